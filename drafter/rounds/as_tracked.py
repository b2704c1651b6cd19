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
"""A phrase of which more stayed is described by the words that did not: a paragraph written anew for one word of it."""


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
    longest = 2 * max(map(len, gone), default=0)
    out: list[Edit] = []
    for edit in edits:
        own = [edit]
        joined, count = None, 0
        for before in reversed(out):
            near = before.sort is edit.sort is Sort.WORDS and before.block == edit.block
            if not near or edit.end - before.start > longest:
                break
            own.insert(0, before)
            if (one := _joined(own, blocks[edit.block], gone, came)) is not None:
                joined, count = one, len(own) - 1
        if joined is not None:
            del out[len(out) - count :]
        out.append(joined or edit)
    return out


def _joined(run: Sequence[Edit], block: object, gone: set[str], came: set[str]) -> Edit | None:
    """Edits that lie in one deleted phrase as one; None where they do not."""
    if not isinstance(block, Paragraph):
        return None
    start, end = run[0].start, run[-1].end
    kept = end - start - sum(e.end - e.start for e in run)
    longer = max(end - start, kept + sum(len(characters(e.added)) for e in run))
    if kept > MOST_KEPT * longer:
        return None
    removed = cut(block.content, start, end)
    if folded(characters(removed)) not in gone:
        return None
    added = _between(block.content, start, end, run)
    return replace(run[0], end=end, removed=removed, added=added) if folded(characters(added)) in came else None


def _between(content: Words, start: int, end: int, edits: Sequence[Edit]) -> Words:
    within = [WordEdit(e.start - start, e.end - start, e.added) for e in edits]
    return after_edits(cut(content, start, end), within)
