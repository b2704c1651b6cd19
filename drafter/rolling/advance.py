"""All facts of a folder moved on by a year: pure, so that it can be asked again why a value is what it is."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.fact import Fact
from drafter.messages import say
from drafter.rolling.rules import rule
from drafter.rolling.year import Outcome, Year


def advance(year: Year) -> dict[str, Outcome]:
    """Move every fact on.

    Args:
        year: the step.

    Returns:
        What becomes of each of last year's facts, by name, in their order.
    """
    return {name: _outcome(name, fact, year) for name, fact in year.facts.items()}


def _outcome(name: str, fact: Fact, year: Year) -> Outcome:
    switched = year.last.sheet.rules
    for rule_name in fact.RULES:
        if switched.get(rule_name, True) and (outcome := rule(rule_name).apply(name, fact, year)) is not None:
            return outcome
    if any(fact.open_parts()):
        return Outcome(fact, Standing.OPEN, say("Still open from last year"))
    return Outcome(fact, Standing.CARRIED, say("Carried from last year"))
