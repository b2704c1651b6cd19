"""What moved by two every second year stands in the years between, and moves again."""

from __future__ import annotations

from drafter.document import Standing
from drafter.evidence.editions import session_of
from drafter.facts.fact import Fact
from drafter.messages import mark, say
from drafter.rolling.rules.moved_each_year import is_step
from drafter.rolling.year import Outcome, Year

NAME = "moved-every-second-year"
SENTENCE = mark("What moved by two sessions every second edition, and stood in those between, goes on so.")


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:
    """Carry what moved last year; move by two what stood then."""
    past = year.past(name)
    if year.sessions != 1 or not past.alternates:
        return None
    turns = past.turns(year.last.sheet.session)
    moves = [turn for turn in turns if turn[0] != turn[1]]
    if any(sessions != 1 for _, _, sessions in turns) or not all(is_step(fact, a, b, 2, year) for a, b, _ in moves):
        return None
    first = min(past.words, key=session_of)
    if moves[0] == turns[0]:
        return Outcome(
            fact, Standing.CARRIED, say("Moves every second year since {first}: it moved last year", first=first)
        )
    moved = fact.years_later(2)
    if moved is None:
        return None
    return Outcome(moved, Standing.FOLLOWS, say("Moves every second year since {first}", first=first), NAME)
