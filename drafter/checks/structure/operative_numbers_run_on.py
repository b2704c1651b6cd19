"""Operative paragraphs are numbered through.

What:
    The numbers of operative paragraphs run 1., 2., 3. without a gap or a double.
Why:
    Paragraphs are discussed, voted on and cited by their numbers.

Example:
    1. Urges …; 3. Requests …
Instead:
    1. Urges …; 2. Requests …
Fix safety:
    Safe: the numbers from there on are written anew. References to them in the text are not changed.
Source:
    United Nations Editorial Manual, paragraphs and subparagraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Edit, Fix, Problem
from drafter.checks.passages import Passage
from drafter.document.numbering import label_of

CODE = "STR02"
SEVERITY = FALSE
LANGUAGES: tuple[str, ...] = ()


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [g.head for s in context.sections if len(s) > 1 for g in s]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    places = context.once(CODE, lambda: {g.head: (s, i) for s in context.sections for i, g in enumerate(s)})
    section, at = places[passage]
    counted = [g.head for g in section[:at] if not _is_beside(g.head)]
    before = _value(counted[-1]) if counted else 0
    value = _value(passage)
    if before is None or value == before + 1 or (_is_beside(passage) and value == before):
        return
    said = f"“{passage.number}”" if passage.number else "no number"
    edits = tuple(
        Edit(("number", *g.head.address[1:]), 0, len(g.head.number), f"{before + 1 + i}.")
        for i, g in enumerate(section[at:])
        if g.head.number != f"{before + 1 + i}."
    )
    plain = all((not g.head.number or g.head.number.endswith(".")) and not _is_beside(g.head) for g in section[at:])
    fix = Fix(f"Number on from {before + 1}", edits) if plain else None
    yield passage.problem(0, 0, f"This operative paragraph has {said}; the number due is {before + 1}.", fix)


def _value(passage: Passage) -> int | None:
    label = label_of(passage.number)
    return label.number if label else None


def _is_beside(passage: Passage) -> bool:
    """Whether it is put in behind another, or proposed in its place, and so counts as none."""
    label = label_of(passage.number)
    return bool(label and label.added)
