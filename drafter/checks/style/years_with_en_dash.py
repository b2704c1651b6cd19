"""Spans of years have an en dash.

What:
    “2020–2024” has an en dash and both years in full.
Why:
    A hyphen joins words; a dash stands for “to”.

Example:
    the period 2020-2024
Instead:
    the period 2020–2024
Fix safety:
    Safe: one character changes.
Source:
    United Nations Editorial Manual, dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage

CODE = "STY06"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_YEARS = re.compile(r"(?<![\w/.-])((?:19|20)\d{2})(-|—| – )((?:19|20)\d{2})(?![\w/-])")


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.prose if re.search(r"(?:19|20)\d\d ?[-–—]", p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    for match in _YEARS.finditer(passage.text):
        words = f"{match[1]}–{match[3]}"
        fix = passage.write(match.start(2), match.end(2), "–", f"Write “{words}”")
        yield passage.problem(*match.span(), f"A span of years has an en dash: “{words}”.", fix)
