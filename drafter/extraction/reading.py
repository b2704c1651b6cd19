"""What the parametriser knows of a document while it reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from drafter.document.words import folded
from drafter.evidence.editions import Earlier
from drafter.evidence.past import Past
from drafter.extraction.gatherings import Gatherings
from drafter.extraction.passages import Passage
from drafter.facts.fact import Found, Setting


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's own data, by which what it says of other times is told apart.

    Attributes:
        setting: its language.
        session: of the Assembly.
        year: in which it was adopted.
        number: its own, "76/26", or None where it is not adopted.
        title: its title.
        predecessor: the number of the resolution of its series before it, or None.
        of_series: whether a resolution is of its series; None where nobody knows.
        adopted_on: the day a resolution of the Assembly was adopted, where the register has it.
        gatherings: what the whole document says of gatherings.
        earlier: its earlier editions.
        next_session: the session that its operative paragraphs lead to: of a biennial text, the one after the next.
    """

    setting: Setting
    session: int
    year: int
    number: str | None
    title: str
    predecessor: str | None
    of_series: Callable[[str], bool | None]
    adopted_on: Callable[[str], date | None]
    gatherings: Gatherings
    earlier: Earlier
    next_session: int = 0

    def past(self, found: Found, passage: Passage) -> Past:
        """What stood in earlier years where a fact stands."""
        now = folded(passage.text[found.start : found.end])
        words = self.earlier.words(passage.text, found.start, found.end)
        return Past(words, self.earlier.names, now, self.year)
