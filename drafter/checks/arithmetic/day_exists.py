"""A date is one that the calendar has.

What:
    The day exists in its month and year.
Why:
    31 November is what moving a month leaves behind.

Example:
    from 15 to 31 November 2021
Instead:
    from 15 to 30 November 2021
Fix safety:
    No fix.
Source:
    The calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI09", FALSE, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if p.days]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for day in passage.days:
        if day.day is None:
            yield passage.problem(
                day.start, day.end, say("The calendar has no {text}.", text=passage.text[day.start : day.end])
            )
