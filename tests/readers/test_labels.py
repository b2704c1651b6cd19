"""Labels of working drafts, notes typed by hand, what is no resolution, and what was left out of a file."""

from __future__ import annotations

import pytest

from drafter.document import Note, Run, plain
from drafter.readers.docx_left_out import LeftOut
from drafter.readers.labels import labelled, with_typed_notes
from drafter.readers.recognition import embedded, later, not_a_resolution
from drafter.readers.structure import Piece


def pieces(*texts: str) -> list[Piece]:
    return [Piece((Run(text),)) for text in texts]


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("OP1. Urges", "1.", "Urges"),
        ("OP 12 bis. Urges", "12 bis.", "Urges"),
        ("op1 Urges", "1.", "Urges"),
        ("OP1 (a) one", "(a)", "one"),
        ("PP3. Recalling", "", "Recalling"),
        ("PP3 bis. Recalling", "PP3 bis.", "Recalling"),
        ("[OP5 alt. Urges]", "[5 alt.", "Urges]"),
        ("[OP5. Urges]", "5.", "[Urges]"),
        ("[OP5] Urges", "5.", "Urges"),
        ("(OP5) Urges", "5.", "Urges"),
        ("OP5", "5.", ""),
        ("OPEN 5 doors", "", "OPEN 5 doors"),
        ("OP1.5 per cent", "", "OP1.5 per cent"),
        ("• Urges", "", "Urges"),
    ],
)
def test_labels_of_working_drafts(text: str, number: str, words: str) -> None:
    found = labelled([*pieces("OP90. x", "OP91. y"), *pieces(text)], [])[-1]
    assert isinstance(found, Piece) and (found.number, plain(found.words)) == (number, words)


def test_a_single_operative_paragraph_has_no_number() -> None:
    (one,) = labelled(pieces("OP1. Urges"), [])
    assert isinstance(one, Piece) and one.number == ""
    (bare,) = labelled([Piece((Run("Urges"),), "1.")], [])
    assert isinstance(bare, Piece) and bare.number == "1."


def test_what_was_done_is_said_with_its_count() -> None:
    remarks: list[str] = []
    labelled([*pieces("OP1. a", "OP2. b", "• c", "– d")], remarks)
    assert (
        len(remarks) == 2
        and "(OP1. to OP2.)" in remarks[0]
        and remarks[0].endswith(": 2.")
        and remarks[1].endswith(": 1.")
    )
    labelled(pieces("a", "b"), remarks)
    assert len(remarks) == 2


def raised(text: str) -> Run:
    return Run(text, raised=True)


def test_notes_that_were_typed() -> None:
    remarks: list[str] = []
    body = Piece((Run("Recalling it"), raised("1"), Run(" and that"), raised("(2)")))
    out = with_typed_notes([body, Piece((raised("1"), Run(" See A/1.")))], remarks)
    assert len(out) == 1 and isinstance(out[0], Piece)
    (note,) = (i for i in out[0].words if isinstance(i, Note))
    assert plain(note.paragraphs[0]) == "See A/1." and remarks[0].endswith(": 1.") and "“it1 and that”" in remarks[1]
    for units in ("5 km", "12 m", "CO"):
        said: list[str] = []
        with_typed_notes([Piece((Run(f"over {units}"), raised("2")))], said)
        assert said == []
    many: list[str] = []
    with_typed_notes([Piece((Run(f"a{n}"), raised("9"))) for n in range(7)], many)
    assert len(many) == 6 and many[-1].startswith("2 more")
    five: list[str] = []
    with_typed_notes([Piece((Run(f"a{n}"), raised("9"))) for n in range(5)], five)
    assert len(five) == 5
    assert with_typed_notes([Piece((Run("a"), raised("1234")))], []) == [Piece((Run("a"), raised("1234")))]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["The Security Council,"], "of the Security Council"),
        (["The Conference of the Parties,"], "another conference"),
        (["Die Generalversammlung,"], "in German"),
        (["A/80/L.1/Add.1"], "an addendum"),
        (["A/80/L.1/Corr.1"], "a corrigendum"),
        (["Peru: draft resolution"], "cut short"),
        (["Report of the Board"], "a report"),
        (["A/80/100"], "document A/80/100"),
        (["Hello"], "no line reads"),
        (["x"] * 60 + ["Report of the Board"], "no line reads"),
        (["x"] * 59 + ["Report of the Board"], "a report"),
    ],
)
def test_what_is_no_resolution(lines: list[str], says: str) -> None:
    assert says in not_a_resolution(lines, "a.txt").message


@pytest.mark.parametrize(
    ("above", "says"),
    [
        (["Report of the Board"], "to be a report"),
        (["Report of the Board", "Peru: draft resolution"], None),
        (["x"] * 60, None),
        (["x"] * 61, "a longer document"),
        ([" "] * 99, None),
    ],
)
def test_a_resolution_that_is_quoted(above: list[str], says: str | None) -> None:
    error = embedded(above, "a.txt")
    assert error is None if says is None else error is not None and says in error.message


def test_symbols_of_addenda() -> None:
    assert [later(s, "a") is None for s in ("A/80/L.1/Add.1", "a/80/l.1/corr.2", "A/80/L.1", "A/80/L.1/Rev.1")] == [
        False, False, True, True
    ]  # fmt: skip


def test_what_was_left_out_is_counted_by_kind() -> None:
    left = LeftOut()
    left.add("A box", " a  b ")
    left.near = "n" * 51
    left.add("A box")
    left.add("A box", "c" * 161, "was moved")
    assert list(left.remarks()) == [
        "A box was left out: “a b”.", f"A box near “{'n' * 49}…” was left out.",
        f"A box near “{'n' * 49}…” was moved: “{'c' * 159}…”.",
    ]  # fmt: skip
    left.near = ""
    for n in range(8):
        left.add("Ink", str(n))
    assert list(left.remarks())[-2:] == ["Ink was left out: “4”.", "Ink was left out: 3 more of this kind."]
    assert "more" not in " ".join(list(left.remarks())[:3])
