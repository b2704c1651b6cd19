"""A period between two days: "from 1 July 2021 to 30 June 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from drafter.facts.around import ASKED, MOVES_ON, STAYS, Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, Piece, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, last_of
from drafter.languages.language import Language
from drafter.messages import mark, say
from drafter.recognition.periods import day_alone, periods, two_days, with_dash, without_year


class Period(Fact):
    """From one day to another, both included: of a meeting, or of a financial year. Source: un-format.md, B.6."""

    RULES: ClassVar = (
        "period-tiles",
        *BY_EVIDENCE,
    )
    TITLE: ClassVar = mark("a period")
    NAMED: ClassVar = "dates"
    ASKS: ClassVar = mark("from when to when is it now?")
    AFTER: ClassVar = ("symbol", "days")
    COMES_ANEW: ClassVar = ("from_", "to")
    TOGETHER: ClassVar = ("from_", "to")
    EXAMPLE: ClassVar = "{from: 2020-09-01, to: 2021-08-31}"
    type: Literal["period"] = "period"
    from_: Openable[date] = Field(alias="from", description="Its first day: 2022-07-01.")
    to: Openable[date] = Field(description="Its last day: 2023-06-30.")
    each_year: EachYear = Field("stays", description=HELP)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        # Last year's day, still open, says nothing of this year's.
        if not isinstance(self.from_, Open) and not isinstance(self.to, Open) and self.to < self.from_:
            raise ValueError(say("It ends before it begins: “to” is earlier than “from”."))
        return self

    @property
    def tiles(self) -> bool:
        """Whether the next one begins where this one ends: a year from the first of a month, to the day."""
        first, last = last_of(self.from_), last_of(self.to)
        if first is None or last is None or last == date.max:
            return False
        following = last + timedelta(days=1)
        return first.day == following.day == 1 and (following.month, following.year) == (first.month, first.year + 1)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """Both days: from 1 July 2021 to 30 June 2022."""
        first, last = last_of(self.from_), last_of(self.to)
        words = setting.language.days(first, last) if first and last else setting.language.placeholder
        return self._printed(words, setting.language)

    @form
    def on_days(self, setting: Setting) -> Phrase:
        """The days as they stand behind “on”: 25 and 26 October 2019; more than two: 21 to 25 November 2022."""
        first, last = last_of(self.from_), last_of(self.to)
        words = _on_days(first, last, setting.language) if first and last else setting.language.placeholder
        return self._printed(words, setting.language)

    @form
    def dashed(self, setting: Setting) -> Phrase:
        """The days with a dash between them: 3–14 June 1992, 26 August–4 September 2002."""
        first, last = last_of(self.from_), last_of(self.to)
        words = _dashed(first, last, setting.language) if first and last else setting.language.placeholder
        return self._printed(words, setting.language)

    def _printed(self, words: str, language: Language) -> Phrase:
        """The words, open as far as the days are: of a period of which only the end is open, that day alone."""
        if isinstance(self.to, Open) and isinstance(self.from_, date):
            last = language.day(self.to.last) if isinstance(self.to.last, date) else language.placeholder
            start = words.removesuffix(last) if words.endswith(last) else language.days(self.from_, self.from_)
            return Phrase((Piece(start, "from"), Piece(last, "to", is_open=True)))
        return phrase(words, "from", is_open=isinstance(self.from_, Open) or isinstance(self.to, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the periods of a text, two days in a row among them."""
        language = setting.language
        for stretch in (*two_days(text, language), *periods(text, language), *with_dash(text, language)):
            fact = cls.model_validate({"from": stretch.first, "to": stretch.last})
            yield from found(fact, (stretch.start, stretch.end), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """One that tiles the calendar moves on; that of a recent meeting is asked."""
        last = last_of(self.to)
        age = around.year - last.year if last else 99
        if self.tiles and -2 <= age <= 2:
            return MOVES_ON
        return ASKED if -1 <= age <= 0 or (1 <= age <= 4 and around.has_before(around.signs.held)) else STAYS

    def falls_in(self) -> int | None:
        """The year of its last day."""
        last = last_of(self.to)
        return last.year if last else None


def _on_days(first: date, last: date, language: Language) -> str:
    if first == last:
        return language.day(last)
    start = re.match(day_alone(language), language.day(first))
    day = start[0] if start else language.day(first)
    if (last - first).days == 1 and first.month == last.month:
        return f"{day}{language.separators(2)[1]}{language.day(last)}"
    return language.days(first, last).removeprefix(language.days(first, last).partition(day)[0])


def _dashed(first: date, last: date, language: Language) -> str:
    begins = language.day(first)
    if first.year == last.year:
        begins = without_year(begins, first.year, language)
    if (first.year, first.month) == (last.year, last.month) and (day := re.match(day_alone(language), begins)):
        begins = day[0]
    return f"{begins}–{language.day(last)}"
