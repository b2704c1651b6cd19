"""Which paragraph of the old document is which of the new one.

Candidates are found by the rare words that two paragraphs share, weighed by all their words, and the heaviest chain of
them that keeps the order is what stayed. What is left may have moved, or been split off a neighbour or joined to it.
The time grows little faster than the number of paragraphs, as most words are in few of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

from drafter.comparison.units import MONTHS
from drafter.document import Block, Kind, Note, Paragraph, Table
from drafter.document.words import folded

SAME = 0.45
"""Paragraphs at least this similar, in the same order, are one paragraph that changed."""
MOVED = 0.65
"""Paragraphs out of order have to be this similar to be one that moved."""
LEAST_OF_PHRASE = 3
"""Paragraphs that differ in figures alone are one if as many words stand between those: "Recalling its resolution"."""
LEAST_TO_MOVE = 5
"""… and to have as many words: "Noting" elsewhere is another "Noting"."""
PART = 0.7
"""A part of a split paragraph has at least this share of its words in the whole."""

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+(?:[/.'’\-\u2011][^\W_]+)*")
_FIGURED = re.compile(r"\d")
_MONTH = re.compile(MONTHS, re.IGNORECASE)
_MOST_CANDIDATES = 6
_MOST_POSTINGS = 200
"""A word in more paragraphs than this tells none of them apart, however long the documents are."""

_Groups = dict[int, tuple[tuple[int, ...], tuple[int, ...]]]
"""By the first old place of a match, its old and its new places."""


@dataclass(frozen=True, slots=True)
class Match:
    """Blocks of both documents that belong together.

    Attributes:
        old, new: their places; empty on one side for what was added or removed. Two or more on one side: a paragraph
            that was split or joined.
        moved: whether they stand in another order than their neighbours.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    moved: bool = False


def aligned(old: Sequence[Block], new: Sequence[Block]) -> list[Match]:
    """Align two sequences of blocks.

    Args:
        old: the blocks of a body, or of an annex.
        new: those of the other document.

    Returns:
        Every place of either, in an order to show them in: what was removed before what was added in its place. A pair
        that moved stands at its new place, and its old place alone, with ``moved``, where it was.
    """
    return _Alignment(old, new).matches()


def similarity(old: Sequence[Block], new: Sequence[Block]) -> float:
    """How alike two annexes are, from 0 to 1."""
    a, b = (Counter(w for x in blocks for w in _words(x)) for blocks in (old, new))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 1.0


def _words(block: Block) -> tuple[str, ...]:
    text = block.text
    if isinstance(block, Paragraph):
        notes = [" ".join(r.words for p in i.paragraphs for r in p) for i in block.content if isinstance(i, Note)]
        text = " ".join([text, *notes])
    return _words_of(text)


@lru_cache(maxsize=4000)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(text.replace("\n", " ")).lower()))


class _Bag:
    """The words of a block, counted and weighed."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.words = _words(block)
        self.counts = Counter(self.words)
        self.weight = 0.0

    @cached_property
    def phrase(self) -> tuple[str, ...]:
        """Its words without those that have figures, and without the months beside them."""
        return tuple(w for w in self.words if not _FIGURED.search(w) and not _MONTH.fullmatch(w))

    @cached_property
    def print(self) -> tuple[object, ...]:
        """Equal for blocks with the same words; the number does not count."""
        block = self.block
        return (block.kind, *self.words) if isinstance(block, Paragraph) else ("table", *self.words)


class _Alignment:
    def __init__(self, old: Sequence[Block], new: Sequence[Block]) -> None:
        self.old, self.new = [_Bag(b) for b in old], [_Bag(b) for b in new]
        frequency: Counter[str] = Counter()
        for bag in [*self.old, *self.new]:
            frequency.update(bag.counts.keys())
        count = len(self.old) + len(self.new)
        self.rarity = {w: log(2 + count / f) for w, f in frequency.items()}
        for bag in [*self.old, *self.new]:
            bag.weight = sum(n * self.rarity[w] for w, n in bag.counts.items())
        self.common = {w for w, f in frequency.items() if f > max(24, min(count // 6, _MOST_POSTINGS))}
        self.measured: dict[tuple[int, int], float] = {}

    def matches(self) -> list[Match]:
        pairs = dict(self.chain())
        groups: _Groups = {i: ((i,), (j,)) for i, j in pairs.items()}
        free_old = [i for i in range(len(self.old)) if i not in pairs]
        free_new = sorted(set(range(len(self.new))) - set(pairs.values()))
        self.widen(groups, free_old, free_new)
        moves = self.moves(free_old, free_new)
        came = set(moves.values())
        self.pair_by_phrase(groups, [i for i in free_old if i not in moves], [j for j in free_new if j not in came])
        return list(self.ordered(groups, moves))

    # Similarity -------------------------------------------------------------

    def alike(self, i: int, j: int) -> float:
        """Similarity of an old and a new block, 0 to 1: the share of their words, weighed by rarity, in common."""
        if (i, j) not in self.measured:
            self.measured[i, j] = self._measure(self.old[i], self.new[j])
        return self.measured[i, j]

    def _measure(self, a: _Bag, b: _Bag) -> float:
        if not _may_be_one(a.block, b.block):
            return 0.0
        if a.print == b.print:
            return 1.0
        if not a.weight or not b.weight:
            return 0.0
        return 2 * self.shared(a.counts, b.counts) / (a.weight + b.weight)

    def shared(self, a: Counter[str], b: Counter[str]) -> float:
        """The weight of the words that two bags have in common."""
        if len(b) < len(a):
            a, b = b, a
        return sum(min(n, b[w]) * self.rarity[w] for w, n in a.items() if w in b)

    def candidates(self) -> Iterator[tuple[int, int, float]]:
        prints: dict[tuple[object, ...], list[int]] = defaultdict(list)
        postings: dict[str, list[int]] = defaultdict(list)
        for i, bag in enumerate(self.old):
            prints[bag.print].append(i)
            for w in bag.counts:
                if w not in self.common:
                    postings[w].append(i)
        ranks: Counter[tuple[object, ...]] = Counter()
        often = Counter(bag.print for bag in self.new)
        for j, bag in enumerate(self.new):
            rank = ranks[bag.print]
            ranks[bag.print] += 1
            same = _near(prints.get(bag.print, []), rank, often[bag.print])
            if len(same) == 1:
                yield same[0], j, self.alike(same[0], j)
                continue
            rough: dict[int, float] = defaultdict(float)
            for w in bag.counts:
                if w not in self.common:
                    for i in postings.get(w, ()):
                        rough[i] += self.rarity[w]
            best = sorted(rough, key=lambda i: (-rough[i] / (self.old[i].weight + bag.weight), abs(i - j)))
            for i in dict.fromkeys([*same, *best[:_MOST_CANDIDATES]]):
                if (score := self.alike(i, j)) >= SAME:
                    yield i, j, score

    def chain(self) -> list[tuple[int, int]]:
        """The heaviest chain of candidates that keeps the order of both documents."""
        found = sorted(self.candidates(), key=lambda c: (c[0], -c[1]))
        best: list[tuple[float, int]] = []  # by candidate: weight of the best chain that ends with it, its predecessor
        tree: list[tuple[float, int]] = [(0.0, -1)] * (len(self.new) + 1)  # Fenwick tree of prefix maxima by new place
        top = (0.0, -1)
        for k, (i, j, score) in enumerate(found):
            before = (0.0, -1)
            n = j
            while n > 0:
                if tree[n][0] > before[0]:
                    before = tree[n]
                n -= n & -n
            worth = score * score * (1 + log(1 + min(self.old[i].weight, self.new[j].weight)))
            mine = (before[0] + worth, k)
            best.append((mine[0], before[1]))
            if mine[0] > top[0]:
                top = mine
            n = j + 1
            while n <= len(self.new):
                if mine[0] > tree[n][0]:
                    tree[n] = mine
                n += n & -n
        out = []
        k = top[1]
        while k >= 0:
            out.append(found[k][:2])
            k = best[k][1]
        return out[::-1]

    # Splits, joins and moves ------------------------------------------------

    def widen(self, groups: _Groups, free_old: list[int], free_new: list[int]) -> None:
        """Give to pairs the neighbours that were split off or joined; take those out of the free ones."""
        for i, (_, (j,)) in list(groups.items()):
            parts = self.spread(self.old[i], self.new, j, free_new)
            if len(parts) > 1:
                groups[i] = ((i,), parts)
                free_new[:] = [n for n in free_new if n not in parts]
                continue
            parts = self.spread(self.new[j], self.old, i, free_old)
            if len(parts) > 1:
                del groups[i]
                groups[parts[0]] = (parts, (j,))
                free_old[:] = [n for n in free_old if n not in parts]

    def spread(self, whole: _Bag, others: Sequence[_Bag], at: int, free: Sequence[int]) -> tuple[int, ...]:
        """The places around ``at`` whose words, together, make up ``whole``."""
        parts = [at]
        if at + 1 not in free and at - 1 not in free:
            return (at,)
        score = self.likeness(whole, others, parts)
        for step in (1, -1):
            place = at + step
            while place in free and isinstance(others[place].block, Paragraph) and isinstance(whole.block, Paragraph):
                bag = others[place]
                wider = sorted([*parts, place])
                rest = whole.counts - sum((others[p].counts for p in parts), Counter())
                gain = self.likeness(whole, others, wider)
                if len(bag.words) < 3 or self.shared(bag.counts, rest) < PART * bag.weight or gain <= score + 0.05:
                    break
                parts, score = wider, gain
                place += step
        return tuple(parts)

    def likeness(self, whole: _Bag, others: Sequence[_Bag], places: Sequence[int]) -> float:
        counts = sum((others[p].counts for p in places), Counter[str]())
        weight = sum(others[p].weight for p in places)
        return 2 * self.shared(whole.counts, counts) / ((whole.weight + weight) or 1.0)

    def moves(self, free_old: Sequence[int], free_new: Sequence[int]) -> dict[int, int]:
        """Old places and the new ones they moved to."""
        left, right = set(free_old), set(free_new)
        scored = [
            (s, -abs(i - j), i, j)
            for i, j in self.candidates_among(free_old, free_new)
            if (s := self.alike(i, j)) >= MOVED
        ]
        out = {}
        for _, _, i, j in sorted(scored, reverse=True):
            if i in left and j in right:
                out[i] = j
                left.remove(i)
                right.remove(j)
        return out

    def candidates_among(self, free_old: Sequence[int], free_new: Sequence[int]) -> Iterator[tuple[int, int]]:
        postings: dict[str, list[int]] = defaultdict(list)
        for i in free_old:
            if len(self.old[i].words) >= LEAST_TO_MOVE and isinstance(self.old[i].block, Paragraph):
                for w in self.old[i].counts:
                    if w not in self.common:
                        postings[w].append(i)
        for j in free_new:
            if len(self.new[j].words) >= LEAST_TO_MOVE:
                yield from ((i, j) for i in {i for w in self.new[j].counts for i in postings.get(w, ())})

    def pair_by_phrase(self, groups: _Groups, free_old: Sequence[int], free_new: Sequence[int]) -> None:
        """Pair what is left between the same neighbours and differs in its figures: "Recalling its resolution …"."""
        ends = [(-1, -1), *((olds[-1], news[-1]) for _, (olds, news) in sorted(groups.items()))]
        starts = [*((olds[0], news[0]) for _, (olds, news) in sorted(groups.items())), (len(self.old), len(self.new))]
        for (after_old, after_new), (before_old, before_new) in zip(ends, starts, strict=True):
            places: dict[tuple[str, ...], list[int]] = defaultdict(list)
            for j in free_new[bisect_right(free_new, after_new) : bisect_left(free_new, before_new)]:
                places[self.new[j].phrase].append(j)
            last = after_new
            for i in free_old[bisect_right(free_old, after_old) : bisect_left(free_old, before_old)]:
                phrase = self.old[i].phrase
                same = places.get(phrase, []) if len(phrase) >= LEAST_OF_PHRASE else []
                same = same[bisect_right(same, last) :]
                if same and _may_be_one(self.old[i].block, self.new[same[0]].block):
                    last = same[0]
                    groups[i] = ((i,), (last,))

    # Order ------------------------------------------------------------------

    def ordered(self, groups: _Groups, moves: dict[int, int]) -> Iterator[Match]:
        at_old = at_new = 0
        came = {j: i for i, j in moves.items()}

        def until(end_old: int, end_new: int) -> Iterator[Match]:
            for i in range(at_old, end_old):
                yield Match((i,), (), moved=i in moves)
            for j in range(at_new, end_new):
                yield Match((came[j],), (j,), moved=True) if j in came else Match((), (j,))

        for i in sorted(groups):
            olds, news = groups[i]
            yield from until(olds[0], news[0])
            yield Match(olds, news)
            at_old, at_new = olds[-1] + 1, news[-1] + 1
        yield from until(len(self.old), len(self.new))


def _near(places: list[int], rank: int, count: int) -> list[int]:
    """Which of the places of a text that stands more than once may be the one that stands there again.

    Args:
        places: where it stands in the old document.
        rank: how often it stands in the new one before.
        count: how often it stands there.

    Returns:
        All where they are few; else those as far from the first, and as far from the last.
    """
    if len(places) <= 2 * _MOST_CANDIDATES:
        return places
    near: set[int] = set()
    for at in (rank, rank + len(places) - count):
        near.update(places[max(0, at - _MOST_CANDIDATES // 2) : max(0, at + _MOST_CANDIDATES // 2 + 1)])
    return sorted(near)


def _may_be_one(a: Block, b: Block) -> bool:
    """Whether a block may have become another: tables stay tables, headings headings, the formula itself."""
    if isinstance(a, Table) or isinstance(b, Table):
        return isinstance(a, Table) and isinstance(b, Table)
    alone = (Kind.FORMULA, Kind.HEADING)
    return a.kind is b.kind or (a.kind not in alone and b.kind not in alone)
