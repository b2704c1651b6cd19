"""A session of the General Assembly: "its seventy-seventh session"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field

from drafter.document import Kind
from drafter.facts.around import ASKED, MOVES_ON, STAYS, Around, Decision
from drafter.facts.bodies import BODIES
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Setting, form
from drafter.facts.phrase import Phrase, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, Ordinal, last_of
from drafter.messages import mark
from drafter.recognition.sessions import sessions

if TYPE_CHECKING:
    from drafter.languages.signs import Signs


class Session(Fact):
    """A session, by its number. Source: un-format.md, B.5 and B.6."""

    RULES: ClassVar = (
        "session-moves-on",
        *BY_EVIDENCE,
    )
    TITLE: ClassVar = mark("a session")
    ASKS: ClassVar = mark("which session is it now?")
    AFTER: ClassVar = ("cited-resolutions", "resolution", "symbol", "period", "date", "years", "month")
    COMES_ANEW: ClassVar = ("number",)
    EXAMPLE: ClassVar = "{number: 77}"
    type: Literal["session"] = "session"
    number: Openable[Ordinal] = Field(description="The session’s number, such as 77.")
    a_year: int = Field(1, ge=1, le=12, description="How many sessions the body holds a year.")
    every: int = Field(1, ge=1, le=10, description="Of every how many sessions it is one: 2 for a biennial report.")
    each_year: EachYear = Field("moves-on", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The ordinal: seventy-seventh."""
        return self._ordinal(setting, "")

    @form
    def capital(self, setting: Setting) -> Phrase:
        """The ordinal with a capital: Seventy-seventh."""
        return self.usual(setting).capitalised()

    @form
    def spelled(self, setting: Setting) -> Phrase:
        """The ordinal in words, from 100 on too: one hundred and first."""
        number = last_of(self.number)
        words = setting.language.ordinal_words(number) if number else setting.language.placeholder
        return phrase(words, "number", is_open=isinstance(self.number, Open))

    @form
    def figures(self, setting: Setting) -> Phrase:
        """The number in figures, as symbols have it: 64 in GC(64)/RES/15."""
        number = last_of(self.number)
        return phrase(str(number or setting.language.placeholder), "number", is_open=isinstance(self.number, Open))

    @form
    def nominative(self, setting: Setting) -> Phrase:
        """The ordinal as the subject of a sentence, in languages with cases."""
        return self._ordinal(setting, "nominative")

    @form
    def accusative(self, setting: Setting) -> Phrase:
        """The ordinal as the object of a sentence, in languages with cases."""
        return self._ordinal(setting, "accusative")

    def _ordinal(self, setting: Setting, case: str) -> Phrase:
        number = last_of(self.number)
        language = setting.language
        words = language.session_ordinal(number, case) if number else language.placeholder
        return phrase(words, "number", is_open=isinstance(self.number, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the ordinals of a text that count sessions, of whatever body."""
        for one in sessions(text, setting.language):
            yield from found(cls(number=one.number), (one.start, one.end), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """A session to come moves on; of one that is past or of another body, its sign or its year tells."""
        number = last_of(self.number) or 0
        for body, (a_year, last_of_year) in BODIES.items():
            if around.has_before(around.signs.of_body(body)):
                return {**MOVES_ON, "a_year": a_year} if number > last_of_year(around.year) else STAYS
        own = not around.has_before(around.signs.other_body)
        if own and around.session + 1 < number <= around.session + 2 and _is_biennial(around):
            return {**MOVES_ON, "every": 2}
        if own and number == (around.next_session or around.session + 1):
            unsure = around.has_before(around.signs.resumed) or around.has_after(around.signs.sessions)
            return ASKED if unsure or around.kind is Kind.PREAMBULAR else MOVES_ON
        this_year = around.year in around.years_beside
        if around.has_after(around.signs.regular_session):
            return MOVES_ON if this_year else STAYS
        if this_year and around.has_before(around.signs.held):
            return ASKED
        if (around.year_after() or 0) >= around.year - 2 or around.has_after(around.signs.sessions):
            return ASKED
        to_come = around.has_before(around.signs.to_come) or around.has_before(around.signs.convening)
        return ASKED if to_come else STAYS

    def in_a_year_of_a_note(self, around: Around) -> Decision:
        """Yearly reports to the Assembly are supplements of its official records, under the same number every year."""
        whole = around.has_after(around.signs.supplement) and not around.has_before(around.signs.see)
        return MOVES_ON if whole and self.number == around.session else STAYS

    def years_later(self, years: int) -> Session | None:
        """As many sessions later as its body holds in the years."""
        if isinstance(self.number, Open):
            return None
        return self.model_copy(update={"number": self.number + years * self.a_year})

    def after(self, session: int) -> Session | None:
        """Of what comes every few sessions, the first after a session; itself where that is to come."""
        if isinstance(self.number, Open):
            return None
        steps = max(0, -((self.number - session - 1) // self.every))
        return self.model_copy(update={"number": self.number + steps * self.every})

    def session_named(self) -> int | None:
        """Its number, where it is settled."""
        return None if isinstance(self.number, Open) else self.number

    def role(self, session: int) -> str:
        """The next session has a name of its own."""
        return "next_session" if self.each_year == "moves-on" and self.number == session + 1 else ""

    def is_named_by_what_follows(self, after: str, signs: Signs) -> bool:
        """Where the text says whose session it is."""
        return bool(signs.session_owner.match(after))


def _is_biennial(around: Around) -> bool:
    """Whether the sentence says that something comes every second year."""
    before = re.split(r"[;.]", around.before)[-1]
    return bool(
        around.signs.biennial.search(before) or around.signs.biennial.search(re.split(r"[;.]", around.after)[0])
    )
