"""A figure: "149.2 million children", "65,694,700 United States dollars", "91 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from drafter.facts.around import ASKED, MOVES_ON, STAYS, Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.value import Open, Openable, last_of
from drafter.messages import mark

if TYPE_CHECKING:
    from drafter.languages.signs import Signs

LONGEST = 40
"""Characters of the longest figure that a sheet takes."""

Written = Annotated[str, StringConstraints(pattern=r"^\d[\d.,\s]*$", max_length=LONGEST)]


class Figure(Fact):
    """A number as it is printed, with its separators. Source: un-format.md, B.6."""

    RULES: ClassVar = (
        "yearly-moves-on",
        *BY_EVIDENCE,
    )
    TITLE: ClassVar = mark("a figure")
    UNSAID: ClassVar = ("figure",)
    ASKS: ClassVar = mark("what is the figure now?")
    TAKEN: ClassVar = "where-it-changes"
    AFTER: ClassVar = ("year", "figures")
    COMES_ANEW: ClassVar = ("figure",)
    EXAMPLE: ClassVar = '{figure: "149.2"}'
    type: Literal["figure"] = "figure"
    figure: Openable[Written] = Field(description="The figure as it is printed: 149.2, or 65,694,700.")
    each_year: EachYear = Field("asked", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The figure: 149.2."""
        known = last_of(self.figure)
        return phrase(known or setting.language.placeholder, "figure", is_open=isinstance(self.figure, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the figures of a text."""
        for match in re.finditer(setting.language.figure_pattern, text):
            if len(match[0]) <= LONGEST:
                yield Found(*match.span(), cls(figure=match[0]))

    def in_a_year(self, around: Around) -> Decision:
        """Money, shares and crowds are asked; years since something count on."""
        if around.has_after(around.signs.money) or around.has_after(around.signs.many):
            return ASKED
        if around.has_after(around.signs.share) and around.year_is_near():
            return ASKED
        if around.has_after(around.signs.years) and around.has_before(around.signs.years_past):
            return ASKED
        if around.has_after(around.signs.years_since):
            figure = last_of(self.figure) or ""
            # "More than 60 years after" stays, "60 years after" may; "23 years after its entry into force" counts.
            if re.fullmatch(r"(?:19|20)\d\d", figure):
                return STAYS
            is_round = not figure.isdigit() or int(figure) % 10 == 0
            is_rough = around.has_before(around.signs.about)
            if is_round and is_rough:
                return STAYS
            counts = not is_round and not is_rough and around.has_after(around.signs.years_after)
            return MOVES_ON if counts else ASKED
        return STAYS

    def years_later(self, years: int) -> Figure | None:
        """The same counted on, for a number of years; None for what is open or no whole number."""
        if isinstance(self.figure, Open) or not self.figure.isdigit():
            return None
        return self.model_copy(update={"figure": str(int(self.figure) + years)})

    def is_named_by_what_follows(self, after: str, signs: Signs) -> bool:
        """What is counted follows its number; what money is for stands before it."""
        return not signs.money.match(after)

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """Whatever stands there."""
        yield from super().from_words(words, setting)
        yield self.model_copy(update={"figure": words})
