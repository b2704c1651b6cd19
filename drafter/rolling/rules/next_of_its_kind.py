"""The gathering to convene is the next one that the schedule has."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.gathering import Gathering
from drafter.facts.value import opened
from drafter.messages import mark, say
from drafter.recognition.calendar import FIRST_SESSION_BEFORE
from drafter.rolling.year import Outcome, Year

NAME = "next-of-its-kind"
SENTENCE = mark(
    "The gathering to convene is the next of the kind that is due: a Review Conference when its year has come."
)


def apply(name: str, fact: Gathering, year: Year) -> Outcome | None:  # noqa: ARG001
    """Choose the kind by the schedule and count on from the highest number known of it."""
    before = year.named(fact.comes_after)
    if before is None:
        return None
    held_in = (before.begins_in() or FIRST_SESSION_BEFORE + year.last.sheet.session) + 1 + year.sessions
    due = _due(year, held_in)
    if len(due) > 1:
        asked = fact.model_copy(update={"number": opened(fact.number)})
        names = say(" or the ").join(year.setting.gatherings[kind].name for kind in due)
        return Outcome(
            asked,
            Standing.OPEN,
            say("Whether the {names} is due in {held_in} is not known", names=names, held_in=held_in),
            NAME,
        )
    kind = due[0] if due else fact.kind
    number = max((other.highest(kind) for other in year.facts.values()), default=0) + 1
    moved = fact.model_copy(update={"kind": kind, "number": number})
    words = moved.phrase("", year.setting).bare
    return Outcome(
        moved,
        Standing.FOLLOWS,
        say("The next that is due, in {held_in}: the {words}", held_in=held_in, words=words),
        NAME,
    )


def _due(year: Year, held_in: int) -> list[str]:
    """The rarest kind that is due in a year: a conference every fifth year takes the place of that year's meeting.

    More than one, where no schedule tells which.
    """
    due = {name: kind.every for name, kind in year.setting.gatherings.items() if kind.is_due(held_in)}
    return sorted(name for name, every in due.items() if every == max(due.values()))
