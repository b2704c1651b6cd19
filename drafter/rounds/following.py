"""Where the words of a text that was sent stand in the text as it is now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.comparison.alignment import aligned
from drafter.comparison.model import Changed, Kept
from drafter.document import Block, Document, Paragraph, Words
from drafter.rounds.edits import bare, length, pieces_of

TITLE = -1
"""Stands for the title among the numbers of paragraphs."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the text as it is now.

    Attributes:
        block: the paragraph, counted over body and annexes.
        start, end: from which character to before which, the mark of a note counted as one.
        changed: whether the words there are others by now.
    """

    block: int
    start: int
    end: int
    changed: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    sent: tuple[int, int]
    now: tuple[int, int]
    kept: bool


class Following:
    """The way from a text that was sent to the text as it is now."""

    def __init__(self, sent: Document, now: Document) -> None:
        """Take both texts."""
        self.sent = list(sent.blocks())
        self.now = list(now.blocks())
        self.titles = sent.front.title, now.front.title
        self.blocks: dict[int, int] = {}
        first = second = 0
        theirs = [a.blocks for a in now.annexes]
        parts = [(sent.body, now.body)]
        parts += [(a.blocks, theirs[n] if n < len(theirs) else ()) for n, a in enumerate(sent.annexes)]
        for before, after in parts:
            self.blocks |= {first + a: second + b for a, b in _pairs(before, after)}
            first, second = first + len(before), second + len(after)

    def block(self, block: int) -> int | None:
        """A paragraph's number now; None where it is gone."""
        return self.blocks.get(block)

    def after(self, block: int) -> int:
        """The paragraph now that follows the one sent, or the nearest before it that is still there; -1 for none."""
        while block >= 0:
            if block in self.blocks:
                return self.blocks[block]
            block -= 1
        return -1

    def spot(self, block: int, start: int, end: int) -> Spot | None:
        """Where characters of a paragraph stand now, or of the title; None where the paragraph is gone."""
        if block == TITLE:
            return self._spot(block, start, end, list(_stretches(*self.titles)))
        now = self.blocks.get(block)
        if now is None:
            return None
        old, new = self.sent[block], self.now[now]
        if not isinstance(old, Paragraph) or not isinstance(new, Paragraph):
            return Spot(now, 0, 0, bare(old) != bare(new))
        return self._spot(now, start, end, list(_stretches(old.content, new.content)))

    def _spot(self, now: int, start: int, end: int, stretches: Sequence[_Stretch]) -> Spot:
        if start == end:
            return self._gap(now, start, stretches)
        inside = [
            s for s in stretches if (s.sent[0] < end and start < s.sent[1]) or start < s.sent[0] == s.sent[1] < end
        ]
        if not inside:
            return Spot(now, 0, 0, changed=True)
        head, tail = inside[0], inside[-1]
        first = head.now[0] + (start - head.sent[0] if head.kept else 0)
        last = tail.now[1] - (tail.sent[1] - end if tail.kept else 0)
        return Spot(now, first, last, any(not s.kept for s in inside))

    @staticmethod
    def _gap(block: int, at: int, stretches: Sequence[_Stretch]) -> Spot:
        for stretch in stretches:
            if stretch.kept and stretch.sent[0] <= at <= stretch.sent[1]:
                place = stretch.now[0] + at - stretch.sent[0]
                return Spot(block, place, place)
        for stretch in stretches:
            if stretch.sent[0] <= at <= stretch.sent[1]:
                # At the edge of words that were changed, what is put in stands beside them.
                if at in stretch.sent:
                    place = stretch.now[0] if at == stretch.sent[0] else stretch.now[1]
                    return Spot(block, place, place)
                return Spot(block, *stretch.now, changed=True)
        return Spot(block, 0, 0, changed=bool(stretches))


def _pairs(before: Sequence[Block], after: Sequence[Block]) -> Iterator[tuple[int, int]]:
    if [bare(b) for b in before] == [bare(b) for b in after]:
        yield from enumerate(range(len(after)))
        return
    for match in aligned(before, after):
        if match.old and match.new:
            yield match.old[0], match.new[0]


def _stretches(old: Words, new: Words) -> Iterator[_Stretch]:
    a = b = 0
    for piece in pieces_of(old, new):
        if isinstance(piece, Kept):
            size = length(piece.words)
            gone, come, kept = size, size, True
        elif isinstance(piece, Changed):
            gone, come, kept = length(piece.removed), length(piece.added), False
        else:
            gone, come, kept = 1, 1, False
        yield _Stretch((a, a + gone), (b, b + come), kept)
        a, b = a + gone, b + come
