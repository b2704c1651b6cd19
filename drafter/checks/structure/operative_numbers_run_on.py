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

from collections.abc import Iterable, Iterator, Sequence

from drafter.checks.context import Context, Group
from drafter.checks.finding import FALSE, Edit, Fix, Problem
from drafter.checks.passages import Passage
from drafter.document.numbering import label_of
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR02", FALSE, ()
MOST_RENUMBERED = 500
"""No resolution has more operative paragraphs; each of its findings would number all the others anew."""


def looks_at(context: Context) -> Iterable[Passage]:
    return [g.head for s in context.sections if len(s) > 1 for g in s]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    section, at, counted = context.once(CODE, lambda: _placed(context.sections))[passage]
    before = _value(counted) if counted else 0
    value = _value(passage)
    if before is None or value == before + 1 or (_is_beside(passage) and value == before):
        return
    due = before + 1
    message = (
        say("This operative paragraph has “{number}”; the number due is {due}.", number=passage.number, due=due)
        if passage.number
        else say("This operative paragraph has no number; the number due is {due}.", due=due)
    )
    rest = [g.head for g in section[at:]] if len(section) <= MOST_RENUMBERED else []
    edits = tuple(
        Edit(("number", *head.address[1:]), 0, len(head.number), f"{before + 1 + i}.")
        for i, head in enumerate(rest)
        if head.number != f"{before + 1 + i}."
    )
    plain = bool(rest) and all((not h.number or h.number.endswith(".")) and not _is_beside(h) for h in rest)
    fix = Fix(say("Number on from {due}", due=due), edits) if plain else None
    yield passage.problem(0, 0, message, fix)


def _placed(sections: Sequence[Sequence[Group]]) -> dict[Passage, tuple[Sequence[Group], int, Passage | None]]:
    """For each operative paragraph its section, its place there, and the last one before it that counts."""
    out: dict[Passage, tuple[Sequence[Group], int, Passage | None]] = {}
    for section in sections:
        counted: Passage | None = None
        for at, group in enumerate(section):
            out[group.head] = (section, at, counted)
            if not _is_beside(group.head):
                counted = group.head
    return out


def _value(passage: Passage) -> int | None:
    label = label_of(passage.number)
    return label.number if label else None


def _is_beside(passage: Passage) -> bool:
    """Whether it is put in behind another, or proposed in its place, and so counts as none."""
    label = label_of(passage.number)
    return bool(label and label.added)
