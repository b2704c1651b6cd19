"""The text's own predecessor is recalled.

What:
    A draft of an annual series cites the resolution of its series adopted last.
Why:
    It is the one thing that is certain to change every year.

Example:
    At the seventy-seventh session: the newest of its series cited is 75/52.
Instead:
    … 75/52 of 7 December 2020 and 76/26 of 6 December 2021
Fix safety:
    No fix here: a rollover adds it.
Source:
    The register of adopted resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.messages import say
from drafter.recognition.cited_lists import CitedList

CODE, SEVERITY, LANGUAGES = "CIT05", DOUBT, ()


def looks_at(context: Context) -> Iterable[Passage]:
    recalled = [p for p in context.preambular if any(c.opening for c in p.citations)]
    return recalled[:1] if _before(context) else ()


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    newest = _before(context)
    cited = context.once(CODE, lambda: {i.number for p in context.all for c in p.citations for i in c.items})
    stops = next((c for c in passage.citations if _stops_short(c, context.session or 0)), None)
    if stops:
        message = say("The list stops short of the newest resolution of this series, {newest}.", newest=newest)
        last = stops.items[-1]
        end = last.adopted.end if last.adopted else last.end
        yield passage.problem(stops.start, end, message)
    elif {e.number for e in context.series} & cited and not {newest, newest.split(" ")[0]} & cited:
        yield passage.problem(
            *passage.opening(), say("The newest resolution of this series, {newest}, is not cited.", newest=newest)
        )


def _stops_short(citation: CitedList, session: int) -> bool:
    """Whether a list of the Assembly's has one of every session lately, but for the session before this one."""
    sessions = [i.session or 0 for i in citation.items]
    return citation.assembly and sessions[-3:] == [session - 4, session - 3, session - 2]


def _before(context: Context) -> str:
    """The newest of the series by its title that an earlier session adopted; empty if none is known."""
    session = context.session
    earlier = [e for e in context.series if session and e.session < session]
    return earlier[-1].number if earlier else ""
