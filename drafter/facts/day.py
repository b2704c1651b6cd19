"""A date: "6 December 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from drafter.document.words import folded
from drafter.facts.around import ASKED, MOVES_ON, STAYS, Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, last_of
from drafter.messages import mark
from drafter.recognition.patterns import day_pattern


class Day(Fact):
    """A day of the calendar. Source: un-format.md, B.6."""

    RULES: ClassVar = (
        "same-day-a-year-later",
        *BY_EVIDENCE,
    )
    TITLE: ClassVar = mark("a date")
    ASKS: ClassVar = mark("which day is it this year?")
    AFTER: ClassVar = ("cited-resolutions", "resolution", "period", "days")
    COMES_ANEW: ClassVar = ("day",)
    EXAMPLE: ClassVar = "{day: 2021-12-06}"
    type: Literal["date"] = "date"
    day: Openable[date] = Field(description="The day: 2021-12-06.")
    each_year: EachYear = Field("stays", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """Day, month and year: 6 December 2021."""
        known = last_of(self.day)
        words = setting.language.day(known) if known else setting.language.placeholder
        return phrase(words, "day", is_open=isinstance(self.day, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the dates of a text."""
        language = setting.language
        for match in re.finditer(f"{language.before}{day_pattern(language)}{language.after}", text):
            day = language.read_day(folded(match[0]))
            if day:
                yield from found(cls(day=day), match.span(), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """The end of a financial period moves on; a recent day is asked."""
        day = last_of(self.day)
        if day is None:
            return STAYS
        age = around.year - day.year
        if around.has_before(around.signs.period_ended) and abs(age) <= 2:
            return MOVES_ON
        return ASKED if age <= 1 else STAYS

    def falls_in(self) -> int | None:
        """Its year."""
        day = last_of(self.day)
        return day.year if day else None

    def year_of_name(self) -> str:
        """A day that stays is known by its year."""
        day = last_of(self.day)
        return str(day.year) if day and self.each_year != "asked" else ""
