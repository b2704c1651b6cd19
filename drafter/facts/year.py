"""A year: "the 2022 session of the Economic and Social Council"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from drafter.facts.around import ASKED, MOVES_ON, STAYS, Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.value import Open, Openable, YearNumber, last_of
from drafter.messages import mark


class YearFact(Fact):
    """A year of the calendar."""

    RULES: ClassVar = (
        "yearly-moves-on",
        *BY_EVIDENCE,
    )
    TITLE: ClassVar = mark("a year")
    ASKS: ClassVar = mark("which year is it now?")
    TAKEN: ClassVar = "where-it-changes"
    AFTER: ClassVar = ("ordinal", "edition")
    COMES_ANEW: ClassVar = ("year",)
    EXAMPLE: ClassVar = "{year: 2024}"
    type: Literal["year"] = "year"
    year: Openable[YearNumber] = Field(description="The year: 2022.")
    each_year: EachYear = Field("asked", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The year: 2022."""
        known = last_of(self.year)
        return phrase(str(known or setting.language.placeholder), "year", is_open=isinstance(self.year, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the years of a text that stand alone."""
        beside = setting.language.beside
        for match in re.finditer(rf"(?<![{beside}/,.–-])(?:19|20)\d\d(?![{beside}/–-])", text):
            yield Found(*match.span(), cls(year=int(match[0])))

    def in_a_year(self, around: Around) -> Decision:
        """That of a yearly event or report moves on; a recent one is asked, unless it belongs to other words."""
        age = around.year - (last_of(self.year) or 0)
        if age == 0 and (
            around.has_before(around.signs.report_for)
            or around.has_before(around.signs.yearly_beside)
            or around.has_after(around.signs.yearly_event)
        ):
            return MOVES_ON
        # A year in brackets belongs to what stands before them; one behind a month is part of a date that cannot be;
        # one in the name of a disease is that of its outbreak.
        of_others = (
            re.search(r"\([^()]*$", around.before)
            or around.before.endswith(tuple(f"{month} " for month in around.months))
            or around.has_before(around.signs.named_after)
            or around.has_after(around.signs.names_behind)
        )
        return ASKED if -1 <= age <= 4 and not of_others else STAYS

    def belongs_to(self) -> int | None:
        """Itself."""
        return last_of(self.year)

    def years_later(self, years: int) -> YearFact | None:
        """The same counted on; None where it is open."""
        return None if isinstance(self.year, Open) else self.model_copy(update={"year": self.year + years})

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """Any year, those of other centuries too."""
        yield from super().from_words(words, setting)
        if re.fullmatch(r"[12]\d{3}", words):
            yield self.model_copy(update={"year": int(words)})
