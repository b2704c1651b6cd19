"""Which proposals are for the same words, so that one of them can stand, or both in brackets."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.comparison.units import Sort as UnitSort
from drafter.comparison.units import units
from drafter.rounds.following import Spot
from drafter.rounds.proposal import Proposal, words_of

_TELLS_NOTHING = (UnitSort.PUNCTUATION, UnitSort.FUNCTION, UnitSort.END, UnitSort.BREAK)


def touch(members: Sequence[tuple[Proposal, Spot]], one: Proposal, spot: Spot, text: str) -> bool:
    """Whether a proposal is for the same words as those before it.

    Neighbours are not, nor is what is put in beside what goes; but where both put in the same word, to make both would
    read doubled.

    Args:
        members: proposals that are for the same words, each with its place.
        one: the proposal behind them.
        spot: its place.
        text: the characters of the paragraph.
    """
    last, _ = members[-1]
    start, end = min(s.start for _, s in members), max(s.end for _, s in members)
    if members[-1][1].block != spot.block:
        return False
    if spot.start < end and start < spot.end:
        return True
    if (start, end) == (spot.start, spot.end) and one.author != last.author:
        # Two that put different words in at one place, or do the same.
        return True
    beside = [p for p, s in members if not text[s.end : spot.start].strip() and p.author != one.author]
    return any(_doubled(p, one) for p in beside)


def _doubled(one: Proposal, behind: Proposal) -> bool:
    """Whether the words of two neighbours, one behind the other, say a word twice."""
    a, b = (_keyed(p) for p in (one, behind))
    if not a or not b:
        return False
    telling = [{text for text, sort in side if sort not in _TELLS_NOTHING} for side in (a, b)]
    return bool(telling[0] & telling[1]) or a[-1] == b[0]


def _keyed(one: Proposal) -> list[tuple[str, UnitSort]]:
    found = [u for u in units(words_of(one.after)) if u.sort not in (UnitSort.END, UnitSort.BREAK, UnitSort.NOTE)]
    return [(u.text.lower(), u.sort) for u in found if u.sort is not UnitSort.PUNCTUATION]
