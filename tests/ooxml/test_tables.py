from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from drafter.document import Cell, Run, Table
from drafter.ooxml.runs import Part
from drafter.ooxml.tables import PAGE_WIDTH, TEXT_WIDTH, table_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(table: Table) -> etree._Element:
    return etree.fromstring(f'<t xmlns:w="{W[1:-1]}" xmlns:r="r">{table_xml(table, Part())}</t>')


def cell(words: str = "x", columns: int = 1, rows: int = 1, heading: bool = False) -> Cell:
    return Cell(((Run(words),),), heading, columns, rows)


def shape(root: etree._Element) -> list[list[str]]:
    """Every cell as the columns it takes and what it is: a beginning (v), a continuation (^) or plain."""
    out = []
    for row in root.iter(f"{W}tr"):
        cells = []
        for c in row.iter(f"{W}tc"):
            span, merge = c.find(f"{W}tcPr/{W}gridSpan"), c.find(f"{W}tcPr/{W}vMerge")
            sign = "" if merge is None else "v" if merge.get(f"{W}val") == "restart" else "^"
            cells.append((span.get(f"{W}val") if span is not None else "1") + sign)
        out.append(cells)
    return out


def test_spans() -> None:
    table = Table(((cell(rows=2), cell(columns=2)), (cell(), cell()), (cell(columns=3),)))
    assert shape(made(table)) == [["1v", "2"], ["1^", "1", "1"], ["3"]]


def test_short_rows_are_filled_up() -> None:
    table = Table(((cell(), cell(), cell()), (cell(),)))
    assert shape(made(table)) == [["1", "1", "1"], ["1", "2"]]


def test_heading_rows_repeat_and_numbers_stand_right() -> None:
    root = made(Table(((cell("Kind", heading=True), cell("Lamps", heading=True)), (cell("2"), cell("(1 234)")))))
    assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in root.iter(f"{W}tr")] == [True, False]
    assert [p.find(f"{W}pPr/{W}jc") is not None for p in root.iter(f"{W}p")] == [False, True, False, True]


def test_wide_tables_take_the_page() -> None:
    narrow, wide = made(Table(((cell(),) * 5,))), made(Table(((cell(),) * 6,)))
    assert [r.find(f".//{W}tblW").get(f"{W}w") for r in (narrow, wide)] == [str(TEXT_WIDTH), str(PAGE_WIDTH)]


def test_no_rows_no_table() -> None:
    assert table_xml(Table(()), Part()) == ""
    assert table_xml(Table(((),)), Part()) == ""


cells = st.builds(
    Cell,
    st.lists(st.just((Run("words and 12"),)), max_size=2).map(tuple),
    st.booleans(),
    st.sampled_from([0, 1, 2, 3, 100, 10**9]),
    st.sampled_from([0, 1, 2, 10**9]),
)


@given(st.lists(st.lists(cells, max_size=5).map(tuple), min_size=1, max_size=6).map(tuple))
def test_any_spans_make_a_whole_grid(rows: tuple[tuple[Cell, ...], ...]) -> None:
    """Every row fills the grid, widths are positive and add up, and every cell has a paragraph."""
    root = made(Table(rows))
    widths = [int(c.get(f"{W}w")) for c in root.iter(f"{W}gridCol")]
    if not widths:
        assert not any(rows)
        return
    assert sum(widths) in (TEXT_WIDTH, PAGE_WIDTH)
    assert min(widths) > 0
    for row in shape(root):
        assert sum(int(c.rstrip("v^")) for c in row) == len(widths)
    assert all(c.find(f"{W}p") is not None for c in root.iter(f"{W}tc"))
