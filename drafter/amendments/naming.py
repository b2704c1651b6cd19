"""How an amendment names the blocks of a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.amendments.instructions import THE_ANNEX, Part, Where
from drafter.document import Block, Document, DocumentKind, Kind, Paragraph, Table
from drafter.document.naming import operative_number
from drafter.document.words import folded


class Names:
    """The places of a draft's blocks."""

    def __init__(self, draft: Document) -> None:
        self.parts: dict[int, list[Where]] = {}
        tables = 0
        for annex, blocks in enumerate([draft.body, *(a.blocks for a in draft.annexes)]):
            name = THE_ANNEX if annex and len(draft.annexes) == 1 else annex
            self.parts[annex], tables = _names(blocks, name, tables)
        if draft.kind is DocumentKind.AMENDMENT:
            self.parts[0] = list(_instructions(draft.body))

    def of(self, annex: int) -> list[Where]:
        """The places of the blocks of an annex, or of the body for 0."""
        return self.parts[annex]


def _instructions(blocks: Sequence[Block]) -> Iterator[Where]:
    """The places in an amendment: its instructions by their numbers, what they quote counted."""
    for n, block in enumerate(blocks, 1):
        number = _number(block, 0) if isinstance(block, Paragraph) and block.kind is Kind.OPERATIVE else 0
        yield Where(Part.INSTRUCTION, number) if number else Where(Part.PARAGRAPH, n, counted=True)


def _names(blocks: Sequence[Block], annex: int, tables: int) -> tuple[list[Where], int]:
    numbers = Counter(_number(b, annex) for b in blocks)
    headings = Counter(folded(b.text) for b in blocks if isinstance(b, Paragraph) and b.kind is Kind.HEADING)
    out: list[Where] = []
    preambular = operative = paragraphs = 0
    way: list[Where] = []
    for block in blocks:
        if isinstance(block, Table):
            tables += 1
            out.append(Where(Part.TABLE, tables))
            continue
        paragraphs += 1
        counted = Where(Part.PARAGRAPH, paragraphs, counted=True, annex=annex)
        number = _number(block, annex)
        match block.kind:
            case Kind.SUBPARAGRAPH:
                del way[block.level :]
                own = _under(way, block, out) or counted
            case Kind.PREAMBULAR if not annex:
                preambular += 1
                own = Where(Part.PREAMBULAR, preambular)
            case Kind.OPERATIVE if not annex:
                operative += 1
                named = number if number and numbers[number] == 1 else 0
                own = Where(Part.OPERATIVE, named or operative, counted=not named)
            case Kind.HEADING if not annex and headings[folded(block.text)] == 1 and "“" not in block.text:
                own = Where(Part.HEADING, words=folded(block.text))
            case _ if annex and number and numbers[number] == 1:
                own = Where(Part.PARAGRAPH, number, annex=annex)
            case _:
                own = counted
        way = [*way[: block.level], own] if block.kind is Kind.SUBPARAGRAPH else [own]
        out.append(own)
    return out, tables


def _number(block: Block, annex: int) -> int:
    if not isinstance(block, Paragraph) or block.kind is Kind.SUBPARAGRAPH:
        return 0
    number = block.number.rstrip(". -") if annex else str(operative_number(block) or "")
    return int(number) if number.isdecimal() else 0


def _under(way: list[Where], block: Paragraph, before: Sequence[Where]) -> Where | None:
    """A sub-paragraph by the way to it; None where that would name another one as well."""
    if len(way) != block.level or not block.number or way[-1].part is Part.HEADING:
        return None
    label = "(" + "".join(c for c in block.number if c.isalnum()) + ")"
    parent = way[-1]
    own = Where(parent.part, parent.number, (*parent.labels, label), parent.counted, parent.annex)
    return None if own in before or not label[1:-1].isascii() or parent.counted else own
