"""Last year's resolution takes the place of the one before it within a list of others."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.resolutions import CitedResolutions
from drafter.facts.value import last_of, opened
from drafter.messages import mark, say
from drafter.rolling.rules.newer_offered import newer, offer
from drafter.rolling.year import Outcome, Year, is_settled

NAME = "newest-replaced"
SENTENCE = mark("In a list that cites only the latest resolution on the subject, last year’s takes its place.")


def apply(name: str, fact: CitedResolutions, year: Year) -> Outcome | None:  # noqa: ARG001
    """Replace the resolution that last year's was based on."""
    based_on = year.last.sheet.based_on
    if fact.series != "latest" or based_on is None:
        return None
    before = last_of(based_on.resolution) if based_on.resolution is not None else None
    at = next((i for i, item in enumerate(fact.items) if last_of(item.resolution) == before), None)
    if before is None or at is None:
        return None
    items = list(fact.items)
    adopted = year.own.adopted if items[at].adopted is not None else None
    items[at] = items[at].model_copy(update={"resolution": year.own.resolution, "adopted": adopted})
    reason = say("Last year’s resolution is now the latest: {own_words}", own_words=year.own_words())
    standing = Standing.FOLLOWS if is_settled(year.own) else Standing.OPEN
    for n, item in enumerate(items):
        # A number of another series beside it may have been the latest of that.
        if n != at and (later := newer(item, year)):
            items[n] = item.model_copy(update={"resolution": opened(item.resolution)})
            reason, standing = f"{reason}. {offer(item, later, year)}", Standing.OPEN
    return Outcome(fact.model_copy(update={"items": items}), standing, reason, NAME)
