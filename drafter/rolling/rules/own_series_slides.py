"""Last year's resolution joins a list of the latest few, and the first of them leaves it."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.resolutions import CitedResolutions
from drafter.facts.value import last_of
from drafter.messages import mark, say
from drafter.register import register
from drafter.rolling.rules.own_series_grows import in_descending_order, joined
from drafter.rolling.year import Outcome, Year, is_settled

NAME = "own-series-slides"
SENTENCE = mark(
    "A list of only the latest few resolutions on the subject keeps its length: last year’s joins, one leaves."
)

FEW = 3
"""The longest list that slides: longer ones begin where their author chose, and grow."""
LEFT_OUT = 2
"""How many earlier resolutions of the series the register must know that the list does not have."""


def apply(name: str, fact: CitedResolutions, year: Year) -> Outcome | None:  # noqa: ARG001
    """Let last year's resolution join and the earliest leave, where earlier ones have left before."""
    if not _slides(fact) or any(item.resolution == year.own.resolution for item in fact.items):
        return None
    rest = fact.items[:-1] if in_descending_order(fact) else fact.items[1:]
    slid = joined(fact.model_copy(update={"items": rest}), year.own, descending=in_descending_order(fact))
    standing = Standing.FOLLOWS if is_settled(year.own) else Standing.OPEN
    reason = say(
        "The list has the latest {count} on the subject: {own_words} joins, the earliest leaves",
        count=len(fact.items),
        own_words=year.own_words(),
    )
    return Outcome(slid, standing, reason, NAME)


def _slides(fact: CitedResolutions) -> bool:
    if fact.series != "own" or fact.continues or not 1 < len(fact.items) <= FEW:
        return False
    numbers = [str(last_of(item.resolution)) for item in fact.items]
    cited = [one for one in map(register().find, numbers) if one]
    if len(cited) < len(numbers):
        return False
    first = min(one.session for one in cited)
    return sum(one.session < first for one in register().series(numbers[0])) >= LEFT_OUT
