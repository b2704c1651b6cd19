"""A text that the sheet itself holds, such as the title, for a template to repeat."""

from __future__ import annotations

from typing import ClassVar, Literal

from drafter.facts.fact import Fact, Setting, form
from drafter.facts.phrase import Phrase, phrase


class Text(Fact):
    """Words as they stand."""

    TITLE: ClassVar = "a text"
    type: Literal["text"] = "text"
    words: str

    @form
    def usual(self, setting: Setting) -> Phrase:  # noqa: ARG002
        """The words."""
        return phrase(self.words)
