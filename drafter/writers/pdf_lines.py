"""Where the lines of a justified paragraph end in the United Nations' own layout.

Word, in which official documents are set, fills a line greedily, and takes one more word in by squeezing the spaces
where that changes them less than widening them without it would; typesetting programs either do not squeeze or weigh
the whole paragraph. So the lines are broken here, by the advance widths of the font, and the typesetter is told where
they end. What these widths do not cover, such as another script, is left to the typesetter.

The measures were fitted to the official PDFs. Source: un-format.md, A.1 and H.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from drafter.shipped import shipped

Data = dict[str, Any]

COLUMN = 365.0
"""Width of the text, in points."""
INDENT = 23.76
"""From the edge of the column to the first word or number of a paragraph, and from a number to its text."""
SIZE = 10.2
TRACKING = 0.225
"""Size of the text and space between characters: 10 pt at 103 % width with 0.2 pt between characters, in effect."""
OFFICIAL_ADVANCES = {
    569: 3.058,
    682: 3.645,
    797: 4.140,
    909: 4.740,
    1024: 5.332,
    1139: 5.851,
    1251: 6.435,
    1366: 6.958,
    1479: 7.553,
    1593: 8.144,
    1821: 9.252,
    1933: 9.833,
}
"""What official PDFs give, in points, to the characters of a width in the font (2,048 units to the em): means over some
140,000 characters of nine documents. Word rounds; size and tracking alone come near, but lines are decided by less."""
RAISED_SIZE = 6.48
MOST_SQUEEZED = 0.215
"""By how much of their width spaces are squeezed at most to take one more word into a line."""
SQUEEZED_PER_WIDENED = 0.36
"""How much of the widening that the line would need without the word they may be squeezed by at most."""
_LEAST_AFTER_NUMBER = 3.0
_ATOM = re.compile(r" |(?P<breakable>[^ ]*?\w[-–—](?=\w))|[^ ]+")
"""A space, a word up to a hyphen or dash between letters or figures, or what is left of a word."""
_FIXED_SPACES = frozenset("\u00a0\u202f")


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph in lines.

    Attributes:
        lines: each with its ``words``, pieces of runs and notes, and whether a ``space`` follows them before the next
            line: it takes no room, but whoever reads the text aloud or copies it needs it.
        squeezed: whether the last line, too, needs its spaces squeezed to fit.
    """

    lines: tuple[Data, ...]
    squeezed: bool

    @property
    def together(self) -> str:
        """Which lines a note must not part: "", "all", "head" (the first two), "tail" (the last two) or "head tail".

        A note goes with the line of its mark. Where it takes that line to the next page, the other line of a pair that
        stands at the edge of a paragraph has to come along.
        """
        noted = [any("note" in item for item in line["words"]) for line in self.lines]
        if len(noted) < 4:
            return "all" if any(noted) and len(noted) > 1 else ""
        return " ".join(name for name, index in (("head", 1), ("tail", -1)) if noted[index])


class _Atom(NamedTuple):
    """What a line takes whole: a space, a word up to its hyphen, or a note's mark.

    ``item`` is the index of the run or note it belongs to, ``start`` and ``end`` its place in the words of it.
    """

    item: int
    start: int
    end: int
    width: float
    space: bool
    may_end: bool


def broken(items: Sequence[Data], first: float, rest: float) -> Lines | None:
    """Break a paragraph into lines.

    Args:
        items: runs and notes, as :mod:`drafter.writers.pdf_data` makes them.
        first: the width of the first line, in points.
        rest: the width of all other lines, in points.

    Returns:
        The lines, or None where the widths of the font do not cover the text. A word wider than a line is broken
        wherever the line ends.
    """
    atoms = _atoms(items, min(first, rest))
    if atoms is None:
        return None
    edges = [0]
    room = first
    while edges[-1] < len(atoms):
        end = _end_of_line(atoms, edges[-1], room)
        if end is None:
            return None
        last_room, room = room, rest
        edges.append(end)
    if len(edges) == 1:
        return None
    last = sum(atom.width for atom in atoms[edges[-2] :])
    return Lines(
        tuple(_line(items, atoms[a:b]) for a, b in pairwise(edges)),
        squeezed=last - TRACKING > last_room,
    )


def tab_after(number: str) -> float | None:
    """The width from a paragraph's number to its text: to the next tab; None where the font does not cover it."""
    wide = _width(number, "", "Regular", False)
    return None if wide is None else math.ceil((wide + _LEAST_AFTER_NUMBER) / INDENT) * INDENT


def _end_of_line(atoms: Sequence[_Atom], start: int, room: float) -> int | None:
    """The index after the last atom of a line; None where not even one word fits."""
    best: int | None = None
    widened = math.inf
    for end, fixed, spaces in _possible_ends(atoms, start):
        left = room - fixed - spaces
        if left >= 0:
            best, widened = end, left / spaces if spaces else math.inf
            continue
        squeezed = -left / spaces if spaces else math.inf
        return end if squeezed <= min(MOST_SQUEEZED, SQUEEZED_PER_WIDENED * widened) else best
    return best


def _possible_ends(atoms: Sequence[_Atom], start: int) -> Iterator[tuple[int, float, float]]:
    """Places where a line may end: the index after it, the width of what cannot be squeezed, and of the spaces."""
    fixed, spaces = -TRACKING, 0.0
    for i in range(start, len(atoms)):
        _, _, _, width, space, may_end = atoms[i]
        if space:
            yield i + 1, fixed, spaces
            spaces += width
        else:
            fixed += width
            if may_end:
                yield i + 1, fixed, spaces
    if not (atoms and atoms[-1].space):
        yield len(atoms), fixed, spaces


def _atoms(items: Sequence[Data], room: float) -> list[_Atom] | None:
    found: list[_Atom] = []
    for index, item in enumerate(items):
        if "note" in item:
            found.append(
                _Atom(
                    index, 0, 0, len(str(item["mark"])) * (SIZE if item.get("own") else RAISED_SIZE) / 2, False, False
                )
            )
            continue
        text: str = item["words"]
        style = ("Bold" if item["bold"] else "") + ("Italic" if item["italic"] else "") or "Regular"
        for match in _ATOM.finditer(text):
            start, end = match.span()
            width = _width(match[0], text[end : end + 1], style, item["raised"])
            if width is None:
                return None
            if width > room:
                found.extend(_letters(index, start, match[0], style, item["raised"]))
            else:
                found.append(_Atom(index, start, end, width, match[0] == " ", match.lastgroup == "breakable"))
    return found


def _letters(index: int, start: int, word: str, style: str, raised: bool) -> Iterator[_Atom]:
    """The letters of a word that fits no line, each of which may end one; their widths are known to be covered."""
    for offset, letter in enumerate(word, start):
        yield _Atom(index, offset, offset + 1, _width(letter, "", style, raised) or 0.0, False, True)


@lru_cache(maxsize=2**15)
def _width(text: str, after: str, style: str, raised: bool) -> float | None:
    """The width of characters set alike, kerned with each other and the one after them; None for unknown characters."""
    font = _styles()[style]
    size, tracking, official = (RAISED_SIZE, 0.0, {}) if raised else (SIZE, TRACKING, OFFICIAL_ADVANCES)
    scale = size / font["em"]
    total = 0.0
    for letter, following in zip(text, [*text[1:], after], strict=True):
        width = font["widths"].get(" " if letter in _FIXED_SPACES else letter)
        if width is None:
            return None
        total += official.get(width, width * scale + tracking) + font["kerning"].get(letter + following, 0) * scale
    return total


@cache
def _styles() -> dict[str, Data]:
    found: dict[str, Data] = json.loads(shipped("data/fonts/tinos/advances.json").read_bytes())
    return found


def _line(items: Sequence[Data], atoms: Sequence[_Atom]) -> Data:
    space = atoms[-1].space
    held = atoms[:-1] if space else atoms
    words = [_piece(items[index], list(piece)) for index, piece in groupby(held, key=itemgetter(0))]
    return {"words": words, "space": space}


def _piece(item: Data, atoms: Sequence[_Atom]) -> Data:
    """The part of an item that a line holds."""
    return item if "note" in item else item | {"words": item["words"][atoms[0].start : atoms[-1].end]}
