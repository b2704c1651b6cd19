"""Last year's resolution joins the list of those recalled."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.resolutions import CitedResolutions
from drafter.rolling.year import Outcome, Year, is_settled

NAME = "own-series-grows"
SENTENCE = "Last year’s resolution joins the list of the resolutions recalled on the subject."


def apply(name: str, fact: CitedResolutions, year: Year) -> Outcome | None:  # noqa: ARG001
    """Append last year's resolution, unless the list has it."""
    if fact.series != "own":
        return None
    if any(item.resolution == year.own.resolution for item in fact.items):
        return None
    # A list of numbers without dates grows by a number.
    is_dated = any(item.adopted is not None for item in fact.items)
    own = year.own if is_dated else year.own.model_copy(update={"adopted": None})
    grown = fact.model_copy(update={"items": [*fact.items, own]})
    standing = Standing.FOLLOWS if is_settled(year.own) else Standing.OPEN
    return Outcome(grown, standing, f"Last year’s resolution joins the list: {year.own_words()}", NAME)
