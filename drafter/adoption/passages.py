"""Where the words of a draft's facts stand in the official text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.comparison.alignment import Match, aligned
from drafter.comparison.mapping import Mapping
from drafter.comparison.units import units
from drafter.document import Block, Document, Kind, Note, Paragraph, Table, Words, plain
from drafter.document.words import bare_words
from drafter.drafting.draft import Draft, Occurrence
from drafter.drafting.standing import groups


@dataclass(frozen=True, slots=True)
class Standing:
    """A fact's words in a paragraph of the draft, and what stands there in the official text.

    Attributes:
        occurrence: the fact, the form and the words.
        places: from which character to before which in the official paragraph: the likeliest first. Empty where the
            words around it are others.
    """

    occurrence: Occurrence
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """How the blocks of a draft and of the official text belong together.

    Attributes:
        old: by the index of an official block, that of the draft's block it was; None for a new one.
        gone: the draft's blocks that the official text does not have.
    """

    old: tuple[int | None, ...]
    gone: frozenset[int]


def paired(draft: Document, official: Document) -> Pairing:
    """Pair the blocks of two documents, body with body and annexes with annexes.

    A paragraph that was split stays with its first part; one joined to another goes.
    """
    old: list[int | None] = []
    kept: set[int] = set()
    start = 0
    for before, after in (
        (draft.body, official.body),
        ([b for a in draft.annexes for b in a.blocks], [b for a in official.annexes for b in a.blocks]),
    ):
        found: list[int | None] = [None] * len(after)
        for match in aligned(before, after):
            if match.old and match.new:
                found[match.new[0]] = start + _likest(match, before)
                kept.add(start + _likest(match, before))
        old += found
        start += len(before)
    return Pairing(tuple(old), frozenset(range(start)) - kept)


def print_alike(one: Block, other: Block) -> bool:
    """Whether two blocks print alike, their numbers apart, which follow their order."""
    if isinstance(one, Paragraph) and isinstance(other, Paragraph):
        alone = one.kind is Kind.OPERATIVE or one.number == other.number
        return alone and (one.kind, one.level) == (other.kind, other.level) and _keys(one) == _keys(other)
    return isinstance(one, Table) and isinstance(other, Table) and bare_block(one) == bare_block(other)


def _keys(paragraph: Paragraph) -> list[tuple[str, bool]]:
    return [(u.key, bool(u.space)) for u in units(bare_words(paragraph.content))]


def bare_block(table: Table) -> list[list[tuple[object, ...]]]:
    """A table by what it prints."""
    return [[(tuple(map(bare_words, c.paragraphs)), c.heading, c.columns, c.rows) for c in row] for row in table.rows]


def _likest(match: Match, before: Sequence[Block]) -> int:
    return max(match.old, key=lambda i: len(before[i].text))


def standings(draft: Draft, block: Block, official: Block) -> Iterator[Standing]:
    """Yield the facts of a paragraph of the draft, its notes left out, with their places in the official one."""
    if not isinstance(block, Paragraph) or not isinstance(official, Paragraph):
        return
    yield from _of_words(draft, block.content, official.content, block.place.line if block.place else 0)


def standings_of_notes(draft: Draft, block: Block, official: Block) -> Iterator[tuple[Standing, str]]:
    """Yield the facts of a paragraph's notes, with the words of the official note; only where notes pair one to one."""
    if not isinstance(block, Paragraph) or not isinstance(official, Paragraph):
        return
    notes = [[n for n in p.content if isinstance(n, Note)] for p in (block, official)]
    if len(notes[0]) != len(notes[1]):
        return
    for one, other in zip(*notes, strict=True):
        for own, theirs in zip(one.paragraphs, other.paragraphs, strict=False):
            for standing in _of_words(draft, own, theirs, None):
                yield standing, plain(theirs)


def _of_words(draft: Draft, own: Words, theirs: Words, line: int | None) -> Iterator[Standing]:
    known = [o for o in draft.occurrences if line is None or o.place.line == line]
    facts = list(groups(own))
    if not facts:
        return
    mapping = Mapping(own, theirs)
    for name, start, end in facts:
        words = plain(own)[start:end]
        index = next((n for n, o in enumerate(known) if o.name == name and o.phrase.words == words), None)
        if index is not None:
            occurrence = known[index] if line is None else known.pop(index)
            yield Standing(occurrence, mapping.places(start, end))
