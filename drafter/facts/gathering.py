"""A gathering to come: the meeting to attend, the conference to convene."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from drafter.document.words import folded
from drafter.facts.each_year import opened_fields
from drafter.facts.fact import Fact, Oddity, Setting, fault, form
from drafter.facts.period import Period
from drafter.facts.phrase import Phrase, Piece, phrase
from drafter.facts.value import Name, Open, Openable, Ordinal, last_of
from drafter.messages import mark, say

MOST = 100
"""The numbers below it are tried for a gathering that words name."""
SATURDAY = 5


class Gathering(Fact):
    """A meeting or conference, by kind and number, with its place and dates where the text gives them."""

    RULES: ClassVar = ("convened-is-attended", "next-of-its-kind")
    TITLE: ClassVar = mark("a gathering")
    ASKS: ClassVar = mark("where and when does it take place?")
    TAKEN: ClassVar = "of-the-whole-text"
    LINKS: ClassVar = {"takes_over": "gathering", "comes_after": "gathering"}
    EXAMPLE: ClassVar = "{kind: meeting, number: 20, place: Geneva, from: 2022-11-21, to: 2022-11-25}"
    type: Literal["gathering"] = "gathering"
    kind: str = Field("", description="What gathers: a name listed under gatherings, such as meeting.")
    number: Openable[Ordinal] = Field(description="Which one it is: 20 for the twentieth.")
    place: Openable[Name] | None = Field(
        None,
        description="The city as the sentence has it: The Hague; Siem Reap, Cambodia; in French with its preposition.",
    )
    from_: Openable[date] | None = Field(None, alias="from", description="Its first day: 2022-11-21.")
    to: Openable[date] | None = Field(None, description="Its last day: 2022-11-25.")
    takes_over: str | None = Field(None, description="The gathering that becomes this one a year later: to_convene.")
    comes_after: str | None = Field(None, description="The gathering that this one is the next after: to_attend.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        first = last_of(self.from_) if self.from_ is not None else None
        last = last_of(self.to) if self.to is not None else None
        if first and last and last < first and not (isinstance(self.from_, Open) or isinstance(self.to, Open)):
            raise fault(
                say("It ends before it begins: “to” is earlier than “from”."), "to", hint=say("Correct one of the two.")
            )
        return self

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The full name: Nineteenth Meeting of the States Parties."""
        return self._named(setting, setting.gatherings[self.kind].name if self.kind in setting.gatherings else "")

    @form
    def short(self, setting: Setting) -> Phrase:
        """The name where the text repeats it: Fifth Review Conference."""
        kind = setting.gatherings.get(self.kind)
        return self._named(setting, (kind.short or kind.name) if kind else "")

    @form
    def ordinal(self, setting: Setting) -> Phrase:
        """The number in words, lower case: nineteenth."""
        number = last_of(self.number)
        words = setting.language.ordinal(number) if number else setting.language.placeholder
        return phrase(words, "number", is_open=isinstance(self.number, Open))

    @form
    def where(self, setting: Setting) -> Phrase:
        """The place: The Hague."""
        place = last_of(self.place) if self.place is not None else None
        is_open = self.place is None or isinstance(self.place, Open)
        return phrase(place or setting.language.placeholder, "place", is_open=is_open)

    @form
    def dates(self, setting: Setting) -> Phrase:
        """The dates: from 15 to 19 November 2021."""
        first = last_of(self.from_) if self.from_ is not None else None
        last = last_of(self.to) if self.to is not None else first
        is_open = self.from_ is None or isinstance(self.from_, Open) or isinstance(self.to, Open)
        words = setting.language.days(first, last) if first and last else setting.language.placeholder
        return phrase(words, "dates", is_open=is_open)

    @form
    def place_and_dates(self, setting: Setting) -> Phrase:
        """Both: The Hague from 15 to 19 November 2021."""
        place, dates = self.where(setting), self.dates(setting)
        between = setting.language.place_and_time(place.bare, "\0").removeprefix(place.bare).removesuffix("\0")
        return Phrase((*place.pieces, Piece(between), *dates.pieces))

    @property
    def year(self) -> int | None:
        """The year it begins in, or None where the dates are not known."""
        return self.from_.year if isinstance(self.from_, date) else None

    def taking_over(self, convened: Fact) -> Gathering:
        """The gathering that was convened, as the one to attend: its place and dates open; itself for no gathering."""
        if not isinstance(convened, Gathering):
            return self
        update: dict[str, object] = {"kind": convened.kind, "number": convened.number}
        return self.model_copy(update={**update, **opened_fields(self, "place", "from_", "to")})

    def highest(self, kind: str) -> int:
        """Its number."""
        return last_of(self.number) or 0 if self.kind == kind else 0

    def begins_in(self) -> int | None:
        """The year of its first day."""
        return self.year

    def oddities(self) -> Iterator[Oddity]:
        """A day on a weekend."""
        for field, words, day in (("from", "begins", self.from_), ("to", "ends", self.to)):
            if isinstance(day, date) and day.weekday() >= SATURDAY:
                yield Oddity((field,), say("It {words} on a {day}: is that right?", words=words, day=f"{day:%A}"))

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """The gathering of a name, or the place and dates."""
        yield from super().from_words(words, setting)
        for kind in setting.gatherings:
            for number in range(1, MOST):
                yield self.model_copy(update={"kind": kind, "number": number})
        yield self.model_copy(update={"place": words})
        for cut in (m.start() for m in re.finditer(r"\s|$", words)):
            place, dates = words[:cut].rstrip(" ,"), _days(words[cut:].lstrip(), setting)
            if dates and place:
                yield self.model_copy(update={"place": place, "from_": dates[0], "to": dates[1]})
        if dates := _days(words, setting):
            yield self.model_copy(update={"from_": dates[0], "to": dates[1]})

    def falls_in(self) -> int | None:
        """The year of its last day."""
        last = last_of(self.to) if self.to is not None else None
        return last.year if last else None

    def _named(self, setting: Setting, name: str) -> Phrase:
        ordinal = self.ordinal(setting).pieces[0]
        words = setting.language.gathering(ordinal.words, name or self.kind)
        return Phrase((Piece(words, "number", ordinal.is_open),))


def _days(words: str, setting: Setting) -> tuple[date, date] | None:
    """The first and the last day that words say, and nothing else."""
    for found in Period.recognise(words, setting):
        period = found.fact
        if (found.start, found.end) != (0, len(words)) or not isinstance(period, Period):
            continue
        if isinstance(period.from_, date) and isinstance(period.to, date):
            return period.from_, period.to
    day = setting.language.read_day(folded(words))
    return (day, day) if day else None
