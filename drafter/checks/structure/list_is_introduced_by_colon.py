"""Sub-paragraphs are introduced by a colon.

What:
    A paragraph that sub-paragraphs follow ends with a colon.
Why:
    It tells the reader that the sentence goes on in each of them.

Example:
    1. *Requests* the Secretary-General; (a) To report …
Instead:
    1. *Requests* the Secretary-General: (a) To report …
Fix safety:
    Safe: only the last mark changes.
Source:
    United Nations Editorial Manual, paragraphs and subparagraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR09", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [parent for parent, _ in context.lists]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    end = len(passage.raw)
    if not passage.text.rstrip().endswith((":", "：", "–", ": ")):
        message = say("A paragraph that introduces sub-paragraphs ends with a colon.")
        yield passage.problem(max(end - 1, 0), end, message, passage.end_with(":"))
