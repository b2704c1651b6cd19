r"""Markdown, in the dialect that texts are written in (:mod:`drafter.source.blocks`): what is written here parses back.

* The front comes first, a paragraph a part, the title as the one heading of the first rank ("# 76/26. Title"); then the
  text, the closing block in italics, and the annexes, each after a rule.
* The texts of notes stand at the end, those with marks of their own (``[^star]``) first.
* A character is escaped only where it would mean something: brackets in a text stay bare, an asterisk never does.
* CommonMark cannot read marks between punctuation and a letter ("*(a)*b"): punctuation and no-break spaces at the edge
  of emphasis then go outside it.
* In a whole document an em space parts the number of a section from its title, as on paper; and letters are raised in
  languages that raise some, since in others they are slips.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.document import Block, Cell, Document, Kind, Note, Paragraph, Run, Table, Words
from drafter.languages import language, written
from drafter.source.labels import note_label
from drafter.source.writing import escaped, markdown_of
from drafter.writers import PLAIN_LOOK, Look
from drafter.writers.characters import printable
from drafter.writers.notice import notice

_HEADING_NUMBER = re.compile(r"^(?P<number>[IVXLC]+|[A-Z]) (?=— )")


def write(document: Document, look: Look = PLAIN_LOOK) -> bytes:
    """Write a document as Markdown.

    Args:
        document: what to write.
        look: whether a draft carries its notice.

    Returns:
        The Markdown in UTF-8, ending in a line break.
    """
    own = language(document.language) if document.language in written() else None
    raises = own is not None and own.raised is not None
    brackets = own.note_brackets if own else ("", "")
    writing = _Writing(document, raises=raises, after_number="\N{EM SPACE}", brackets=brackets)
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

    def __init__(
        self,
        document: Document,
        *,
        raises: bool = True,
        after_number: str = " — ",
        brackets: tuple[str, str] = ("", ""),
    ) -> None:
        self.document = document
        self.brackets = brackets
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
            front.version,
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
        marked = ((note_label(note.mark), note) for note in self.notes if note.mark)
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
        """Words as Markdown; see :func:`drafter.source.writing.markdown_of`."""
        return markdown_of(words, self.mark, raises=self.raises, start=start)

    def mark(self, note: Note) -> str:
        """The mark of a note, whose text is still to be written."""
        self.notes.append(note)
        before, behind = self.brackets if not note.mark else ("", "")
        return f"{before}[^{note_label(note.mark) or sum(not other.mark for other in self.notes)}]{behind}"


_BESIDE = " "
"""The character before words that do not begin a line."""


def _italic(words: Words, italic: bool = True) -> Words:
    return tuple(replace(i, italic=italic) if isinstance(i, Run) else i for i in words)


def _bold(words: Words) -> Words:
    return tuple(replace(i, bold=True) if isinstance(i, Run) else i for i in words)


def _escape_space(match: re.Match[str]) -> str:
    return f"{match['number']}  "
