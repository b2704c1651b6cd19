"""A span of years runs on until it is over; then it is asked."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.value import Open, opened
from drafter.facts.years import Years
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "years-run-on"
SENTENCE = mark("A span of years stays while it runs; once its last year has passed, the next one is asked.")

GRACE = 1
"""For how many years a span that is over is still asked: texts keep one that has just ended, and renew it late."""


def apply(name: str, fact: Years, year: Year) -> Outcome | None:  # noqa: ARG001
    """Carry the span, or open it."""
    if isinstance(fact.last, Open):
        return None
    if fact.last >= year.calendar_year:
        return Outcome(fact, Standing.CARRIED, say("Runs until {last}", last=fact.last), NAME)
    if fact.last < year.calendar_year - year.sessions - GRACE:
        return Outcome(
            fact, Standing.CARRIED, say("Ended in {last}, and last year’s text kept it", last=fact.last), NAME
        )
    over = fact.model_copy(update={"first": opened(fact.first), "last": opened(fact.last)})
    return Outcome(over, Standing.OPEN, say("Ended in {last}: to be confirmed", last=fact.last), NAME)
