"""Tables that several partners changed, made one: each cell as the one who changed it has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document import Cell, Table
from drafter.document.words import bare_words


def joined_tables(sent: Table, versions: Sequence[Table]) -> Table | None:
    """One table with the changes of all versions.

    Args:
        sent: the table that was sent.
        versions: what partners made of it.

    Returns:
        The table; None where two changed the same cell otherwise, or rows or columns came or went in one of several.
    """
    if all(_said(v) == _said(versions[0]) for v in versions):
        return versions[0]
    shape = [len(row) for row in sent.rows]
    if any([len(row) for row in v.rows] != shape for v in versions):
        return None
    rows: list[tuple[Cell, ...]] = []
    for r, row in enumerate(sent.rows):
        cells: list[Cell] = []
        for c, cell in enumerate(row):
            others = [v.rows[r][c] for v in versions if _words(v.rows[r][c]) != _words(cell)]
            if any(_words(o) != _words(others[0]) for o in others):
                return None
            cells.append(others[0] if others else cell)
        rows.append(tuple(cells))
    return replace(sent, rows=tuple(rows))


def _said(table: Table) -> object:
    return [[_words(c) for c in row] for row in table.rows]


def _words(cell: Cell) -> object:
    return tuple(map(bare_words, cell.paragraphs))
