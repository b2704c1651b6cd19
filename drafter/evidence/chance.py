"""How often a year changes a fact of a kind: counted on the texts of past years, kept as a table.

A fact is known by its type, by what the words around it say of it (``each_year``), and by what the latest years did to
it. Where few such facts were counted, those that are less alike count, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from drafter.evidence.past import Past
from drafter.facts.fact import Fact
from drafter.shipped import shipped

LEAST = {"more": 0.08, "usual": 0.28, "less": 0.6}
"""Of how many of a hundred such facts another value came, for a fact to be asked, by how much a person wants asked."""

_PRIOR = 6
"""As many facts as those that are less alike count for."""

_YOUNGEST, _OLDEST = -3, 6
"""The ages that are told apart, in years."""

Traits = tuple[str, str, str, tuple[str, ...]]
"""What a fact is known by: its type, what the words around it say, its age, and what the latest years did to it."""
Key = tuple[str | tuple[str, ...], ...]
"""Some of that."""
Counts = Mapping[Key, tuple[int, int]]
"""How many facts were seen, and how many of them changed."""


def chance(fact: Fact, past: Past) -> float:
    """The share of such facts that a year changed.

    Args:
        fact: a fact of a text.
        past: what it was before.
    """
    return share_of(_counts(), traits_of(fact, past))


def is_counted(fact: Fact) -> bool:
    """Whether facts of its type were counted, so that there is something to say of them."""
    return any(key[:1] == (fact.type,) for key in _counts())


def is_worth_asking(fact: Fact, past: Past) -> bool:
    """Whether a fact that the words around it leave as plain text is taken out of it because of its past."""
    kind, _, age, course = traits_of(fact, past)
    if past.alternates:
        return True
    return past.changed and share_of(_counts(), (kind, "stays", age, course)) >= LEAST["usual"]


def sign_of(fact: Fact) -> str:
    """What the words around a fact say that a year does to it."""
    return str(getattr(fact, "each_year", "asked"))


def traits_of(fact: Fact, past: Past, sign: str = "") -> Traits:
    """What a fact is known by.

    Args:
        fact: a fact of a text.
        past: what it was before.
        sign: what the words around it say, where the fact does not bear it itself.
    """
    return fact.type, sign or sign_of(fact), age_of(fact, past), past.course


def age_of(fact: Fact, past: Past) -> str:
    """How many years before its text a fact is of: "0", "-1" for the year to come; empty where that is not known."""
    year = fact.belongs_to()
    return str(max(_YOUNGEST, min(_OLDEST, past.year - year))) if year and past.year else ""


def share_of(counts: Counts, fact: Traits) -> float:
    """The share of facts that changed, by a table of counts; see :func:`counts_of`."""
    share = 0.5
    for key in _keys(fact):
        seen, changed = counts.get(key, (0, 0))
        share = (changed + _PRIOR * share) / (seen + _PRIOR)
    return share


def counts_of(facts: Mapping[tuple[Traits, bool], int]) -> Counts:
    """A table of counts for each key and all that it is a part of.

    Args:
        facts: how many were seen, by what they are known by, and by whether they changed.
    """
    found: dict[Key, tuple[int, int]] = {}
    for (one, changed), number in facts.items():
        for key in _keys(one):
            before = found.get(key, (0, 0))
            found[key] = before[0] + number, before[1] + number * changed
    return found


def _keys(fact: Traits) -> list[Key]:
    """What a fact is known by, the most general first."""
    kind, sign, age, course = fact
    last = course[:1]
    keys: list[Key] = [
        (),
        (sign,),
        (sign, last),
        (sign, last, age),
        (kind, sign, last),
        (kind, sign, last, age),
        (kind, sign, course, age),
    ]
    return list(dict.fromkeys(keys))


@cache
def _counts() -> Counts:
    facts: dict[tuple[Traits, bool], int] = {}
    for line in shipped("data/changes.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, sign, age, years, seen, changed = line.split("\t")
            one = (kind, sign, age, tuple(years.split()))
            facts |= {(one, True): int(changed), (one, False): int(seen) - int(changed)}
    return counts_of(facts)
