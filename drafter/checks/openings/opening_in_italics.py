"""The opening phrase is in italics.

What:
    A preambular or operative paragraph begins with its participle or verb in italics.
Why:
    The italics show at a glance what the Assembly does in each paragraph.

Example:
    Recalling its resolution 76/26 of 6 December 2021,
Instead:
    *Recalling* its resolution 76/26 of 6 December 2021,
Fix safety:
    Safe where the phrase is a known one: only its setting changes.
Source:
    United Nations Editorial Manual, italics.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.phrases import longest
from drafter.languages import IN_ITALICS, METADATA
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE01", MARK, IN_ITALICS


def looks_at(context: Context) -> Iterable[Passage]:
    paragraphs = (*context.preambular, *context.operative)
    return paragraphs if context.opening_paragraphs else ()


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if passage.opening()[1] or not passage.kind or not passage.raw[:1].isalpha():
        return
    phrase = longest(passage.text, passage.kind) if passage.language.code == METADATA else ""
    end = len(phrase) or len(passage.text.split(" ")[0])
    fix = (
        passage.write(0, end, passage.raw[:end], say("Set “{phrase}” in italics", phrase=phrase), True)
        if phrase
        else None
    )
    yield passage.problem(0, end, say("A paragraph begins with its opening phrase in italics."), fix)
