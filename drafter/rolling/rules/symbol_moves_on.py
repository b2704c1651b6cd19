"""The symbol of a yearly report moves on with the session."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.symbol import Symbol
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "symbol-moves-on"
SENTENCE = mark(
    "The supplement in which a yearly report comes has the same number every session: A/76/12, then A/77/12."
)


def apply(name: str, fact: Symbol, year: Year) -> Outcome | None:  # noqa: ARG001
    """Put the later session in; an open symbol stays open."""
    moved = fact.years_later(year.sessions) if fact.each_year == "moves-on" else None
    if moved is None:
        return None
    words = moved.phrase("", year.setting).bare
    return Outcome(moved, Standing.FOLLOWS, say("The same supplement, of the next session: {words}", words=words), NAME)
