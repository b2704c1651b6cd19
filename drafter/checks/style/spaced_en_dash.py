"""A dash between words is an en dash with spaces.

What:
    A parenthesis is set off by “ – ”, not by a hyphen or an em dash.
Why:
    It is the United Nations' form.

Example:
    thousands of people - women, girls, boys and men - every year
Instead:
    thousands of people – women, girls, boys and men – every year
Fix safety:
    Safe: the dash is replaced.
Source:
    United Nations Editorial Manual, punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY09", MARK, ("en",)

_DASH = re.compile(
    r"(?<=[\w)\]”’,]) (?:-|--|—) (?=[\w(\[“])|(?<=[a-z)\]”])(?: ?(?:—|--) ?)(?=[A-Za-z(“])"
    r"|(?<=[a-z)\]”])(?:– | –)(?=[A-Za-z(“])|(?<=[a-z]{2})–(?=[a-z]{2})"
)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if " -" in passage.text or "—" in passage.text or "–" in passage.text or "--" in passage.text:
        for match in _DASH.finditer(passage.text):
            fix = passage.write(match.start(), match.end(), " – ")
            yield passage.problem(match.start(), match.end(), say("A dash between words is “ – ”."), fix)
