"""A State has a capital.

What:
    “State” and “States” in the sense of a country are written with a capital.
Why:
    It is the United Nations' usage.

Example:
    Urges all states to accede to the Convention;
Instead:
    Urges all States to accede to the Convention;
Fix safety:
    Safe where “all”, a number, “other” or “interested” stands before it.
Source:
    United Nations Editorial Manual, capitalization.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage

CODE = "STY22"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_SMALL = re.compile(
    r"\b(?:all|other|interested|those|remaining|some|many|both|concerned|affected|\d+) "
    r"(?:interested |affected |concerned )?(states?)\b(?! and regions| of (?:mind|affairs|health|emergency|the art))"
)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    if " state" not in passage.text:
        return
    for match in _SMALL.finditer(passage.text):
        right = match[1].capitalize()
        yield passage.problem(*match.span(1), f"A country is written “{right}”.", passage.write(*match.span(1), right))
