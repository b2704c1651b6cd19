"""A year: "the 2022 session of the Economic and Social Council"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from drafter.facts.each_year import HELP, EachYear, opened_fields
from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.value import Open, Openable, YearNumber, last_of


class YearFact(Fact):
    """A year of the calendar."""

    RULES: ClassVar = ("yearly-moves-on", "new-every-year")
    TITLE: ClassVar = "a year"
    type: Literal["year"] = "year"
    year: Openable[YearNumber] = Field(description="The year: 2022.")
    each_year: EachYear = Field("asked", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The year: 2022."""
        known = last_of(self.year)
        return phrase(str(known or setting.language.placeholder), "year", is_open=isinstance(self.year, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:  # noqa: ARG003
        """Find the years of a text that stand alone."""
        for match in re.finditer(r"(?<![\w/,.–-])(?:19|20)\d\d(?![\w/–-])", text):
            yield Found(*match.span(), cls(year=int(match[0])))

    def asked(self) -> YearFact:
        """The same, to be given anew."""
        return self.model_copy(update=opened_fields(self, "year"))
