"""A period that tiles the calendar is followed by the next."""

from __future__ import annotations

from datetime import date

from drafter.document import Standing
from drafter.facts.period import Period
from drafter.facts.value import Open
from drafter.messages import mark, say
from drafter.rolling.rules.same_day_a_year_later import years_later
from drafter.rolling.year import Outcome, Year

NAME = "period-tiles"
SENTENCE = mark(
    "A period of a year from the first of a month to the day before it, such as a financial year, moves on."
)


def apply(name: str, fact: Period, year: Year) -> Outcome | None:  # noqa: ARG001
    """Move both days by the step; what does not tile is left to the other rules."""
    if fact.each_year != "moves-on" or not fact.tiles:
        return None
    if isinstance(fact.from_, Open) or isinstance(fact.to, Open):
        return None
    moved = fact.model_copy(update={"from_": years_later(fact.from_, year.sessions), "to": _end(fact, year.sessions)})
    return Outcome(
        moved, Standing.FOLLOWS, say("The next period: {bare}", bare=moved.phrase("", year.setting).bare), NAME
    )


def _end(fact: Period, years: int) -> date:
    """The day before the period after begins: the twenty-ninth of February, too."""
    from datetime import timedelta

    assert isinstance(fact.from_, date)
    return years_later(fact.from_, years + 1) - timedelta(days=1)
