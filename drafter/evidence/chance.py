"""How often a year changes a fact of a kind: counted on the texts of past years, kept as a table.

A fact is known by its type, by what the words around it say of it (``each_year``), and by what the latest years did to
it. Where few such facts were counted, those that are less alike count, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from drafter.evidence.past import Past
from drafter.facts.fact import Fact
from drafter.shipped import shipped

LEAST = {"more": 0.15, "usual": 0.33, "less": 0.7}
"""Of how many of a hundred such facts another value came, for a fact to be asked, by how much a person wants asked."""

_PRIOR = 6
"""As many facts as those that are less alike count for."""

Key = tuple[str, ...]
"""The type, what the words say, and what years did: what is known, the most telling last."""
Counts = Mapping[Key, tuple[int, int]]
"""How many facts were seen, and how many of them changed."""


def chance(fact: Fact, past: Past) -> float:
    """The share of such facts that a year changed.

    Args:
        fact: a fact of a text.
        past: what it was before.
    """
    return _share(fact.type, sign_of(fact), past.course)


def is_counted(fact: Fact) -> bool:
    """Whether facts of its type were counted, so that there is something to say of them."""
    return any(len(key) > 1 and key[0] == fact.type for key in _counts())


def is_worth_asking(fact: Fact, past: Past) -> bool:
    """Whether a fact that the words around it leave as plain text is taken out of it because of its past."""
    return past.changed and _share(fact.type, "stays", past.course) >= LEAST["usual"]


def sign_of(fact: Fact) -> str:
    """What the words around a fact say that a year does to it."""
    return str(getattr(fact, "each_year", "asked"))


def share_of(counts: Counts, kind: str, sign: str, course: Sequence[str]) -> float:
    """The share of facts that changed, by a table of counts; see :func:`counts_of`."""
    share = 0.5
    for key in _keys(kind, sign, course):
        seen, changed = counts.get(key, (0, 0))
        share = (changed + _PRIOR * share) / (seen + _PRIOR)
    return share


def counts_of(facts: Mapping[tuple[tuple[str, str, tuple[str, ...]], bool], int]) -> Counts:
    """A table of counts for each key and all that it is a part of.

    Args:
        facts: how many were seen, by their type, what the words say and what years did, and by whether they changed.
    """
    found: dict[Key, tuple[int, int]] = {}
    for (sort, changed), number in facts.items():
        for key in _keys(*sort):
            before = found.get(key, (0, 0))
            found[key] = before[0] + number, before[1] + number * changed
    return found


def _keys(kind: str, sign: str, course: Sequence[str]) -> list[Key]:
    """What a fact is known by, the most general first."""
    keys = ((), (sign,), (sign, *course[:1]), (kind, sign, *course[:1]), (kind, sign, *course))
    return list(dict.fromkeys(keys))


def _share(kind: str, sign: str, course: Sequence[str]) -> float:
    return share_of(_counts(), kind, sign, course)


@cache
def _counts() -> Counts:
    facts: dict[tuple[tuple[str, str, tuple[str, ...]], bool], int] = {}
    for line in shipped("data/changes.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, sign, years, seen, changed = line.split("\t")
            sort = (kind, sign, tuple(years.split()))
            facts |= {(sort, True): int(changed), (sort, False): int(seen) - int(changed)}
    return counts_of(facts)
