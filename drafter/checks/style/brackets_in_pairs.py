"""Brackets and quotation marks come in pairs.

What:
    Every opening bracket or quotation mark of a paragraph has its closing one.
Why:
    The missing one changes what is quoted.

Example:
    entitled “General and complete disarmament,
Instead:
    entitled “General and complete disarmament”,
Fix safety:
    No fix: where the quotation ends has to be looked up.
Source:
    Editorial practice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import IN_PAIRS
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY19", MARK, IN_PAIRS

PAIRS = (("(", ")"), ("“", "”"))


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if any(m in p.text for pair in PAIRS for m in pair)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for opening, closing in PAIRS:
        if passage.text.count(opening) == passage.text.count(closing):
            continue
        open_at: list[int] = []
        lone = -1
        for at, character in enumerate(passage.text):
            if character == opening:
                open_at.append(at)
            elif character == closing and not open_at:
                lone = lone if lone >= 0 else at
            elif character == closing:
                open_at.pop()
        at = open_at[0] if open_at else lone
        missing = closing if open_at else opening
        yield passage.problem(
            at,
            at + 1,
            say("This “{text}” has no “{missing}” that belongs to it.", text=passage.text[at], missing=missing),
        )
