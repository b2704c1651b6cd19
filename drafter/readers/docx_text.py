"""The words of a Word file: runs with their setting, fields, hyperlinks, notes at their marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from drafter.document import Cell, Inline, Note, Run, Table, Words
from drafter.document.words import tidy
from drafter.readers.characters import clean
from drafter.readers.docx_numbering import Numbering
from drafter.readers.docx_styles import Styles, W
from drafter.readers.structure import Found, Piece, without_brackets

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TRANSPARENT = frozenset(
    f"{W}{t}" for t in ("sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "ins", "moveTo", "dir", "bdo")
)
_SYMBOLS = {"f02d": "-", "f0b7": "•", "f0be": "—", "f0a0": "\u00a0"}
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")
_DEEPEST = 60


@dataclass(slots=True)
class Source:
    """What the words of a part are read with.

    Attributes:
        styles, numbering: of the document.
        links: where hyperlinks lead, by the id of the relationship.
        notes: the note of each footnote ("f1") and endnote ("e1").
        missing: notes that are referred to and not there.
        own_marks: notes about the document itself, with a mark of their own ("*").
    """

    styles: Styles
    numbering: Numbering
    links: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    own_marks: list[str] = field(default_factory=list)


def found_in(container: etree._Element, source: Source, depth: int = 0) -> Iterator[Found]:
    """The paragraphs and tables of a body, cell, header or note, in order; text boxes come before their paragraph."""
    if depth > _DEEPEST:
        return
    for child in container:
        if child.tag == f"{W}p":
            yield from _boxes(child, source, depth)
            yield from _paragraph(child, source)
        elif child.tag == f"{W}tbl":
            yield _table(child, source, depth)
        elif child.tag in _TRANSPARENT:
            yield from found_in(child, source, depth + 1)


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
    words = tidy(without_brackets(tuple(_Runs(source, style).of(paragraph))))
    if words:
        yield Piece(words, number, heading=source.styles.rank(style))


def _boxes(paragraph: etree._Element, source: Source, depth: int) -> Iterator[Found]:
    """The text boxes anchored in a paragraph, once each: Word writes them twice, for new and for old readers."""
    for content in paragraph.iter(f"{W}txbxContent"):
        if not any(e.tag == f"{MC}Fallback" for e in content.iterancestors()):
            yield from flat(found_in(content, source, depth + 1))


def _table(table: etree._Element, source: Source, depth: int) -> Table:
    rows: list[list[Cell]] = []
    open_spans: dict[int, tuple[int, int]] = {}
    for row in table.iter(f"{W}tr"):
        if _enclosing_table(row) is not table:
            continue
        heads = row.find(f"{W}trPr/{W}tblHeader") is not None
        cells: list[Cell] = []
        column = 0
        for cell in row.iterfind(f"{W}tc"):
            span = _span(cell)
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(f"{W}val", "continue") != "restart" and column in open_spans:
                r, c = open_spans[column]
                above = rows[r][c]
                rows[r][c] = Cell(above.paragraphs, above.heading, above.columns, above.rows + 1)
            else:
                paragraphs = tuple(p.words for p in flat(found_in(cell, source, depth + 1))) or ((),)
                cells.append(Cell(paragraphs, heading=heads, columns=span))
                if merge is not None:
                    open_spans[column] = (len(rows), len(cells) - 1)
                else:
                    open_spans.pop(column, None)
            column += span
        rows.append(cells)
    return Table(tuple(tuple(r) for r in rows))


def _enclosing_table(row: etree._Element) -> etree._Element | None:
    return next((e for e in row.iterancestors() if e.tag == f"{W}tbl"), None)


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    value = span.get(f"{W}val", "1") if span is not None else "1"
    return min(int(value), 100) if value.isdigit() and value != "0" else 1


@dataclass(slots=True)
class _Runs:
    """The runs of one paragraph; fields may span several of them."""

    source: Source
    style: str
    fields: list[bool] = field(default_factory=list)

    def of(self, element: etree._Element, link: str | None = None, depth: int = 0) -> Iterator[Inline]:
        """The words inside an element."""
        if depth > _DEEPEST:
            return
        for child in element:
            if child.tag == f"{W}r":
                yield from self.run(child, link)
            elif child.tag == f"{W}hyperlink":
                target = self.source.links.get(child.get(f"{R}id", ""), link)
                yield from self.of(child, target, depth + 1)
            elif child.tag in _TRANSPARENT:
                yield from self.of(child, link, depth + 1)
            elif child.tag == f"{MC}AlternateContent":
                chosen = child.find(f"{MC}Choice")
                if chosen is not None:
                    yield from self.of(chosen, link, depth + 1)

    def run(self, run: etree._Element, link: str | None) -> Iterator[Inline]:
        """The words of a run; codes of fields, hidden text and pictures are not printed."""
        setting = self.source.styles.setting(self.style, run.find(f"{W}rPr"))
        for child in run:
            if child.tag == f"{W}fldChar":
                self.turn(child.get(f"{W}fldCharType", ""))
                continue
            if any(not shown for shown in self.fields) or setting.hidden or child.tag in _PICTURES:
                continue
            if child.get(f"{W}customMarkFollows") in ("1", "true", "on"):
                self.source.own_marks.append(child.get(f"{W}id", ""))
                break
            note = self.note(child)
            if note is not None:
                yield note
            elif text := _text(child):
                yield Run(clean(text), setting.italic, setting.bold, setting.raised, link)

    def turn(self, kind: str) -> None:
        """Follow a field: its code is not printed, its result is."""
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def note(self, child: etree._Element) -> Note | None:
        """The note that a mark refers to."""
        sort = {f"{W}footnoteReference": "f", f"{W}endnoteReference": "e"}.get(str(child.tag))
        if sort is None:
            return None
        ident = sort + child.get(f"{W}id", "")
        found = self.source.notes.get(ident)
        if found is None:
            self.source.missing.append(ident)
        return found


def _text(child: etree._Element) -> str:
    """The characters of an element inside a run."""
    tag = etree.QName(child).localname if isinstance(child.tag, str) else ""
    if tag == "t":
        return child.text or ""
    if tag == "sym":
        code = child.get(f"{W}char", "").lower()
        return _SYMBOLS.get(code, "")
    if tag == "br":
        return "\n" if child.get(f"{W}type", "textWrapping") == "textWrapping" else " "
    return {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}.get(tag, "")


def note_words(note: etree._Element, source: Source) -> tuple[Words, ...]:
    """The paragraphs of a note, its number left out."""
    return tuple(p.words for p in flat(found_in(note, source)))
