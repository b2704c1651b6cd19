"""What comes anew every year is asked."""

from __future__ import annotations

from drafter.document import Standing
from drafter.evidence.chance import chance, is_counted
from drafter.facts.fact import Fact
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "new-every-year"
SENTENCE = mark("A date, place in order or figure that is new every year keeps last year’s until the new one is given.")


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:
    """Open what the fact says is asked each year, and say how often such facts changed."""
    if getattr(fact, "each_year", None) != "asked":
        return None
    reason = say("{capital} that is new every year", capital=_capital(say(fact.TITLE)))
    if is_counted(fact):
        reason += say(": {name} in 100 of such facts changed", name=round(100 * chance(fact, year.past(name))))
    return Outcome(fact.asked(), Standing.OPEN, reason, NAME)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
