"""The redline as one frozen tree, from which every format is written.

It has the shape of a document with both its forms inside: accepting every change gives the new one, rejecting every
change gives the old one, exactly (:mod:`drafter.comparison.settle`). Changes stand in lines, and a line is a paragraph
and the mark that ends it, as word processors see it: a paragraph that was split is a line whose mark was added, one
that was joined to the next a line whose mark was removed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.document import DocumentKind, Kind, Stage, Words


class Fate(StrEnum):
    """What became of something from the old document to the new."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Nature(StrEnum):
    """What sort of change it is, for a reader who looks for those that matter."""

    DRAFTER = "drafter"
    """A change of the text: somebody's decision."""
    MECHANICAL = "mechanical"
    """A change that follows from a fact: the session, a date, the list of the resolutions recalled."""
    JOINT = "joint"
    """A comma, or an "and", that moved because the list around it grew or shrank."""
    SPACING = "spacing"
    """Another kind of space or hyphen: nothing that a reader sees."""

    @property
    def quiet(self) -> bool:
        """Whether a view for reading may leave the change unmarked."""
        return self in (Nature.JOINT, Nature.SPACING)


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that stayed, exactly.

    Attributes:
        words: as in the new document, with its facts and links.
    """

    words: Words


@dataclass(frozen=True, slots=True)
class Changed:
    """Words that gave way to others at one place; one of the two may be empty.

    Attributes:
        removed: words of the old document.
        added: words of the new document, with its facts and links.
        nature: what sort of change it is.
        reason: why, in one sentence; empty where nobody has said.
        fact: the fact that the change follows from, or None.
        confirm: whether a person still has to look at it.
    """

    removed: Words
    added: Words
    nature: Nature = Nature.DRAFTER
    reason: str = ""
    fact: str | None = None
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class NoteChanged:
    """A note that stayed at its place while its text changed.

    Attributes:
        lines: its paragraphs, with their changes.
        marks: its mark before and after; empty where it is numbered.
    """

    lines: tuple[Line, ...]
    marks: tuple[str, str] = ("", "")


Piece = Kept | Changed | NoteChanged
Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is set, apart from its words: its kind and level."""

    kind: Kind
    level: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a part of one where paragraphs were split or joined.

    Attributes:
        pieces: its words.
        mark: what became of the mark that ends it.
        old, new: how the paragraph that ends here is set; None where the mark is not in that document.
        old_number, new_number: the number printed before its words, or empty.
        move: a number shared by the two places of a paragraph that moved, counted from 1; 0 where none did.
        within: for a paragraph that moved, its changes from where it was to where it is.
    """

    pieces: Pieces
    mark: Fate = Fate.KEPT
    old: Look | None = None
    new: Look | None = None
    old_number: str = ""
    new_number: str = ""
    move: int = 0
    within: Pieces = ()

    @property
    def look(self) -> Look:
        """How the line is set where both documents are shown: as in the new one, if it is there."""
        return self.new or self.old or Look(Kind.PLAIN)

    @property
    def changed(self) -> bool:
        """Whether anything about it differs between the documents."""
        return (
            self.mark is not Fate.KEPT
            or self.old != self.new
            or self.old_number != self.new_number
            or any(not isinstance(p, Kept) for p in self.pieces)
        )


@dataclass(frozen=True, slots=True)
class CellLine:
    """A cell of a table: its paragraphs, and how it is set, which is alike in both documents."""

    lines: tuple[Line, ...]
    heading: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; in one that was added or removed, so are all its words."""

    cells: tuple[CellLine, ...]
    fate: Fate = Fate.KEPT


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; in one that was added or removed, so are all its rows."""

    rows: tuple[Row, ...]
    fate: Fate = Fate.KEPT


Item = Line | Grid
Items = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the front.

    Attributes:
        name: its field in :class:`drafter.document.Front`.
        pieces: its words.
    """

    name: str
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Appendix:
    """An annex; in one that was added or removed, so is all that it holds."""

    items: Items
    fate: Fate = Fate.KEPT


@dataclass(frozen=True, slots=True)
class Redline:
    """The changes from one document to another, and what stayed.

    Attributes:
        language: of the old and of the new document.
        stage: of the old and of the new document.
        front: the parts that either document has, in the order of the page.
        body: what stands between the front and the closing block.
        closing: the closing block.
        annexes: the annexes of both.
        names: what readers call the old and the new document: its symbol, or nothing.
        kind: of the old and of the new document.
    """

    language: tuple[str, str]
    stage: tuple[Stage, Stage]
    front: tuple[Part, ...]
    body: Items
    closing: Pieces = ()
    annexes: tuple[Appendix, ...] = ()
    names: tuple[str, str] = ("", "")
    kind: tuple[DocumentKind, DocumentKind] = (DocumentKind.RESOLUTION, DocumentKind.RESOLUTION)

    def all_pieces(self) -> Iterator[Piece]:
        """Yield every piece in the order of the page, those in tables and notes among them."""
        for part in self.front:
            yield from _deep(part.pieces)
        yield from _pieces_of(self.body)
        yield from _deep(self.closing)
        for annex in self.annexes:
            yield from _pieces_of(annex.items)

    @property
    def unchanged(self) -> bool:
        """Whether the two documents print alike."""
        return (
            self.language[0] == self.language[1]
            and self.stage[0] == self.stage[1]
            and self.kind[0] is self.kind[1]
            and not any(isinstance(p, Changed) for p in self.all_pieces())
            and not any(line.changed for line in lines_of(self.body))
            and not any(a.fate is not Fate.KEPT or any(x.changed for x in lines_of(a.items)) for a in self.annexes)
        )


def lines_of(items: Items) -> Iterator[Line]:
    """Yield the lines among items and in the cells of their tables, in the order of the page."""
    for item in items:
        if isinstance(item, Line):
            yield item
        else:
            for row in item.rows:
                for cell in row.cells:
                    yield from cell.lines


def _pieces_of(items: Items) -> Iterator[Piece]:
    for line in lines_of(items):
        yield from _deep(line.pieces)


def _deep(pieces: Pieces) -> Iterator[Piece]:
    for piece in pieces:
        yield piece
        if isinstance(piece, NoteChanged):
            for line in piece.lines:
                yield from _deep(line.pieces)
