"""A date that marks the end of a year's period moves with it."""

from __future__ import annotations

from datetime import MAXYEAR, date

from drafter.document import Standing
from drafter.facts.day import Day
from drafter.facts.value import Open
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "same-day-a-year-later"
SENTENCE = mark(
    "A day that ends a financial period, or otherwise falls on the same date every year, moves on by a year."
)


def apply(name: str, fact: Day, year: Year) -> Outcome | None:  # noqa: ARG001
    """Move the day by the step."""
    if fact.each_year != "moves-on" or isinstance(fact.day, Open):
        return None
    moved = fact.model_copy(update={"day": years_later(fact.day, year.sessions)})
    return Outcome(
        moved, Standing.FOLLOWS, say("The same day later: {bare}", bare=moved.phrase("", year.setting).bare), NAME
    )


def years_later(day: date, years: int) -> date:
    """The same day some years later; the last of February for its twenty-ninth."""
    try:
        return day.replace(year=min(day.year + years, MAXYEAR))
    except ValueError:
        return day.replace(year=min(day.year + years, MAXYEAR), day=28)
