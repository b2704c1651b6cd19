"""Amendments to amendments: their numbers are those of its instructions, and what these quote belongs to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.amendments.carry_out import amended
from drafter.amendments.instructions import Amendment
from drafter.amendments.making import instructions_between
from drafter.amendments.reading import read_amendment, steps_of
from drafter.amendments.sources import amendment_from
from drafter.amendments.writing import document_of
from drafter.document import Document, Kind, Paragraph
from drafter.readers import read_bytes
from tests.amendments.drafts import paragraph

HEAD = (
    "United Nations\n\nA/C.3/80/L.965\n\nGeneral Assembly\n\nEightieth session\n\nAgenda item 66\n\nLamps\n\n"
    "Norway: amendment to draft resolution A/C.3/80/L.924\n\nLamps\n\n"
)
FIRST = "1. In operative paragraph 3, replace “urges all States” with “calls upon all States”."
SECOND = "2. After operative paragraph 5, insert the following operative paragraph:"
QUOTED = "Requests the keepers to report urgently thereon;"
THIRD = "3. Delete the third preambular paragraph."


def amendment(*paragraphs: str) -> Document:
    return read_bytes((HEAD + "\n\n".join(paragraphs)).encode(), "amendment.txt")


OLD = amendment(FIRST, SECOND, QUOTED, THIRD)


def lines(document: Document) -> list[str]:
    return [f"{b.number} {b.text}".strip() for b in document.body if isinstance(b, Paragraph)]


@pytest.mark.parametrize(
    ("instruction", "wanted"),
    [
        ("In paragraph 1, replace “calls upon” with “invites”.", [FIRST.replace("calls upon", "invites")]),
        ("In instruction 2, delete “urgently”.", [QUOTED.replace(" urgently", "")]),
        (
            "In the amendment contained in document A/C.3/80/L.965, paragraph 2, delete “urgently”.",
            [QUOTED.replace(" urgently", "")],
        ),
        ("In paragraph 2 of the amendment, replace “urgently” with “soon”.", [QUOTED.replace("urgently", "soon")]),
        ("Delete paragraph 2.", ["2. Delete the third preambular paragraph."]),
    ],
)
def test_forms(instruction: str, wanted: list[str]) -> None:
    steps = tuple(steps_of([paragraph(Kind.PLAIN, instruction)], "en"))
    result = amended(OLD, [Amendment(steps, "L.966")])
    assert result.undone == ()
    assert [x for x in lines(result.document) if x not in lines(OLD)] == wanted


def test_the_only_instruction_has_no_number() -> None:
    old = amendment("Delete operative paragraph 9.")
    steps = tuple(steps_of([paragraph(Kind.PLAIN, "In the amendment, replace “9” with “10”.")], "en"))
    assert lines(amended(old, [Amendment(steps)]).document) == ["Delete operative paragraph 10."]


@pytest.mark.parametrize(
    "new",
    [
        amendment(FIRST.replace("calls upon", "invites"), SECOND, QUOTED.replace(" urgently", "")),
        amendment(FIRST, SECOND, "Thanks the wardens;", THIRD),
        amendment(FIRST.replace("3", "4"), SECOND, QUOTED, "Thanks the wardens;", THIRD),
        amendment(FIRST, THIRD.replace("3.", "2.")),
    ],
    ids=["words and an instruction", "another paragraph", "one more paragraph", "an instruction less"],
)
def test_the_difference_of_two_comes_back(new: Document) -> None:
    made = document_of(instructions_between(OLD, new), OLD)
    assert lines(amended(OLD, [read_amendment(made)]).document) == lines(new)


def test_what_is_amended_is_named() -> None:
    made = document_of(instructions_between(OLD, amendment(SECOND, QUOTED, THIRD)), OLD, sponsors="Chile")
    said = "".join(getattr(i, "words", "") for i in made.front.proponent)
    assert said == "Chile: amendment to the amendment contained in document A/C.3/80/L.965"


def test_forms_that_are_not_kept_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "oral.txt"
    path.write_text("Delete paragraph 3.\nIn the proposed new paragraph 5 bis, delete “urgently”.\n", "utf-8")
    result = amended(OLD, [amendment_from(path, "en")])
    assert [r.message for r in result.undone] == [
        "Not understood: what begins with “proposed new paragraph 5 bis, delete “ur…”"
    ]
