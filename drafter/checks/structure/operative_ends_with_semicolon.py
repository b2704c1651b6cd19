"""An operative paragraph ends with a semicolon.

What:
    Every operative paragraph but the last ends with a semicolon; where it has sub-paragraphs, the last of them does.
Why:
    The whole resolution is one sentence; its parts are held apart by semicolons.

Example:
    1. *Urges* all States to accede to the Convention.
Instead:
    1. *Urges* all States to accede to the Convention;
Fix safety:
    Safe: only the last mark changes.
Source:
    United Nations Editorial Manual, drafting and editing of resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR06", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [g.last for s in context.sections for g in [g for g in s if not g.head.is_alternative][:-1]]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    end = len(passage.raw)
    semicolon = passage.language.endings[1]
    if not passage.ending.endswith((semicolon, "; and")):
        message = say("An operative paragraph that is not the last ends with a semicolon.")
        yield passage.problem(max(end - 1, 0), end, message, passage.end_with(semicolon))
