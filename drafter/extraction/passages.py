"""A document's words as passages of text, and put together again with facts in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from drafter.document import Annex, Block, Document, Inline, Kind, Note, Paragraph, Run, Table, Words, plain
from drafter.facts.fact import Found

Fill = Callable[[Words, Kind | None], Words]


@dataclass(frozen=True, slots=True)
class Passage:
    """Running words of a document, as text.

    Attributes:
        text: the words, notes left out.
        kind: what the paragraph is; None for a note or a cell.
        notes: where marks of notes stand, as offsets in the text.
        italics: the stretches that are set in italics, as offsets in the text.
    """

    text: str
    kind: Kind | None
    notes: tuple[int, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()

    def ends_a_title(self, found: Found) -> bool:
        """Whether a part of a title ends where the title's italics do; one that is not in italics may end anywhere."""
        around = next(((a, b) for a, b in self.italics if a <= found.start < b), None)
        return around is None or not self.text[min(found.end, around[1]) : max(found.end, around[1])].strip(" ,;.:")


class Covered:
    """The characters of a text that facts have taken, none over another.

    Args:
        length: of the text.
    """

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def is_free(self, found: Found) -> bool:
        """Whether a fact is over none of those taken."""
        return not any(self._taken[found.start : found.end])

    def take(self, found: Found) -> None:
        """Take the characters of a fact."""
        self._taken[found.start : found.end] = b"\1" * (found.end - found.start)


def passage_of(words: Words, kind: Kind | None) -> Passage:
    """The text of words, with the places of their notes."""
    notes: list[int] = []
    italics: list[tuple[int, int]] = []
    length = 0
    for item in words:
        if isinstance(item, Note):
            notes.append(length)
            continue
        if item.italic:
            begins = italics.pop()[0] if italics and italics[-1][1] == length else length
            italics.append((begins, length + len(item.words)))
        length += len(item.words)
    return Passage(plain(words), kind, tuple(notes), tuple(italics))


def filled(document: Document, fill: Fill, begin: Callable[[], None]) -> Document:
    """The document with every sequence of words of its body, annexes and notes given back by ``fill``.

    Args:
        document: the document.
        fill: called with the words and the kind of their paragraph, None for notes and cells.
        begin: called before each block, in the order of the page.
    """

    def words(content: Words, kind: Kind | None) -> Words:
        done = fill(content, kind)
        return tuple(_note(i) if isinstance(i, Note) else i for i in done)

    def _note(note: Note) -> Note:
        paragraphs = (fill(p, None) for p in note.paragraphs)
        return Note(tuple(tuple(i for i in p if isinstance(i, Run)) for p in paragraphs), note.mark)

    def block(one: Block) -> Block:
        begin()
        if isinstance(one, Paragraph):
            return replace(one, content=words(one.content, one.kind))
        return Table(
            tuple(
                tuple(replace(cell, paragraphs=tuple(words(p, None) for p in cell.paragraphs)) for cell in row)
                for row in one.rows
            )
        )

    return replace(
        document,
        body=tuple(map(block, document.body)),
        annexes=tuple(Annex(tuple(map(block, a.blocks))) for a in document.annexes),
    )


def with_marks(words: Words, found: list[tuple[Found, str]]) -> Words:
    """Words with facts replaced by marks.

    Args:
        words: of a paragraph.
        found: facts with their marks, in order; one whose words are not set alike is left.

    Returns:
        The words; notes that stood within a fact follow its mark.
    """
    out: list[Inline] = []
    rest = list(words)
    at = 0
    for fact, mark in found:
        before, rest = _split(rest, fact.start - at)
        out += before
        inside, rest = _split(rest, fact.end - fact.start)
        at = fact.end
        runs = [i for i in inside if isinstance(i, Run)]
        if len({(r.italic, r.bold) for r in runs}) == 1:
            out.append(replace(runs[0], words=mark, raised=False, link=None))
            out += [i for i in inside if isinstance(i, Note)]
        else:
            out += inside
    return (*out, *rest)


def _split(items: list[Inline], length: int) -> tuple[list[Inline], list[Inline]]:
    """Items of so much text, and those after; a note at the border belongs to those after."""
    taken: list[Inline] = []
    for index, item in enumerate(items):
        if length == 0:
            return taken, items[index:]
        if isinstance(item, Note):
            taken.append(item)
        elif len(item.words) <= length:
            taken.append(item)
            length -= len(item.words)
        else:
            taken.append(replace(item, words=item.words[:length]))
            return taken, [replace(item, words=item.words[length:]), *items[index + 1 :]]
    return taken, []
