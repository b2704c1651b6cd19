"""A paragraph begins with a capital.

What:
    The first letter of a preambular or operative paragraph is a capital.
Why:
    English texts have it so; Russian ones do not, and translations carry it over.

Example:
    *recalling* its resolution 76/26,
Instead:
    *Recalling* its resolution 76/26,
Fix safety:
    Safe: one letter changes.
Source:
    All resolutions of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import CASED
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE04", MARK, CASED


def looks_at(context: Context) -> Iterable[Passage]:
    return (*context.preambular, *context.operative)


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    small = passage.language.small_openings
    if small and passage.raw[:1].isupper() and passage.opening()[1]:
        word = passage.raw.split(" ")[0]
        words = f"{word[0].lower()}{word[1:]}"
        fix = passage.write(0, 1, words[0], say("Write “{words}”", words=words))
        yield passage.problem(0, len(word), say("A paragraph begins with a small letter."), fix)
    elif not small and passage.raw[:1].islower():
        capital = passage.raw[0].upper()
        word = passage.raw.split(" ")[0]
        fix = passage.write(0, 1, capital, f"Write “{capital}{word[1:]}”")
        yield passage.problem(0, len(word), say("A paragraph begins with a capital."), fix)
