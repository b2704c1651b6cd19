"""What somebody said stays is not asked again."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.fact import Fact
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "said-to-stay"
SENTENCE = mark("What somebody said stays as it is, is not asked again, unless more is to be asked.")


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:
    """Carry the fact."""
    if name not in year.last.sheet.said_to_stay or year.ask == "more":
        return None
    return Outcome(fact, Standing.CARRIED, say("Somebody said last time that it stays"), NAME)
