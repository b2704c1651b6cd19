"""The words around a fact, by which its type tells what a year does to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.document import Kind

if TYPE_CHECKING:
    from drafter.languages.signs import Signs

Decision = Mapping[str, object]
"""The fields of a fact that say what a year does to it."""

STAYS: Decision = {"each_year": "stays"}
ASKED: Decision = {"each_year": "asked"}
MOVES_ON: Decision = {"each_year": "moves-on"}
NEAR = 200
"""How many characters a year may be from a share that was measured in it."""


@dataclass(frozen=True)
class Around:
    """What is around a fact.

    Attributes:
        before: the nearest words of the passage before it.
        after: those after it.
        kind: of the paragraph.
        session: of the document.
        year: in which the document was adopted.
        months: of its language.
        signs: of its language.
        years_beside: the years that the other facts of the passage fall in.
        last_years: the last years of the spans of years in the passage.
        next_session: the one that the document leads to; 0 where it is the one after its own.
    """

    before: str
    after: str
    kind: Kind | None
    session: int
    year: int
    months: Collection[str]
    signs: Signs
    years_beside: frozenset[int] = frozenset()
    last_years: tuple[int, ...] = ()
    next_session: int = 0

    def has_before(self, sign: re.Pattern[str]) -> bool:
        """Whether a sign ends where the fact begins."""
        return bool(sign.search(self.before))

    def has_after(self, sign: re.Pattern[str]) -> bool:
        """Whether a sign begins where the fact ends."""
        return bool(sign.match(self.after))

    def year_after(self) -> int | None:
        """The year that a session is said to be of, soon after it."""
        match = self.signs.year_after.match(self.after)
        return int(match["year"]) if match else None

    def year_is_near(self) -> bool:
        """Whether a recent year stands close by: the one in which a share was measured."""
        near = self.before[-NEAR:] + self.after[:NEAR]
        return any(-1 <= self.year - int(year) <= 3 for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", near))

    def years_run_on(self) -> bool:
        """Whether the passage has a span of years that is not over."""
        return any(last > self.year for last in self.last_years)
