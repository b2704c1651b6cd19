"""As many gatherings are counted as places and years are listed.

What:
    “The first to eighteenth meetings, held in …” lists eighteen years in the brackets behind the places.
Why:
    Every year a number and a place have to move together; one of them is easily forgotten.

Example:
    the first to third meetings …, held in Maputo (1999) and Geneva (2000)
Instead:
    the first to third meetings …, held in Maputo (1999), Geneva (2000) and Managua (2001)
Fix safety:
    No fix: either the ordinal or the list is wrong.
Source:
    Arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI04", FALSE, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.text if p.held]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for held in passage.held:
        claimed, listed = held.last - held.first + 1, len(held.years)
        if claimed != listed:
            message = say(
                "{counted} {noun} are counted, {ordinal} to {ordinal2}, and {listed} years are listed.",
                counted=_counted(claimed),
                noun=held.noun,
                ordinal=passage.language.ordinal(held.first),
                ordinal2=passage.language.ordinal(held.last),
                listed=listed,
            )
            yield passage.problem(held.last_start, held.last_end, message)


def _counted(number: int) -> str:
    return str(number)
