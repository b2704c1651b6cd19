"""A resolution's date is the day of its adoption.

What:
    The date behind a resolution's number is the one in the register: the day of adoption, not the day the document was
    issued.
Why:
    The masthead of a resolution has the day of issue, which is copied by mistake.

Example:
    resolution 76/26 of 8 December 2021
Instead:
    resolution 76/26 of 6 December 2021
Fix safety:
    Safe: the register's date is written.
Source:
    The register of adopted resolutions; United Nations Editorial Manual, resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say
from drafter.recognition.calendar import within_session
from drafter.recognition.cited_lists import CitedList, Listed

CODE, SEVERITY, LANGUAGES = "CIT03", FALSE, ()

PARTS = "BCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Letters of parts adopted later, whose dates the records have from the day of issue in several cases."""


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if p.kind and any(i.adopted for c in p.citations for i in c.items)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for citation in passage.citations:
        if citation.other_body or citation.decisions:
            continue
        for item in citation.items:
            if item.number[-1:] in PARTS:
                continue
            entry = context.register.find(item.number)
            if (
                entry
                and item.adopted
                and item.adopted.day != entry.adopted
                and _is_meant(item, citation, entry.adopted)
            ):
                day = passage.language.day(entry.adopted)
                fix = passage.write(item.adopted.start, item.adopted.end, day)
                message = say("Resolution {number} was adopted on {day}.", number=item.number, day=day)
                yield passage.problem(item.adopted.start, item.adopted.end, message, fix)


def _is_meant(item: Listed, citation: CitedList, adopted: date) -> bool:
    """Whether it is the Assembly's resolution that is cited: another body's of this number has a date far from it."""
    day = item.adopted.day if item.adopted else None
    if citation.assembly or day is None or not item.session:
        return citation.assembly
    return within_session(day, item.session) or (day.day, day.month) == (adopted.day, adopted.month)
