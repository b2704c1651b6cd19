"""Numbers of paragraphs: taken apart, counted through, put into their depth, and called."""

from __future__ import annotations

import pytest

from drafter.document import Annex, Cell, Document, Front, Kind, Note, Paragraph, Run, Stage, Table
from drafter.document.naming import (
    number_in,
    numbered_with,
    operative_number,
    operative_paragraphs,
    paragraph_names,
    together,
)
from drafter.document.numbering import (
    LETTERED,
    OPERATIVE,
    Label,
    beside,
    counted,
    label_of,
    labels_like,
    levels,
    split_number,
)
from drafter.document.tree import Provenance, Standing
from drafter.document.words import characters, folded, is_from_right, tidy, unbroken


@pytest.mark.parametrize(
    ("number", "label", "called"),
    [
        ("5.", Label(5), "5"),
        ("[5 alt.", Label(5, "alt", "["), "5 alt"),
        ("OP5 bis.", Label(5, "bis"), "5 bis"),
        ("PP2 ter alt 2.", Label(2, "ter alt 2"), "2 ter alt 2"),
        ("5 -", Label(5), "5"),
        ("(a)", None, ""),
        ("", None, ""),
    ],
)
def test_labels(number: str, label: Label | None, called: str) -> None:
    assert label_of(number) == label and (label is None or label.called == called)


def test_labels_as_they_are_printed() -> None:
    assert [Label(5).printed(), Label(5, "bis", "[").printed("PP")] == ["5.", "[PP5 bis."]


@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        ("3. 9. 4.", "1. 2. 3."),
        ("1. 1 bis. 2.", "1. 1 bis. 2."),
        ("1. 2 alt. 2.", "1. 2 alt. 2."),
        ("1. 2. 2 alt. 3.", "1. 2. 2 alt. 3."),
        ("5 bis. 6.", "1 bis. 1."),
        ("1 alt. 1.", "1 alt. 1."),
        ("1. 7 bis. 8 alt. 8.", "1. 1 bis. 2 alt. 2."),
    ],
)
def test_counted_through(labels: str, numbers: str) -> None:
    taken = [label_of(f"{one.strip()}.") for one in labels.split(".") if one.strip()]
    assert " ".join(counted([one for one in taken if one])) == numbers


def test_the_first_free_place_beside_a_paragraph() -> None:
    assert [beside(5, taken).called for taken in ((), ("5 bis",), ("5 ter",), ("5 bis", "5 ter"))] == [
        "5 bis", "5 ter", "5 bis", "5 quater"
    ]  # fmt: skip
    latin = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
    assert beside(5, [f"5 {one}" for one in latin]).called == "5 octies"


@pytest.mark.parametrize(
    ("numbers", "depths"),
    [
        ("a b c", "1 1 1"),
        ("a i ii b", "1 2 2 1"),
        ("h i j", "1 1 1"),
        ("h i ii i", "1 2 2 1"),
        ("g h i ii iii", "1 1 2 2 2"),
        ("a i a b ii b", "1 2 3 3 2 1"),
        ("a c d", "1 1 1"),
        ("c d", "1 1"),
        ("i ii iii", "1 1 1"),
        ("z aa bb", "1 1 1"),
        ("1 2 3", "1 1 1"),
        ("9 10 11", "1 1 1"),
        ("xix xx xxi", "1 1 1"),
        ("a i 1 a i 1 a i 1 a", "1 2 3 4 5 6 7 8 8 8"),
    ],
)
def test_depths(numbers: str, depths: str) -> None:
    assert levels([f"({n})" for n in numbers.split()]) == [int(d) for d in depths.split()]


@pytest.mark.parametrize(
    ("printed", "counted_"),
    [
        ("(c) (d) (x)", "(a) (b) (c)"),
        ("(ii) (iii)", "(i) (ii)"),
        ("(i) (ii)", "(i) (ii)"),
        ("(v) (x)", "(a) (b)"),
        ("(i) (b)", "(a) (b)"),
        ("2) 5)", "1) 2)"),
        ("(B) (C)", "(a) (b)"),
        ("(أ) (ب)", "(أ) (ب)"),
        ("в) г)", "а) б)"),
        (
            " ".join(f"({chr(97 + n)})" for n in range(26)) + " (x) (y)",
            " ".join(f"({chr(97 + n)})" for n in range(26)) + " (aa) (bb)",
        ),
        (
            "(i) " * 22,
            "(i) (ii) (iii) (iv) (v) (vi) (vii) (viii) (ix) (x) (xi) (xii) (xiii) (xiv) (xv) (xvi) (xvii) (xviii) (xix) (xx)",
        ),
    ],
)
def test_letters_counted_from_the_first(printed: str, counted_: str) -> None:
    assert " ".join(labels_like(printed.split())) == counted_


def test_a_number_is_split_off() -> None:
    assert split_number("5.  Urges", OPERATIVE) == ("5.", "Urges") and split_number("(a) x", LETTERED) == ("(a)", "x")
    assert split_number("5.Urges", OPERATIVE) == ("", "5.Urges") and split_number("5..", OPERATIVE) == ("", "5..")


def paragraph(kind: Kind, number: str = "", level: int = 0, text: str = "x") -> Paragraph:
    return Paragraph(kind, (Run(text),), number, level)


BODY = (
    paragraph(Kind.FORMULA), paragraph(Kind.PREAMBULAR), paragraph(Kind.PREAMBULAR, "PP1 bis."),
    paragraph(Kind.PREAMBULAR), paragraph(Kind.SUBPARAGRAPH, "(a)", 1), paragraph(Kind.HEADING, text="H"),
    paragraph(Kind.OPERATIVE, "1."), paragraph(Kind.SUBPARAGRAPH, "(a)", 1), paragraph(Kind.SUBPARAGRAPH, "(i)", 2),
    paragraph(Kind.SUBPARAGRAPH, "(b)", 1), paragraph(Kind.OPERATIVE), Table(((Cell(((Run("c"),),)),),)),
    paragraph(Kind.OPERATIVE, "2 bis."),
)  # fmt: skip
DOCUMENT = Document(
    "en",
    Stage.DRAFT,
    Front(),
    BODY,
    (Run("end"),),
    (Annex((paragraph(Kind.PLAIN), paragraph(Kind.PLAIN, "4."), paragraph(Kind.PLAIN))),),
)


def test_names_of_paragraphs() -> None:
    assert paragraph_names(DOCUMENT) == (
        "the opening line", "preambular paragraph 1", "preambular paragraph 1 bis", "preambular paragraph 2",
        "preambular paragraph 2 (a)", "the heading “H”", "operative paragraph 1", "operative paragraph 1 (a)",
        "operative paragraph 1 (a) (i)", "operative paragraph 1 (b)", "the operative paragraph", "table 1",
        "operative paragraph 2 bis", "annex, paragraph 1", "annex, paragraph 4", "annex, paragraph 3",
    )  # fmt: skip
    two = Document("en", Stage.DRAFT, Front(), (), annexes=DOCUMENT.annexes * 2)
    assert paragraph_names(two)[3] == "annex 2, paragraph 1"


def test_numbers_of_operative_paragraphs() -> None:
    assert [operative_number(block) for block in BODY if operative_number(block)] == [1]
    assert operative_paragraphs(DOCUMENT) == ((1, "x"),)
    assert [
        number_in(n)
        for n in ("operative paragraph 9 (a)", "annex, operative paragraph 3", "preambular paragraph 2", "x")
    ] == [9, 3, 0, 0]
    changed = numbered_with(BODY[6], " -")
    assert isinstance(changed, Paragraph) and changed.number == "1 -"
    assert numbered_with(BODY[6], ".") is BODY[6] and numbered_with(BODY[12], " -") is BODY[12]


def test_all_words_of_a_document_in_their_order() -> None:
    note = Note(((Run("two words"),),))
    front = Front(title=(Run("T t"), note))
    document = Document("en", Stage.DRAFT, front, BODY[1:2], (Run("end"),), DOCUMENT.annexes)
    assert [characters(words) for words in document.words()] == ["T t\ufffc", "x", "end", "x", "x", "x"]
    assert document.notes() == (note,) and document.count_words() == 9
    assert len(list(document.blocks())) == 4


@pytest.mark.parametrize(
    ("runs", "tidied"),
    [
        ([Run("a"), Run("b")], [Run("ab")]),
        ([Run("a "), Run(" b")], [Run("a b")]),
        ([Run(" a\t b \n c ")], [Run("a b\nc")]),
        ([Run("a", italic=True), Run(" "), Run("b", italic=True)], [Run("a b", italic=True)]),
        ([Run("a "), Run(" b ", italic=True), Run("c")], [Run("a "), Run("b", italic=True), Run(" c")]),
        ([Run("a"), Run(" ", bold=True), Run("b")], [Run("a b")]),
        ([Run("a"), Run("", italic=True), Run("b")], [Run("ab")]),
        ([Run("a", raised=True), Run(" ", raised=True)], [Run("a", raised=True)]),
        ([Run("a"), Run(" \n")], [Run("a")]),
        ([Run("a", fact="f"), Run(" "), Run("b")], [Run("a", fact="f"), Run(" b")]),
        ([Run(" ")], []),
        (
            [Run("a", italic=True), Run(" ", fact="f"), Run("b", italic=True)],
            [Run("a", italic=True), Run(" ", italic=True), Run("b", italic=True)],
        ),
        ([Run("a"), Run(" ", italic=True, fact="f"), Run("b")], [Run("a"), Run(" "), Run("b")]),
        ([Run("a\n", italic=True), Run("b", italic=True)], [Run("a", italic=True), Run("\n"), Run("b", italic=True)]),
    ],
)
def test_tidy(runs: list[Run], tidied: list[Run]) -> None:
    made = list(tidy(tuple(runs)))
    assert "".join(r.words for r in made if isinstance(r, Run)) == "".join(r.words for r in tidied)
    if not any(r.fact for r in runs):
        assert made == tidied


def test_folding_and_direction() -> None:
    assert [folded(t) for t in ("ab", " a\u00a0 b ", "e\u0301", "a\u2011b", "a\u00adb", "a / b")] == [
        "ab",
        "a b",
        "é",
        "a-b",
        "ab",
        "a / b",
    ]
    assert folded("أيار / مايو") == "أيار/مايو" == folded("أيار/ مايو")
    assert [is_from_right(t) for t in ("ab", "abא", "مايو", "1")] == [False, True, True, False]


def test_no_line_ends_within_a_date_or_before_the_letter_of_a_resolution() -> None:
    def held(*runs: Run) -> str:
        return characters(unbroken(runs))

    assert (
        held(Run("6 December 2021", fact="d")) == "6\u00a0December 2021"
        and held(Run("16 May 2021", fact="d")) == "16\u00a0May 2021"
    )
    assert held(Run("6 December 2021")) == "6 December 2021" and held(Run("116 May 2021", fact="d")) == "116 May 2021"
    assert held(Run("54/54", link="x", fact="d"), Run(" B of", fact="d")) == "54/54\u00a0B of"
    assert (
        held(Run("54/54", fact="d"), Run(" B of", fact="d"))
        == "54/54 B of"
        == held(Run("54/54", link="x"), Run(" B of"))
    )
    assert held(Run("54/54", link="x"), Run(" Be", fact="d")) == "54/54 Be"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["operative paragraph 8", "operative paragraph 9"], "operative paragraphs 8 and 9"),
        (["operative paragraph 8"], "operative paragraph 8"),
        (["paragraph 8", "annex, paragraph 9"], "paragraph 8 and annex, paragraph 9"),
        (["a note", "a note"], "2 notes"),
        (["a note"], "a note"),
        (["title", "title"], "title (2 times)"),
        (
            ["preambular paragraph 1"] * 2 + ["operative paragraph 1"],
            "preambular paragraph 1 (2 times) and operative paragraph 1",
        ),
    ],
)
def test_names_together(names: list[str], said: str) -> None:
    assert together(names) == said


def test_what_is_known_of_a_fact_is_not_to_be_confirmed_unless_said() -> None:
    assert Provenance("a", Standing.CARRIED).confirm is False
