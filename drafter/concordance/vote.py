"""What the versions of a text say of the same facts, and where one departs from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from drafter.concordance.aligned import aligned
from drafter.concordance.versions import Passage, Version
from drafter.recognition.values import Value

FIRM = ("resolution", "symbol")
"""Kinds that are written alike in every language, so that one that is missing is missing indeed."""

CORRIGENDUM = "/Corr."
"""A corrigendum may be of one language alone, and is then cited in that alone."""
FEW, SAME = 10, 0.45
"""Versions of one text share this much of their values, where they have this many; official ones seven tenths."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A value as one version has it.

    Attributes:
        version: which one, by its place among them.
        paragraph: how the paragraph is called.
        value: the value; empty where the version has none.
        words: as the text has it; empty likewise.
        line: the words around it.
    """

    version: int
    paragraph: str
    value: str
    words: str
    line: str


@dataclass(frozen=True, slots=True)
class Discord:
    """A fact that one version has otherwise than the others.

    Attributes:
        kind: of the value, as in :class:`drafter.recognition.values.Value`.
        departs: the version that departs; of two, the second.
        others: the versions that agree with each other.
    """

    kind: str
    departs: Sight
    others: tuple[Sight, ...]


def is_same_text(one: Version, other: Version) -> bool:
    """Whether two versions are of one text, by the values they share; true of texts with few of them."""
    bags = [Counter((v.kind, v.value) for p in version.passages for v in p.values) for version in (one, other)]
    most = max(bag.total() for bag in bags)
    return most < FEW or (bags[0] & bags[1]).total() >= SAME * most


def discords(versions: Sequence[Version]) -> tuple[Discord, ...]:
    """The facts on which versions of a text disagree, in the order of the first.

    Of two versions nobody can say which is right. Of three and more, most decide.

    Args:
        versions: at least two, each in another language.
    """
    first = versions[0].passages
    rows: list[list[Sequence[Passage]]] = [[[passage]] for passage in first]
    for other in versions[1:]:
        for row, indices in zip(rows, aligned(first, other.passages), strict=True):
            row.append([other.passages[i] for i in indices])
    found = [list(_of_row(row)) for row in rows]
    return tuple(d for at, here in enumerate(found) for d in here if not _moved(d, rows, at))


def _of_row(row: Sequence[Sequence[Passage]]) -> Iterator[Discord]:
    present = [n for n, passages in enumerate(row) if passages]
    if len(present) < 2:
        return
    bags = {n: Counter((v.kind, v.value) for p in row[n] for v in p.values) for n in present}
    for kind in dict.fromkeys(kind for bag in bags.values() for kind, _ in bag):
        here = {n: Counter({value: k for (of, value), k in bag.items() if of == kind}) for n, bag in bags.items()}
        agreed = here[present[0]] if len(present) == 2 else _agreed(list(here.values()))
        for n in present:
            yield from _of_version(n, kind, here, agreed, row)


def _agreed(bags: Sequence[Counter[str]]) -> Counter[str]:
    """How often most versions have each value; the lesser number where they are even."""
    return Counter({v: sorted(bag[v] for bag in bags)[(len(bags) - 1) // 2] for v in set().union(*bags)})


def _of_version(
    n: int, kind: str, here: dict[int, Counter[str]], agreed: Counter[str], row: Sequence[Sequence[Passage]]
) -> Iterator[Discord]:
    own = list((here[n] - agreed).elements())
    lacking = list((agreed - here[n]).elements())
    if not own and not lacking:
        return
    agreeing = [m for m in here if m != n and not (agreed - here[m])]
    if len(agreeing) * 2 < len(here) - 1:
        return
    # A value that stands in two versions at once is no slip of one.
    own = [v for v in own if sum(bag[v] > agreed[v] for bag in here.values()) == 1]
    pairs = list(zip_longest(_in_order(own, kind, row[n]), _in_order(lacking, kind, row[agreeing[0]]), fillvalue=""))
    for mine, theirs in pairs:
        if not (mine and theirs) and (kind not in FIRM or CORRIGENDUM in mine + theirs):
            continue
        yield Discord(kind, _sight(n, row[n], kind, mine), tuple(_sight(m, row[m], kind, theirs) for m in agreeing))


def _in_order(wanted: list[str], kind: str, passages: Sequence[Passage]) -> list[str]:
    """Values in the order of their places."""
    places = {v.value: at for at, v in enumerate(v for p in passages for v in p.values if v.kind == kind)}
    return sorted(wanted, key=lambda value: places.get(value, 0))


def _sight(n: int, passages: Sequence[Passage], kind: str, value: str) -> Sight:
    for passage in passages:
        for one in passage.values:
            if (one.kind, one.value) == (kind, value):
                return Sight(n, passage.name, value, one.words, _line(passage.text, one))
    return Sight(n, passages[0].name, "", "", "")


def _line(text: str, value: Value) -> str:
    start, end = max(0, value.start - 40), value.start + len(value.words) + 30
    before, after = text[start : value.start], text[value.start : end]
    if start:
        before = "…" + before.partition(" ")[2] if " " in before else "…" + before
    return (before + after + ("…" if end < len(text) else "")).replace("\n", " ")


def _moved(one: Discord, rows: Sequence[Sequence[Sequence[Passage]]], at: int) -> bool:
    """Whether what a version seems to lack stands in a paragraph beside, or what it has alone the others have there."""
    near = [rows[i] for i in range(max(0, at - 2), min(len(rows), at + 3)) if i != at]

    def stands(value: str, version: int) -> bool:
        return any((v.kind, v.value) == (one.kind, value) for row in near for p in row[version] for v in p.values)

    theirs = one.others[0]
    if not theirs.value:
        return any(stands(one.departs.value, sight.version) for sight in one.others)
    if not one.departs.value:
        return stands(theirs.value, one.departs.version)
    return stands(theirs.value, one.departs.version) and any(
        stands(one.departs.value, sight.version) for sight in one.others
    )
