"""What is shown of a text once its tags are decided, each character knowing its place in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.source.origin import Origin, Stretch
from drafter.source.scan import Part, PartSort

ATOM = "\ue000"
"""Stands for what an expression prints: to Markdown it is a letter like any other."""
_UNLIKE = re.compile("\r\n?|[\ue000-\ue003\0]|^\ufeff")
PARTING = ("else", "elif")
"""Statements between two passages of which only one is printed."""


@dataclass(frozen=True)
class Shown:
    r"""A text as Markdown will see it: without tags, an :data:`ATOM` for each expression, ``\n`` for every line end.

    Attributes:
        text: the characters.
        starts: where the stretches begin in it.
        stretches: where they come from, in order.
        held: places of lines that part no paragraphs though nothing is shown of them.
        parts: by the place of an atom, the number of its part of the text.
    """

    text: str
    starts: tuple[int, ...]
    stretches: tuple[Stretch, ...]
    held: frozenset[int]
    parts: dict[int, int]

    def origin(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The source of the characters from ``start`` to before ``end``."""
        out: list[Stretch] = []
        at = bisect_right(self.starts, start) - 1
        while start < end and at < len(self.stretches):
            stretch, begin = self.stretches[at], self.starts[at]
            last = min(end, begin + stretch.length)
            if last > start:
                out.append(stretch.cut(start - begin, last - begin))
                start = last
            at += 1
        return tuple(out)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From where to where in the source the characters stand that are shown from ``start`` to before ``end``."""
        if start < end:
            return Origin(self.origin(start, end)).span()
        if start < len(self.text):
            at = self.origin(start, start + 1)[0].start
        else:
            at = self.stretches[-1].end if self.stretches else 0
        return at, at


class Showing:
    """A text being shown, part by part."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.stretches: list[Stretch] = []
        self.held: set[int] = set()
        self.parts: dict[int, int] = {}
        self.length = 0

    def add(self, piece: str, stretch: Stretch) -> None:
        """Show a piece that comes from a stretch."""
        if piece:
            self.pieces.append(piece)
            self.starts.append(self.length)
            self.stretches.append(stretch)
            self.length += len(piece)

    def words(self, part: Part) -> None:
        """Show a text between tags."""
        start, end = part.shown
        words = part.text[start - part.start : end - part.start]
        if not _UNLIKE.search(words):
            self.add(words, Stretch(len(words), start, end))
            return
        at = 0
        for found in _UNLIKE.finditer(words):
            if found[0] == "\ufeff" and start:
                continue
            self.add(words[at : found.start()], Stretch(found.start() - at, start + at, start + found.start()))
            as_shown = "\n" if found[0][0] == "\r" else "\ufffd" if found[0] == "\0" else ""
            self.add(as_shown, Stretch(1, start + found.start(), start + found.end(), True))
            at = found.end()
        self.add(words[at:], Stretch(len(words) - at, start + at, end))

    def expression(self, part: Part, number: int) -> None:
        """Show what stands for an expression."""
        self.parts[self.length] = number
        self.add(ATOM, Stretch(1, part.start, part.end, True))

    def part(self, part: Part, number: int) -> None:
        """Show a part: words as they stand, an expression under a number, of other tags nothing."""
        if part.sort is PartSort.TEXT:
            self.words(part)
        elif part.sort is PartSort.EXPRESSION:
            self.expression(part, number)
        elif part.holds_line:
            self.held.add(self.length)

    @property
    def on_new_line(self) -> bool:
        """Whether what is shown next begins a line."""
        return not self.pieces or self.pieces[-1].endswith("\n")

    def done(self) -> Shown:
        """All that was shown."""
        return Shown("".join(self.pieces), tuple(self.starts), tuple(self.stretches), frozenset(self.held), self.parts)


def all_shown(parts: Iterable[Part]) -> Shown:
    """A text with every passage that a condition may leave out; those of which only one is printed stand apart."""
    showing = Showing()
    for number, part in enumerate(parts):
        showing.part(part, number)
        if part.sort is PartSort.STATEMENT and part.word in PARTING and not part.holds_line and showing.on_new_line:
            showing.add("\n", Stretch(1, part.start, part.end, True))
    return showing.done()


def literal(text: str) -> Shown:
    """A text without tags: braces are characters like any other."""
    showing = Showing()
    showing.words(Part(PartSort.TEXT, 0, len(text), text, (0, len(text))))
    return showing.done()


def decided(parts: Sequence[Part], numbers: Iterable[tuple[int, int]]) -> Shown:
    """A text as its conditions leave it.

    Args:
        parts: all parts of the text.
        numbers: the numbers of the parts that are left, in order, each with the number of what it prints, where it is
            an expression.
    """
    showing = Showing()
    for index, number in numbers:
        showing.part(parts[index], number)
    return showing.done()
