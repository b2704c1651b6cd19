"""Which units of one text stayed in another: an alignment weighed by what units tell a reader.

``difflib`` finds the long stretches that stayed; between them, an alignment with weights prefers names, dates and
words over commas and small words, and fewer places of change over more. A lone "the" between two changes is therefore
no reason to part them, and in a list that grew the items stay, not its "and".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter.comparison.units import Unit

PLACE_OF_CHANGE = 0.75
"""What one more place of change costs, in the weight of units (:attr:`Unit.weight`)."""

_ANCHOR = 6.0
_MOST_CELLS = 40_000
_MOST_PAIRS = 1_000_000
"""How many pairs of equal units two stretches may have to be compared: those of a paragraph of some 10,000 words."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Units that stayed, or units that gave way to others.

    Attributes:
        same: whether they stayed.
        a, b: from which unit to before which in the old and the new text.
    """

    same: bool
    a: range
    b: range

    @property
    def replaces(self) -> bool:
        """Whether units gave way to others, neither side empty."""
        return not self.same and bool(self.a) and bool(self.b)


def stretches(old: Sequence[Unit], new: Sequence[Unit]) -> list[Stretch]:
    """Align two texts.

    Args:
        old: the units of one, its end among them.
        new: the units of the other.

    Returns:
        Stretches that stayed and stretches that changed by turns, covering both texts.
    """
    a, b = [u.key for u in old], [u.key for u in new]
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    pairs = [(k, k) for k in range(start)]
    pairs += _middle(old, new, range(start, len(a) - end), range(start, len(b) - end))
    pairs += [(len(a) - k, len(b) - k) for k in range(end, 0, -1)]
    return list(by_turns(pairs, len(a), len(b)))


def by_turns(pairs: Sequence[tuple[int, int]], most_a: int, most_b: int) -> Iterator[Stretch]:
    """Yield stretches from the pairs that stayed.

    Args:
        pairs: places in the old and the new text, rising in both.
        most_a: how many units the old text has.
        most_b: how many the new one has.
    """
    at_a = at_b = 0
    k = 0
    while k < len(pairs):
        i, j = pairs[k]
        if i > at_a or j > at_b:
            yield Stretch(False, range(at_a, i), range(at_b, j))
        n = k + 1
        while n < len(pairs) and pairs[n] == (i + n - k, j + n - k):
            n += 1
        at_a, at_b = i + n - k, j + n - k
        yield Stretch(True, range(i, at_a), range(j, at_b))
        k = n
    if most_a > at_a or most_b > at_b:
        yield Stretch(False, range(at_a, most_a), range(at_b, most_b))


def _middle(old: Sequence[Unit], new: Sequence[Unit], a: range, b: range) -> Iterator[tuple[int, int]]:
    if not a or not b:
        return
    if len(a) * len(b) <= _MOST_CELLS // 16:
        yield from _weighed(old, new, a, b)
        return
    keys_a, keys_b = [old[i].key for i in a], [new[j].key for j in b]
    frequency = Counter(keys_b)
    if sum(frequency[k] for k in keys_a) > _MOST_PAIRS:
        return
    blocks = SequenceMatcher(None, keys_a, keys_b, autojunk=False).get_matching_blocks()
    at_a, at_b = a.start, b.start
    for block in blocks:
        i, j = a.start + block.a, b.start + block.b
        last = block.size == 0
        if not last and sum(old[k].weight for k in range(i, i + block.size)) < _ANCHOR:
            continue
        gap_a, gap_b = range(at_a, a.stop if last else i), range(at_b, b.stop if last else j)
        if len(gap_a) * len(gap_b) <= _MOST_CELLS:
            yield from _weighed(old, new, gap_a, gap_b)
        else:
            for inner in blocks:
                inner_a, inner_b = a.start + inner.a, b.start + inner.b
                if inner_a in gap_a and inner_b in gap_b:
                    yield from ((inner_a + k, inner_b + k) for k in range(inner.size))
        yield from ((i + k, j + k) for k in range(block.size))
        at_a, at_b = i + block.size, j + block.size


def _weighed(old: Sequence[Unit], new: Sequence[Unit], a: range, b: range) -> Iterator[tuple[int, int]]:
    """The alignment of greatest weight, less what its places of change cost (Gotoh's recurrence)."""
    n, m = len(a), len(b)
    if not n or not m:
        return
    keys_b = [new[j].key for j in b]
    low = float("-inf")
    # matched[j]: best that ends with a pair at (i, j); changed[j]: best that ends inside a change before (i, j).
    matched = [0.0] + [low] * m
    changed = [low] + [-PLACE_OF_CHANGE] * m
    from_match: list[bytearray] = []
    steps: list[bytearray] = []
    for i in range(1, n + 1):
        key, weight = old[a[i - 1]].key, old[a[i - 1]].weight
        next_matched, next_changed = [low] * (m + 1), [low] * (m + 1)
        next_changed[0] = -PLACE_OF_CHANGE
        came, step = bytearray(m + 1), bytearray(m + 1)
        step[0] = 1
        for j in range(1, m + 1):
            if keys_b[j - 1] == key:
                if matched[j - 1] >= changed[j - 1]:
                    next_matched[j] = matched[j - 1] + weight
                    came[j] = 1
                else:
                    next_matched[j] = changed[j - 1] + weight
            # Steps: 1 and 3 go up (a unit removed), 0 and 2 go left (a unit added); 2 and 3 leave a pair.
            best, how = next_changed[j - 1], 0
            if changed[j] > best:
                best, how = changed[j], 1
            if next_matched[j - 1] - PLACE_OF_CHANGE > best:
                best, how = next_matched[j - 1] - PLACE_OF_CHANGE, 2
            if matched[j] - PLACE_OF_CHANGE > best:
                best, how = matched[j] - PLACE_OF_CHANGE, 3
            next_changed[j], step[j] = best, how
        matched, changed = next_matched, next_changed
        from_match.append(came)
        steps.append(step)
    pairs: list[tuple[int, int]] = []
    i, j = n, m
    in_match = matched[m] >= changed[m]
    while i and j:
        if in_match:
            pairs.append((a[i - 1], b[j - 1]))
            in_match = bool(from_match[i - 1][j])
            i, j = i - 1, j - 1
        else:
            how = steps[i - 1][j]
            in_match = how >= 2
            i, j = (i - 1, j) if how in (1, 3) else (i, j - 1)
    yield from reversed(pairs)
