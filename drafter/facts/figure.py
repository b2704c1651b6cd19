"""A figure: "149.2 million children", "65,694,700 United States dollars", "91 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from drafter.facts.each_year import HELP, EachYear, opened_fields
from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.value import Open, Openable, last_of

Written = Annotated[str, StringConstraints(pattern=r"^\d[\d.,\s]*$", max_length=40)]


class Figure(Fact):
    """A number as it is printed, with its separators. Source: un-format.md, B.6."""

    RULES: ClassVar = ("yearly-moves-on", "new-every-year")
    TITLE: ClassVar = "a figure"
    type: Literal["figure"] = "figure"
    figure: Openable[Written] = Field(description="The figure as it is printed: 149.2, or 65,694,700.")
    each_year: EachYear = Field("asked", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The figure: 149.2."""
        known = last_of(self.figure)
        return phrase(known or setting.language.placeholder, "figure", is_open=isinstance(self.figure, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:  # noqa: ARG003
        """Find the figures of a text."""
        for match in re.finditer(r"(?<![\w/.,–-])\d+(?:[,\u00a0\u202f]\d{3})*(?:\.\d+)?(?![\w/–-]|[.,]\d)", text):
            yield Found(*match.span(), cls(figure=match[0]))

    def asked(self) -> Figure:
        """The same, to be given anew."""
        return self.model_copy(update=opened_fields(self, "figure"))
