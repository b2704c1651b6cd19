"""Tables of the PDF on their grid, cells of a page, and lines that end where Word ends them."""

from __future__ import annotations

import pytest

from drafter.document import Cell, Kind, Paragraph, Run, Table
from drafter.writers.pdf_data import _head_rows, _Writing
from drafter.writers.pdf_lines import INDENT, broken, tab_after


def cell(text: str = "", columns: int = 1, rows: int = 1, heading: bool = False) -> Cell:
    return Cell(((Run(text),),), heading=heading, columns=columns, rows=rows)


def placed(*rows: list[Cell]) -> list[tuple[str, int, int, int, int]]:
    made = _Writing(breaks_lines=True, has_title=True).table(Table(tuple(map(tuple, rows))))
    texts = ["".join(i["words"] for p in c["paragraphs"] for i in p) for c in made["cells"]]
    return [(t, c["x"], c["y"], c["columns"], c["rows"]) for t, c in zip(texts, made["cells"], strict=True)]


def test_every_place_of_a_table_is_filled_once() -> None:
    assert placed([cell("a"), cell("b")], [cell("c")]) == [
        ("a", 0, 0, 1, 1), ("b", 1, 0, 1, 1), ("c", 0, 1, 1, 1), ("", 1, 1, 1, 1)
    ]  # fmt: skip
    assert placed([cell("a", rows=9), cell("b")], [cell("c")]) == [
        ("a", 0, 0, 1, 2), ("b", 1, 0, 1, 1), ("c", 1, 1, 1, 1)
    ]  # fmt: skip
    assert placed([cell("a"), cell("b", rows=2), cell("d")], [cell("c", columns=3)]) == [
        ("a", 0, 0, 1, 1), ("b", 1, 0, 1, 2), ("d", 2, 0, 1, 1), ("c", 0, 1, 1, 1), ("", 2, 1, 1, 1),
    ]  # fmt: skip
    assert placed([cell("a", rows=2)], [cell("b")]) == [("a", 0, 0, 1, 2)]
    assert placed([]) == [("", 0, 0, 1, 1)]


def test_figures_stand_at_the_end_of_their_column() -> None:
    made = _Writing(breaks_lines=True, has_title=True).table(
        Table(((cell("H", heading=True), cell("H", heading=True)), (cell("1"), cell("a")), (cell("2"), cell("3"))))
    )
    assert made["figures"] == [True, False] and made["heads"] == 1


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ([[cell(heading=True)], [cell()]], 1),
        ([[cell(heading=True)], [cell(heading=True)]], 1),
        ([[cell(heading=True)]], 0),
        ([[cell()], [cell()]], 0),
        ([[cell(heading=True), cell()], [cell()]], 0),
        ([[cell(heading=True, rows=2), cell(heading=True)], [cell(heading=True)], [cell(), cell()]], 2),
        ([[cell(heading=True, rows=2), cell(heading=True)], [cell()], [cell()]], 0),
        ([[], [cell()]], 0),
    ],
)
def test_rows_that_head_a_table(rows: list[list[Cell]], heads: int) -> None:
    assert _head_rows(Table(tuple(map(tuple, rows)))) == heads


def test_text_begins_at_the_next_tab_behind_a_number() -> None:
    assert [tab_after(n) for n in ("1.", "99.", "9999.")] == [INDENT, INDENT, 2 * INDENT] and tab_after("一") is None


def words(text: str) -> dict[str, object]:
    return {"words": text, "italic": False, "bold": False, "raised": False, "link": None}


def lines(text: str, first: float = 365, rest: float = 365) -> list[str]:
    found = broken([words(text)], first, rest)
    assert found is not None
    return ["".join(str(item["words"]) for item in line["words"]).strip() for line in found.lines]


def test_lines_are_filled_and_lose_no_word() -> None:
    text = "word " * 60 + "end"
    made = lines(text)
    assert " ".join(made) == text and len(made) > 2 and max(map(len, made)) - min(map(len, made[:-1])) < 12
    assert len(lines(text, first=180)[0]) < len(made[0]) and lines("one two") == ["one two"] and lines("a ") == ["a"]
    hyphened = lines("x" * 60 + " well-known" * 12)
    assert "".join(hyphened).replace(" ", "") == ("x" * 60 + " well-known" * 12).replace(" ", "")
    assert broken([], 365, 365) is None and broken([words("漢字")], 365, 365) is None


def test_deeper_items_of_a_list_have_less_room() -> None:
    def first_line(kind: Kind, number: str, level: int = 0) -> int:
        block = Paragraph(kind, (Run("word " * 60),), number, level)
        made = _Writing(breaks_lines=True, has_title=True).paragraph(block)
        return sum(len(item["words"]) for item in made["lines"][0]["words"])

    plain, numbered, item = (
        first_line(Kind.PLAIN, ""),
        first_line(Kind.OPERATIVE, "1."),
        first_line(Kind.SUBPARAGRAPH, "(a)", 1),
    )
    deeper, deepest = (first_line(Kind.SUBPARAGRAPH, "(i)", level) for level in (2, 3))
    assert plain > numbered == item == deeper > deepest
