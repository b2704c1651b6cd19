"""A span of years that something runs for: "an action plan for the period 2020–2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from drafter.facts.fact import Fact, Found, Setting, fault, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, YearNumber, last_of
from drafter.messages import mark, say


class Years(Fact):
    """A span of years, both included."""

    RULES: ClassVar = ("years-run-on",)
    TITLE: ClassVar = mark("a span of years")
    ASKS: ClassVar = mark("which years are they now?")
    AFTER: ClassVar = ("date", "symbol")
    EXAMPLE: ClassVar = "{first: 2021, last: 2025}"
    type: Literal["years"] = "years"
    first: Openable[YearNumber] = Field(description="The first year.")
    last: Openable[YearNumber] = Field(description="The last year.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not isinstance(self.first, Open) and not isinstance(self.last, Open) and self.last < self.first:
            raise fault(say("The last year is before the first."), "last", hint=say("Correct one of the two."))
        return self

    @form
    def usual(self, setting: Setting) -> Phrase:
        """Both years: 2020–2024."""
        first, last = last_of(self.first), last_of(self.last)
        text = setting.language.years(first, last) if first and last else setting.language.placeholder
        return phrase(text, is_open=isinstance(self.first, Open) or isinstance(self.last, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the spans of years of a text."""
        beside = setting.language.beside
        year = r"(?:19|20)\d\d"
        span = rf"(?<![{beside}/–-])(?P<first>{year})[–-](?P<last>{year})(?![{beside}/–-])"
        for match in re.finditer(span, text):
            first, last = int(match["first"]), int(match["last"])
            if first < last:
                yield from found(cls(first=first, last=last), match.span(), text, setting)

    def belongs_to(self) -> int | None:
        """Its last year."""
        return last_of(self.last)

    def runs_to(self) -> int | None:
        """Its last year."""
        return last_of(self.last)
