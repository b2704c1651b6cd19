"""Which asterisks and low lines begin emphasis and which end it, as CommonMark has it (section 6.2 of version 0.31)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import category


class Run(NamedTuple):
    """Asterisks, or low lines, in a row.

    Attributes:
        sign: which of the two.
        start, end: where they stand.
        opens, closes: whether emphasis may begin and end with them, by what stands on both sides.
    """

    sign: str
    start: int
    end: int
    opens: bool
    closes: bool

    @property
    def length(self) -> int:
        """How many they are."""
        return self.end - self.start


class Mark(NamedTuple):
    """A beginning or an end of emphasis.

    Attributes:
        start: its character; of the two of a bold one, that which is next to the words.
        is_bold: bold, or italic.
        closes: the end, or the beginning.
    """

    start: int
    is_bold: bool
    closes: bool


def run_at(text: str, start: int, end: int) -> Run:
    """The run that stands in a text from ``start`` to before ``end``."""
    before, after = _sort(text[start - 1 : start] if start else ""), _sort(text[end : end + 1])
    left = after != _SPACE and (after != _SIGN or before != _WORD)
    right = before != _SPACE and (before != _SIGN or after != _WORD)
    if text[start] == "*":
        return Run("*", start, end, left, right)
    # Low lines within a word are the word's own.
    return Run("_", start, end, left and (not right or before == _SIGN), right and (not left or after == _SIGN))


_SPACE, _SIGN, _WORD = range(3)


def _sort(character: str) -> int:
    if not character or character in "\t\n\v\f\r":
        return _SPACE
    sort = category(character)
    return _SPACE if sort == "Zs" else _SIGN if sort[0] in "PS" else _WORD


def marks(runs: Iterable[Run]) -> list[Mark]:
    """The marks of emphasis among the runs of a paragraph, each end right behind its beginning.

    Args:
        runs: all of them, in order.
    """
    found: list[Mark] = []
    opened: list[_Left] = []
    # For each sort of closing run, from where on a beginning is looked for: what stands before was looked at in vain.
    in_vain: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        first, at = run.start, len(opened) - 1
        sort = (run.sign, run.opens, run.length % 3)
        while run.closes and first < run.end and at >= 0 and opened[at].run.start >= in_vain.get(sort, 0):
            opening = opened[at]
            if not _match(opening.run, run):
                at -= 1
                continue
            is_bold = opening.end - opening.first > 1 and run.end - first > 1
            found += [Mark(opening.end - 1, is_bold, closes=False), Mark(first, is_bold, closes=True)]
            first += 1 + is_bold
            opened[at:] = [opening._replace(end=opening.end - 1 - is_bold)]
            if opened[at].first == opened[at].end:
                del opened[at]
                at -= 1
        if run.closes and first < run.end:
            in_vain[sort] = run.start
        if run.opens and first < run.end:
            opened.append(_Left(run, first, run.end))
    return found


class _Left(NamedTuple):
    """What is left of a run that may still begin emphasis."""

    run: Run
    first: int
    end: int


def _match(opening: Run, closing: Run) -> bool:
    """Whether two runs may be the marks of one emphasis. Those that could be either match by their lengths."""
    if opening.sign != closing.sign:
        return False
    either = opening.closes or closing.opens
    return not either or (opening.length + closing.length) % 3 != 0 or opening.length % 3 == 0
