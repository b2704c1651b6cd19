"""Where a fact stands: its paragraph and the words around it, by which its name is made and a reader finds it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.document import Block, Document, Kind, Note, Paragraph, plain
from drafter.document.naming import paragraph_names
from drafter.extraction.passages import Passage
from drafter.facts.fact import Found

BLANK = "___"
"""What stands in a comment for the fact itself, whose value the line below has."""
OTHER = "…"
"""What stands for another fact, whose value changes too, and for words left out."""
NEAR = 600
"""How many characters on either side of a fact are looked at for what it is."""
REACH = (55, 45)
"""How many characters before and after a fact its comment shows, to whole words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact stands in its document.

    Attributes:
        paragraph: "preambular paragraph 3", "note to operative paragraph 9".
        heading: the part of the text that it is in: "Preamble", or the words of the nearest heading.
        lead: of a note, the words of the paragraph before its mark; else empty.
        before, after: the nearest words of the passage on both sides; other facts in them are :data:`OTHER`.
    """

    paragraph: str
    heading: str
    lead: str
    before: str
    after: str

    @property
    def comment(self) -> str:
        """The paragraph and the words around the fact, in a line."""
        before = _cut(self.before, -REACH[0])
        if self.lead and len(before) < REACH[0] // 2:
            before = f"{_cut(self.lead, -REACH[0])} [note:] {before}".rstrip() + " " * before.endswith(" ")
        after = _cut(self.after, REACH[1])
        return f"{self.paragraph[:1].upper()}{self.paragraph[1:]}: {before.lstrip()}{BLANK}{after.rstrip()}"

    @property
    def short(self) -> str:
        """The paragraph as a part of a name: "operative 3 a"."""
        return self.paragraph.replace("paragraph ", "")


class Places:
    """The places of a document's passages, block by block.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        blocks = list(document.blocks())
        self._names = paragraph_names(document)
        self._headings = _headings(blocks, len(document.body))
        self._leads = [_leads(block) for block in blocks]
        self._block = 0
        self._note = 0

    def begin(self, block: int) -> None:
        """Come to a block, whose own words are followed by those of its notes."""
        self._block, self._note = block, 0

    def passage(self, kind: Kind | None) -> tuple[str, str, str]:
        """The name, the heading and the lead of the next passage of the block."""
        name, heading = self._names[self._block], self._headings[self._block]
        leads = self._leads[self._block]
        if kind is not None or self._note >= len(leads):
            return name, heading, ""
        self._note += 1
        return f"note to {name.removeprefix('the ')}", heading, leads[self._note - 1]


def place_of(found: Found, passage: Passage, where: tuple[str, str, str], others: Sequence[Found]) -> Place:
    """Where a fact stands.

    Args:
        found: the fact.
        passage: its passage.
        where: of the passage; see :meth:`Places.passage`.
        others: the facts of the passage, in its order.
    """
    before = _without_facts(passage.text, max(0, found.start - NEAR), found.start, others)
    after = _without_facts(passage.text, found.end, found.end + NEAR, others)
    return Place(*where, before=_plain(before), after=_plain(after))


def _without_facts(text: str, start: int, end: int, facts: Sequence[Found]) -> str:
    """A part of a passage, its facts left out; these in the order of the text."""
    out: list[str] = []
    for fact in facts[bisect_right(facts, start, key=lambda one: one.end) :]:
        if fact.start >= end:
            break
        out += [text[start : fact.start], OTHER]
        start = fact.end
    return "".join([*out, text[start:end]])


def _leads(block: Block) -> list[str]:
    """For every paragraph of a block's notes, the words before the mark of the note."""
    if not isinstance(block, Paragraph):
        return []
    found: list[str] = []
    before = ""
    for item in block.content:
        if isinstance(item, Note):
            found += [_plain(before)] * len(item.paragraphs)
        before = (before + plain((item,)))[-NEAR:]
    return found


def _headings(blocks: Sequence[Block], body: int) -> list[str]:
    """What each block stands under: the nearest heading, or the part of the text."""
    found: list[str] = []
    own = ""
    for at, block in enumerate(blocks):
        if at == body:
            own = ""
        kind = block.kind if isinstance(block, Paragraph) else None
        if kind is Kind.HEADING:
            own = _plain(plain(block.content)) if isinstance(block, Paragraph) else ""
        part = "Preamble" if kind in (Kind.PREAMBULAR, Kind.FORMULA) else "Operative paragraphs"
        found.append(own or ("Annex" if at >= body else part))
    return found


def _plain(words: str) -> str:
    """Words as a comment can have them: what does not print, an editor of YAML may refuse."""
    spaced = re.sub(r"\s+", " ", words.replace("\N{NON-BREAKING HYPHEN}", "-"))
    return "".join(c for c in spaced if c.isprintable())


def _cut(words: str, length: int) -> str:
    """So many characters of words from their beginning, or of their end where it is negative, to whole words."""
    if len(words) <= abs(length):
        return words
    # A language without spaces between its words is cut between any two characters.
    if length < 0:
        return f"{OTHER} {words[length:].partition(' ')[2] or words[length:]}"
    return f"{words[:length].rpartition(' ')[0] or words[:length]} {OTHER}"
