"""Markdown: the dialect of :mod:`drafter.source.blocks`, with the front above the text, as whole documents have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.document import Block, Document, Paragraph, Run, plain
from drafter.document.naming import numbered_with
from drafter.languages import furniture_of
from drafter.readers.assembly import assembled
from drafter.readers.decoding import decoded
from drafter.readers.markdown_dialects import ordinary
from drafter.readers.openings import with_openings
from drafter.readers.structure import Found, Piece, cut
from drafter.source.blocks import parse

_ARABIC = re.compile("[\u0600-\u06ff]")
_MARK_IN_BRACKETS = re.compile(r"\((\[\^[^\]\s]+\])\)(?!:)")
"""How an Arabic page prints the mark of a note."""
_SECTION = re.compile(r"(?P<number>[IVXLC]+|[A-Z])(?:\u2003| — )")


def read_markdown(data: bytes, name: str) -> Document:
    """Read a resolution in Markdown.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.

    Returns:
        The document.

    Raises:
        DraftError: a note has a mark and no text or two texts, or the file is no resolution.
    """
    remarks: list[str] = []
    return document_of(decoded(data, name, remarks), name, remarks)


def document_of(text: str, name: str, remarks: list[str]) -> Document:
    """The document of a Markdown text; see :func:`read_markdown`."""
    text = ordinary(text.replace("\r\n", "\n").replace("\r", "\n"), remarks)
    if _ARABIC.search(text):
        text = _MARK_IN_BRACKETS.sub(r"\1", text)
    parsed = parse(text, name, "")
    document = assembled(_found(parsed.body), name, remarks, [_found(a.blocks) for a in parsed.annexes])
    document = replace(document, uncited=parsed.uncited)
    ending = furniture_of(document.language).number_ending
    document = replace(document, body=tuple(numbered_with(block, ending) for block in document.body))
    marked = any(
        isinstance(i, Run) and (i.italic or i.bold)
        for b in document.body
        if isinstance(b, Paragraph)
        for i in b.content
    )
    return document if marked else with_openings(document)


def _found(blocks: Sequence[Block]) -> list[Found]:
    """Blocks as pieces, for the structure to be decided as for every form."""
    return [_piece(b) if isinstance(b, Paragraph) else replace(b, place=None) for b in blocks]


def _piece(paragraph: Paragraph) -> Piece:
    section = _SECTION.match(plain(paragraph.content)) if paragraph.level and not paragraph.number else None
    if section and paragraph.kind.value == "heading":
        return Piece(cut(paragraph.content, section.end()), section["number"], heading=paragraph.level)
    rank = paragraph.level if paragraph.kind.value == "heading" else 0
    return Piece(paragraph.content, paragraph.number, heading=rank)
