"""Where characters of a paragraph stand in another version of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.comparison.readable import revised
from drafter.comparison.units import Sort, Unit, units
from drafter.document import Run, Words, plain


class Mapping:
    """Characters of a paragraph and those of another version of it."""

    def __init__(self, own: Words, theirs: Words) -> None:
        """Pair the units of both.

        Args:
            own: the words of the paragraph.
            theirs: those of the other version.
        """
        self.texts = plain(own), plain(theirs)
        found = _plainly(own), _plainly(theirs)
        self.own, self.theirs = _offsets(found[0], self.texts[0]), _offsets(found[1], self.texts[1])
        self.pairs: dict[int, int] = {}
        for stretch in revised(found[0], found[1])[0]:
            if stretch.same:
                self.pairs.update(zip(stretch.a, stretch.b, strict=True))

    def places(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where the characters from ``start`` to before ``end`` stand there, the likeliest first; may be empty."""
        inside = [n for n, (a, b) in enumerate(self.own) if a < end and b > start]
        if not inside:
            return ()
        first, last = inside[0], inside[-1]
        starts = [s for s in (self._after(first - 1, start, first), self._at(first, start)) if s is not None]
        ends = [e for e in (self._before(last + 1, end, last), self._until(last, end)) if e is not None]
        text = self.texts[1]
        found = {(s, e): None for e in ends for s in starts if s < e and text[s:e].strip() == text[s:e]}
        return tuple(found)

    def _after(self, previous: int, start: int, first: int) -> int | None:
        """The place behind the unit before a fact."""
        if self.own[first][0] != start:
            return None
        if previous < 0:
            return 0
        if previous not in self.pairs:
            return None
        return self._skipped(self.theirs[self.pairs[previous]][1], 1)

    def _before(self, following: int, end: int, last: int) -> int | None:
        """The place in front of the unit after a fact."""
        if self.own[last][1] != end:
            return None
        if following not in self.pairs:
            return None
        if self.pairs[following] >= len(self.theirs):
            return len(self.texts[1].rstrip())
        return self._skipped(self.theirs[self.pairs[following]][0], -1)

    def _at(self, first: int, start: int) -> int | None:
        if first not in self.pairs:
            return None
        return self.theirs[self.pairs[first]][0] + start - self.own[first][0]

    def _until(self, last: int, end: int) -> int | None:
        if last not in self.pairs:
            return None
        return self.theirs[self.pairs[last]][1] - (self.own[last][1] - end)

    def _skipped(self, at: int, step: int) -> int:
        text = self.texts[1]
        while 0 <= (at if step > 0 else at - 1) < len(text) and text[at if step > 0 else at - 1].isspace():
            at += step
        return at


def _plainly(words: Words) -> list[Unit]:
    """The units of words whatever their setting, notes left out."""
    return units(tuple(replace(i, italic=False, bold=False, raised=False) for i in words if isinstance(i, Run)))


def _offsets(found: Sequence[Unit], text: str) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = 0
    for unit in found:
        if unit.sort is Sort.END:
            continue
        at = text.index(unit.text, at)
        out.append((at, at + len(unit.text)))
        at += len(unit.text)
    return out
