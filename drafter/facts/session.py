"""A session of the General Assembly: "its seventy-seventh session"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar, Literal

from pydantic import Field

from drafter.facts.each_year import HELP, EachYear, opened_fields
from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found, loose
from drafter.facts.value import Open, Openable, Ordinal, last_of
from drafter.languages.language import Language

FIRST_SESSION_BEFORE = 1945
"""The Assembly's first regular session began in 1946 (its first part in January); session N opens in 1945 + N."""


class Session(Fact):
    """A session, by its number. Source: un-format.md, B.5 and B.6."""

    RULES: ClassVar = ("session-moves-on", "new-every-year")
    TITLE: ClassVar = "a session"
    type: Literal["session"] = "session"
    number: Openable[Ordinal] = Field(description="The session’s number, such as 77.")
    a_year: int = Field(1, ge=1, le=12, description="How many sessions the body holds a year.")
    each_year: EachYear = Field("moves-on", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The ordinal: seventy-seventh."""
        number = last_of(self.number)
        language = setting.language
        words = language.ordinal(number) if number else language.placeholder
        return phrase(words, "number", is_open=isinstance(self.number, Open))

    @form
    def capital(self, setting: Setting) -> Phrase:
        """The ordinal with a capital: Seventy-seventh."""
        return self.usual(setting).capitalised()

    @form
    def figures(self, setting: Setting) -> Phrase:
        """The number in figures, as symbols have it: 64 in GC(64)/RES/15."""
        number = last_of(self.number)
        return phrase(str(number or setting.language.placeholder), "number", is_open=isinstance(self.number, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the ordinals of a text that count sessions, of whatever body."""
        language = setting.language
        for match in _pattern(language).finditer(text):
            number = language.ordinal_value(match[0])
            if number:
                yield from found(cls(number=number), match.span(), text, setting)

    def asked(self) -> Session:
        """The same, to be given anew."""
        return self.model_copy(update=opened_fields(self, "number"))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """An ordinal before "session", one word or further ordinals between."""
    ordinal = f"(?i:{language.ordinal_pattern})"
    comma, last = (loose(s) for s in language.separators(3)[1:])
    return re.compile(rf"(?<![\w-]){ordinal}(?=(?:(?:{comma}|{last}){ordinal})*(?:\s[\w-]+)?\s[Ss]essions?\b)")
