"""Percentages are “per cent”.

What:
    A percentage is a figure and “per cent”, without the sign.
Why:
    The sign is kept for tables.

Example:
    15% of the budget
Instead:
    15 per cent of the budget
Fix safety:
    Safe: the sign or word is replaced.
Source:
    United Nations Editorial Manual, numbers; 1,280 against 8 in the resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY04", MARK, ("en",)

_SIGN = re.compile(r"(?<=\d)( ?%| ?percent\b)")


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if "%" in passage.text or "percent" in passage.text:
        for match in _SIGN.finditer(passage.text):
            fix = passage.write(match.start(), match.end(), " per cent")
            yield passage.problem(match.start(), match.end(), say("A percentage is written “per cent”."), fix)
