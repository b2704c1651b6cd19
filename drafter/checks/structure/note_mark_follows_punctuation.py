"""A note's mark follows the punctuation.

What:
    In English the mark of a footnote stands after a comma, semicolon or full stop.
Why:
    French and Spanish put it before; a text that came through another language keeps that.

Example:
    the 2030 Agenda[1],
Instead:
    the 2030 Agenda,[1]
Fix safety:
    No fix: the mark is moved by hand.
Source:
    United Nations Editorial Manual, footnotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR17", MARK, ()


_AFTER = ",;.:，；。"
_BEFORE = ",;،؛"


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.prose if any(True for _ in p.marks())]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    behind = passage.language.notes_follow_punctuation
    for at, _ in passage.marks():
        before, after = passage.text[max(at - 1, 0) : at], passage.text[at : at + 1]
        if behind and after and after in _AFTER:
            message = say("The note's mark stands after the “{mark}”, not before it.", mark=after)
            yield passage.problem(at, at + 1, message)
        elif not behind and before and before in _BEFORE:
            message = say("The note's mark stands before the “{mark}”, not after it.", mark=before)
            yield passage.problem(at - 1, at, message)
