"""The gathering that was to be convened is the one to attend a year later."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.gathering import Gathering
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "convened-is-attended"
SENTENCE = mark("The gathering that was to be convened last year is the one to attend; its place and dates are asked.")


def apply(name: str, fact: Gathering, year: Year) -> Outcome | None:  # noqa: ARG001
    """Take over kind and number; open the place and the dates."""
    convened = year.named(fact.takes_over)
    if convened is None:
        return None
    moved = fact.taking_over(convened)
    words = moved.phrase("", year.setting).bare
    return Outcome(moved, Standing.FOLLOWS, say("Convened by last year’s resolution: the {words}", words=words), NAME)
