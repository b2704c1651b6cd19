"""A date: "6 December 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from drafter.document.words import folded
from drafter.facts.each_year import HELP, EachYear, opened_fields
from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import day_pattern, found
from drafter.facts.value import Open, Openable, last_of


class Day(Fact):
    """A day of the calendar. Source: un-format.md, B.6."""

    RULES: ClassVar = ("same-day-a-year-later", "new-every-year")
    TITLE: ClassVar = "a date"
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
        for match in re.finditer(rf"(?<!\w){day_pattern(setting.language)}(?!\w)", text):
            day = setting.language.read_day(folded(match[0]))
            if day:
                yield from found(cls(day=day), match.span(), text, setting)

    def asked(self) -> Day:
        """The same, to be given anew."""
        return self.model_copy(update=opened_fields(self, "day"))
