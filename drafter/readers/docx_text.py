"""The paragraphs and tables of a Word file, whatever they are wrapped in."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter.document import Cell, Table, Words, plain
from drafter.document.words import tidy
from drafter.ooxml.equations import M
from drafter.readers.docx_left_out import MC, W, words_in
from drafter.readers.docx_runs import DEEPEST, TRANSPARENT, R, Runs, Source
from drafter.readers.furniture import language_of
from drafter.readers.structure import Found, Piece, without_brackets


def found_in(container: etree._Element, source: Source, depth: int = 0) -> Iterator[Found]:
    """The paragraphs and tables of a body, cell, header or note, in order; text boxes come after their paragraph."""
    for child in container:
        if depth > DEEPEST:
            Runs(source, "").unknown(child, "A passage nested too deeply")
        elif child.tag == f"{W}p":
            yield from _paragraph(child, source)
            yield from _boxes(child, source, depth)
        elif child.tag == f"{W}tbl":
            yield _table(child, source, depth)
        elif child.tag in TRANSPARENT:
            yield from found_in(child, source, depth + 1)
        elif child.tag == f"{MC}AlternateContent":
            yield from next((f for way in child if (f := list(found_in(way, source, depth + 1)))), [])
        elif child.tag == f"{M}oMathPara":
            if equation := tidy(tuple(Runs(source, "").equation(child))):
                yield Piece(equation)
        elif child.tag == f"{W}altChunk":
            words = source.links.get(child.get(f"{R}id", ""), "")
            source.left.add("A document that was inserted as a whole", words)
        elif child.tag == f"{W}subDoc":
            source.left.add("A subdocument that the file refers to", source.links.get(child.get(f"{R}id", ""), ""))
        else:
            Runs(source, "").unknown(child)


def flat(found: Iterator[Found]) -> Iterator[Piece]:
    """Pieces, those in tables row by row: a masthead is laid out in a table."""
    for item in found:
        if isinstance(item, Piece):
            yield item
        else:
            for row in item.rows:
                for cell in row:
                    yield from (Piece(words) for words in cell.paragraphs)


def _paragraph(paragraph: etree._Element, source: Source) -> Iterator[Piece]:
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    style = named.get(f"{W}val", "") if named is not None else ""
    number = source.numbering.number(paragraph, style, source.styles)
    source.left.near = _beginning(paragraph) or source.left.near
    words = tidy(without_brackets(tuple(Runs(source, style).of(paragraph))))
    if not words:
        return
    text = plain(words)
    source.in_text = source.in_text or bool(language_of([text, text[:80].partition(",")[0] + ","]))
    if source.numbering.bulleted:
        source.left.add("A bullet", done="was left out, since paragraphs of a resolution have numbers or letters")
    if source.styles.capitals(style) and text != text.upper():
        source.left.add("Capitals that belong to the style of a paragraph", text.upper(), "were read as typed")
    yield Piece(words, number, heading=source.styles.rank(style))


def _beginning(paragraph: etree._Element) -> str:
    """The first words of a paragraph, to name it by; those of text boxes in it are not its own."""
    out = ""
    for text in paragraph.iter(f"{W}t"):
        if next(text.iterancestors(f"{W}p")) is paragraph:
            out += text.text or ""
        if len(out) > 60:
            break
    return out


def _boxes(paragraph: etree._Element, source: Source, depth: int) -> Iterator[Found]:
    """The text boxes anchored in a paragraph, once each: Word writes them twice, for new and for old readers.

    In the masthead they are part of it. Beside the text they hold what is no part of it, such as the job number at the
    foot of the first page; they are left out and said.
    """
    for content in paragraph.iter(f"{W}txbxContent"):
        around = list(content.iterancestors())
        if (
            any(e.tag == f"{MC}Fallback" for e in around)
            or next(e for e in around if e.tag == f"{W}p") is not paragraph
        ):
            continue
        if source.in_text:
            if words := words_in(content):
                source.left.add("A text box", words)
        else:
            yield from flat(found_in(content, source, depth + 1))


def _table(table: etree._Element, source: Source, depth: int) -> Table:
    rows: list[list[Cell]] = []
    open_spans: dict[int, tuple[int, int]] = {}
    for row in _unwrapped(table, f"{W}tr", source):
        heads = row.find(f"{W}trPr/{W}tblHeader") is not None
        cells: list[Cell] = []
        column = 0
        for cell in _unwrapped(row, f"{W}tc", source):
            span = _span(cell)
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(f"{W}val", "continue") != "restart" and column in open_spans:
                r, c = open_spans[column]
                above = rows[r][c]
                rows[r][c] = Cell(above.paragraphs, above.heading, above.columns, above.rows + 1)
                if words := words_in(cell):
                    source.left.add("A table cell hidden behind the one above it", words)
            else:
                paragraphs = tuple(p.words for p in flat(found_in(cell, source, depth + 1))) or ((),)
                cells.append(Cell(paragraphs, heading=heads, columns=span))
                if merge is not None:
                    open_spans[column] = (len(rows), len(cells) - 1)
                else:
                    open_spans.pop(column, None)
            column += span
        rows.append(cells)
    return Table(tuple(tuple(r) for r in rows if r))


def _unwrapped(parent: etree._Element, tag: str, source: Source, depth: int = 0) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, those in content controls too."""
    for child in parent:
        if child.tag == tag and depth <= DEEPEST:
            yield child
        elif child.tag in TRANSPARENT and depth <= DEEPEST:
            yield from _unwrapped(child, tag, source, depth + 1)
        else:
            Runs(source, "").unknown(child)


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    value = span.get(f"{W}val", "1") if span is not None else "1"
    return min(int(value), 100) if value.isdecimal() and len(value) < 9 and value.strip("0") else 1


def note_words(note: etree._Element, source: Source) -> tuple[Words, ...]:
    """The paragraphs of a note, its number left out."""
    return tuple(p.words for p in flat(found_in(note, source)))
