"""What stands beside the text of a PDF or across it, and is no part of it: numbers of lines, stamps such as "DRAFT"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from drafter.readers.pdf_lines import Fragment, bare

_NUMBER = re.compile(r"\d{1,4}")
_NARROWEST = 0.4
"""The width of a letter in parts of its size, at the least."""
_CLEAR = 5.0
"""Points between a line's number and the text, at least."""
_STEPS = (1, 2, 5, 10)


class Side(Enum):
    """A margin of the page."""

    LEFT = "left"
    RIGHT = "right"


_FEWEST = {Side.LEFT: 3, Side.RIGHT: 6}
"""On the right a table's last column may hold some numbers, too."""


def without_margins(pages: Sequence[Sequence[Fragment]]) -> tuple[list[list[Fragment]], list[str]]:
    """The pages without what is no part of their text.

    Args:
        pages: what was set on each page.

    Returns:
        The pages, and what was left out, a sentence each.
    """
    upright: list[list[Fragment]] = []
    stamps: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        turned = [f for f in page if f.turned and bare(f.text)]
        if _letters(turned) * 2 > _letters(page):
            # The page itself lies on its side.
            upright.append(list(page))
            continue
        if words := " ".join(bare(f.text) for f in turned):
            stamps.setdefault(words, number)
        upright.append([f for f in page if not f.turned])
    remarks = [f"Words printed across page {n} were left out: {words}." for words, n in stamps.items()]
    for side in Side:
        edges = [_edge(page, side) for page in upright]
        if any(_are_line_numbers(page, side, edge) for page, edge in zip(upright, edges, strict=True)):
            kept = [[f for f in page if not _is_beside(f, side, e)] for page, e in zip(upright, edges, strict=True)]
            return kept, [*remarks, "The line numbers in the margin were left out."]
    return upright, remarks


def _edge(page: Sequence[Fragment], side: Side) -> float:
    """Where the text of a page begins, or ends at the least: of what is no number."""
    words = [f for f in page if bare(f.text) and not _NUMBER.fullmatch(bare(f.text))]
    if side is Side.LEFT:
        return min((f.x for f in words), default=0.0)
    return max((f.x + f.size * _NARROWEST * len(bare(f.text)) for f in words), default=float("inf"))


def _is_beside(fragment: Fragment, side: Side, edge: float) -> bool:
    beyond = fragment.x < edge - _CLEAR if side is Side.LEFT else fragment.x > edge + _CLEAR
    return beyond and bool(_NUMBER.fullmatch(bare(fragment.text)))


def _are_line_numbers(page: Sequence[Fragment], side: Side, edge: float) -> bool:
    """Whether the numbers in a margin count on from the top to the bottom by the same step."""
    found = sorted((f.y, int(bare(f.text))) for f in page if _is_beside(f, side, edge))
    steps = {b - a for (_, a), (_, b) in pairwise(found)}
    return len(found) >= _FEWEST[side] and len(steps) == 1 and steps <= set(_STEPS)


def _letters(fragments: Sequence[Fragment]) -> int:
    return sum(len(bare(f.text)) for f in fragments)
