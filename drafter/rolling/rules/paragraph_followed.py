"""The number of a paragraph follows the paragraph."""

from __future__ import annotations

from drafter.document import Standing
from drafter.facts.own_paragraph import OwnParagraph
from drafter.facts.value import Open
from drafter.messages import mark, say
from drafter.rolling.year import Outcome, Year

NAME = "paragraph-followed"
SENTENCE = mark("Where the text calls one of its own paragraphs, the number is the one that paragraph has now.")


def apply(name: str, fact: OwnParagraph, year: Year) -> Outcome | None:  # noqa: ARG001
    """Keep which paragraph is meant; its number is known from the text."""
    if isinstance(fact.begins, Open):
        return None
    return Outcome(fact, Standing.FOLLOWS, say("Follows the number of that paragraph"), NAME)
