"""A redline accepted or rejected whole: what its two documents were.

The proof that a redline loses nothing: ``accepted`` gives ``bare(new)`` and ``rejected`` gives ``bare(old)``, built
from the pieces alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from drafter.comparison.model import Changed, Fate, Grid, Items, Kept, Line, Look, NoteChanged, Pieces, Redline
from drafter.document import Annex, Block, Cell, Document, Front, Inline, Note, Paragraph, Run, Table, Words

_Made = TypeVar("_Made")


def accepted(redline: Redline) -> Document:
    """The new document: every change accepted.

    Args:
        redline: the changes.

    Returns:
        A document equal to ``bare(new)``.
    """
    return _Settlement(1).document(redline)


def rejected(redline: Redline) -> Document:
    """The old document: every change rejected.

    Args:
        redline: the changes.

    Returns:
        A document equal to ``bare(old)``.
    """
    return _Settlement(0).document(redline)


def both(pieces: Pieces) -> tuple[Words, Words]:
    """The words that pieces are of: the old ones and the new."""
    return _Settlement(0).words(pieces), _Settlement(1).words(pieces)


def joined(items: Iterable[Inline]) -> Words:
    """Words with neighbouring runs that are set alike made one, facts and links left out, nothing else touched."""
    out: list[Inline] = []
    for item in items:
        if isinstance(item, Note):
            out.append(
                Note(tuple(tuple(r for r in joined(p) if isinstance(r, Run)) for p in item.paragraphs), item.mark)
            )
            continue
        run = Run(item.words, item.italic, item.bold, item.raised)
        last = out[-1] if out else None
        if isinstance(last, Run) and (last.italic, last.bold, last.raised) == (run.italic, run.bold, run.raised):
            out[-1] = Run(last.words + run.words, run.italic, run.bold, run.raised)
        elif run.words:
            out.append(run)
    return tuple(out)


class _Settlement:
    """One of the two ways to settle: side 0 is the old document, side 1 the new."""

    def __init__(self, side: int) -> None:
        self.side = side
        self.gone = (Fate.ADDED, Fate.REMOVED)[side]

    def document(self, redline: Redline) -> Document:
        parts = {p.name: words for p in redline.front if (words := self.words(p.pieces))}
        return Document(
            language=redline.language[self.side],
            stage=redline.stage[self.side],
            front=Front(**parts),
            body=tuple(self.blocks(redline.body)),
            closing=self.words(redline.closing),
            kind=redline.kind[self.side],
            annexes=tuple(Annex(tuple(self.blocks(a.items))) for a in redline.annexes if a.fate is not self.gone),
        )

    def words(self, pieces: Pieces) -> Words:
        return joined(self.inlines(pieces))

    def inlines(self, pieces: Pieces) -> Iterator[Inline]:
        for piece in pieces:
            if isinstance(piece, Kept):
                yield from piece.words
            elif isinstance(piece, Changed):
                yield from (piece.removed, piece.added)[self.side]
            elif isinstance(piece, NoteChanged):
                paragraphs = self.paragraphs(piece.lines, lambda _look, _number, words: words)
                yield Note(tuple(tuple(r for r in p if isinstance(r, Run)) for p in paragraphs), piece.marks[self.side])

    def paragraphs(self, lines: Sequence[Line], made: Callable[[Look, str, Words], _Made]) -> Iterator[_Made]:
        held: list[Inline] = []
        number = ""
        for line in lines:
            held += self.inlines(line.pieces)
            number += (line.old_number, line.new_number)[self.side]
            if line.mark is self.gone:
                continue
            yield made((line.old, line.new)[self.side] or line.look, number, joined(held))
            held, number = [], ""

    def blocks(self, items: Items) -> Iterator[Block]:
        lines: list[Line] = []
        for item in items:
            if isinstance(item, Line):
                lines.append(item)
                continue
            yield from self.paragraphs(lines, _paragraph)
            lines = []
            if item.fate is not self.gone:
                yield self.table(item)
        yield from self.paragraphs(lines, _paragraph)

    def table(self, grid: Grid) -> Table:
        return Table(
            tuple(
                tuple(
                    Cell(
                        tuple(self.paragraphs(c.lines, lambda _look, _number, words: words)),
                        c.heading,
                        c.columns,
                        c.rows,
                    )
                    for c in row.cells
                )
                for row in grid.rows
                if row.fate is not self.gone
            )
        )


def _paragraph(look: Look, number: str, words: Words) -> Paragraph:
    return Paragraph(look.kind, words, number, look.level)
