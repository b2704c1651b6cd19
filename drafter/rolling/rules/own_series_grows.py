"""Last year's resolution joins the list of those recalled."""

from __future__ import annotations

from itertools import pairwise

from drafter.document import Standing
from drafter.facts.resolutions import Citation, CitedResolutions
from drafter.facts.value import last_of
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year, is_settled

NAME = "own-series-grows"
SENTENCE = mark("Last year’s resolution joins the list of the resolutions recalled on the subject.")


def apply(name: str, fact: CitedResolutions, year: Year) -> Outcome | None:  # noqa: ARG001
    """Append last year's resolution, unless the list has it."""
    if fact.series != "own":
        return None
    if any(item.resolution == year.own.resolution for item in fact.items):
        return None
    grown = joined(fact, year.own, descending=in_descending_order(fact))
    standing = Standing.FOLLOWS if is_settled(year.own) else Standing.OPEN
    return Outcome(
        grown, standing, say("Last year’s resolution joins the list: {own_words}", own_words=year.own_words()), NAME
    )


def joined(fact: CitedResolutions, own: Citation, *, descending: bool) -> CitedResolutions:
    """The list with one more: at its end, or in front where the latest stands first; without a date where none has."""
    is_dated = any(item.adopted is not None for item in fact.items)
    new = own if is_dated else own.model_copy(update={"adopted": None})
    return fact.model_copy(update={"items": [new, *fact.items] if descending else [*fact.items, new]})


def in_descending_order(fact: CitedResolutions) -> bool:
    """Whether the latest stands first: two dates or two sessions tell, the first pair that differs."""
    for one, other in pairwise(fact.items):
        first, second = _age(one), _age(other)
        if first and second and first != second:
            return first > second and _age(fact.items[0]) > _age(fact.items[-1])
    return False


def _age(cited: Citation) -> int:
    """The session of a resolution of the Assembly; 0 where its number does not tell."""
    session = str(last_of(cited.resolution)).partition("/")[0]
    return int(session) if session.isdecimal() and len(session) < 4 else 0
