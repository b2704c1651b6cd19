"""Numbers that follow from facts, aligned with what they were.

A draft knows for each fact's number which one it had last year. The two are each other's however many numbers of the
same list went, came or happen to be alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.comparison.units import Sort, Unit
from drafter.document import Provenance, Run
from drafter.document.words import folded


def as_they_were(new: Sequence[Unit], old: Sequence[Unit], provenance: Mapping[str, Provenance]) -> Sequence[Unit]:
    """The units of a paragraph of a draft, to be aligned with those of last year's.

    Args:
        new: the units of the draft.
        old: those of the other text.
        provenance: of the draft.

    Returns:
        As many units as ``new``; numbers of facts have the keys of what they were, if the other text has them all.
    """
    numbers = ((j, unit) for j, unit in enumerate(new) if unit.sort is Sort.NUMBER) if provenance else ()
    earlier = {j: key for j, unit in numbers if (key := _earlier(unit, provenance))}
    if not earlier or Counter(earlier.values()) - Counter(u.key for u in old):
        return new
    return [replace(u, key=earlier[j]) if j in earlier else u for j, u in enumerate(new)]


def _earlier(unit: Unit, provenance: Mapping[str, Provenance]) -> str:
    """What the key of a number was; empty where no single fact says so."""
    facts = {r.fact for r in unit.items if isinstance(r, Run)}
    fact = facts.pop() if len(facts) == 1 else None
    # An item of a fact that is a list had another's place before, where the list lost its first.
    if fact is None or fact not in provenance or fact.rpartition(".")[2].isdigit():
        return ""
    before = provenance[fact].before
    _, end, setting = unit.key.partition("\0")
    return folded(before) + end + setting if before else ""
