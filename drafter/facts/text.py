"""A text that the sheet itself holds, such as the title, for a template to repeat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from drafter.facts.fact import Fact, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.messages import mark


class Text(Fact):
    """Words as they stand."""

    TITLE: ClassVar = mark("a text")
    ASKS: ClassVar = mark("what are the words this year?")
    type: str = "text"  # No literal: a sheet names no fact of this type.
    words: str

    @form
    def usual(self, setting: Setting) -> Phrase:  # noqa: ARG002
        """The words."""
        return phrase(self.words)

    def from_words(self, words: str, setting: Setting) -> Iterator[Fact]:
        """Any words."""
        yield from super().from_words(words, setting)
        yield self.model_copy(update={"words": words})
