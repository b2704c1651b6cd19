"""What is counted in years counts on."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.figure import Figure
from drafter.facts.number_in_order import NumberInOrder
from drafter.facts.year import YearFact
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "yearly-moves-on"
SENTENCE = mark("The year of a yearly event or report, and a count of years, move on with the session.")


def apply(name: str, fact: YearFact | NumberInOrder | Figure, year: Year) -> Outcome | None:  # noqa: ARG001
    """Add the step to a year, an ordinal or a number of years."""
    if fact.each_year != "moves-on":
        return None
    moved = fact.years_later(year.sessions)
    if moved is None:
        return None
    return Outcome(
        moved, Standing.FOLLOWS, say("Comes every year: {bare}", bare=moved.phrase("", year.setting).bare), NAME
    )
