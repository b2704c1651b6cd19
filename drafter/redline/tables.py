"""Rows and tables of a Word file, added and removed."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafter.comparison.model import Fate, Grid, Nature, Row
from drafter.ooxml.markup import local, w
from drafter.redline.edits import ParagraphEditor
from drafter.redline.models import Model


def ancestor(element: etree._Element | None, name: str) -> etree._Element | None:
    """The element of a name that another is in."""
    while element is not None and local(element) != name:
        element = element.getparent()
    return element


def mark_row(editor: ParagraphEditor, row: etree._Element, fate: Fate) -> None:
    """Mark a row as inserted or deleted."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        exceptions = row.find(w("tblPrEx"))
        row.insert(0 if exceptions is None else 1, properties)
    name = "ins" if fate is Fate.ADDED else "del"
    if properties.find(w(name)) is not None:
        return
    change = editor.marker.change(name, Nature.DRAFTER)
    # Behind another's insertion of the row, before how its properties were.
    former = properties.find(w("trPrChange"))
    if former is not None:
        former.addprevious(change)
    else:
        properties.append(change)


def new_row(editor: ParagraphEditor, row: Row, like: etree._Element | None, model: Model | None) -> etree._Element:
    """A row that was added.

    Args:
        editor: makes its paragraphs.
        row: its cells.
        like: a row of the file with as many cells to take the widths and borders of, or None.
        model: what its paragraphs are set like where ``like`` does not say, or None.
    """
    element = etree.Element(w("tr"))
    mark_row(editor, element, Fate.ADDED)
    models = like.findall(w("tc")) if like is not None else []
    for k, cell in enumerate(row.cells):
        target = etree.SubElement(element, w("tc"))
        properties = models[k].find(w("tcPr")) if len(models) == len(row.cells) else None
        if properties is not None:
            target.append(_plain_cell(properties))
        elif cell.columns > 1:
            span = etree.SubElement(etree.SubElement(target, w("tcPr")), w("gridSpan"))
            span.set(w("val"), str(cell.columns))
        for line in cell.lines:
            target.append(editor.added(line, model))
        if not cell.lines:
            etree.SubElement(target, w("p"))
    return element


def _plain_cell(properties: etree._Element) -> etree._Element:
    own = deepcopy(properties)
    for child in list(own):
        if local(child) in ("vMerge", "cellIns", "cellDel", "cellMerge", "tcPrChange"):
            own.remove(child)
    return own


def new_table(editor: ParagraphEditor, grid: Grid, model: Model | None) -> etree._Element:
    """A table that was added, with thin rules around its cells."""
    table = etree.Element(w("tbl"))
    properties = etree.SubElement(table, w("tblPr"))
    width = etree.SubElement(properties, w("tblW"))
    width.set(w("w"), "5000")
    width.set(w("type"), "pct")
    borders = etree.SubElement(properties, w("tblBorders"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = etree.SubElement(borders, w(side))
        border.set(w("val"), "single")
        border.set(w("sz"), "4")
    columns = max((sum(c.columns for c in r.cells) for r in grid.rows), default=1)
    layout = etree.SubElement(table, w("tblGrid"))
    for _ in range(columns):
        etree.SubElement(layout, w("gridCol")).set(w("w"), str(9000 // columns))
    for row in grid.rows:
        table.append(new_row(editor, row, None, model))
    return table
