"""Two texts aligned word by word, across paragraphs that were split, joined or moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.comparison.alignment import aligned
from drafter.comparison.readable import revised
from drafter.comparison.units import Sort, Unit, units
from drafter.document import Block, Document, Inline, Note, Paragraph, Provenance, Run, Standing, Words
from drafter.document.naming import paragraph_names
from drafter.rolling.rules.paragraph_followed import NAME as PARAGRAPH_FOLLOWED

GLUE = frozenset({Sort.PUNCTUATION, Sort.FUNCTION, Sort.NOTE, Sort.BREAK, Sort.END})
"""Units that mean little alone: they follow the words around them."""
_END = units(())[-1]


@dataclass(frozen=True, slots=True)
class Place:
    """Where two texts differ: words of one, words of the other, by their place in the whole text."""

    a: range
    b: range


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a document's body, one after the other.

    Attributes:
        blocks: its blocks.
        words: all their units.
        starts: where each block begins among them, and their number at the end.
        names: the names of the blocks.
        asked: by unit, whether a person is asked about it.
        called: by unit, whether it is the number of a paragraph of the text, which follows that paragraph.
        facts: by unit, the name of the fact that it is printed by; empty for the text's own words.
    """

    blocks: tuple[Block, ...]
    words: tuple[Unit, ...]
    starts: tuple[int, ...]
    names: tuple[str, ...]
    asked: tuple[bool, ...]
    called: tuple[bool, ...]
    facts: tuple[str, ...]

    def paragraph(self, at: int) -> str:
        """The name of the block in which a unit stands."""
        from bisect import bisect_right

        block = min(bisect_right(self.starts, at) - 1, len(self.names) - 1)
        return self.names[block] if self.names else ""

    def said(self, where: range) -> str:
        """The words of a range, as they read."""
        found = [self.words[n] for n in where]
        return "".join(("" if n == 0 or not u.space else " ") + u.text for n, u in enumerate(found))


@dataclass(frozen=True, slots=True)
class Alignment:
    """What stayed from one text to another, and where they differ.

    Attributes:
        pairs: by the place of a unit in the one, its place in the other.
        places: where they differ.
    """

    pairs: Mapping[int, int]
    places: tuple[Place, ...]


def text_of(document: Document) -> Text:
    """The words of a document's body, without how they are set, and without the brackets of open values.

    Args:
        document: a resolution, or a draft that knows where its words come from.
    """
    words: list[Unit] = []
    starts: list[int] = []
    for block in document.body:
        starts.append(len(words))
        words += [u for u in units(_flat(block, document.provenance)) if u.sort is not Sort.END]
    starts.append(len(words))
    names = paragraph_names(document)[: len(document.body)]
    asked = tuple(any(_is_asked(i, document.provenance) for i in u.items) for u in words)
    called = tuple(any(_is_called(i, document.provenance) for i in u.items) for u in words)
    facts = tuple(next((i.fact.partition(".")[0] for i in u.items if isinstance(i, Run) and i.fact), "") for u in words)
    return Text(document.body, tuple(words), tuple(starts), names, asked, called, facts)


def align(a: Text, b: Text) -> Alignment:
    """Align two texts."""
    pairs: dict[int, int] = {}
    places: list[Place] = []
    for match in aligned(a.blocks, b.blocks):
        if match.moved and not match.new:
            continue
        left, right = _range(a, match.old), _range(b, match.new)
        if not match.old or not match.new:
            places.append(Place(left or range(_before(a, match.old)), right or range(0)))
            continue
        found, _ = revised([*(a.words[n] for n in left), _END], [*(b.words[n] for n in right), _END])
        for s in found:
            here = range(left.start + s.a.start, min(left.start + s.a.stop, left.stop))
            there = range(right.start + s.b.start, min(right.start + s.b.stop, right.stop))
            if s.same:
                pairs.update(zip(here, there, strict=True))
            else:
                places.append(Place(here, there))
    return Alignment(pairs, tuple(places))


def solid(text: Text, where: range) -> list[int]:
    """The places of the units that carry meaning."""
    return [n for n in where if text.words[n].sort not in GLUE]


def _before(text: Text, old: Sequence[int]) -> int:
    return text.starts[old[0]] if old else 0


def _range(text: Text, blocks: Sequence[int]) -> range:
    return range(text.starts[blocks[0]], text.starts[blocks[-1] + 1]) if blocks else range(0)


def _flat(block: Block, provenance: Mapping[str, Provenance]) -> Words:
    """Words of a block: notes in their places, everything set alike."""
    if not isinstance(block, Paragraph):
        return (Run(block.text.replace("\t", " ")),)
    out: list[Run] = []
    for item in block.content:
        runs: Sequence[Inline] = [r for p in item.paragraphs for r in p] if isinstance(item, Note) else [item]
        out += [Run(" ")] if isinstance(item, Note) else []
        for run in runs:
            assert isinstance(run, Run)
            words = run.words.replace("\n", " ")
            if _is_open(run, provenance):
                words = words.replace("[", "").replace("]", "")
            out.append(replace(run, words=words, italic=False, bold=False, raised=False, link=None))
    return tuple(r for r in out if r.words)


def _is_open(run: Run, provenance: Mapping[str, Provenance]) -> bool:
    source = provenance.get(run.fact or "")
    return source is not None and source.standing is Standing.OPEN


def _is_called(item: Inline, provenance: Mapping[str, Provenance]) -> bool:
    source = provenance.get(item.fact or "") if isinstance(item, Run) else None
    return source is not None and source.rule == PARAGRAPH_FOLLOWED


def _is_asked(item: Inline, provenance: Mapping[str, Provenance]) -> bool:
    source = provenance.get(item.fact or "") if isinstance(item, Run) else None
    return source is not None and (source.confirm or source.standing is Standing.OPEN)
