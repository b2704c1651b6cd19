"""Tables as ``w:tbl``: spans, widths after the words, headings that repeat, numbers to the right.

Source: ECMA-376, part 1, 17.4; rules and type as in the tables of the United Nations' own Word files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from drafter.document import Cell, Table, Words, plain
from drafter.ooxml.paragraphs import COLUMN, paragraph_xml
from drafter.ooxml.runs import Part, words_xml

PAGE_WIDTH = 9840
TEXT_WIDTH = PAGE_WIDTH - 2 * COLUMN
"""Of the text column; tables of more than five columns take the page's width. Twentieths of a point."""

_MOST_COLUMNS = 63
"""As many as Word takes."""
_NUMBER = re.compile(r"[\s\u00a0(–-]*[\d.,\s\u00a0]*\d[\d.,\s\u00a0%)]*|[–—-]")


@dataclass(slots=True)
class _Place:
    """A cell as it stands in a row; ``begins`` tells whether it begins there or goes on from the row above."""

    cell: Cell
    columns: int
    rows_left: int
    begins: bool = True


def table_xml(table: Table, part: Part) -> Markup:
    """A table of a document.

    Args:
        table: rows of cells, spanned places left out.
        part: the part it is written into.
    """
    rows = _grid(table)
    count = max((sum(p.columns for p in row) for row in rows), default=0)
    if not count:
        return Markup("")
    full = count > 5
    widths = _widths(rows, count, PAGE_WIDTH if full else TEXT_WIDTH)
    heads = 0
    while heads < len(rows) and all(p.cell.heading for p in rows[heads]):
        heads += 1
    if heads == len(rows):
        heads = 0
    figures = _figures(rows[heads:])
    body = Markup("").join(
        _row_xml(row, widths, figures, part, head=k < heads, last=k == heads - 1) for k, row in enumerate(rows)
    )
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    indent = 0 if full else COLUMN
    return Markup(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="ResolutionTable"/>{"<w:bidiVisual/>" if part.right_to_left else ""}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{0x620 if heads else 0x600:04X}" w:firstRow="{int(heads > 0)}"'
        ' w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _grid(table: Table) -> list[list[_Place]]:
    """Every row whole: cells that go on from above put in, short rows filled up."""
    rows: list[list[_Place]] = []
    open_places: dict[int, _Place] = {}
    for cells in table.rows:
        row: list[_Place] = []
        at, waiting = 0, list(cells)
        while waiting or any(k >= at for k in open_places):
            if at in open_places:
                above = open_places.pop(at)
                place = _Place(above.cell, above.columns, above.rows_left - 1, begins=False)
            elif waiting:
                cell = waiting.pop(0)
                room = min((k - at for k in open_places if k > at), default=_MOST_COLUMNS - at)
                place = _Place(cell, max(1, min(cell.columns, room)), max(cell.rows, 1) - 1)
            else:
                place = _Place(Cell(()), min(k for k in open_places if k > at) - at, 0)
            if at >= _MOST_COLUMNS:
                break
            row.append(place)
            at += place.columns
        open_places = {}
        start = 0
        for place in row:
            if place.rows_left > 0:
                open_places[start] = place
            start += place.columns
        if row:
            rows.append(row)
    count = max((sum(p.columns for p in row) for row in rows), default=0)
    for row in rows:
        if (missing := count - sum(p.columns for p in row)) > 0:
            row.append(_Place(Cell(()), missing, 0))
    return rows


def _widths(rows: Sequence[Sequence[_Place]], count: int, total: int) -> list[int]:
    """Widths by what stands in the columns: a column of many words gets more, none gets less than its longest word."""
    least, wanted = [4.0] * count, [4.0] * count
    for row in rows:
        at = 0
        for place in row:
            if place.columns == 1 and place.begins:
                texts = [plain(p) for p in place.cell.paragraphs]
                words = [w for t in texts for w in t.split()]
                least[at] = max(least[at], *(len(w) + 2.0 for w in words), 0.0)
                wanted[at] = max(wanted[at], *(len(t) + 2.0 for t in texts), 0.0)
            at += place.columns
    least = [min(w, 24.0) for w in least]
    wanted = [min(max(w, s), 60.0) for w, s in zip(wanted, least, strict=True)]
    share = total / sum(wanted)
    # A character of 8.5 pt is some 90 units wide.
    widths = [max(w * share, min(s * 90, total / count)) for w, s in zip(wanted, least, strict=True)]
    share = total / sum(widths)
    out = [int(w * share) for w in widths]
    out[-1] += total - sum(out)
    return out


def _figures(rows: Sequence[Sequence[_Place]]) -> frozenset[int]:
    """The columns that hold figures and nothing else, but for the first; their headings stand to the right as well."""
    figures: set[int] = set()
    others = {0}
    for row in rows:
        at = 0
        for place in row:
            words = " ".join(plain(p) for p in place.cell.paragraphs)
            if place.columns == 1 and words:
                (figures if _NUMBER.fullmatch(words) else others).add(at)
            at += place.columns
    return frozenset(figures - others)


def _row_xml(
    row: Sequence[_Place], widths: Sequence[int], figures: frozenset[int], part: Part, *, head: bool, last: bool
) -> Markup:
    cells = []
    at = 0
    # A row without words is there to keep others apart.
    style = "TableText" if any(any(p.cell.paragraphs) for p in row) else "Spacer"
    for place in row:
        width = sum(widths[at : at + place.columns])
        properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if place.columns > 1:
            properties += f'<w:gridSpan w:val="{place.columns}"/>'
        if place.rows_left > 0 or not place.begins:
            properties += '<w:vMerge w:val="restart"/>' if place.begins else "<w:vMerge/>"
        if last:
            properties += '<w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/></w:tcBorders>'
        if head:
            properties += '<w:vAlign w:val="bottom"/>'
        paragraphs = place.cell.paragraphs if place.begins else ()
        right = head and place.columns == 1 and at in figures
        inner = "".join(
            _paragraph_xml(p, part, style, right=right or (at > 0 and bool(_NUMBER.fullmatch(plain(p)))))
            for p in paragraphs or ((),)
        )
        cells.append(f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>")
        at += place.columns
    header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else "<w:trPr><w:cantSplit/></w:trPr>"
    return Markup(f"<w:tr>{header}{''.join(cells)}</w:tr>")


def _paragraph_xml(words: Words, part: Part, style: str, *, right: bool) -> Markup:
    return paragraph_xml(style, words_xml(words, part), properties='<w:jc w:val="right"/>' if right else "")
