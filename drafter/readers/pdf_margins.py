"""What stands beside the text of a PDF or across it, and is no part of it: numbers of lines, stamps such as "DRAFT"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.readers.pdf_lines import Fragment, bare

_NUMBER = re.compile(r"\d{1,4}")
_FEWEST = 3
_CLEAR = 5.0
"""Points between a line's number and the text, at least."""
_STEPS = (1, 2, 5, 10)


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
    edges = [_edge(page) for page in upright]
    numbered = [bool(_line_numbers(page, edge)) for page, edge in zip(upright, edges, strict=True)]
    if not any(numbered):
        return upright, remarks
    kept = [[f for f in page if not _is_beside(f, edge)] for page, edge in zip(upright, edges, strict=True)]
    return kept, [*remarks, "The line numbers in the margin were left out."]


def _edge(page: Sequence[Fragment]) -> float:
    """Where the text of a page begins: the leftmost of what is no number."""
    return min((f.x for f in page if bare(f.text) and not _NUMBER.fullmatch(bare(f.text))), default=0.0)


def _is_beside(fragment: Fragment, edge: float) -> bool:
    return bool(_NUMBER.fullmatch(bare(fragment.text))) and fragment.x < edge - _CLEAR


def _line_numbers(page: Sequence[Fragment], edge: float) -> list[int]:
    """The numbers in the left margin that count on from the top to the bottom by the same step; none if they do not."""
    found = sorted((f.y, int(bare(f.text))) for f in page if _is_beside(f, edge))
    steps = {b - a for (_, a), (_, b) in pairwise(found)}
    if len(found) < _FEWEST or len(steps) != 1 or not steps <= set(_STEPS):
        return []
    return [number for _, number in found]


def _letters(fragments: Sequence[Fragment]) -> int:
    return sum(len(bare(f.text)) for f in fragments)
