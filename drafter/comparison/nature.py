"""What sort of change a change is: the drafter's, or one that follows from a fact, and then why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.comparison.model import Changed, Nature
from drafter.comparison.units import Sort, Unit
from drafter.document import Provenance, Run, Standing, Words, plain
from drafter.document.words import folded

LIST_MOVED = "The list changed: its commas and conjunctions moved."
SPACING_ONLY = "Another kind of space or hyphen; the words are the same."
OF_STAGE = "One of the two is a draft and the other adopted."
RENUMBERED = "The paragraphs before it changed, and with them its number."


@dataclass(frozen=True, slots=True)
class Judge:
    """Tells changes apart by where the new words come from.

    Attributes:
        provenance: of the new document. Where it is empty nothing is known of facts, and a change in which only values
            of the same sorts give way to one another is taken for mechanical.
    """

    provenance: Mapping[str, Provenance]

    def judged(
        self, removed: Sequence[Unit], added: Sequence[Unit], words: tuple[Words, Words], around: Sequence[Unit]
    ) -> Changed:
        """A change with its nature and reason.

        Args:
            removed: its units in the old document.
            added: its units in the new document.
            words: the same as words of the old and of the new document.
            around: the units of the new document beside it.
        """
        lost = [u for u in removed if _tells(u)]
        # The brackets around an open value are all that is new where it prints last year's words.
        won = [u for u in added if _tells(u)] or [u for u in added if _facts(u)]
        source = self._source(lost, won, words[0], around) if self.provenance else None
        if source is not None:
            return Changed(*words, Nature.MECHANICAL, _reason(source), source.fact, _to_confirm(source))
        if not self.provenance and (lost or won) and all(u.sort.is_figure for u in lost + won):
            return Changed(*words, Nature.MECHANICAL)
        if not self.provenance and lost and won and _places(lost, won):
            return Changed(*words, Nature.MECHANICAL)
        return Changed(*words)

    def _source(
        self, lost: Sequence[Unit], won: Sequence[Unit], removed: Words, around: Sequence[Unit]
    ) -> Provenance | None:
        if won:
            facts = [_facts(u) for u in won]
            first = next((f for f in facts[0] if f in self.provenance), None) if facts[0] else None
            if first is None or not all(any(f in self.provenance for f in fs) for fs in facts):
                return None
            return self.provenance[first]
        if not lost:
            return None
        # Words that went without others in their place follow from a fact where the fact's words beside them had them.
        gone = folded(plain(removed)).strip(" ,;")
        for unit in around:
            for name in _facts(unit):
                source = self.provenance.get(name)
                if source is not None and source.before and gone in folded(source.before):
                    return source
        return None


def _tells(unit: Unit) -> bool:
    return unit.sort not in (Sort.PUNCTUATION, Sort.FUNCTION, Sort.END, Sort.BREAK)


def _facts(unit: Unit) -> list[str]:
    return [r.fact for r in unit.items if isinstance(r, Run) and r.fact is not None]


def _places(lost: Sequence[Unit], won: Sequence[Unit]) -> bool:
    """Whether both sides are values and proper names, a value among them on either side."""
    return all(any(u.sort.is_figure for u in side) for side in (lost, won)) and all(
        u.sort.is_figure or u.text[:1].isupper() for u in [*lost, *won]
    )


def _reason(source: Provenance) -> str:
    if source.reason:
        return source.reason
    return {
        Standing.GIVEN: "Given for this year.",
        Standing.FOLLOWS: "Follows by rule.",
        Standing.CARRIED: "Carried over from last year.",
        Standing.OPEN: "To be confirmed.",
    }[source.standing]


def _to_confirm(source: Provenance) -> bool:
    return source.confirm or source.standing is Standing.OPEN
