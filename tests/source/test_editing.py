"""Paragraphs added, dropped and moved in their Markdown: numbers, letters and ends go with the place."""

from __future__ import annotations

import pytest

from drafter.document import Document, Front, Stage
from drafter.errors import DraftError
from drafter.source.blocks import blocks_of
from drafter.source.editing import Editing, renumbered, without_notes
from drafter.source.places import Lines
from drafter.source.tree import read

FORMULA = "The General Assembly,"


def editing(*passages: str) -> Editing:
    source = read("\n\n".join(passages), "text.md")
    parsed = blocks_of(source.shown, source.lines, FORMULA)
    return Editing(source, Document("en", Stage.DRAFT, Front(), parsed.body, annexes=parsed.annexes), parsed)


def passages(text: str) -> list[str]:
    return text.rstrip("\n").split("\n\n")


ONE, TWO, THREE = "1. Urges one;", "2. Urges two;", "3. Urges three."
BASE = (FORMULA, "Recalling a,", "Noting b,", ONE, TWO, THREE)


@pytest.mark.parametrize(
    ("index", "words", "after"),
    [
        (0, "Also", [FORMULA, "Also,", *BASE[1:]]),
        (1, "Also", [*BASE[:2], "Also,", *BASE[2:]]),
        (1, "Also;", [*BASE[:2], "Also;", *BASE[2:]]),
        (1, "Also:", [*BASE[:2], "Also:", *BASE[2:]]),
        (3, "Calls", [*BASE[:4], "2. Calls;", "3. Urges two;", "4. Urges three."]),
        (3, "9. Calls.", [*BASE[:4], "2. Calls.", "3. Urges two;", "4. Urges three."]),
        (3, "Calls:", [*BASE[:4], "2. Calls:", "3. Urges two;", "4. Urges three."]),
        (5, "Calls", [*BASE[:5], "3. Urges three;", "4. Calls."]),
        (5, "Calls;", [*BASE[:5], "3. Urges three;", "4. Calls."]),
        (5, "Calls:\n(a) one", [*BASE[:5], "3. Urges three;", "4. Calls:", "(a) one."]),
    ],
)
def test_added(index: int, words: str, after: list[str]) -> None:
    assert passages(editing(*BASE).added(index, words)) == after


@pytest.mark.parametrize(
    ("index", "after"),
    [
        (1, [FORMULA, "Noting b,", ONE, TWO, THREE]),
        (3, [*BASE[:3], "1. Urges two;", "2. Urges three."]),
        (5, [*BASE[:4], "2. Urges two."]),
    ],
)
def test_dropped(index: int, after: list[str]) -> None:
    assert passages(editing(*BASE).dropped(index)) == after


def test_the_only_paragraph_of_its_kind_leaves_its_end_to_none() -> None:
    assert passages(editing(FORMULA, "Noting b,", "1. Urges one.").dropped(2)) == [FORMULA, "Noting b,"]


LIST = ("1. Urges:", "(a) one;", "(i) deep;", "(ii) deeper;", "(b) two;", "(c) three;", "2. Calls.")


def test_sub_paragraphs_go_with_theirs_and_letters_move_up() -> None:
    text = editing(*LIST)
    assert passages(text.dropped(1)) == ["1. Urges:", "(a) two;", "(b) three;", "2. Calls."]
    assert passages(text.dropped(2)) == ["1. Urges:", "(a) one;", "(i) deeper;", "(b) two;", "(c) three;", "2. Calls."]
    assert passages(text.dropped(0)) == ["1. Calls."]
    assert passages(text.dropped(5)) == [*LIST[:5], "2. Calls."]
    assert passages(text.added(1, "(b) new;")) == [*LIST[:4], "(b) new;", "(c) two;", "(d) three;", "2. Calls."]
    assert passages(text.moved(1, 1)) == [
        "1. Urges:",
        "(a) two;",
        "(b) one;",
        "(i) deep;",
        "(ii) deeper;",
        "(c) three;",
        "2. Calls.",
    ]
    assert passages(text.moved(0, 1)) == ["1. Calls;", "2. Urges:", *LIST[1:5], "(c) three."]
    with pytest.raises(DraftError, match="below"):
        text.moved(5, 1)
    with pytest.raises(DraftError, match="above"):
        text.moved(1, -1)
    with pytest.raises(DraftError, match="below"):
        text.moved(3, 1)


@pytest.mark.parametrize(
    ("index", "step", "after"),
    [
        (1, 1, [FORMULA, "Noting b,", "Recalling a,", *BASE[3:]]),
        (4, 1, [*BASE[:4], "2. Urges three;", "3. Urges two."]),
        (4, -1, [*BASE[:3], "1. Urges two;", "2. Urges one;", THREE]),
    ],
)
def test_moved(index: int, step: int, after: list[str]) -> None:
    assert passages(editing(*BASE).moved(index, step)) == after


@pytest.mark.parametrize(
    ("index", "step", "side"), [(1, -1, "above"), (2, 1, "below"), (3, -1, "above"), (5, 1, "below")]
)
def test_a_paragraph_stays_among_its_kind(index: int, step: int, side: str) -> None:
    with pytest.raises(DraftError, match=side):
        editing(*BASE).moved(index, step)


def test_ends_that_are_none_stay_with_their_words() -> None:
    assert passages(editing("1. Urges:", "2. Calls.").moved(0, 1)) == ["1. Calls.", "2. Urges:"]


def test_an_annex_is_a_text_of_its_own() -> None:
    text = editing("1. Urges.", "---", "First", "Second")
    with pytest.raises(DraftError):
        text.moved(0, 1)
    assert passages(text.moved(1, 1)) == ["1. Urges.", "---", "Second", "First"]
    assert passages(text.dropped(2)) == ["1. Urges.", "---", "First"]
    items = editing("1. Urges:", "(a) zero.", "---", "(a) one;", "(b) two.")
    assert passages(items.dropped(0)) == ["---", "(a) one;", "(b) two."]
    assert passages(items.dropped(3)) == ["1. Urges:", "(a) zero.", "---", "(a) one."]


def test_the_opening_line_stays() -> None:
    for do in (lambda: editing(*BASE).dropped(0), lambda: editing(*BASE).moved(0, 1)):
        with pytest.raises(DraftError, match="stays"):
            do()


def test_reworded() -> None:
    assert passages(editing(*BASE).reworded(1, " Deploring\r\na,\n")) == [FORMULA, "Deploring\na,", *BASE[2:]]
    assert passages(editing(*BASE).reworded(3, "1. Urges:\n(a) one;\nand two;"))[3:5] == [
        "1. Urges:",
        "(a) one;\nand two;",
    ]
    for do in (lambda: editing(*BASE).reworded(1, " \n"), lambda: editing(*BASE).added(1, "")):
        with pytest.raises(DraftError, match="needs words"):
            do()


def test_numbers_that_did_not_follow_on_are_left() -> None:
    assert passages(editing("1. A;", "5. B;", "6. C.").dropped(1)) == ["1. A;", "6. C."]
    assert passages(editing("1. A:", "(a) b;", "(e) c;", "(f) d.").dropped(2)) == ["1. A:", "(a) b;", "(e) d."]
    assert renumbered(read("1. A\n\n2. B", "t"), "4. A\n\n2. B") == "1. A\n\n2. B"


def test_a_condition_around_a_paragraph_goes_with_it() -> None:
    text = "1. A;\n\n{% if x %}\n2. B;\n{% endif %}\n\n3. C."
    source = read(text, "text.md")
    parsed = blocks_of(source.shown, source.lines, FORMULA)
    made = Editing(source, Document("en", Stage.DRAFT, Front(), parsed.body), parsed)
    where = made.written(1)
    assert (where.text, where.first, where.last) == ("2. B;", 3, 3) and made.dropped(1) == "1. A;\n\n2. C."
    assert made.moved(2, -1) == "1. A;\n\n2. C;\n\n{% if x %}\n3. B.\n{% endif %}"


def test_notes_go_with_their_last_mark() -> None:
    text = "A[^1] b[^2]\n\n[^1]: one\n\n[^2]: two\n\nC"
    assert without_notes(text, {"1"}) == text
    assert without_notes(text.replace("A[^1]", "A"), {"1"}) == "A b[^2]\n\n[^2]: two\n\nC"
    assert without_notes(text.replace("A[^1]", "A"), {"2"}) == text.replace("A[^1]", "A")
    assert passages(editing("A[^1],", "B[^2],", "[^1]: one", "[^2]: two").dropped(0)) == ["B[^2],", "[^2]: two"]


def test_places() -> None:
    lines = Lines("ab\n\ncd", "text.md")
    assert [lines.text(n) for n in (0, 1, 2, 3, 4)] == ["", "ab", "", "cd", ""]
    assert [lines.number(n) for n in (0, 2, 3, 4, 5)] == [1, 1, 2, 3, 3]
    place = lines.place(5)
    assert (place.line, place.column, lines.place(0).column) == (3, 2, 1)
    assert lines.fault(5, "wrong").line_text == "cd"
