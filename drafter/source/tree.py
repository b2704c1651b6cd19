"""The tree of a text: its tags and what stands between them, its paragraphs, its notes, each with its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache

from drafter.source.inline import EMPHASIS, Piece, Sign, pieces
from drafter.source.paragraphs import Sort, SourceParagraph, paragraphs
from drafter.source.places import Lines
from drafter.source.scan import Part, PartSort, Unclosed, scan
from drafter.source.shown import Shown, all_shown


class Source:
    """A text, read. Reading never fails: braces that do not close are words, and stand among :attr:`unclosed`.

    Attributes:
        text: the text; the parts together are it again.
        file: its path, for messages.
        parts: tags, and what stands between them.
        unclosed: tags that do not end.
        lines: its lines.
    """

    parts: tuple[Part, ...]
    unclosed: tuple[Unclosed, ...]

    def __init__(self, text: str, file: str) -> None:
        """Read a text."""
        self.text = text
        self.file = file
        self.parts, self.unclosed = scan(text)
        self.lines = Lines(text, file)

    @cached_property
    def shown(self) -> Shown:
        """All of the text without its tags, whatever its conditions leave out."""
        return all_shown(self.parts)

    @cached_property
    def paragraphs(self) -> tuple[SourceParagraph, ...]:
        """Its paragraphs, whatever its conditions leave out."""
        return tuple(paragraphs(self.shown))

    @property
    def tags(self) -> Iterator[Part]:
        """The tags that are closed, comments among them."""
        return (part for part in self.parts if part.sort is not PartSort.TEXT)

    def has_tags(self, start: int, end: int) -> bool:
        """Whether an expression or a condition begins between two offsets."""
        return any(start <= tag.start < end for tag in self.tags if tag.sort is not PartSort.COMMENT)

    def has_conditions(self, start: int, end: int) -> bool:
        """Whether a condition or a comment begins between two offsets."""
        return any(start <= tag.start < end for tag in self.tags if tag.sort is not PartSort.EXPRESSION)

    def has_note(self, start: int, end: int) -> bool:
        """Whether the mark of a note stands between two offsets."""
        return any(piece.sign is Sign.NOTE for piece, _ in self._between(start, end))

    def is_marked_up(self, start: int, end: int) -> bool:
        """Whether a note's mark stands between two offsets, or one of two marks of emphasis without the other."""
        depth = 0
        for piece, _ in self._between(start, end):
            depth += piece.sign in (Sign.ITALIC_ON, Sign.BOLD_ON)
            depth -= piece.sign in (Sign.ITALIC_OFF, Sign.BOLD_OFF)
            if piece.sign is Sign.NOTE or depth < 0:
                return True
        return depth > 0

    def with_emphasis(self, start: int, end: int) -> tuple[int, int]:
        """Two offsets with the marks of emphasis right before the first and right after the last."""
        number = self.paragraph_at(start)
        marks = [] if number is None else [span for piece, span in self.placed(number) if piece.sign in EMPHASIS]
        for first, last in reversed(marks):
            start = first if last == start else start
        for first, last in marks:
            end = last if first == end else end
        return start, end

    def _between(self, start: int, end: int) -> Iterator[tuple[Piece, tuple[int, int]]]:
        number = self.paragraph_at(start)
        placed = () if number is None else self.placed(number)
        return ((piece, span) for piece, span in placed if span[0] < end and span[1] > start)

    def placed(self, number: int) -> Iterator[tuple[Piece, tuple[int, int]]]:
        """The pieces of a paragraph with their places in the text."""
        paragraph = self.paragraphs[number]
        for piece in self.pieces(paragraph):
            yield piece, self.shown.span(paragraph.words + piece.start, paragraph.words + piece.end)

    @property
    def comments(self) -> Iterator[Part]:
        """The comments."""
        return (part for part in self.parts if part.sort is PartSort.COMMENT)

    def pieces(self, paragraph: SourceParagraph) -> tuple[Piece, ...]:
        """The pieces of a paragraph's words, their places counted from where the words begin."""
        return pieces(self.shown.text[paragraph.words : paragraph.end])

    def span(self, paragraph: SourceParagraph) -> tuple[int, int]:
        """From where to where a paragraph stands in the text, its number included."""
        return self.shown.span(paragraph.start, paragraph.end)

    @cached_property
    def notes(self) -> dict[str, list[SourceParagraph]]:
        """The texts of notes by their names; of a name with two texts, the paragraphs of both."""
        found: dict[str, list[SourceParagraph]] = {}
        name = ""
        for paragraph in self.paragraphs:
            if paragraph.sort is Sort.NOTE:
                name = paragraph.label
                found.setdefault(name, []).append(paragraph)
            elif paragraph.sort is Sort.MORE:
                found[name].append(paragraph)
        return found

    def note_text(self, name: str) -> str:
        """The text of a note as it is written, without its name."""
        first, last = self.notes[name][0], self.notes[name][-1]
        return self.text[self.shown.span(first.words, first.end)[0] : self.span(last)[1]]

    @cached_property
    def _starts(self) -> list[int]:
        return [self.span(p)[0] for p in self.paragraphs]

    def paragraph_at(self, offset: int) -> int | None:
        """The number of the paragraph that an offset of the text is in, or the last one before it."""
        at = bisect_right(self._starts, offset) - 1
        return at if at >= 0 else None


@lru_cache(maxsize=32)
def read(text: str, file: str) -> Source:
    """Read a text.

    Args:
        text: Markdown with Jinja expressions, whatever stands in it.
        file: its path, for messages.
    """
    return Source(text, file)
