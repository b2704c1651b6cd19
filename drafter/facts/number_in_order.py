"""An ordinal that counts on: "for the fifteenth consecutive year", "the eighth Biennial Meeting of States"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field

from drafter.facts.around import ASKED, MOVES_ON, STAYS, Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, Ordinal, last_of
from drafter.messages import mark
from drafter.recognition.sessions import ordinals

if TYPE_CHECKING:
    from drafter.languages.signs import Signs


class NumberInOrder(Fact):
    """An ordinal. Source: un-format.md, B.6."""

    RULES: ClassVar = (
        "yearly-moves-on",
        *BY_EVIDENCE,
    )
    TITLE: ClassVar = mark("an ordinal")
    ASKS: ClassVar = mark("which one is it this year?")
    TAKEN: ClassVar = "where-it-changes"
    AFTER: ClassVar = ("count",)
    NAMED: ClassVar = "number"
    UNSAID: ClassVar = ("number",)
    COUNTS_WHAT_FOLLOWS: ClassVar = True
    COMES_ANEW: ClassVar = ("number",)
    EXAMPLE: ClassVar = "{number: 15}"
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
    def spelled(self, setting: Setting) -> Phrase:
        """In words, from 100 on too: one hundred and first."""
        known = last_of(self.number)
        words = setting.language.ordinal_words(known) if known else setting.language.placeholder
        return phrase(words, "number", is_open=isinstance(self.number, Open))

    @form
    def capital(self, setting: Setting) -> Phrase:
        """In words, with a capital: Fifteenth."""
        return self.usual(setting).capitalised()

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the ordinals of a text."""
        for one in ordinals(text, setting.language):
            yield from found(cls(number=one.number), (one.start, one.end), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """A count of years moves on; that of a gathering, a decade or an anniversary of the time is asked."""
        if around.has_after(around.signs.consecutive):
            return MOVES_ON
        if around.has_after(around.signs.decade):
            return STAYS if around.years_run_on() else ASKED
        if around.has_after(around.signs.anniversary) and around.year_is_near():
            return ASKED
        if around.has_after(around.signs.anew) or around.has_before(around.signs.convening):
            return ASKED
        of_the_time = around.years_beside & {around.year, around.year + 1}
        return ASKED if around.has_after(around.signs.gathering) and of_the_time else STAYS

    def is_named_by_what_follows(self, after: str, signs: Signs) -> bool:  # noqa: ARG002
        """What is counted follows its ordinal."""
        return True

    def years_later(self, years: int) -> NumberInOrder | None:
        """The same counted on; None where it is open."""
        return None if isinstance(self.number, Open) else self.model_copy(update={"number": self.number + years})
