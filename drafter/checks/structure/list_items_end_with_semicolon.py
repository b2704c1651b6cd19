"""Sub-paragraphs end with a semicolon.

What:
    Every sub-paragraph but the last of its list ends with a semicolon; in the preamble a comma is possible.
Why:
    The items are parts of one sentence.

Example:
    (a) To report; (b) To consult. (c) To publish;
Instead:
    (a) To report; (b) To consult; (c) To publish;
Fix safety:
    Safe: only the last mark changes.
Source:
    United Nations Editorial Manual, paragraphs and subparagraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR10", MARK, ()


_ENDS = re.compile(r"[;；؛,，،]\s?\w{0,3}$")
"""A word such as "and" may follow."""


def looks_at(context: Context) -> Iterable[Passage]:
    introduces = {parent.address for parent, _ in context.lists}
    return [i for _, items in context.lists for i in items[:-1] if i.address not in introduces]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    after = context.next_in_body(passage)
    if after is None or after.level != passage.level or after.number == "":
        return
    end = len(passage.raw)
    if not _ENDS.search(passage.text.rstrip()):
        message = say("A sub-paragraph that is not the last of its list ends with a semicolon.")
        yield passage.problem(max(end - 1, 0), end, message, passage.end_with(passage.language.endings[1]))
