"""A list has more than one item.

What:
    Sub-paragraphs come at least in twos.
Why:
    An “(a)” without a “(b)” divides nothing; the words belong into the paragraph.

Example:
    1. *Requests* the Secretary-General: (a) To report to it at its next session;
Instead:
    1. *Requests* the Secretary-General to report to it at its next session;
Fix safety:
    No fix: the paragraph has to be drafted anew.
Source:
    United Nations Editorial Manual, paragraphs and subparagraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR11", DOUBT, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [items[0] for _, items in context.lists]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    if context.once(CODE, lambda: {items[0]: len(items) for _, items in context.lists})[passage] == 1:
        yield passage.problem(
            0, 0, say("The list has one item, “{number}”; a list has at least two.", number=passage.number)
        )
