"""Counts are carried, and asked."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.count import Count
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "count-carried"
SENTENCE = mark("A count keeps last year’s figure until somebody has looked at it.")


def apply(name: str, fact: Count, year: Year) -> Outcome | None:  # noqa: ARG001
    """Keep the figure and ask for it to be confirmed."""
    return Outcome(fact, Standing.CARRIED, say("Last year’s figure: to be confirmed"), NAME, confirm=True)
