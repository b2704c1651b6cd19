"""Neighbouring paragraphs with the same opening, and the adverb that is due. Source: un-format.md, B.2."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.checks.context import Context
from drafter.checks.finding import Fix
from drafter.checks.passages import Passage
from drafter.checks.phrases import CYCLE, joined, split_opening
from drafter.document import Kind

LONGEST = 60
"""Paragraphs that open alike in a row, beyond which their places are not counted."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two neighbouring paragraphs that open alike.

    Attributes:
        before: the first.
        adverb: of the second.
        before_adverb: of the first.
    """

    before: Passage
    adverb: str
    before_adverb: str


def verb_before(passage: Passage, context: Context) -> Passage | None:
    """The paragraph of the same part before this one, sub-paragraphs skipped; None at the start and after a heading."""
    before = context.before_in_body(passage)
    while before is not None and before.kind in (Kind.SUBPARAGRAPH, Kind.PLAIN):
        before = context.before_in_body(before)
    return before if before is not None and before.kind is passage.kind else None


def neighbours(passage: Passage, context: Context) -> Pair | None:
    """The pair that a paragraph makes with the one before; None where they open differently."""
    before = verb_before(passage, context)
    if before is None:
        return None
    here = split_opening(passage.text[: passage.opening()[1]])
    there = split_opening(before.text[: before.opening()[1]])
    if not here[0] or here[0] != there[0]:
        return None
    return Pair(before, here[1], there[1])


def due(pair: Pair) -> str:
    """The adverb that the second of a pair takes."""
    return CYCLE[pair.before_adverb]


def due_by_place(passage: Passage, context: Context) -> str:
    """The adverb that a paragraph takes by its place in the row of those that open alike, whatever the others have.

    A paragraph that has it is right, though the one before may be wrong: that one alone is to be changed.
    """
    adverb, row = "", neighbours(passage, context)
    for _ in range(LONGEST):
        if row is None:
            return adverb
        adverb, row = CYCLE[adverb], neighbours(row.before, context)
    return ""


def recast(passage: Passage, adverb: str) -> tuple[str, Fix]:
    """A paragraph's opening with another adverb, and the fix that writes it."""
    end = passage.opening()[1]
    words, _ = split_opening(passage.text[:end])
    phrase = joined(words, adverb, passage.kind or Kind.PREAMBULAR)
    return phrase, passage.write(0, end, phrase, italic=True)


def family(words: str) -> str:
    """The verb of an opening, for telling whether two have it in common: "Noting with concern" gives "Noting"."""
    words = re.sub(r"^(?:Deeply|Gravely|Strongly|Fully|Again|Once again|Urgently) (\w)", lambda m: m[1].upper(), words)
    return words.split(" ")[0]


def addressee(passage: Passage) -> str:
    """Whom an operative paragraph asks: the words from its opening to "to", the article left in; empty for a list."""
    rest = passage.text[passage.opening()[1] :]
    match = re.match(r"\s*([^,;]{3,80}?) to ", rest)
    return match[1] if match else ""
