"""Edits as their author made them: a phrase that was deleted and written anew is one edit, though some of it stayed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document import Document, Paragraph, Words
from drafter.document.words import characters, folded
from drafter.ooxml import changes
from drafter.rounds.applying import after_edits
from drafter.rounds.edits import Edit
from drafter.rounds.proposal import Sort
from drafter.rounds.reply import Tracked
from drafter.source.rewording import Edit as WordEdit
from drafter.source.rewording import cut

MOST_KEPT = 0.5
"""A phrase of which more stayed is told by the words that did not: a paragraph written anew for one word of it."""


def as_tracked(edits: Sequence[Edit], tracked: Sequence[Tracked], sent: Document) -> list[Edit]:
    """Edits of one author, those of one deleted phrase and the one put in its place joined.

    Args:
        edits: as a comparison of the words has them, in the order of the text.
        tracked: the author's tracked changes.
        sent: the text that was sent.
    """
    gone = {folded(t.words) for t in tracked if t.sort is changes.Sort.DELETED and t.words.strip()}
    came = {folded(t.words) for t in tracked if t.sort is changes.Sort.INSERTED and t.words.strip()}
    blocks = list(sent.blocks())
    out: list[Edit] = []
    for edit in edits:
        last = out[-1] if out else None
        joined = None
        if last is not None and edit.sort is last.sort is Sort.WORDS and edit.block == last.block:
            joined = _joined([*_of_phrase(out, edit.block), edit], blocks[edit.block], gone, came)
        if joined is not None:
            out = [e for e in out if not (e.sort is Sort.WORDS and e.block == joined.block and e.start >= joined.start)]
        out.append(joined or edit)
    return out


def _of_phrase(edits: Sequence[Edit], block: int) -> list[Edit]:
    return [e for e in edits if e.sort is Sort.WORDS and e.block == block]


def _joined(own: Sequence[Edit], block: object, gone: set[str], came: set[str]) -> Edit | None:
    """The longest run of edits, the last among them, that lie in one deleted phrase; None where there is none."""
    if not isinstance(block, Paragraph):
        return None
    for first in range(len(own) - 1):
        run = own[first:]
        start, end = run[0].start, run[-1].end
        removed = cut(block.content, start, end)
        added = _between(block.content, start, end, run)
        kept = len(characters(removed)) - sum(e.end - e.start for e in run)
        longer = max(len(characters(removed)), len(characters(added)))
        if kept > MOST_KEPT * longer:
            continue
        if folded(characters(removed)) in gone and folded(characters(added)) in came:
            return replace(run[0], end=end, removed=removed, added=added)
    return None


def _between(content: Words, start: int, end: int, edits: Sequence[Edit]) -> Words:
    within = [WordEdit(e.start - start, e.end - start, e.added) for e in edits]
    return after_edits(cut(content, start, end), within)
