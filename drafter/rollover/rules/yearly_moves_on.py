"""What is counted in years counts on."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.fact import Fact
from drafter.facts.figure import Figure
from drafter.facts.number_in_order import NumberInOrder
from drafter.facts.value import Open
from drafter.facts.year import YearFact
from drafter.rollover.year import Outcome, Year

NAME = "yearly-moves-on"
SENTENCE = "The year of a yearly event or report, and a count of years, move on with the session."


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:  # noqa: ARG001
    """Add the step to a year, an ordinal or a number of years."""
    if getattr(fact, "each_year", None) != "moves-on":
        return None
    if isinstance(fact, YearFact) and not isinstance(fact.year, Open):
        moved: Fact = fact.model_copy(update={"year": fact.year + year.sessions})
    elif isinstance(fact, NumberInOrder) and not isinstance(fact.number, Open):
        moved = fact.model_copy(update={"number": fact.number + year.sessions})
    elif isinstance(fact, Figure) and isinstance(fact.figure, str) and fact.figure.isdigit():
        moved = fact.model_copy(update={"figure": str(int(fact.figure) + year.sessions)})
    else:
        return None
    return Outcome(moved, Standing.FOLLOWS, f"Comes every year: {moved.phrase('', year.setting).bare}", NAME)
