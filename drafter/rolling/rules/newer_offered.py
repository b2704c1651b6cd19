"""Where the text cites a resolution that has been followed by a newer one, the newer one is offered."""

from __future__ import annotations

from datetime import date, timedelta

from drafter.document import Standing
from drafter.facts.resolutions import Citation, CitedResolutions, Resolution
from drafter.facts.value import Open, last_of
from drafter.messages import mark, say
from drafter.register import Adopted, register
from drafter.rolling.year import Outcome, Year

NAME = "newer-offered"
SENTENCE = mark(
    "Where the text cited the newest of another series and there is a newer one, that one is offered and asked."
)

LEAD = timedelta(days=60)
"""How long before its adoption a draft is handed in; First Committee texts are, in October. Source: un-format.md, C."""

RECENT = 1
"""How many sessions before last year's a resolution may be and still have been cited as the newest of its series."""


def apply(name: str, fact: Resolution | CitedResolutions, year: Year) -> Outcome | None:  # noqa: ARG001
    """Open the citation and name the newer resolution; a text that cited an older one meant that one."""
    cited = fact.may_be_newest()
    later = newer(cited, year) if cited else None
    if cited is None or later is None:
        return None
    return Outcome(fact.with_newest_open(), Standing.OPEN, offer(cited, later, year), NAME)


def newer(cited: Citation, year: Year) -> Adopted | None:
    """The resolution that followed one that a text cited as the newest of its series; None where there is none."""
    if isinstance(cited.resolution, Open):
        return None
    number = str(last_of(cited.resolution))
    known = register().find(number)
    if known is None or known.session < year.last.sheet.session - RECENT:
        return None
    if cited.adopted is not None and last_of(cited.adopted) != known.adopted:
        return None
    return register().newest(number, before=_handed_in(year))


def _handed_in(year: Year) -> date:
    """By when this year's draft is handed in: some weeks before the day on which last year's was adopted."""
    adopted = year.own.adopted
    if not isinstance(adopted, date):
        return date(year.calendar_year, 10, 1)
    return adopted + timedelta(days=365 * year.sessions) - LEAD


def offer(cited: Citation, later: Adopted, year: Year) -> str:
    """The sentence by which a newer resolution is offered."""
    old = f"{last_of(cited.resolution)}"
    words = year.setting.language.citation(later.number, later.adopted)
    return say("Cites {old}; {words} has the same title", old=old, words=words)
