"""A note ends with a full stop.

What:
    The text of a footnote ends with a full stop.
Why:
    It is how the Assembly's resolutions have it.

Example:
    United Nations, *Treaty Series*, vol. 2056, No. 35597
Instead:
    United Nations, *Treaty Series*, vol. 2056, No. 35597.
Fix safety:
    Safe: only the last mark changes.
Source:
    United Nations Editorial Manual, footnotes; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR16", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return context.notes


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    end = len(passage.raw)
    if not passage.text.rstrip().endswith((".", ".”", ".)", ":", "?", "。", "。”", "：", ". »", ".»", ".“")):
        yield passage.problem(
            max(end - 1, 0), end, say("A note ends with a full stop."), passage.end_with(passage.language.endings[2])
        )
