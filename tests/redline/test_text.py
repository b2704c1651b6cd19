"""The redline as text: where the marks of notes stand, and those of changes beside each other."""

from __future__ import annotations

from drafter.comparison.compare import compare
from drafter.comparison.model import Changed, Fate, Kept, Line, Look, Nature, Redline
from drafter.document import Kind, Run, Stage
from drafter.redline.text import BRACKETS, EMAIL, Marks, write
from tests.comparison.documents import document, preambular, words


def shown(old: str, new: str, marks: Marks = EMAIL) -> list[str]:
    """The lines of the redline of one paragraph, the opening one left out."""
    found = compare(document(preambular(old)), document(preambular(new)))
    return [line for line in write(found, marks).splitlines() if line][1:]


def test_mark_of_a_note_stands_where_its_note_is_called() -> None:
    old = (
        "*Recalling* resolutions 4/16 of 16 April,[^E/4.] 5/5 of 14 April[^E/5.] and 7/34 of 28 March,[^A/63.] on arms,"
    )
    assert shown(old, old.replace("arms", "mines")) == [
        "Recalling resolutions 4/16 of 16 April,[^1] 5/5 of 14 April[^2] and 7/34 of 28 March,[^3] on ~~arms~~**mines**,",
        "[^1]: E/4.",
        "[^2]: E/5.",
        "[^3]: A/63.",
    ]


def test_marks_of_notes_stand_where_they_were_in_italics_too() -> None:
    assert shown("*Noting* the *report*,[^A/76.] and arms,", "*Noting* the *report*,[^A/76.] and mines,", BRACKETS)[
        0
    ] == ("*Noting* the *report*,[^1] and [-arms-]{+mines+},")


def test_one_pair_of_marks_holds_words_and_the_note_they_call() -> None:
    old, new = "Noting the experts on arms,", "Noting the experts on arms, and their report,[^A/76.] in full,"
    assert shown(old, new) == [
        "Noting the experts on arms**, and their report,[^1] in full**,",
        "[^1]: **A/76.**",
    ]


def test_words_added_beside_each_other_have_one_pair_of_marks() -> None:
    """Two pairs without a space between them, "**14****, 20**", would read as none."""
    pieces = (
        Kept((Run("paragraphs "),)),
        Changed(words("12"), words("14"), Nature.MECHANICAL),
        Changed((), words(", 20")),
        Kept((Run(" and 21"),)),
    )
    look = Look(Kind.OPERATIVE)
    redline = Redline(("en", "en"), (Stage.DRAFT, Stage.DRAFT), (), (Line(pieces, Fate.KEPT, look, look),), (), ())
    assert write(redline, EMAIL) == "paragraphs ~~12~~**14, 20** and 21\n"
