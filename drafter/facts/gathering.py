"""A gathering to come: the meeting to attend, the conference to convene."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from drafter.facts.fact import Fact, Setting, fault, form
from drafter.facts.phrase import Phrase, Piece, phrase
from drafter.facts.value import Name, Open, Openable, Ordinal, last_of


class Gathering(Fact):
    """A meeting or conference, by kind and number, with its place and dates where the text gives them."""

    RULES: ClassVar = ("convened-is-attended", "next-of-its-kind")
    TITLE: ClassVar = "a gathering"
    TAKEN: ClassVar = "of-the-whole-text"
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
            raise fault("It ends before it begins: “to” is earlier than “from”.", "to", hint="Correct one of the two.")
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

    def falls_in(self) -> int | None:
        """The year of its last day."""
        last = last_of(self.to) if self.to is not None else None
        return last.year if last else None

    def _named(self, setting: Setting, name: str) -> Phrase:
        ordinal = self.ordinal(setting).pieces[0]
        words = setting.language.gathering(ordinal.words, name or self.kind)
        return Phrase((Piece(words, "number", ordinal.is_open),))
