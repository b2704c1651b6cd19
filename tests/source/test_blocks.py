"""Tags with the white space they take along, and Markdown as blocks: tables, numbers, notes, set words."""

from __future__ import annotations

import pytest

from drafter.document import Cell, Kind, Note, Paragraph, Run, Table, plain
from drafter.errors import DraftError
from drafter.source.blocks import parse
from drafter.source.scan import scan


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a {{ x }} b", ["a ", "", " b"]),
        ("a {{- x -}} b", ["a", "", "b"]),
        ("a {{}} b", ["a ", "", " b"]),
        ("{% if a %}\nb\n{% endif %}\nc", ["", "b\n", "", "c"]),
        ("{% if a %}\r\nb", ["", "b"]),
        ("{% if a %}\n\nb", ["", "\nb"]),
        ("{% if a +%}\nb", ["", "\nb"]),
        ("{% if a -%}\n\n b", ["", "b"]),
        ("a\n  {% if a %}b", ["a\n", "", "b"]),
        ("  {% if a %}b", ["", "", "b"]),
        ("a\n  {%+ if a %}b", ["a\n  ", "", "b"]),
        ("a \n {%- if a %}b", ["a", "", "b"]),
        ("{{ x }}  {% if a %}b", ["", "  ", "", "b"]),
        ("{% if a %}  {% if b %}c", ["", "  ", "", "c"]),
        ("{% if a %}\n  {% if b %}c", ["", "", "", "c"]),
        ("{# a #}\nb", ["", "b"]),
        ("{% raw %}\n{{ x }}{% endraw %}", ["", "\n{{ x }}", ""]),
        ('{{ x("}}") }}b', ["", "b"]),
    ],
)
def test_white_space_that_tags_take_along(text: str, shown: list[str]) -> None:
    parts, unclosed = scan(text)
    assert "".join(part.text for part in parts) == text and not unclosed
    assert [text[slice(*part.shown)] for part in parts] == shown


@pytest.mark.parametrize(
    ("text", "closings"),
    [
        ("a {{ b", ["}}"]),
        ("a {% b {{ c }}", ["%}"]),
        ("a {# b {{ c", ["#}"]),
        ("{% raw %} {{ a }}", ["{% endraw %}"]),
        ("{{ a", ["}}"]),
        ("{{ a }} {% b %} {# c #}", []),
    ],
)
def test_tags_that_do_not_end(text: str, closings: list[str]) -> None:
    assert [one.closing for one in scan(text)[1]] == closings


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("{% if a %}b", [True]),
        ("{% if a %}\nb", [False]),
        ("{% if a %}\rb", [False]),
        ("b {% if a %}c", [False]),
        ("b\n {% if a %}c", [True]),
        ("{% if a %}{{ x }}", [True, False]),
        ("{% if a %}{% if b %}\nc", [False, False]),
        ("{% if a %} {% if b %}c", [True, False]),
        ("{% if a %}  ", [False]),
        ("{{ x }}b", [False]),
    ],
)
def test_a_tag_that_begins_a_line_with_words(text: str, holds: list[bool]) -> None:
    assert [part.holds_line for part in scan(text)[0] if part.sort != "text"] == holds


def kinds(text: str) -> list[tuple[str, str, int]]:
    parsed = parse(text, "text.md", "The General Assembly,")
    blocks = [*parsed.body, *(b for annex in parsed.annexes for b in annex.blocks)]
    return [(b.kind.value, b.number, b.level) for b in blocks if isinstance(b, Paragraph)]


def test_kinds_and_numbers_of_paragraphs() -> None:
    text = "The  General\nAssembly,\n\nA\n\nPP2 bis. B\n\nPP3. B\n\n# H\n\n1. C\n\n(a) D\n\n(i) E\n\nF\n\n7. G\n\n---\n\n3. H\n\nI"
    assert kinds(text) == [
        ("formula", "", 0), ("preambular", "", 0), ("preambular", "PP2 bis.", 0), ("preambular", "", 0), ("heading", "", 1),
        ("operative", "1.", 0), ("subparagraph", "(a)", 1), ("subparagraph", "(i)", 2), ("plain", "", 0),
        ("operative", "2.", 0), ("plain", "3.", 0), ("plain", "", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. A", [""]),
        ("5. A\n\n9. B", ["1.", "2."]),
        ("1. A\n\n1. B", ["1.", "2."]),
        ("1. A\n\n# H\n\n1. B\n\n2. C", ["", "", "1.", "2."]),
        ("1. A\n\n2. B\n\n# H\n\n1. C\n\n5. D", ["1.", "2.", "", "1.", "2."]),
        ("1. A\n\n2. B\n\n# H\n\n3. C", ["1.", "2.", "", "3."]),
        ("# H\n\n1. A\n\n2. B", ["", "1.", "2."]),
        ("1. A\n\n# H\n\n2. B\n\n1. C", ["1.", "", "2.", "3."]),
    ],
)
def test_numbers_begin_anew_behind_a_heading_with_1(text: str, numbers: list[str]) -> None:
    assert [number for _, number, _ in kinds(text)] == numbers


def table(text: str) -> list[list[tuple[list[str], bool, int, int]]]:
    (made,) = parse(text, "text.md", "").body
    assert isinstance(made, Table)

    def shown(cell: Cell) -> tuple[list[str], bool, int, int]:
        return [plain(p) for p in cell.paragraphs], cell.heading, cell.columns, cell.rows

    return [[shown(cell) for cell in row] for row in made.rows]


def test_a_table_with_heads_and_wide_and_long_cells() -> None:
    assert table("| a || b |\n| --- | --- | --- |\n| c | d<br>e | f\\|g |\n| ^^ | h | ^^ |\n| ^^ | i | j |") == [
        [(["a"], True, 2, 1), (["b"], True, 1, 1)],
        [(["c"], False, 1, 3), (["d", "e"], False, 1, 1), (["f|g"], False, 1, 2)],
        [(["h"], False, 1, 1)],
        [(["i"], False, 1, 1), (["j"], False, 1, 1)],
    ]
    assert table("| a |\n| b |") == [[(["a"], False, 1, 1)], [(["b"], False, 1, 1)]]
    assert table("| ^^ | a |") == [[(["^^"], False, 1, 1), (["a"], False, 1, 1)]]
    assert table("| a |||\n| --- |") == [[(["a"], True, 3, 1)]]


def test_words_as_they_are_set() -> None:
    (block,) = parse("*a* **b** c^d^ *e* ***f***", "text.md", "").body
    assert isinstance(block, Paragraph) and block.kind is Kind.PREAMBULAR
    set_ = [(i.words, i.italic, i.bold, i.raised) for i in block.content if isinstance(i, Run)]
    assert set_ == [
        ("a", True, False, False), (" ", False, False, False), ("b", False, True, False), (" c", False, False, False),
        ("d", False, False, True), (" ", False, False, False), ("e", True, False, False), (" ", False, False, False), ("f", True, True, False),
    ]  # fmt: skip


def test_notes() -> None:
    parsed = parse("A[^1] b[^*]\n\n[^1]: one\n\n    more\n\n[^*]: star\n\n[^x]: uncited", "text.md", "")
    (block,) = parsed.body
    assert isinstance(block, Paragraph)
    notes = [i for i in block.content if isinstance(i, Note)]
    assert [([plain(p) for p in note.paragraphs], note.mark) for note in (*notes, *parsed.uncited)] == [
        (["one", "more"], ""), (["star"], "*"), (["uncited"], "")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ("A\n\nB[^1]", "has no text", 3),
        ("A[^1]\n\n[^1]: b\n\n[^1]: c", "two texts", 5),
        ("A[^1]\n\n[^1]: b[^2]\n\n[^2]: c", "inside the text of a note", 3),
    ],
)
def test_faults_of_notes(text: str, says: str, line: int) -> None:
    with pytest.raises(DraftError, match=says) as caught:
        parse(text, "text.md", "")
    assert caught.value.place is not None and caught.value.place.line == line
