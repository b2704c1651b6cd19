"""The symbol of a yearly report moves on with the session."""

from __future__ import annotations

import re

from drafter.document import Standing
from drafter.facts.symbol import Symbol
from drafter.facts.value import Open
from drafter.rolling.year import Outcome, Year

NAME = "symbol-moves-on"
SENTENCE = "The supplement in which a yearly report comes has the same number every session: A/76/12, then A/77/12."

_OF_SESSION = re.compile(r"A/(\d{1,3})(?=/)")


def apply(name: str, fact: Symbol, year: Year) -> Outcome | None:  # noqa: ARG001
    """Put the later session in; an open symbol stays open."""
    if fact.each_year != "moves-on" or isinstance(fact.symbol, Open):
        return None
    session = _OF_SESSION.match(fact.symbol)
    if session is None:
        return None
    symbol = f"A/{int(session[1]) + year.sessions}{fact.symbol[session.end() :]}"
    moved = fact.model_copy(update={"symbol": symbol})
    return Outcome(moved, Standing.FOLLOWS, f"The same supplement, of the next session: {symbol}", NAME)
