"""What a year does to a fact: its type decides, by the words around it.

The thresholds of the types are measured on 201 pairs of consecutive years. A fact is asked where such facts, or the
words around them, changed in a sixth of the cases or more; it moves on in silence only where they did in nearly all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.extraction.passages import Passage
from drafter.extraction.reading import Reading
from drafter.facts.around import Around, Decision
from drafter.facts.fact import Fact, Found
from drafter.languages.signs import PLAIN

REACH = 400
"""How many characters around a fact may tell what a year does to it; the signs look at fewer."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What the facts of a passage tell of one another.

    Attributes:
        years: those that they fall in.
        last_years: the last ones of spans of years.
    """

    years: frozenset[int]
    last_years: tuple[int, ...]

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> Beside:
        """Of the facts of a passage."""
        known = list(facts)
        last_years = {year for fact in known if (year := fact.runs_to()) is not None}
        years = (year for fact in known if (year := fact.falls_in()) is not None)
        return cls(frozenset(years), tuple(sorted(last_years)))


def each_year(found: Found, passage: Passage, reading: Reading, beside: Beside) -> Decision:
    """What a year does to a fact.

    Args:
        found: the fact.
        passage: where it stands.
        reading: what is known of the document.
        beside: what the other facts of the passage tell.

    Returns:
        The fields of the fact that say so; empty where its own defaults do.
    """
    around = Around(
        before=passage.text[max(0, found.start - REACH) : found.start].translate(PLAIN),
        after=passage.text[found.end : found.end + REACH].translate(PLAIN),
        kind=passage.kind,
        session=reading.session,
        year=reading.year,
        months=reading.setting.language.months,
        signs=reading.setting.language.signs,
        years_beside=beside.years,
        next_session=reading.next_session,
        last_years=beside.last_years,
    )
    # Notes and tables are records, and carried; but they name the reports that come out every year, too.
    return found.fact.in_a_year(around) if passage.kind is not None else found.fact.in_a_year_of_a_note(around)
