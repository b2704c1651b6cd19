"""Lists of numbers that moved in step: the paragraphs that a text calls, once others were put in before them.

Which numbers of "12, 14 and 16" and "14, 16 and 18" are the same says nothing: each item gave way to the one in its
place. A list that lost an item and won another looks alike at first sight. The two are told apart by what has to be
supposed: a step wherever paragraphs were put in or left out, or an act for each number that went or came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.comparison.units import CONJUNCTIONS, JOINING, LIST_MARKS, Sort, Unit
from drafter.comparison.wording import Stretch, by_turns

_JOINING = CONJUNCTIONS | JOINING
_FIGURES = re.compile(r"\d+")
_FIRST_YEAR = 1000
"""From here on numbers are years, which leave a list at its beginning and join it at its end, or sums."""


def in_step(found: Sequence[Stretch], old: Sequence[Unit], new: Sequence[Unit]) -> list[Stretch]:
    """Align lists of as many numbers item by item where they moved in step.

    Args:
        found: an alignment of two texts.
        old: the units of one, its end among them.
        new: the units of the other.

    Returns:
        The alignment, the items of such lists paired in their order.
    """
    lists_old, lists = list(_lists(old)), list(_lists(new))
    if not lists_old or not lists:
        return list(found)
    pairs = {i: j for s in found if s.same for i, j in zip(s.a, s.b, strict=True)}
    back = {j: i for i, j in pairs.items()}
    starts, stops = {r.start: r for r in lists}, {r.stop: r for r in lists}
    moved = False
    for a in lists_old:
        b = starts.get(pairs.get(a.start - 1, -1) + 1) or stops.get(pairs.get(a.stop, -1))
        if b is None or len(a) != len(b):
            continue
        if not all(pairs.get(i, b.start) in b for i in a) or not all(back.get(j, a.start) in a for j in b):
            continue
        items = list(zip((old[i] for i in a), (new[j] for j in b), strict=True))
        steps = _steps(items)
        gone = sum(i not in pairs for i in a if old[i].sort is Sort.NUMBER)
        if steps is None or steps >= 2 * gone:  # As many came as went: the lists are of one length.
            continue
        moved = True
        for (i, j), (one, other) in zip(zip(a, b, strict=True), items, strict=True):
            pairs.pop(i, None)
            if one.key == other.key:
                pairs[i] = j
    return list(by_turns(sorted(pairs.items()), len(old), len(new))) if moved else list(found)


def _lists(units: Sequence[Unit]) -> Iterator[range]:
    """Yield where numbers follow one another, with nothing but commas and conjunctions between them."""
    stop = 0
    for start in [k for k, u in enumerate(units) if u.sort is Sort.NUMBER]:
        if start < stop:
            continue
        stop = start + 1
        while following := _next_item(units, stop):
            stop = following + 1
        if stop > start + 1:
            yield range(start, stop)


def _next_item(units: Sequence[Unit], at: int) -> int:
    """The place of the item behind a comma, a conjunction or both; 0 where there is none."""
    item = at
    item += item < len(units) and units[item].text in LIST_MARKS
    item += item < len(units) and units[item].text.lower() in _JOINING
    return item if at < item < len(units) and units[item].sort is Sort.NUMBER else 0


def _steps(items: Sequence[tuple[Unit, Unit]]) -> int | None:
    """At how many places the distance between two lists changes; None where they are no lists of one shape."""
    distances = [0]
    for old, new in items:
        if old.sort is not Sort.NUMBER or new.sort is not Sort.NUMBER:
            if old.key != new.key:
                return None
            continue
        if _FIGURES.sub("0", old.text) != _FIGURES.sub("0", new.text):
            return None
        for before, after in zip(_FIGURES.findall(old.text), _FIGURES.findall(new.text), strict=True):
            if max(len(before), len(after)) >= len(str(_FIRST_YEAR)):
                return None
            distances.append(int(after) - int(before))
    return sum(one != other for one, other in pairwise(distances))
