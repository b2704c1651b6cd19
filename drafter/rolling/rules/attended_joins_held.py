"""The gathering attended last year joins the list of those held."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.gatherings_held import GatheringsHeld
from drafter.facts.value import Open
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "attended-joins-held"
SENTENCE = mark("The gathering that States were invited to last year has been held and joins the list of its kind.")


def apply(name: str, fact: GatheringsHeld, year: Year) -> Outcome | None:  # noqa: ARG001
    """Append it with its place and year; parts that were never settled stay open."""
    attended = year.named(fact.joined_by)
    grown = fact.joined_by_next(attended) if attended is not None else fact
    if grown == fact:
        return None
    held = grown.held[-1]
    is_open = isinstance(held.place, Open) or isinstance(held.year, Open)
    ordinal = year.setting.language.ordinal(len(grown.held))
    where = say("place and year to be confirmed") if is_open else f"{held.place} ({held.year})"
    reason = say("The {ordinal} was held since: {where}", ordinal=ordinal, where=where)
    return Outcome(grown, Standing.OPEN if is_open else Standing.FOLLOWS, reason, NAME)
