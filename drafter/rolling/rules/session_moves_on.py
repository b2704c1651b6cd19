"""Sessions move on with the draft's own."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.session import Session
from drafter.facts.value import Open
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "session-moves-on"
SENTENCE = mark("A session to come moves on with the draft’s own, by as many as its body holds in that time.")


def apply(name: str, fact: Session, year: Year) -> Outcome | None:  # noqa: ARG001
    """Add the step; an open session stays open."""
    if fact.each_year != "moves-on" or isinstance(fact.number, Open):
        return None
    moved = fact.years_later(year.sessions) if fact.every == 1 else fact.after(year.session)
    assert moved is not None and isinstance(moved.number, int)
    if moved == fact:
        return Outcome(
            fact, Standing.CARRIED, say("Comes every {every} sessions: this one is to come", every=fact.every)
        )
    words = year.setting.language.ordinal(moved.number)
    return Outcome(moved, Standing.FOLLOWS, say("Follows from the session: {words}", words=words), NAME)
