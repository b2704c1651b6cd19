"""The gathering that was to be convened is the one to attend a year later."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.fact import Fact
from drafter.facts.gathering import Gathering
from drafter.facts.value import opened
from drafter.rollover.year import Outcome, Year

NAME = "convened-is-attended"
SENTENCE = "The gathering that was to be convened last year is the one to attend; its place and dates are asked."


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:  # noqa: ARG001
    """Take over kind and number; open the place and the dates."""
    if not isinstance(fact, Gathering):
        return None
    convened = year.named(fact.takes_over)
    if not isinstance(convened, Gathering):
        return None
    update: dict[str, object] = {"kind": convened.kind, "number": convened.number}
    for part in ("place", "from_", "to"):
        if (value := getattr(fact, part)) is not None:
            update[part] = opened(value)
    moved = fact.model_copy(update=update)
    words = moved.phrase("", year.setting).bare
    return Outcome(moved, Standing.FOLLOWS, f"Convened by last year’s resolution: the {words}", NAME)
