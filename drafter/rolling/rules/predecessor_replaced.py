"""Last year's resolution takes the place of the one before it, wherever the text cites the latest."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.resolutions import Resolution
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year, is_settled

NAME = "predecessor-replaced"
SENTENCE = mark("Where the text cites the latest resolution on the subject alone, last year’s takes its place.")


def apply(name: str, fact: Resolution, year: Year) -> Outcome | None:  # noqa: ARG001
    """Cite last year's resolution, with its date where the text has one."""
    if fact.series != "own" or fact.each_year != "moves-on":
        return None
    adopted = year.own.adopted if fact.adopted is not None else None
    moved = fact.model_copy(update={"resolution": year.own.resolution, "adopted": adopted})
    standing = Standing.FOLLOWS if is_settled(year.own) else Standing.OPEN
    return Outcome(
        moved, standing, say("Last year’s resolution is now the latest: {own_words}", own_words=year.own_words()), NAME
    )
