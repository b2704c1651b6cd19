"""The symbol of a document: "A/76/444", "A/HRC/49/22", "EC-94/DEC.2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from drafter.facts.each_year import HELP, EachYear, opened_fields
from drafter.facts.fact import Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.value import Open, Openable, last_of

DocumentSymbol = Annotated[str, StringConstraints(pattern=r"^[A-Z][\w.()-]*(/[\w.()-]+)+$", max_length=80)]
_SYMBOL = re.compile(
    r"(?<![\w/])[A-Z]{1,7}(?:[-\u2011]\d+|\(\d+\)|\.\d+)?(?:/[A-Z\d][A-Za-z\d.\u2011-]*(?:\([A-Za-z\d]+\))?)+(?![\w/])"
)


class Symbol(Fact):
    """A document's symbol. Source: un-format.md, A.2."""

    RULES: ClassVar = ("symbol-moves-on", "new-every-year")
    TITLE: ClassVar = "a document symbol"
    type: Literal["symbol"] = "symbol"
    symbol: Openable[DocumentSymbol] = Field(description="The symbol: A/76/444.")
    each_year: EachYear = Field("stays", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The symbol: A/76/444."""
        known = last_of(self.symbol)
        return phrase(known or setting.language.placeholder, "symbol", is_open=isinstance(self.symbol, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:  # noqa: ARG003
        """Find the symbols of a text: of capitals and figures, parted by slashes."""
        for match in _SYMBOL.finditer(text):
            symbol = match[0].rstrip(".-\u2011")
            if any(c.isdigit() for c in symbol) and "/" in symbol:
                written = symbol.replace("\u2011", "-")
                yield Found(match.start(), match.start() + len(symbol), cls(symbol=written))

    def asked(self) -> Symbol:
        """The same, to be given anew."""
        return self.model_copy(update=opened_fields(self, "symbol"))
