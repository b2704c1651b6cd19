"""What moved on with the session every year moves on."""

from __future__ import annotations

from drafter.document import Standing
from drafter.evidence.past import Past
from drafter.facts.fact import Fact
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "moved-each-year"
SENTENCE = mark("What moved on by as many as the sessions in the editions before moves on.")

ENOUGH = 2
"""How many steps in a row make a rule: of those that made one, 86 in 100 made another; of two, all."""


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:
    """Add the step, where the years before did."""
    past = year.past(name)
    if not _moves(fact, past, year):
        return None
    moved = fact.years_later(year.sessions)
    if moved is None:
        return None
    return Outcome(
        moved, Standing.FOLLOWS, say("Moved each year since {moved_since}", moved_since=past.moved_since[0]), NAME
    )


def _moves(fact: Fact, past: Past, year: Year) -> bool:
    steps = past.steps(year.last.sheet.session)
    return len(steps) >= ENOUGH and all(is_step(fact, *step, year) for step in steps)


def is_step(fact: Fact, before: str, after: str, sessions: int, year: Year) -> bool:
    """Whether the words of one edition are those of an earlier one, moved on by some sessions."""
    for was in fact.from_words(before, year.setting):
        later = was.years_later(sessions)
        if later is None or was.phrase("", year.setting).bare.lower() != before.lower():
            continue
        if later.phrase("", year.setting).bare.lower() == after.lower():
            return True
    return False
