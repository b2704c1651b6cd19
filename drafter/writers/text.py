"""Plain text, as a resolution reads in a message: a paragraph a line, not wrapped, with a blank line between.

* Text has no italics, and needs none where every paragraph opens with them: the opening words of the preamble stand
  bare. Elsewhere asterisks mark what is in italics: the verbs of the operative part, the report line, the closing
  block, titles of publications.
* Notes are superscript figures at their place, or the marks they have of their own; their texts stand at the end of the
  document, where a reader of a text without pages looks for them, those with marks of their own first.
* The notice on a draft is the first line.
* A table is set in columns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from drafter.document import Block, Cell, Document, Kind, Note, Paragraph, Run, Table, Words
from drafter.writers import PLAIN_LOOK, Look
from drafter.writers.characters import printable, superscript
from drafter.writers.notice import notice

_OPENS_IN_ITALICS = (Kind.FORMULA, Kind.PREAMBULAR)
_APART = "  "
_FIGURE = re.compile(r"[-–(]?\d[\d\s.,%)–-]*")


def write(document: Document, look: Look = PLAIN_LOOK) -> bytes:
    """Write a document as text.

    Args:
        document: what to write.
        look: whether a draft carries its notice.

    Returns:
        The text in UTF-8, ending in a line break.
    """
    return (printable("\n\n".join(_Writing(document, look).paragraphs())) + "\n").encode()


class _Writing:
    """One document on its way to text; counts the notes."""

    def __init__(self, document: Document, look: Look) -> None:
        self.document = document
        self.look = look
        self.notes: list[Note] = []

    def paragraphs(self) -> Iterator[str]:
        if line := notice(self.document, self.look):
            yield line
        yield from self.front()
        yield from filter(None, map(self.block, self.document.body))
        if self.document.closing:
            yield f"*{self.words(_upright(self.document.closing))}*"
        for annex in self.document.annexes:
            yield from filter(None, map(self.block, annex.blocks))
        # A note holds runs alone, so the list does not grow while it is written.
        numbered = (note for note in self.notes if not note.mark)
        marked = ((note.mark, note) for note in self.notes if note.mark)
        for mark, note in (*marked, *((superscript(n), note) for n, note in enumerate(numbered, 1))):
            texts = [self.words(paragraph) for paragraph in note.paragraphs]
            yield "\n\n".join([f"{mark} {texts[0] if texts else ''}".rstrip(), *texts[1:]])

    def front(self) -> Iterator[str]:
        front = self.document.front
        for lines in (
            (front.organization,),
            (front.symbol,),
            (front.organ,),
            (front.distribution, front.date),
            (front.version, front.original),
            (front.session,),
            (front.committee,),
            (front.agenda_item,),
            (front.agenda_title,),
            (front.proponent,),
        ):
            if any(lines):
                yield "\n".join(self.words(line) for line in lines if line)
        if front.report:
            yield self.report(front.report)
        if front.number or front.title:
            yield " ".join(self.words(part) for part in (front.number, front.title) if part)

    def report(self, words: Words) -> str:
        text = self.words(_upright(words))
        if text.startswith("[") and text.endswith("]"):
            return f"[*{text[1:-1]}*]"
        return f"*{text}*"

    def block(self, block: Block) -> str:
        if isinstance(block, Table):
            return self.table(block)
        text = self.words(_opened(block.content) if block.kind in _OPENS_IN_ITALICS else block.content)
        return f"{block.number} {text}".strip() if isinstance(block, Paragraph) else text

    def table(self, table: Table) -> str:
        """Columns, figures flush right, a rule under the heading; rows without words would look like a break."""
        kept = [row for row in table.rows if any(any(cell.paragraphs) for cell in row)]
        rows = [[(self.cell(cell), cell.columns) for cell in row] for row in kept]
        heads = sum(1 for _ in takewhile(lambda row: all(cell.heading for cell in row), kept))
        widths, figures = _widths(rows), _figures(rows[heads:])
        lines = [_laid_out(row, widths, figures) for row in rows]
        if 0 < heads < len(lines):
            lines.insert(heads, "-" * max(map(_width, lines)))
        return "\n".join(lines)

    def cell(self, cell: Cell) -> str:
        paragraphs = (_upright(p) if cell.heading else p for p in cell.paragraphs)
        return " ".join(self.words(p).replace("\n", " ") for p in paragraphs)

    def number(self) -> int:
        """The number of the last note met, which has no mark of its own."""
        return sum(not note.mark for note in self.notes)

    def words(self, words: Sequence[Run | Note]) -> str:
        out: list[str] = []
        slanted, closed = False, -1
        for item in words:
            if isinstance(item, Note):
                self.notes.append(item)
            elif not item.words:
                continue
            text = (item.mark or superscript(self.number())) if isinstance(item, Note) else item.words
            italic = isinstance(item, Run) and item.italic
            if italic and not slanted and closed == len(out) - 2 and out[-1].isspace() and "\n" not in out[-1]:
                # Space alone between words in italics is in italics, too.
                del out[closed]
                slanted = True
            if italic != slanted:
                closed = len(out) if slanted else -1
                out.append("*")
                slanted = italic
            out.append(text)
        return "".join([*out, "*"] if slanted else out)


def _opened(words: Words) -> Words:
    """The words of a paragraph with those upright that it opens with."""
    opening = sum(1 for _ in takewhile(lambda item: isinstance(item, Run) and item.italic, words))
    return (*_upright(words[:opening]), *words[opening:])


def _upright(words: Words) -> Words:
    return tuple(replace(i, italic=False) if isinstance(i, Run) else i for i in words)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if not unicodedata.combining(c))


def _widths(rows: list[list[tuple[str, int]]]) -> list[int]:
    """The width of each column, from the cells that span no other."""
    widths: list[int] = []
    for row in rows:
        column = 0
        for text, span in row:
            widths += [0] * (column + span - len(widths))
            if span == 1:
                widths[column] = max(widths[column], _width(text))
            column += span
    return widths


def _figures(rows: list[list[tuple[str, int]]]) -> set[int]:
    """The columns, counted from 0, that hold figures alone."""
    words: set[int] = set()
    figures: set[int] = set()
    for row in rows:
        column = 0
        for text, span in row:
            if text.strip() and span == 1:
                (figures if _FIGURE.fullmatch(text) else words).add(column)
            column += span
    return figures - words


def _laid_out(row: list[tuple[str, int]], widths: list[int], figures: set[int]) -> str:
    line, column = "", 0
    for text, span in row:
        room = sum(widths[column : column + span]) + len(_APART) * (span - 1)
        padding = " " * max(0, room - _width(text))
        line += (padding + text if column in figures and span == 1 else text + padding) + _APART
        column += span
    return line.rstrip()
