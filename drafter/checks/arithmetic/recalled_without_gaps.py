"""The list of an annual series has no gap.

What:
    In a list that has a resolution of every session, none is missing; where the register knows the missing one, it is
    named.
Why:
    A year left out when the list was carried over is never noticed again: every later text copies it.

Example:
    its resolutions 72/53 of …, 73/61 of …, 75/52 of … and 76/26 of …
Instead:
    its resolutions 72/53 of …, 73/61 of …, 74/61 of …, 75/52 of … and 76/26 of …
Fix safety:
    No fix: whether the session adopted one has to be looked up.
Source:
    The register of adopted resolutions; the practice of annual series.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafter.checks import recognise
from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.recognise import Citation

CODE = "ARI02"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

LEAST = 5
"""How many resolutions make a list that is meant to be whole."""
SAME_TIME_OF_YEAR = 45
"""Days between the adoptions of an annual series."""


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.preambular if any(_is_series(c) for c in recognise.citations(p.text))]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    for citation in recognise.citations(passage.text):
        if not _is_series(citation):
            continue
        for n, (before, item) in enumerate(pairwise(citation.items)):
            if (item.session or 0) - (before.session or 0) != 2:
                continue
            absent = (before.session or 0) + 1
            missing = _known(absent, passage, context)
            if not missing and not context.registered_whole(absent) and _whole_but_for(citation, n):
                missing = f"that of the {recognise.ordinal(absent)} session"
            if missing:
                message = f"Between {before.number} and {item.number} the list has a gap: {missing} is missing."
                yield passage.problem(before.start, item.end, message)


def _whole_but_for(citation: Citation, n: int) -> bool:
    """Whether the list is annual but for the gap: three sessions before it, two after, at one time of year."""
    around = citation.items[max(0, n - 2) : n + 3]
    sessions = [i.session or 0 for i in around]
    days = [i.adopted.day.timetuple().tm_yday for i in around if i.adopted and i.adopted.day]
    annual = [s - sessions[0] for s in sessions] == [0, 1, 2, 4, 5]
    return annual and len(days) == 5 and max(days) - min(days) <= SAME_TIME_OF_YEAR


def _is_series(citation: Citation) -> bool:
    sessions = [i.session for i in citation.items if i.session]
    rising = all(a < b for a, b in pairwise(sessions))
    return citation.opening and citation.own and len(sessions) == len(citation.items) >= LEAST and rising


def _known(session: int, passage: Passage, context: Context) -> str:
    """The series' resolution of a session, if the register has one that the text does not cite elsewhere."""
    title = context.front.get("title")
    if not title:
        return ""
    for entry in context.series:
        if entry.session == session and entry.number not in passage.text:
            return f"{entry.number} of {recognise.day(entry.adopted)}"
    return ""
