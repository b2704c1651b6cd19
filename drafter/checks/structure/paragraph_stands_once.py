"""No paragraph stands twice.

What:
    No two paragraphs of the preamble or the operative part have the same words.
Why:
    A double is what moving a paragraph by copying leaves behind.

Example:
    3. *Urges* all States to accede; 7. *Urges* all States to accede;
Instead:
    3. *Urges* all States to accede;
Fix safety:
    No fix: a person decides which of the two stays.
Source:
    Editorial practice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR12", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [*context.preambular, *context.operative]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    if len(passage.text) < 40:
        return
    first = context.once(CODE, lambda: _first(looks_at(context)))[_said(passage)]
    if first is not passage:
        yield passage.problem(0, len(passage.raw), say("These words stand in {label} already.", label=first.label))


def _first(passages: Iterable[Passage]) -> dict[tuple[Kind | None, str], Passage]:
    """The paragraph that says something first, by what it says."""
    first: dict[tuple[Kind | None, str], Passage] = {}
    for passage in passages:
        first.setdefault(_said(passage), passage)
    return first


def _said(passage: Passage) -> tuple[Kind | None, str]:
    return passage.kind, passage.text.rstrip(",;.")
