"""Tables, equations, the report line and split runs of Word, without a file."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter.document import Cell, Note, Run, Table, Words
from drafter.ooxml.equations import equation
from drafter.ooxml.front import _aslant
from drafter.ooxml.markup import atoms, runs, split_at, text_of
from drafter.ooxml.tables import _figures, _grid, _widths

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def cell(text: str = "", columns: int = 1, rows: int = 1, heading: bool = False) -> Cell:
    return Cell(((Run(text),),), heading=heading, columns=columns, rows=rows)


def table(*rows: list[Cell]) -> Table:
    return Table(tuple(map(tuple, rows)))


@pytest.mark.parametrize(
    ("rows", "spans"),
    [
        ([[cell("a"), cell("b")], [cell("c")]], ["a1+ b1+", "c1+ 1+"]),
        ([[cell("a", rows=2), cell("b")], [cell("c")]], ["a1+ b1+", "a1- c1+"]),
        ([[cell("a", columns=2)], [cell("b"), cell("c")]], ["a2+", "b1+ c1+"]),
        ([[cell("a"), cell("b", rows=2)], [cell("c", columns=3)]], ["a1+ b1+", "c1+ b1-"]),
        ([[cell("a", rows=3)], [], [cell("b")]], ["a1+ 1+", "a1- 1+", "a1- b1+"]),
        ([[cell("a"), cell("b"), cell("c", rows=2)], []], ["a1+ b1+ c1+", "2+ c1-"]),
        ([[]], []),
    ],
)
def test_every_row_is_whole(rows: list[list[Cell]], spans: list[str]) -> None:
    def said(place: object) -> str:
        words = place.cell.paragraphs[0][0].words if place.cell.paragraphs else ""  # type: ignore[attr-defined]
        return f"{words}{place.columns}{'+' if place.begins else '-'}"  # type: ignore[attr-defined]

    assert [" ".join(map(said, row)) for row in _grid(table(*rows))] == spans


@pytest.mark.parametrize(
    ("rows", "widths"),
    [
        ([[cell("a"), cell("b")]], [500, 500]),
        ([[cell("aa bb"), cell("b")]], [636, 364]),
        ([[cell("a" * 60), cell("b")]], [937, 63]),
        ([[cell("a" * 200), cell("b")]], [937, 63]),
        ([[cell("ab", columns=2)], [cell("a"), cell("b" * 10)]], [250, 750]),
    ],
)
def test_columns_by_what_they_hold(rows: list[list[Cell]], widths: list[int]) -> None:
    made = _widths(_grid(table(*rows)), 2, 1000)
    assert sum(made) == 1000
    if widths != made:
        assert (made[0] > made[1]) == (widths[0] > widths[1])


def test_no_column_is_less_than_its_longest_word() -> None:
    assert _widths(_grid(table([cell("w " * 60), cell("abcdefgh")])), 2, 9000)[1] >= 850
    assert _widths(_grid(table([cell("w " * 60), cell("abcd")])), 2, 9000)[1] < 850


def test_columns_of_figures_but_the_first() -> None:
    rows = [[cell("1"), cell("2"), cell("3"), cell("x")], [cell("1"), cell("2.5"), cell(""), cell("4")]]
    assert _figures(_grid(table(*rows))) == {1, 2}
    assert _figures(_grid(table([cell("a"), cell("1", columns=2)]))) == frozenset()


def math(inner: str) -> str:
    element = etree.fromstring(f'<m:oMath xmlns:m="{M}">{inner}</m:oMath>')
    return "".join(f"^{text}" if raised else text for text, raised in equation(element))


def r(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (r("x"), "x"),
        (f"<m:sSup><m:e>{r('x')}</m:e><m:sup>{r('2')}</m:sup></m:sSup>", "x^2"),
        (f"<m:f><m:num>{r('1')}</m:num><m:den>{r('x+1')}</m:den></m:f>", "1/(x+1)"),
        (f"<m:f><m:den>{r('2')}</m:den></m:f>", "/2"),
        (f"<m:rad><m:deg>{r('3')}</m:deg><m:e>{r('x')}</m:e></m:rad>", "^3√x"),
        (f"<m:rad><m:e>{r('x y')}</m:e></m:rad>", "√(x y)"),
        (f"<m:d><m:e>{r('a')}</m:e><m:e>{r('b')}</m:e></m:d>", "(a|b)"),
        (f'<m:d><m:dPr><m:begChr m:val="["/><m:sepChr m:val=","/><m:endChr m:val="]"/></m:dPr><m:e>{r("a")}</m:e><m:e>{r("b")}</m:e></m:d>', "[a,b]"),
        (f"<m:nary><m:e>{r('x')}</m:e></m:nary>", "∫x"),
        (f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:e>{r("x")}</m:e></m:nary>', "∑x"),
        (f"<!-- c -->{r('x')}", "x"),
    ],
)  # fmt: skip
def test_equations_in_a_line(inner: str, said: str) -> None:
    assert math(inner) == said


@pytest.mark.parametrize("wrap", ["box", "nary"])
def test_equations_have_a_depth(wrap: str) -> None:
    """One nested deeper than forty is read for its characters alone."""

    def nested(depth: int) -> str:
        sup = f"<m:sup>{r('2')}</m:sup>"
        for _ in range(depth):
            sup = f"<m:{wrap}>{sup}</m:{wrap}>"
        return math(sup)

    assert (
        nested(39).endswith("^2") and nested(40).endswith("^2") and nested(42).endswith("2") and "^" not in nested(42)
    )


@pytest.mark.parametrize(
    ("report", "slanted"),
    [
        ((Run("[on the report]"),), [("[", False), ("on the report", True), ("]", False)]),
        ((Run("on the report"),), [("on the report", True)]),
        ((Run("[on "), Run("it", bold=True), Run("]")), [("[", False), ("on ", True), ("it", True), ("]", False)]),
        ((Run("[a"), Note(((Run("n"),),)), Run("b]")), [("[", False), ("a", True), ("b", True), ("]", False)]),
        ((Run("[a", italic=True), Run("]")), [("[a", True), ("]", False)]),
        ((Run(" "),), [(" ", False)]),
    ],
)
def test_the_report_line_is_aslant_between_its_brackets(report: Words, slanted: list[tuple[str, bool]]) -> None:
    assert [(i.words, i.italic) for i in _aslant(report) if isinstance(i, Run)] == slanted


@pytest.mark.parametrize(
    ("inner", "offsets", "texts"),
    [
        ("<w:r><w:t>abcd</w:t></w:r>", (2,), ["ab", "cd"]),
        ("<w:r><w:t>abcd</w:t></w:r>", (3, 1), ["a", "bc", "d"]),
        ("<w:r><w:t>abcd</w:t></w:r>", (4, 0), ["abcd"]),
        ("<w:r><w:rPr><w:i/></w:rPr><w:t>ab</w:t><w:tab/><w:t>cd</w:t></w:r>", (3,), ["ab\t", "cd"]),
        ("<w:r><w:rPr><w:i/></w:rPr><w:t>ab</w:t><w:tab/></w:r>", (2,), ["ab", "\t"]),
        ("<w:r><w:rPr/><w:t>ab</w:t></w:r><w:r><w:t>cd</w:t></w:r>", (2, 0), ["ab", "cd"]),
    ],
)
def test_runs_split_at_characters(inner: str, offsets: tuple[int, ...], texts: list[str]) -> None:
    paragraph = etree.fromstring(f'<w:p xmlns:w="{W}">{inner}</w:p>')
    split_at(paragraph, *offsets)
    found = atoms(paragraph)
    assert text_of(found) == "".join(texts)
    assert [t for run in runs(paragraph) if (t := "".join(a.text for a in found if a.run is run))] == texts
    properties = [run.find(f"{{{W}}}rPr/{{{W}}}i") is not None for run in runs(paragraph)]
    assert len(set(properties)) == 1
