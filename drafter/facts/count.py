"""A count that changes from year to year: "164 States", "the one remaining State"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field

from drafter.document.words import folded
from drafter.facts.around import STAYS, Around, Decision
from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Amount, Open, Openable, last_of
from drafter.messages import mark

if TYPE_CHECKING:
    from drafter.languages.signs import Signs

LONGEST = 15
"""Digits of the largest amount that a sheet takes."""


class Count(Fact):
    """A number of things. Source for words and figures: un-format.md, B.6."""

    RULES: ClassVar = ("stood-unchanged", "seldom-changes", "count-carried")
    TITLE: ClassVar = mark("a count")
    UNSAID: ClassVar = ("count",)
    ASKS: ClassVar = mark("how many are there now?")
    TAKEN: ClassVar = "where-it-changes"
    CHOOSES: ClassVar = True
    EXAMPLE: ClassVar = "{value: 164}"
    type: Literal["count"] = "count"
    value: Openable[Amount] = Field(description="How many, in figures; the text spells out what is below ten.")

    def holds(self) -> bool:
        """Whether there are any."""
        return last_of(self.value) != 0

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The number: in words below ten, else in figures."""
        return self._phrase(setting, setting.language.number)

    @form
    def figures(self, setting: Setting) -> Phrase:
        """The number in figures."""
        return self._phrase(setting, setting.language.thousands)

    @form
    def spelled(self, setting: Setting) -> Phrase:
        """The number in words, as at the beginning of a sentence."""
        return self._phrase(setting, setting.language.cardinal)

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the whole numbers of a text in figures; whether they count what changes is for the parametriser."""
        for match in re.finditer(setting.language.count_pattern, text):
            figures = setting.language.ungrouped(match[0])
            if len(figures) <= LONGEST:
                yield from found(cls(value=int(figures)), match.span(), text, setting)

    def choose(self, one: str, many: str) -> str:
        """The words that agree with the number: ``{{ remaining.choose("State that has", "States that have") }}``."""
        return one if last_of(self.value) == 1 else many

    def in_a_year(self, around: Around) -> Decision:
        """It counts what is more from year to year: States that ratify, participants, facilities."""
        counts = around.has_after(around.signs.counted) and not around.has_before(around.signs.labels)
        return {} if counts else STAYS

    def in_a_year_of_a_note(self, around: Around) -> Decision:  # noqa: ARG002
        """Notes and tables are records."""
        return STAYS

    def is_named_by_what_follows(self, after: str, signs: Signs) -> bool:  # noqa: ARG002
        """What is counted follows its number."""
        return True

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """The number, in figures or in words."""
        yield from super().from_words(words, setting)
        plain = folded(words)
        figures = setting.language.ungrouped(plain)
        if figures.isdecimal() and len(figures) <= LONGEST:
            yield self.model_copy(update={"value": int(figures)})
        elif (number := setting.language.number_values.get(plain.lower())) is not None:
            yield self.model_copy(update={"value": number})

    def _phrase(self, setting: Setting, words: Callable[[int], str]) -> Phrase:
        number = last_of(self.value)
        text = setting.language.placeholder if number is None else words(number)
        return phrase(text, "value", is_open=isinstance(self.value, Open))
