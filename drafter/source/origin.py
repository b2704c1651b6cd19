"""Where printed characters come from: the stretches of a source text that they were made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Stretch(NamedTuple):
    """Printed characters in a row and the characters of the source that they come from.

    Attributes:
        length: how many characters are printed.
        start, end: offsets in the source.
        whole: whether the source stands for the printed words as one: an expression, an escaped character, a line
            break. Otherwise each printed character is one of the source.
        is_fact: whether it is an expression.
    """

    length: int
    start: int
    end: int
    whole: bool = False
    is_fact: bool = False

    def cut(self, start: int, end: int) -> Stretch:
        """The stretch of some of its printed characters."""
        if self.whole:
            return Stretch(end - start, self.start, self.end, True, self.is_fact)
        return Stretch(end - start, self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the characters of a run come from, each of them.

    Attributes:
        stretches: in the order of the run; their lengths add up to that of its words.
    """

    stretches: tuple[Stretch, ...]

    def cut(self, start: int, end: int) -> Origin:
        """The origin of the printed characters from ``start`` to before ``end``."""
        out: list[Stretch] = []
        at = 0
        for stretch in self.stretches:
            first, last = max(start - at, 0), min(end - at, stretch.length)
            if first < last:
                out.append(stretch.cut(first, last))
            at += stretch.length
        return Origin(tuple(out))

    def at(self, offset: int) -> Stretch | None:
        """The source of one printed character; None past the end."""
        found = self.cut(offset, offset + 1).stretches
        return found[0] if found else None

    def said(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the source says printed characters itself.

        Args:
            start: the first of them.
            end: behind the last; of none, the place behind the character before it, or at the beginning.

        Returns:
            From where to where; None where an expression prints some of them.
        """
        if start == end:
            before = self.at(start - 1) if start else self.at(0)
            if before is None or before.is_fact:
                return None
            place = before.end if start else before.start
            return place, place
        stretches = self.cut(start, end).stretches
        if not stretches or any(s.is_fact for s in stretches):
            return None
        return stretches[0].start, stretches[-1].end

    def span(self) -> tuple[int, int]:
        """From the first character of the source to behind the last."""
        return min(s.start for s in self.stretches), max(s.end for s in self.stretches)


def tidied(printed: str, origin: Origin, words: str) -> Origin:
    """The origin of words whose white space was made single and trimmed at the edges.

    Args:
        printed: the characters before.
        origin: of these.
        words: the characters after: the same but for white space.
    """
    if printed == words:
        return origin
    kept: list[int] = []
    at = 0
    for character in words:
        if character.isspace() and character != "\u00a0":
            kept.append(min(at, len(printed) - 1))
            while at < len(printed) and printed[at] in _WHITE:
                at += 1
            continue
        while at < len(printed) and printed[at] != character:
            at += 1
        kept.append(min(at, len(printed) - 1))
        at += 1
    return Origin(tuple(s for n in _rows(kept) for s in origin.cut(*n).stretches))


_WHITE = " \t\n\r\f\v"


def _rows(kept: list[int]) -> Iterable[tuple[int, int]]:
    """Numbers in a row, from and until."""
    start = 0
    for index in range(1, len(kept) + 1):
        if index == len(kept) or kept[index] != kept[index - 1] + 1:
            yield kept[start], kept[index - 1] + 1
            start = index
