"""Sessions and meetings of the Assembly have ordinals in words.

What:
    “seventy-seventh session”, to the ninety-ninth; plenary meetings in the closing lines are in figures.
Why:
    It is how resolutions have it.

Example:
    at its 77th session
Instead:
    at its seventy-seventh session
Fix safety:
    Safe: only the ordinal changes.
Source:
    United Nations Editorial Manual, numbers; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks import recognise
from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage

CODE = "STY20"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_FIGURE = re.compile(
    r"(?<!\w)(\d{1,2})(?:st|nd|rd|th)(?= (?:session|Meeting of|Conference of|Review Conference|anniversary)\b)"
)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [
        p
        for p in context.prose
        if "session" in p.text or "Meeting of" in p.text or "Conference" in p.text or "anniversary" in p.text
    ]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    for match in _FIGURE.finditer(passage.text):
        if 0 < int(match[1]) < 100:
            name = (
                "Meeting" in passage.text[match.end() : match.end() + 9]
                or "Conference" in passage.text[match.end() : match.end() + 18]
            )
            words = recognise.ordinal(int(match[1]), "A" if name else "a")
            yield passage.problem(
                *match.span(), f"The ordinal is in words: “{words}”.", passage.write(*match.span(), words)
            )
