"""Gatherings held: "the first to eighteenth meetings …, held in Maputo (1999), … and Geneva (2018 and 2020)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import ClassVar, Literal

from pydantic import Field

from drafter.document.words import folded
from drafter.facts.fact import Fact, Found, Oddity, Plain, Setting, form
from drafter.facts.gathering import Gathering
from drafter.facts.phrase import Phrase, Piece, joined, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Name, Open, Openable, YearNumber, last_of
from drafter.languages.language import Language
from drafter.messages import mark, say
from drafter.recognition.patterns import loose


class Held(Plain):
    """One gathering that was held."""

    place: Openable[Name] = Field(description="The city, as the list names it: Geneva; Cartagena, Colombia.")
    year: Openable[YearNumber] = Field(description="The year it was held.")


class GatheringsHeld(Fact):
    """All gatherings of a kind so far, in order: the first is number one."""

    RULES: ClassVar = ("attended-joins-held",)
    TITLE: ClassVar = mark("a list of gatherings held")
    ASKS: ClassVar = mark("where and when was the last one held?")
    TAKEN: ClassVar = "of-the-whole-text"
    LINKS: ClassVar = {"joined_by": "gathering"}
    EXAMPLE: ClassVar = "{kind: meeting, held: [{place: Maputo, year: 1999}, {place: Geneva, year: 2000}]}"
    type: Literal["gatherings-held"] = "gatherings-held"
    kind: str = Field("", description="What gathered: a name listed under gatherings, such as meeting.")
    joined_by: str | None = Field(None, description="The gathering that joins the list a year later: to_attend.")
    held: list[Held] = Field(description="Where and when each was held, the first at the top.", min_length=1)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The places with their years: Maputo (1999), … and Geneva (2018 and 2020)."""
        language = setting.language
        runs = [self._years(place, list(group), setting) for place, group in groupby(enumerate(self.held), _place)]
        return joined(runs, language.separators(len(runs)))

    @form
    def through(self, setting: Setting) -> Phrase:
        """The numbers as a range: first to eighteenth."""
        language = setting.language
        words = language.ordinal_range(len(self.held))
        return phrase(words, "held")

    @form
    def through_capital(self, setting: Setting) -> Phrase:
        """The numbers as a range, with capitals: First to Eighteenth."""
        language = setting.language
        return phrase(language.ordinal_range(len(self.held), capitals=True), "held")

    @form
    def each(self, setting: Setting) -> Phrase:
        """The numbers one by one: first, second and third."""
        return self._listed(setting, capitals=False)

    @form
    def each_capital(self, setting: Setting) -> Phrase:
        """The numbers one by one, with capitals: First, Second and Third."""
        return self._listed(setting, capitals=True)

    @form
    def latest(self, setting: Setting) -> Phrase:
        """The number of the latest: fourth."""
        return phrase(setting.language.ordinal(len(self.held)), "held")

    @form
    def latest_capital(self, setting: Setting) -> Phrase:
        """The number of the latest, with a capital: Fourth."""
        return self.latest(setting).capitalised()

    @form
    def count(self, setting: Setting) -> Phrase:
        """How many there were, in figures: 18."""
        return phrase(setting.language.thousands(len(self.held)), "held")

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the lists of places with their years, each behind the words that lead into it."""
        for lead in re.finditer(loose(setting.language.held_in), text):
            held, end = _list_at(text, lead.end(), setting.language)
            if held:
                yield from found(cls(held=held), (lead.end(), end), text, setting)

    def joined_by_next(self, attended: Fact) -> GatheringsHeld:
        """The list with the gathering that was attended; itself, where that is of another kind or was held nowhere."""
        if not isinstance(attended, Gathering) or attended.kind != self.kind or attended.place is None:
            return self
        return self.model_copy(
            update={"held": [*self.held, Held(place=attended.place, year=attended.year or Open(None))]}
        )

    def highest(self, kind: str) -> int:
        """How many of the kind were held."""
        return len(self.held) if self.kind == kind else 0

    def oddities(self) -> Iterator[Oddity]:
        """A year before the one above it."""
        latest = 0
        for index, held in enumerate(self.held):
            if isinstance(held.year, int):
                if held.year < latest:
                    yield Oddity(
                        ("held", index, "year"), say("This year is before the one above it: is the order right?")
                    )
                latest = held.year

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """The places with their years, read without the words that lead into a list."""
        yield from super().from_words(words, setting)
        held, end = _list_at(words, 0, setting.language)
        if held and end == len(words):
            yield self.model_copy(update={"held": held})

    def _listed(self, setting: Setting, *, capitals: bool) -> Phrase:
        numbers = [phrase(setting.language.ordinal(n + 1), "held") for n in range(len(self.held))]
        if capitals:
            numbers = [n.capitalised() for n in numbers]
        return joined(numbers, setting.language.separators(len(numbers)), "held")

    def _years(self, place: tuple[str | None, bool], group: list[tuple[int, Held]], setting: Setting) -> Phrase:
        """One place and the years it was held there in a row: "Geneva (2018 and 2020)"."""
        language = setting.language
        name, is_open = place
        pieces = [Piece(name or language.placeholder, f"held.{group[0][0]}.place", is_open), Piece(" (")]
        for separator, (index, held) in zip(language.separators(len(group)), group, strict=True):
            if separator:
                pieces.append(Piece(separator))
            year = last_of(held.year)
            pieces.append(Piece(str(year or language.placeholder), f"held.{index}.year", isinstance(held.year, Open)))
        return Phrase((*pieces, Piece(")")))


def _place(item: tuple[int, Held]) -> tuple[str | None, bool]:
    return last_of(item[1].place), isinstance(item[1].place, Open)


def _list_at(text: str, start: int, language: Language) -> tuple[list[Held], int]:
    """The gatherings of a list that begins somewhere in a text, and where it ends."""
    place = _place_pattern(language)
    separator = re.compile("|".join(map(loose, reversed(language.separators(3)[1:]))))
    held: list[Held] = []
    at = end = start
    while match := place.match(text, at):
        end = match.end()
        held += [Held(place=folded(match["place"]), year=int(y)) for y in re.findall(r"\d{4}", match["years"])]
        separated = separator.match(text, end)
        if not separated:
            break
        at = separated.end()
    return held, end


@cache
def _place_pattern(language: Language) -> re.Pattern[str]:
    """A place and the years in a row that something was held there: "Geneva (2018 and 2020)"."""
    comma, last = (loose(s) for s in language.separators(3)[1:])
    lead = loose(language.held_in)
    years = rf"\d{{4}}(?:(?:{comma}|{last})\d{{4}})*"
    return re.compile(rf"(?P<place>(?:(?!{lead})[^();]|\([^()\d]*\)){{2,60}}?)\s\((?P<years>{years})\)")
