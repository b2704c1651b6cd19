"""What changed the year before is asked, whatever the words around it say."""

from __future__ import annotations

from drafter.document import Standing
from drafter.evidence.chance import chance
from drafter.facts.fact import Fact, is_open
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "changed-before"
SENTENCE = mark("What was another in the edition before, and is of a kind that then often changes again, is asked.")

SHOWN = 60
"""How many characters of the words of an edition are shown."""


def apply(name: str, fact: Fact, year: Year) -> Outcome | None:
    """Open the fact, and say what it was."""
    past = year.past(name)
    if not past.changed or chance(fact, past) < year.least_chance:
        return None
    asked = fact.asked()
    if not is_open(asked):
        return None
    since = past.moved_since
    was = past.words[since[-1]]
    shown = was if len(was) <= SHOWN else f"{was[:SHOWN].rsplit(' ', 1)[0]} …"
    reason = (
        say("Another each year since {since}", since=since[0]) if len(since) > 1 else say("Another the year before")
    )
    return Outcome(
        asked,
        Standing.OPEN,
        say("{reason}; in {since} it was {shown}", reason=reason, since=since[-1], shown=shown),
        NAME,
    )
