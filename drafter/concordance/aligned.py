"""Which paragraphs of two versions are each other's: by kind and number, and by the values they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.concordance.versions import Passage

GAP = -1.0
SAME_NUMBER, SAME_KIND, OTHER_KIND = 4.0, 2.0, -3.0
SHARED, UNSHARED = 3.0, -1.0


def aligned(ours: Sequence[Passage], theirs: Sequence[Passage]) -> list[list[int]]:
    """For each of our passages, which of theirs belong to it.

    A passage of theirs without a counterpart belongs to the one before it, so that a paragraph that a translation has
    in two is held against both.

    Args:
        ours: our passages, in the order of the page.
        theirs: those of the other version.
    """
    if [p.key for p in ours] == [p.key for p in theirs]:
        return [[i] for i in range(len(ours))]
    bags = (
        [Counter((v.kind, v.value) for v in p.values) for p in ours],
        [Counter((v.kind, v.value) for v in p.values) for p in theirs],
    )
    best = [[GAP * j for j in range(len(theirs) + 1)]]
    for i, our in enumerate(ours, 1):
        row = [GAP * i]
        for j, their in enumerate(theirs, 1):
            together = best[i - 1][j - 1] + _likeness(our, their, bags[0][i - 1], bags[1][j - 1])
            row.append(max(together, best[i - 1][j] + GAP, row[j - 1] + GAP))
        best.append(row)
    belonging: list[list[int]] = [[] for _ in ours]
    i, j = len(ours), len(theirs)
    while j:
        if i and best[i][j] == best[i - 1][j] + GAP:
            i -= 1
        elif best[i][j] == best[i][j - 1] + GAP or not i:
            j -= 1
            belonging[max(i - 1, 0)].insert(0, j)
        else:
            i, j = i - 1, j - 1
            belonging[i].insert(0, j)
    return belonging


def _likeness(our: Passage, their: Passage, mine: Counter[tuple[str, str]], others: Counter[tuple[str, str]]) -> float:
    if our.key == their.key:
        score = SAME_NUMBER if our.key[1] else SAME_KIND
    else:
        score = SAME_KIND / 2 if our.key[0] == their.key[0] else OTHER_KIND
    union = (mine | others).total()
    shared = (mine & others).total() / union if union else 0.0
    return score + (SHARED * shared + UNSHARED * (1 - shared) if union else 0.0)
