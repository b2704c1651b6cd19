"""Paragraphs that an amendment quotes, as the draft would have them at their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.amendments.instructions import Add, Side
from drafter.amendments.working_copy import Slot
from drafter.document import Block, Kind, Paragraph, Run, Words, plain
from drafter.document.numbering import LETTERED, OPERATIVE, SECTION, levels, split_number
from drafter.document.words import folded, tidy

_BARE = re.compile(r"(?P<number>[a-z]{1,4}\.)[ \t\u00a0]+(?=\S)")
"""The labels below "(i)": "a.", "i."."""
_ROMAN = re.compile(r"\([ivx]+\)")


def like_neighbours(add: Add, anchor: Slot) -> list[Block]:
    """The new paragraphs with the kind, number and depth that their place gives them.

    Args:
        add: the instruction; what it calls the paragraphs decides their kind.
        anchor: the paragraph they stand beside.
    """
    under = add.side is Side.END
    base = anchor.level + under
    kind = add.kind or _kind_beside(anchor, under=under)
    out: list[Block] = []
    pending: list[Paragraph] = []

    def settle() -> None:
        led = any(isinstance(b, Paragraph) and b.kind is not Kind.SUBPARAGRAPH for b in out)
        beneath = 1 if led or (pending and _is_above(pending[0], anchor)) else max(base, 1)
        for paragraph, level in zip(pending, levels([p.number for p in pending]), strict=True):
            out.append(replace(paragraph, level=level - 1 + beneath))
        pending.clear()

    for block in add.blocks:
        if not isinstance(block, Paragraph):
            settle()
            out.append(block)
            continue
        label, content = _label(block, LETTERED)
        if not label and _is_bare(anchor):
            label, content = _label(block, _BARE)
        if label and kind is not Kind.HEADING:
            pending.append(Paragraph(Kind.SUBPARAGRAPH, content, label))
            continue
        settle()
        out.append(_placed(block, kind, anchor, first=not out))
    settle()
    return out


def _is_above(new: Paragraph, anchor: Slot) -> bool:
    """Whether a sub-paragraph "(c)" comes to stand beside one "(i)" that stands under "(b)", and so stands above it."""
    return (
        anchor.level == 2
        and isinstance(anchor.block, Paragraph)
        and bool(_ROMAN.fullmatch(anchor.block.number))
        and not _ROMAN.fullmatch(new.number)
        and bool(LETTERED.match(f"{new.number} x"))
    )


def of_annex(blocks: Sequence[Block], heading: str) -> tuple[Block, ...]:
    """The paragraphs of a new annex: with their numbers, and without the line that says that it is one.

    Args:
        blocks: as they are quoted.
        heading: what the language writes above an annex.
    """
    out: list[Block] = []
    pending: list[Paragraph] = []

    def settle() -> None:
        out.extend(replace(p, level=n) for p, n in zip(pending, levels([p.number for p in pending]), strict=True))
        pending.clear()

    for n, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.kind not in (Kind.PLAIN, Kind.PREAMBULAR, Kind.OPERATIVE):
            settle()
            out.append(block)
        elif n or not _is_heading(block, heading):
            label, content = _label(block, LETTERED)
            if label:
                pending.append(Paragraph(Kind.SUBPARAGRAPH, content, label))
                continue
            settle()
            number, content = _label(block, OPERATIVE)
            out.append(Paragraph(Kind.PLAIN, content, number))
    settle()
    return tuple(out)


def _is_heading(block: Paragraph, heading: str) -> bool:
    """Whether a line only says that an annex begins, with or without its number."""
    words = folded(block.text).rstrip("*").casefold().split()
    return words[:1] == [heading.casefold()] and (len(words) == 1 or (len(words) == 2 and set(words[1]) <= set("ivxl")))


def _placed(block: Paragraph, kind: Kind, anchor: Slot, *, first: bool) -> Paragraph:
    if kind is Kind.HEADING or (block.kind is Kind.HEADING and not first):
        beside = anchor.block.level if isinstance(anchor.block, Paragraph) and anchor.is_kind(Kind.HEADING) else 1
        level = block.level or beside
        if block.number:
            return Paragraph(Kind.HEADING, block.content, block.number, level)
        number, content = _label(block, SECTION)
        return Paragraph(Kind.HEADING, content, number.rstrip("."), level)
    number, content = _label(block, OPERATIVE)
    if kind is Kind.SUBPARAGRAPH:
        return Paragraph(kind, content, number, max(anchor.level, 1))
    return Paragraph(kind, content, number)


def _label(block: Paragraph, pattern: re.Pattern[str]) -> tuple[str, Words]:
    """The number of a paragraph, whether it stands apart or is the beginning of its words; and the words."""
    if block.number:
        return (block.number, block.content) if pattern.match(f"{block.number} x") else ("", block.content)
    number, _ = split_number(plain(block.content), pattern)
    first = block.content[0] if block.content else None
    if not number or not isinstance(first, Run) or not first.words.lstrip().startswith(number):
        return "", block.content
    return number, tidy((replace(first, words=first.words.lstrip()[len(number) :]), *block.content[1:]))


def _is_bare(anchor: Slot) -> bool:
    return isinstance(anchor.block, Paragraph) and bool(_BARE.match(f"{anchor.block.number} x"))


def _kind_beside(anchor: Slot, *, under: bool) -> Kind:
    if under:
        return Kind.SUBPARAGRAPH
    if anchor.annex and (anchor.is_kind(Kind.SUBPARAGRAPH) or anchor.is_kind(Kind.HEADING)):
        return Kind.PLAIN
    if anchor.is_kind(Kind.HEADING):
        return Kind.OPERATIVE
    return anchor.block.kind if isinstance(anchor.block, Paragraph) else Kind.PLAIN
