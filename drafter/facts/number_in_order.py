"""An ordinal that counts on: "for the fifteenth consecutive year", "the eighth Biennial Meeting of States"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from drafter.facts.each_year import HELP, EachYear, opened_fields
from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, Ordinal, last_of


class NumberInOrder(Fact):
    """An ordinal. Source: un-format.md, B.6."""

    RULES: ClassVar = ("yearly-moves-on", "new-every-year")
    TITLE: ClassVar = "an ordinal"
    type: Literal["ordinal"] = "ordinal"
    number: Openable[Ordinal] = Field(description="The number: 15 for the fifteenth.")
    each_year: EachYear = Field("asked", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """In words: fifteenth."""
        known = last_of(self.number)
        words = setting.language.ordinal(known) if known else setting.language.placeholder
        return phrase(words, "number", is_open=isinstance(self.number, Open))

    @form
    def capital(self, setting: Setting) -> Phrase:
        """In words, with a capital: Fifteenth."""
        return self.usual(setting).capitalised()

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the ordinals of a text."""
        language = setting.language
        for match in re.finditer(rf"(?<![\w-])(?i:{language.ordinal_pattern})(?!\w)", text):
            number = language.ordinal_value(match[0])
            if number:
                yield from found(cls(number=number), match.span(), text, setting)

    def asked(self) -> NumberInOrder:
        """The same, to be given anew."""
        return self.model_copy(update=opened_fields(self, "number"))
