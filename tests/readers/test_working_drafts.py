"""Texts as rooms write them, with labels, brackets and paragraphs put in, are read without shifting a number."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.comparison.compare import compare
from drafter.comparison.listing import entries
from drafter.document import Document, Kind, Paragraph
from drafter.document.labels import with_labels
from drafter.document.naming import operative_paragraphs, paragraph_names
from drafter.readers import read_bytes
from drafter.source.blocks import parse
from drafter.writers import Look, write

ROOM = """\
Zero draft

The General Assembly,

PP1. Recalling its resolution 75/52 of 7 December 2020,

PP2. Noting with concern the [grave] [serious – Norway] situation,

[PP2 alt. Noting the situation,] (Egypt)

PP2 bis. [Add: Mexico] Reaffirming the Charter of the United Nations,

[PP3. Welcoming the report of the Secretary-General,]

OP1. Calls upon all States to act;

OP2. [Calls upon] [Urges – Norway] all States to report; [Egypt: delete]

OP 2 bis. [Mexico: Invites States to share best practices;]

OP2 ter Requests the Secretary-General to report; (agreed ad ref)

[OP3 alt. Decides to remain seized of the matter.] (Egypt)

OP3. Decides, as recalled in paragraph 2 above, to consider in two years:

(a) the first;

(b) the second;

OP4. Decides to include in the provisional agenda of its seventy-seventh session the item.
"""
READ = """\
The General Assembly,
|preambular|Recalling its resolution 75/52 of 7 December 2020,
|preambular|Noting with concern the [grave] [serious – Norway] situation,
[PP2 alt.|preambular|Noting the situation,] (Egypt)
PP2 bis.|preambular|[Add: Mexico] Reaffirming the Charter of the United Nations,
|preambular|[Welcoming the report of the Secretary-General,]
1.|operative|Calls upon all States to act;
2.|operative|[Calls upon] [Urges – Norway] all States to report; [Egypt: delete]
2 bis.|operative|[Mexico: Invites States to share best practices;]
2 ter.|operative|Requests the Secretary-General to report; (agreed ad ref)
[3 alt.|operative|Decides to remain seized of the matter.] (Egypt)
3.|operative|Decides, as recalled in paragraph 2 above, to consider in two years:
(a)|subparagraph|the first;
(b)|subparagraph|the second;
4.|operative|Decides to include in the provisional agenda of its seventy-seventh session the item.
"""


def listed(document: Document) -> str:
    return "".join(
        f"{b.number}|{b.kind.value}|{b.text}\n" if b.kind is not Kind.FORMULA else f"{b.text}\n"
        for b in document.body
        if isinstance(b, Paragraph)
    )


@pytest.fixture(scope="module")
def room() -> Document:
    return read_bytes(ROOM.encode(), "room.txt")


def test_labels_and_brackets(room: Document) -> None:
    assert listed(room) == READ


def test_openings_in_brackets_are_set_as_such(room: Document) -> None:
    text = write(room, "markdown").decode()
    assert "2. [*Calls upon*] [*Urges* – Norway] all States" in text
    assert "PP2 bis. [Add: Mexico] *Reaffirming* the" in text
    assert "2 bis. [Mexico: *Invites* States" in text
    assert "[PP2 alt. *Noting* the situation,] (Egypt)" in text


@pytest.mark.parametrize(("form", "suffix"), [("markdown", "md"), ("text", "txt"), ("docx", "docx"), ("akn", "xml")])
@pytest.mark.parametrize("labels", [False, True])
def test_what_is_written_is_read_again(room: Document, form: str, suffix: str, labels: bool) -> None:
    again = read_bytes(write(room, form, Look(labels=labels)), f"room.{suffix}")
    assert listed(again) == READ


def test_a_pdf_is_read_again(room: Document) -> None:
    assert listed(read_bytes(write(room, "pdf"), "room.pdf")) == READ


def test_paragraphs_beside_others_count_as_none(room: Document) -> None:
    assert [number for number, _ in operative_paragraphs(room)] == [1, 2, 3, 4]
    names = paragraph_names(room)
    assert names[3:6] == ("preambular paragraph 2 alt", "preambular paragraph 2 bis", "preambular paragraph 3")
    assert names[8:11] == ("operative paragraph 2 bis", "operative paragraph 2 ter", "operative paragraph 3 alt")


def test_a_list_of_changes_calls_them_as_rooms_do(room: Document) -> None:
    kept = tuple(
        b for b in room.body if not (isinstance(b, Paragraph) and (" bis." in b.number or " alt." in b.number))
    )
    places = [entry.place for entry in entries(compare(replace(room, body=kept), room))]
    assert places == [
        "Preambular paragraph 2 alt",
        "Preambular paragraph 2 bis",
        "Operative paragraph 2 bis",
        "Operative paragraph 3 alt",
    ]


def test_labels_on_demand(room: Document) -> None:
    labels = [b.number for b in with_labels(room).body if isinstance(b, Paragraph) and b.number.strip("[")[1:2] == "P"]
    assert labels == [
        *("PP1.", "PP2.", "[PP2 alt.", "PP2 bis.", "PP3."),
        *("OP1.", "OP2.", "OP2 bis.", "OP2 ter.", "[OP3 alt.", "OP3.", "OP4."),
    ]
    assert "\n[PP2 alt. Noting the situation,] (Egypt)\n" in write(room, "text", Look(labels=True)).decode()


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        (["1.", "2.", "5 bis."], ["1.", "2.", "2 bis."]),
        (["1.", "[2 alt.", "2."], ["1.", "[2 alt.", "2."]),
        (["1.", "2.", "[2 alt."], ["1.", "2.", "[2 alt."]),
        (["7.", "7 bis.", "7 bis alt.", "7 alt. 2.", "9."], ["1.", "1 bis.", "1 bis alt.", "1 alt 2.", "2."]),
        (["OP1.", "OP1 ter.", "OP2.", "[3."], ["1.", "1 ter.", "2.", "[3."]),
        (["1 bis.", "2."], ["1 bis.", "1."]),
    ],
)
def test_numbers_in_a_text_count_themselves(written: list[str], numbers: list[str]) -> None:
    parsed = parse("\n\n".join(f"{n} *Decides* so;" for n in written), "text.md", "The General Assembly,")
    assert [b.number for b in parsed.body if isinstance(b, Paragraph)] == numbers
    assert all(b.text == "Decides so;" for b in parsed.body if isinstance(b, Paragraph))


def test_labels_of_the_preamble_in_a_text() -> None:
    parsed = parse("PP1. *Noting* a,\n\nPP1 bis. *Noting* b,\n\n[PP2. *Noting* c,]", "text.md", "")
    assert [b.number for b in parsed.body if isinstance(b, Paragraph)] == ["", "PP1 bis.", "[PP2."]


@pytest.mark.parametrize(
    "text", ["PPP 1. Noting", "OPEC 5 bis met", "5 business days", "[sic] Noting", "1. alternative"]
)
def test_words_that_look_like_labels(text: str) -> None:
    (block,) = parse(text, "text.md", "").body
    assert isinstance(block, Paragraph)
    assert f"{block.number} {block.text}".strip() in (text, text.removeprefix("1. "))


def test_labels_of_official_texts_come_off_again(corpus: Path) -> None:
    files = sorted((corpus / "akn" / "en").glob("A-RES-7[67]-*.xml"))[::40]
    assert files
    for path in files:
        document = read_bytes(path.read_bytes(), path.name)
        plain, labelled = (read_bytes(write(document, "markdown", Look(labels=on)), "a.md") for on in (False, True))
        assert labelled.body == plain.body, path.name
