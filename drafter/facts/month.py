"""A month of a year: "June 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from drafter.facts.around import ASKED, STAYS, Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, last_of
from drafter.messages import mark

YearMonth = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


class Month(Fact):
    """A month. Source: un-format.md, B.6."""

    RULES: ClassVar = BY_EVIDENCE
    TITLE: ClassVar = mark("a month")
    ASKS: ClassVar = mark("which month is it this year?")
    AFTER: ClassVar = ("date", "years")
    COMES_ANEW: ClassVar = ("month",)
    EXAMPLE: ClassVar = "{month: 2022-06}"
    type: Literal["month"] = "month"
    month: Openable[YearMonth] = Field(description="The month: 2022-06.")
    each_year: EachYear = Field("stays", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """Month and year: June 2022."""
        known = last_of(self.month)
        words = setting.language.month(date.fromisoformat(f"{known}-01")) if known else setting.language.placeholder
        return phrase(words, "month", is_open=isinstance(self.month, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the months of a text that stand without a day."""
        for match in re.finditer(setting.language.month_pattern, text):
            number = setting.language.month_number(match["month"])
            yield from found(cls(month=f"{match['year']}-{number:02}"), match.span(), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """A recent month is asked, and that of an election."""
        recent = (self.falls_in() or 0) >= around.year - 3
        return ASKED if recent or around.has_before(around.signs.election) else STAYS

    def falls_in(self) -> int | None:
        """Its year."""
        month = last_of(self.month)
        return int(month[:4]) if month else None
