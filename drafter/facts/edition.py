"""The edition of a yearly report: its year and its subtitle, both new: "… in the World 2023: Urbanization …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from drafter.facts.around import ASKED, STAYS, Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, YearNumber, last_of
from drafter.messages import mark

Subtitle = Annotated[str, StringConstraints(pattern=r"^[^\[\]{}]+$", min_length=1, max_length=300)]
_OLDEST = 4
"""How many years old an edition is at most that a new one follows."""


class Edition(Fact):
    """A report of a series, by its year and its subtitle."""

    RULES: ClassVar = BY_EVIDENCE
    TITLE: ClassVar = mark("an edition of a report")
    ASKS: ClassVar = mark("of which year is the report now, and what is its subtitle?")
    TAKEN: ClassVar = "where-it-changes"
    COMES_ANEW: ClassVar = ("year", "subtitle")
    TOGETHER: ClassVar = ("year", "subtitle")
    OF_A_TITLE: ClassVar = True
    EXAMPLE: ClassVar = "{year: 2023, subtitle: Urbanization and Healthy Diets}"
    type: Literal["edition"] = "edition"
    year: Openable[YearNumber] = Field(description="The year of the edition: 2023.")
    subtitle: Openable[Subtitle] = Field(description="What stands behind the colon, as it is printed.")
    each_year: EachYear = Field("asked", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """Year and subtitle: 2023: Urbanization and Healthy Diets."""
        year, subtitle = last_of(self.year), last_of(self.subtitle)
        words = f"{year}{setting.language.colon}{subtitle}" if year and subtitle else setting.language.placeholder
        return phrase(words, "year", is_open=isinstance(self.year, Open) or isinstance(self.subtitle, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the years of titles with their subtitles, each as far as every mark behind which it may end.

        The shortest come first; which of them the title has, its italics tell.
        """
        colon = re.escape(setting.language.colon.strip())
        title = rf"(?<=\w )(?<!\d )(?P<year>(?:19|20)\d\d)\s?{colon}\s(?P<subtitle>[^\W\d_])"
        for match in re.finditer(title, text):
            lead = text[: match.start()].split()[-1:]
            if not (lead and lead[0][:1].isupper() and match["subtitle"].isupper()):
                continue
            for end in re.finditer(r"(?=[,;.:()“”»]|$)", text[match.end() : match.end() + 250]):
                subtitle = text[match.start("subtitle") : match.end() + end.start()].rstrip()
                stop = match.start("subtitle") + len(subtitle)
                fact = cls(year=int(match["year"]), subtitle=" ".join(subtitle.split()))
                yield from found(fact, (match.start(), stop), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """A recent one is asked."""
        return ASKED if -1 <= around.year - (last_of(self.year) or 0) <= _OLDEST else STAYS

    def belongs_to(self) -> int | None:
        """Its year."""
        return last_of(self.year)

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """The year, and behind the colon the subtitle."""
        yield from super().from_words(words, setting)
        year, colon, subtitle = words.partition(setting.language.colon)
        if colon and year.isdigit() and subtitle:
            yield self.model_copy(update={"year": int(year), "subtitle": subtitle})
