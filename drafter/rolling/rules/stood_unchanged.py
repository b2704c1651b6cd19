"""What did not change the year before is not asked."""

from __future__ import annotations

from drafter.document import Standing
from drafter.evidence.chance import chance
from drafter.evidence.past import named
from drafter.facts.fact import Fact
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "stood-unchanged"
SENTENCE = mark("What stood as it does in earlier editions, and is of a kind that then seldom changes, stays.")


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:
    """Carry the fact, with the editions it stood in as the reason."""
    past = year.past(name)
    if not past.stood or chance(fact, past) >= year.least_chance:
        return None
    reason = say("Stood unchanged in {named}", named=named(past.stood_in))
    if past.slips:
        reason = say("{reason}; in {slips} it was another, a slip", reason=reason, slips=named(past.slips))
    return Outcome(fact, Standing.CARRIED, reason, NAME)
