"""What is of a kind that seldom changes is not asked."""

from __future__ import annotations

from drafter.document import Standing
from drafter.evidence.chance import chance
from drafter.facts.fact import Fact
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "seldom-changes"
SENTENCE = mark("What is of a kind that a year seldom changes stays; how seldom, --ask more or less says.")


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:
    """Carry the fact where fewer of its kind changed than a person wants to be asked about."""
    past = year.past(name)
    share = chance(fact, past)
    if getattr(fact, "each_year", "asked") != "asked" or share >= year.least_chance:
        return None
    reason = say("Such facts changed in {changed} of 100 cases", changed=round(100 * share))
    return Outcome(fact, Standing.CARRIED, reason, NAME)
