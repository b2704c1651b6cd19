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

CODE = "STR12"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ()


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [*context.preambular, *context.operative]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    if len(passage.text) < 40:
        return
    said = passage.text.rstrip(",;.")
    for other in (*context.preambular, *context.operative):
        if other is passage:
            return
        if other.kind is passage.kind and other.text.rstrip(",;.") == said:
            yield passage.problem(0, len(passage.raw), f"These words stand in {other.label} already.")
            return
