"""Gatherings held are listed in the order of their years.

What:
    The years in the brackets behind the places do not go back, but for a place that bears several.
Why:
    The first year belongs to the first ordinal, the last to the last.

Example:
    held in Geneva (2000), Maputo (1999) and Managua (2001)
Instead:
    held in Maputo (1999), Geneva (2000) and Managua (2001)
Fix safety:
    No fix: a person checks which year is wrong.
Source:
    The seed series, sessions 75 to 79.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI05", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.text if p.held]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for held in passage.held:
        before = 0
        for match in re.compile(r"\(([^()]*)\)").finditer(passage.text, *held.places):
            years = [int(y) for y in re.findall(r"\d{4}", match[1])]
            if years and (years[0] < before or years != sorted(set(years))):
                message = say("“{match}” breaks the order of the years in this list.", match=match[1])
                yield passage.problem(match.start(1), match.end(1), message)
            before = max([before, *years[:1]])
