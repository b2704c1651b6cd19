"""A document as the plain data that the PDF template reads: JSON's own types, every text as it is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count
from textwrap import shorten
from typing import Any
from unicodedata import category

from drafter.document import Block, Cell, Document, DocumentKind, Kind, Note, Paragraph, Run, Stage, Table, Words, plain
from drafter.document.words import folded, is_from_right, unbroken
from drafter.languages import direction, furniture_of
from drafter.writers import Look
from drafter.writers.notice import notice
from drafter.writers.pdf_lines import COLUMN, INDENT, SIZE, TRACKING, broken, tab_after

Data = dict[str, Any]

UNBROKEN: Data = {"tab": None, "lines": None, "squeezed": False, "together": ""}
"""What stands in a paragraph whose lines the typesetter breaks."""
MOST_COLUMNS = 30
DEEPEST = 8
"""Sub-paragraphs are not set further in than at this level: the column is 15 indents wide."""
LONGEST_RUNNING_TITLE = 220
"""What four lines of the head hold."""
_LINK = re.compile(r"https?://\S{1,2000}|mailto:\S{1,500}")
_FIGURES = re.compile(r"[(\-–−+]?\d[\d\s.,]*(?: ?%)?\)?|[–—-]", re.UNICODE)
_LEFT_TO_RIGHT: Data = {"words": "\u200e", "italic": False, "bold": False, "raised": False, "link": None}
_UNSEEN = frozenset("\ufeff\u2060\u202a\u202b\u202c\u202d\u202e\ufff9\ufffa\ufffb")
"""Marks that show nothing, and those that would turn the order of letters round against the reader."""


def data_of(document: Document, look: Look, families: Sequence[str]) -> Data:
    """The document as the template reads it.

    Args:
        document: the document.
        look: the user's choices.
        families: names of the font families to set it in, the preferred first.

    Returns:
        What ``templates/documents/pdf/resolution.typ`` documents, ready for JSON.
    """
    front = document.front
    # Letters written from the right join, so no space is put between them.
    joined = direction(document.language) == "rtl"
    amends = document.kind is DocumentKind.AMENDMENT
    writing = _Writing(breaks_lines=not joined, has_title=bool(front.title), numbers_at_edge=amends)
    parts: Data = {name: writing.words(getattr(front, name)) for name in front.__slots__}
    symbol = cleaned(plain(front.symbol))
    organ, slash, rest = symbol.partition("/")
    parts["symbol"] = (organ if slash else "", slash + rest if slash else organ) if symbol else None
    parts["emblem"] = list(look.emblem) if look.emblem else None
    if not furniture_of(document.language).bold:
        parts["report"] = _slanted_inside(parts["report"])
    title = folded(cleaned(plain(front.title)).replace("\n", " "))
    return {
        "language": document.language,
        "region": "gb" if document.language == "en" else None,
        "direction": "rtl" if joined else "ltr",
        "fonts": list(families),
        "measures": {"column": COLUMN, "indent": INDENT, "size": SIZE, "tracking": 0 if joined else TRACKING},
        "adopted": document.stage is Stage.ADOPTED,
        "title": " – ".join(filter(None, (symbol, title))) or "Resolution",
        "symbol": symbol,
        "running": shorten(title, LONGEST_RUNNING_TITLE, placeholder=" …"),
        "notice": notice(document, look),
        "front": parts,
        "body": [writing.block(b) for b in document.body],
        "closing": writing.words(document.closing),
        "annexes": [[writing.block(b) for b in a.blocks] for a in document.annexes],
    }


def cleaned(text: str) -> str:
    """Text without what no font can show: control characters, lone surrogates, marks that hide or reorder letters."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    kind = category(character)
    if character == "\t" or kind in ("Zl", "Zp"):
        return " "
    if kind == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    if character != "\n" and (kind in ("Cc", "Cn") or character in _UNSEEN):
        return ""
    return character


def level_of(paragraph: Paragraph) -> int:
    """The level a paragraph is set at."""
    return min(max(paragraph.level, 0), DEEPEST)


class _Writing:
    """A document on its way to data; it counts what is counted through: notes, and ranks of headings in the outline.

    The numbers of an amendment's instructions stand at the edge of the column, those of a resolution set in.
    """

    def __init__(self, *, breaks_lines: bool, has_title: bool, numbers_at_edge: bool = False) -> None:
        self.breaks_lines = breaks_lines
        self.numbers_at_edge = numbers_at_edge
        self.marks = count(1)
        self.last_rank = 1 if has_title else 0

    def block(self, block: Block) -> Data:
        return self.table(block) if isinstance(block, Table) else self.paragraph(block)

    def paragraph(self, paragraph: Paragraph) -> Data:
        data: Data = {
            "kind": paragraph.kind.value,
            "number": cleaned(paragraph.number),
            "level": level_of(paragraph),
            "edge": self.numbers_at_edge and paragraph.kind is Kind.OPERATIVE and bool(paragraph.number),
            "words": self.words(paragraph.content),
        }
        if paragraph.kind is Kind.HEADING:
            # Source of the outline's rule: PDF/UA-1 lets no rank be skipped on the way down; the title is the first.
            self.last_rank = min(max(paragraph.level, 1) + 1, self.last_rank + 1)
            return data | {"outline": self.last_rank}
        return data | (_in_lines(paragraph, data) if self.breaks_lines else UNBROKEN)

    def words(self, words: Words) -> list[Data]:
        return [self.note(i) if isinstance(i, Note) else _run(i) for i in unbroken(words, all_dates=True)]

    def note(self, note: Note) -> Data:
        mark = note.mark or str(next(self.marks))
        paragraphs = [[_run(r) for r in p] for p in note.paragraphs]
        if not self.breaks_lines and not any(map(is_from_right, map(plain, note.paragraphs))):
            # Between marks of direction the full stop stays where a Latin text ends.
            paragraphs = [[_LEFT_TO_RIGHT, *p, _LEFT_TO_RIGHT] for p in paragraphs]
        return {"mark": mark, "own": bool(note.mark), "note": paragraphs}

    def table(self, table: Table) -> Data:
        """A table on its grid: every place filled once, whatever its cells claim to span."""
        width = min(max((sum(c.columns for c in row) for row in table.rows), default=0), MOST_COLUMNS) or 1
        height = len(table.rows)
        taken: set[tuple[int, int]] = set()
        cells: list[Data] = []
        for y, row in enumerate(table.rows):
            x = 0
            for cell in row:
                while (x, y) in taken:
                    x += 1
                if x >= width:
                    break
                columns = 1
                while columns < cell.columns and x + columns < width and (x + columns, y) not in taken:
                    columns += 1
                rows = min(cell.rows, height - y)
                taken |= {(x + i, y + j) for i in range(columns) for j in range(rows)}
                cells.append(self.cell(cell, x, y, columns, rows))
                x += columns
        empty = [(x, y) for y in range(height) for x in range(width) if (x, y) not in taken]
        cells += [self.cell(Cell(()), x, y, 1, 1) for x, y in empty]
        return {
            "kind": "table",
            "columns": _column_shares(cells, width),
            "height": height,
            "heads": _head_rows(table),
            "figures": _columns_of_figures(cells, width),
            "cells": sorted(cells, key=lambda c: (c["y"], c["x"])),
        }

    def cell(self, cell: Cell, x: int, y: int, columns: int, rows: int) -> Data:
        paragraphs = [self.words(p) for p in cell.paragraphs]
        return {"x": x, "y": y, "columns": columns, "rows": rows, "heading": cell.heading, "paragraphs": paragraphs}


def _run(run: Run) -> Data:
    return {
        "words": cleaned(run.words),
        "italic": run.italic,
        "bold": run.bold,
        "raised": run.raised,
        "link": run.link if run.link and _LINK.fullmatch(run.link) else None,
    }


def _in_lines(paragraph: Paragraph, data: Data) -> Data:
    """Where a paragraph's lines end, and how wide the room of its number is; None each where the typesetter decides."""
    tab = tab_after(data["number"]) if data["number"] else 0.0
    if tab is None:
        return UNBROKEN
    room = COLUMN
    if paragraph.kind is Kind.SUBPARAGRAPH and paragraph.level > 1:
        room -= INDENT * (level_of(paragraph) - 1)
        first = room - tab
    elif paragraph.kind is Kind.PLAIN and not data["number"]:
        first = room
    else:
        first = room - tab - (0 if data["edge"] else INDENT)
    lines = broken(data["words"], first, room)
    if lines is None:
        return UNBROKEN | {"tab": tab}
    return {"tab": tab, "lines": lines.lines, "squeezed": lines.squeezed, "together": lines.together}


def _slanted_inside(words: list[Data]) -> list[Data]:
    """The report line: italic but for the brackets around it. Source: un-format.md, A.3."""
    slanted = [w if "note" in w else w | {"italic": True} for w in words]
    for edge, bracket in ((0, "["), (-1, "]")):
        text = slanted[edge].get("words", "") if slanted else ""
        if bare := text.strip(bracket) if text.strip(bracket) != text else "":
            inside, mark = slanted[edge] | {"words": bare}, slanted[edge] | {"words": bracket, "italic": False}
            slanted[edge : edge + 1 or None] = [mark, inside] if edge == 0 else [inside, mark]
    return slanted


def _head_rows(table: Table) -> int:
    """How many rows at the top head the columns: all of them headings, none spanning into the rows below."""
    rows = 0
    for row in table.rows[:-1]:
        if not row or not all(c.heading for c in row):
            break
        rows += 1
    return 0 if any(y + c.rows > rows for y, row in enumerate(table.rows[:rows]) for c in row) else rows


def _columns_of_figures(cells: Sequence[Data], width: int) -> list[bool]:
    """Which columns hold figures, to be set flush at their end: most of what is neither empty nor a heading."""
    figures, texts = [0] * width, [0] * width
    for cell in cells:
        text = "".join(i.get("words", "") for p in cell["paragraphs"] for i in p).strip()
        if text and not cell["heading"] and cell["columns"] == 1:
            (figures if _FIGURES.fullmatch(text) else texts)[cell["x"]] += 1
    return [f > t for f, t in zip(figures, texts, strict=True)]


def _column_shares(cells: Sequence[Data], width: int) -> list[float]:
    """Widths of the columns by how much they hold, none less than a fifth of the widest."""
    longest = [1.0] * width
    for cell in cells:
        if cell["columns"] == 1:
            size: int = sum(len(i.get("words", "")) for p in cell["paragraphs"] for i in p)
            longest[cell["x"]] = max(longest[cell["x"]], size**0.5)
    return [max(size, max(longest) / 5) for size in longest]
