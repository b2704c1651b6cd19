r"""Markdown, in the dialect that texts are written in (:mod:`drafter.source.blocks`): what is written here parses back.

* The front comes first, a paragraph a part, the title as the one heading of the first rank ("# 76/26. Title"); then the
  text, the closing block in italics, and the annexes, each after a rule.
* The texts of notes stand at the end, those with marks of their own (``[^*]``) first.
* A character is escaped only where it would mean something: brackets in a text stay bare, an asterisk never does.
* CommonMark cannot read marks between punctuation and a letter ("*(a)*b"): punctuation and no-break spaces at the edge
  of emphasis then go outside it.
* In a whole document an em space parts the number of a section from its title, as on paper; and letters are raised in
  languages that raise some, since in others they are slips.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from drafter.document import Block, Cell, Document, Inline, Kind, Note, Paragraph, Run, Table, Words
from drafter.document.words import bare_words
from drafter.languages import language, written
from drafter.source.writing import escaped
from drafter.writers import PLAIN_LOOK, Look
from drafter.writers.characters import printable
from drafter.writers.notice import notice

_LINE_START = re.compile(r"(?m)^(?P<mark>#{1,6}(?=\s|$)|>|[-+](?=\s|$|-)|=(?==*$)|\|)")
_LINE_NUMBER = re.compile(
    r"(?m)^(?P<number>\d{1,9}(?=[.)])|\d{1,3} ?(?=-)|\(?(?:[a-z]{1,6}|[\u0621-\u064a](?: [\u0621-\u064a])?)(?=\)))"
    r"(?P<end>[.)-])(?=\s|$)"
)
_RAISABLE = re.compile(r"[^\s^\\*_\[\]]{1,12}")
_HEADING_NUMBER = re.compile(r"^(?P<number>[IVXLC]+|[A-Z]) (?=— )")


def write(document: Document, look: Look = PLAIN_LOOK) -> bytes:
    """Write a document as Markdown.

    Args:
        document: what to write.
        look: whether a draft carries its notice.

    Returns:
        The Markdown in UTF-8, ending in a line break.
    """
    raises = document.language in written() and language(document.language).raised is not None
    writing = _Writing(document, raises=raises, after_number="\N{EM SPACE}")
    return (printable("\n\n".join(writing.paragraphs(look))) + "\n").encode()


def text_markdown(document: Document) -> str:
    """The text alone, body and annexes with their notes, without front and closing block: what a draft folder holds.

    Args:
        document: its operative paragraphs bear the numbers they are printed with.

    Returns:
        Markdown that :func:`drafter.source.blocks.parse` turns into the same blocks, set as their bare form
        (:func:`drafter.document.words.bare`) is; a single operative paragraph, printed without a number, parses as
        one of the preamble.
    """
    return printable("\n\n".join(_Writing(document).text())) + "\n"


class _Writing:
    """One document on its way to Markdown; counts the notes."""

    def __init__(self, document: Document, *, raises: bool = True, after_number: str = " — ") -> None:
        self.document = document
        self.raises = raises
        self.after_number = after_number
        self.notes: list[Note] = []

    def text(self) -> Iterator[str]:
        yield from self.body()
        yield from self.annexes()
        yield from self.definitions()

    def paragraphs(self, look: Look) -> Iterator[str]:
        if line := notice(self.document, look):
            yield f"*{escaped(line)}*"
        yield from self.front()
        yield from self.body()
        if self.document.closing:
            yield self.words(_italic(self.document.closing))
        yield from self.annexes()
        yield from self.definitions()

    def front(self) -> Iterator[str]:
        front = self.document.front
        heavy = (front.organ, front.session, front.committee, front.agenda_title, front.proponent)
        for words in (
            front.organization,
            front.symbol,
            front.organ,
            front.distribution,
            front.date,
            front.original,
            front.session,
            front.committee,
            front.agenda_item,
            front.agenda_title,
            front.proponent,
        ):
            if words:
                yield self.words(_bold(words) if words in heavy else words)
        if front.report:
            yield self.report(front.report)
        if front.number or front.title:
            yield "# " + " ".join(self.words(part, _BESIDE) for part in (front.number, front.title) if part)

    def report(self, words: Words) -> str:
        text = self.words(_italic(words, False))
        if text.startswith("[") and text.endswith("]"):
            return f"[*{text[1:-1]}*]"
        return f"*{text}*"

    def body(self) -> Iterator[str]:
        yield from filter(None, map(self.block, self.document.body))

    def annexes(self) -> Iterator[str]:
        for annex in self.document.annexes:
            yield "---"
            yield from filter(None, map(self.block, annex.blocks))

    def definitions(self) -> Iterator[str]:
        # A note holds runs alone, so the list does not grow while it is written.
        numbered = (note for note in self.notes if not note.mark)
        marked = ((note.mark, note) for note in self.notes if note.mark)
        for mark, note in (*marked, *((str(n), note) for n, note in enumerate(numbered, 1))):
            first, *others = [self.words(paragraph, _BESIDE) for paragraph in note.paragraphs] or [""]
            yield f"[^{mark}]: {first}".rstrip()
            # Lines after a hard break are indented, too, or they would leave the note.
            yield from ("    " + other.replace("\n", "\n    ") for other in others)

    def block(self, block: Block) -> str:
        if isinstance(block, Table):
            return self.table(block)
        return self.paragraph(block)

    def paragraph(self, paragraph: Paragraph) -> str:
        if paragraph.kind is Kind.HEADING:
            marks = "#" * min(max(paragraph.level, 1), 4)
            title = self.words(paragraph.content, _BESIDE)
            number = f"{paragraph.number}{self.after_number}" if paragraph.number else ""
            return f"{marks} {number}{title if number else _HEADING_NUMBER.sub(_escape_space, title)}"
        if paragraph.number:
            return f"{paragraph.number} {self.words(paragraph.content, _BESIDE)}"
        return self.words(paragraph.content)

    def table(self, table: Table) -> str:
        lines: list[str] = []
        hanging: dict[int, tuple[int, int]] = {}
        for row in table.rows:
            cells, column = [], 0
            waiting = list(row)
            while waiting or column in hanging:
                if column in hanging:
                    rows, columns = hanging.pop(column)
                    if rows > 1:
                        hanging[-column - 1] = (rows - 1, columns)
                    cells.append(" ^^ " + "|" * (columns - 1))
                    column += columns
                    continue
                cell = waiting.pop(0)
                cells.append(self.cell(cell) + "|" * (cell.columns - 1))
                if cell.rows > 1:
                    hanging[-column - 1] = (cell.rows - 1, cell.columns)
                column += cell.columns
            hanging = {-key - 1: value for key, value in hanging.items() if key < 0}
            lines.append("|" + "|".join(cells) + "|")
            if len(lines) == 1 and row and all(cell.heading for cell in row):
                lines.append("|" + " --- |" * column)
        return "\n".join(lines)

    def cell(self, cell: Cell) -> str:
        texts = (self.words(p, _BESIDE).replace("\\\n", " ").replace("|", r"\|") for p in cell.paragraphs)
        return f" {'<br>'.join(texts)} "

    def words(self, words: Sequence[Run | Note], start: str = "\n") -> str:
        """Words as Markdown.

        Args:
            words: what to write.
            start: the character before them: a line break where they begin a line.
        """
        items = [
            replace(i, raised=i.raised and (self.raises or i.words.strip().isdecimal())) if isinstance(i, Run) else i
            for i in words
        ]
        groups = [list(group) for _, group in groupby(bare_words(tuple(items)), _setting)]
        sources = [self.source(group) for group in groups]
        out: list[str] = []
        closed = False
        for index, group in enumerate(groups):
            first = group[0]
            # Marks that touch would be read as one: of two emphases without a space between, the first is kept.
            marks = "" if closed or isinstance(first, Note) else "*" * (first.italic + 2 * first.bold)
            before = sources[index - 1][-1][-1] if index else " "
            after = sources[index + 1][0][0] if index + 1 < len(sources) else " "
            text = _emphasized(sources[index], marks, before, after) if marks else _escaped(sources[index])
            closed = bool(marks) and text.endswith(marks)
            out.append(text)
        joined = "".join(out)
        return (_at_line_start(joined) if start == "\n" else _after_breaks(joined)).replace("\n", "\\\n")

    def source(self, group: list[Inline]) -> list[str]:
        """The pieces of words set alike: single characters not yet escaped, raised letters and marks of notes whole."""
        pieces: list[str] = []
        for item in group:
            if isinstance(item, Note):
                self.notes.append(item)
                pieces.append(f"[^{item.mark or sum(not note.mark for note in self.notes)}]")
            elif item.raised and _RAISABLE.fullmatch(core := item.words.strip()):
                before, after = item.words.split(core, 1)
                pieces += [*before, f"^{core}^", *after]
            else:
                pieces.extend(item.words)
        return pieces


_BESIDE = " "
"""The character before words that do not begin a line."""


def _italic(words: Words, italic: bool = True) -> Words:
    return tuple(replace(i, italic=italic) if isinstance(i, Run) else i for i in words)


def _bold(words: Words) -> Words:
    return tuple(replace(i, bold=True) if isinstance(i, Run) else i for i in words)


def _setting(item: Inline) -> tuple[bool, bool, bool]:
    return (True, False, False) if isinstance(item, Note) else (False, item.italic, item.bold)


def _emphasized(pieces: list[str], marks: str, before: str, after: str) -> str:
    """Pieces between marks of emphasis, which open and close: what would hinder that at the edges stays outside.

    Source: CommonMark 0.31, 6.2: a mark opens before a letter, and before punctuation where space or punctuation
    stands before it; closing mirrors it; never beside space on the inside.
    """
    start, end = 0, len(pieces)
    while start < end and _hinders(pieces[start][0], before):
        before = pieces[start][-1]
        start += 1
    while start < end and _hinders(pieces[end - 1][-1], after):
        end -= 1
        after = pieces[end][0]
    if start == end:
        return _escaped(pieces)
    return _escaped(pieces[:start]) + marks + _escaped(pieces[start:end]) + marks + _escaped(pieces[end:])


def _hinders(inside: str, outside: str) -> bool:
    return inside.isspace() or (_is_mark(inside) and not _parts(outside))


def _escaped(pieces: list[str]) -> str:
    out = []
    for whole, group in groupby(pieces, lambda piece: len(piece) > 1):
        text = "".join(group)
        out.append(text if whole else escaped(text))
    return "".join(out)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _parts(character: str) -> bool:
    return character.isspace() or _is_mark(character)


def _at_line_start(text: str) -> str:
    return _LINE_NUMBER.sub(_escape_end, _LINE_START.sub(r"\\\g<mark>", text))


def _after_breaks(text: str) -> str:
    first, _, others = text.partition("\n")
    return f"{first}\n{_at_line_start(others)}" if others else first


def _escape_end(match: re.Match[str]) -> str:
    return f"{match['number']}\\{match['end']}"


def _escape_space(match: re.Match[str]) -> str:
    return f"{match['number']}  "
