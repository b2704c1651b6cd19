"""The symbol of a document: "A/76/444", "A/HRC/49/22", "EC-94/DEC.2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from drafter.facts.around import ASKED, MOVES_ON, STAYS, Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.session import Session
from drafter.facts.value import Open, Openable, last_of
from drafter.messages import mark
from drafter.recognition.calendar import FIRST_SESSION_BEFORE

LONGEST = 80
"""Characters of the longest symbol that a sheet takes."""

DocumentSymbol = Annotated[str, StringConstraints(pattern=r"^[A-Z][\w.()-]*(/[\w.()-]+)+$", max_length=LONGEST)]
_SYMBOL = re.compile(
    r"(?<![\w/])[A-Z]{1,7}(?:[-\u2011]\d+|\(\d+\)|\.\d+)?(?:/[A-Z\d][A-Za-z\d.\u2011-]*(?:\([A-Za-z\d]+\))?)+(?![\w/])"
)


_SESSION_IN_SYMBOL = re.compile(r"[A-Z]+\((?P<session>\d{1,3})\)/(?P<rest>[A-Z]+/\d+)$")
_OF_SESSION = re.compile(r"A/(\d{1,3})(?=/)")
REPORTED = (0, 2)
"""How many sessions ago a report was made that is made anew: nine in ten of this session's, a third of those before
last; of last session's, which come every second year, hardly any."""


class Symbol(Fact):
    """A document's symbol. Source: un-format.md, A.2."""

    RULES: ClassVar = (
        "symbol-moves-on",
        *BY_EVIDENCE,
    )
    TITLE: ClassVar = mark("a document symbol")
    ASKS: ClassVar = mark("which document is cited here now?")
    AFTER: ClassVar = ("resolution",)
    NAMED: ClassVar = "report"
    REPORTED: ClassVar = True
    COMES_ANEW: ClassVar = ("symbol",)
    EXAMPLE: ClassVar = "{symbol: A/76/268}"
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
        """Find the symbols of a text: of capitals and figures, separated by slashes."""
        for match in _SYMBOL.finditer(text):
            symbol = match[0].rstrip(".-\u2011")
            if any(c.isdigit() for c in symbol) and len(symbol) <= LONGEST:
                written = symbol.replace("\u2011", "-")
                yield Found(match.start(), match.start() + len(symbol), cls(symbol=written))

    def in_a_year(self, around: Around) -> Decision:
        """That of a report adopted in the year is asked."""
        adopted = around.has_after(around.signs.adopted)
        return ASKED if adopted and around.year in around.years_beside else STAYS

    def in_a_year_of_a_note(self, around: Around) -> Decision:
        """Reports have symbols of the session or year they were written for, and come every year or second year."""
        of = re.match(r"A/(?P<session>\d{1,3})/|[A-Z].*?/(?P<year>(?:19|20)\d\d)/", str(self.symbol))
        if of is None:
            return STAYS
        if of["session"]:
            if _is_supplement(around) and int(of["session"]) == around.session:
                return MOVES_ON
            return ASKED if around.session - int(of["session"]) in REPORTED else STAYS
        return ASKED if -1 <= around.year - int(of["year"]) <= max(REPORTED) else STAYS

    def belongs_to(self) -> int | None:
        """The year of its session, or the year that stands in it."""
        if of := _OF_SESSION.match(str(last_of(self.symbol))):
            return FIRST_SESSION_BEFORE + int(of[1])
        named = re.search(r"/((?:19|20)\d\d)/", str(last_of(self.symbol)))
        return int(named[1]) if named else None

    def years_later(self, years: int) -> Symbol | None:
        """The same of a later session: A/76/12, then A/77/12."""
        session = None if isinstance(self.symbol, Open) else _OF_SESSION.match(self.symbol)
        if session is None:
            return None
        later = f"A/{int(session[1]) + years}{str(self.symbol)[session.end() :]}"
        return self.model_copy(update={"symbol": later})

    def split(self, found: Found, beside: Sequence[Fact]) -> Iterator[Found]:
        """One that bears the number of a session the passage names: that number and the rest are two facts."""
        match = _SESSION_IN_SYMBOL.match(str(self.symbol))
        sessions = (s for s in beside if match and isinstance(s, Session) and s.each_year == "moves-on")
        named = next((s for s in sessions if match and str(s.number) == match["session"]), None)
        if match is None or named is None:
            yield found
            return
        yield Found(found.start + match.start("session"), found.start + match.end("session"), named, "figures")
        rest = self.model_copy(update={"symbol": match["rest"]})
        yield Found(found.start + match.start("rest"), found.end, rest, found.form)

    def own_name(self) -> str:
        """One that stays is named by itself."""
        return str(last_of(self.symbol)) if self.each_year == "stays" else ""


def _is_supplement(around: Around) -> bool:
    """Whether a symbol is that of a supplement, and all that its note cites."""
    whole = around.has_before(around.signs.of_supplement) and around.after in (")", ").")
    return whole and not around.has_before(around.signs.see)
