"""Partners who changed different cells of a table are joined; the same cell changed otherwise is nobody's to choose."""

from __future__ import annotations

import pytest

from drafter.document import Cell, Run, Table, plain
from drafter.rounds.tables import joined_tables


def table(text: str) -> Table:
    return Table(tuple(tuple(Cell(((Run(word),),)) for word in row.split()) for row in text.split("/")))


def said(found: Table | None) -> str | None:
    return found and "/".join(" ".join(plain(c.paragraphs[0]) for c in row) for row in found.rows)


@pytest.mark.parametrize(
    ("versions", "joined"),
    [
        (["a 2/b 1", "a 1/b 3"], "a 2/b 3"),
        (["a 2/b 1", "a 2/b 3"], "a 2/b 3"),
        (["a 2/b 1", "a 3/b 1"], None),
        (["a 1/b 1/c 1", "a 2/b 1"], None),
        (["a 1/b 1/c 1", "a 1/b 1/c 1"], "a 1/b 1/c 1"),
    ],
)
def test_tables(versions: list[str], joined: str | None) -> None:
    assert said(joined_tables(table("a 1/b 1"), [table(v) for v in versions])) == joined
