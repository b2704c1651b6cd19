"""Plain text as people keep it: page breaks, notes in the middle, other encodings, lines wrapped by a mailer."""

from __future__ import annotations

import textwrap

import pytest

from drafter.document import Run, Sponsor, plain
from drafter.readers import read_bytes
from tests.readers.agreement import lines

FRONT = """United Nations

A/C.1/77/L.40

General Assembly

Distr.: Limited
11 October 2022

Original: English

Seventy-seventh session

First Committee

Agenda item 99 (n)

Lighthouses of the world

Norway and Samoa: draft resolution

Keeping the lamps of lighthouses lit

The General Assembly,
"""


def body(text: str, front: str = FRONT) -> list[str]:
    document = read_bytes(f"{front}\n{text}".encode(), "made.txt")
    return [line for line in lines(document) if line.startswith(("pre", "ope", "sub", "plain", "hea"))]


def test_a_page_break_cuts_no_paragraph() -> None:
    text = (
        "Noting with satisfaction the work of the keepers of Lighthouses\n\n\n\n"
        "And Their Lamps and the care they take,\n\n1. *Urges* all keepers to\n\n3/4\f\nstay awake."
    )
    assert body(text) == [
        "preambular '' 0: *Noting with satisfaction* the work of the keepers of Lighthouses And Their Lamps and the care they take,",
        "operative '1.' 0: *Urges* all keepers to stay awake.",
    ]


def test_a_note_in_the_middle_of_a_paragraph_goes_to_its_mark() -> None:
    text = (
        "Recalling the Convention¹ and the oil,²\n\n1. *Renews its call upon* all and the\n\n"
        "¹ United Nations, *Treaty Series*, vol. 1.\n² Resolution 1/1.\n\nkeepers to rest;\n\n2. *Decides* so."
    )
    assert body(text) == [
        "preambular '' 0: *Recalling* the Convention[United Nations, *Treaty Series*, vol. 1.] and the oil,[Resolution 1/1.]",
        "operative '1.' 0: *Renews its call upon* all and the keepers to rest;",
        "operative '2.' 0: *Decides* so.",
    ]


def test_marks_and_notes_without_each_other_are_said() -> None:
    document = read_bytes(f"{FRONT}\nRecalling oil,³\n\nDecides so.\n\n⁴ Of whales.".encode(), "made.txt")
    assert any("Footnote 3 has a mark in the text but no words" in r for r in document.remarks)
    assert any("Footnote 4 has words but no mark" in r and "Of whales" in r for r in document.remarks)


def test_lines_wrapped_by_hand_are_joined() -> None:
    text = "Recalling its resolution\n1/1 of 1 May 2020 on\nlamps,\n\n1. Urges care;\n2. Decides to\nmeet."
    assert body(text) == [
        "preambular '' 0: *Recalling* its resolution 1/1 of 1 May 2020 on lamps,",
        "operative '1.' 0: *Urges* care;",
        "operative '2.' 0: *Decides* to meet.",
    ]


def test_unknown_openings_stay_upright_and_are_said() -> None:
    document = read_bytes(f"{FRONT}\nGlimmering softly at sea,\n\nDecides so.".encode(), "made.txt")
    assert any("those of 1 are not known, and stay upright" in r for r in document.remarks)
    assert "preambular '' 0: Glimmering softly at sea," in lines(document)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    data = f"{FRONT}\nRecalling the café “Phare”,\n\nDecides so.".replace("\n", "\r\n").encode(encoding)
    document = read_bytes(data, "made.txt")
    assert "preambular '' 0: *Recalling* the café “Phare”," in lines(document)
    assert any("old Windows kind" in r for r in document.remarks) == (encoding == "cp1252")


def test_front_is_told_part_by_part() -> None:
    document = read_bytes(f"{FRONT}\nNoting it,\n\nDecides so.".encode(), "made.txt")
    front = {name: plain(words) for name, words in document.front.parts()}
    assert front["date"] == "11 October 2022"
    assert front["agenda_title"] == "Lighthouses of the world"
    assert front["title"] == "Keeping the lamps of lighthouses lit"
    assert document.record.sponsors == (Sponsor("Norway"), Sponsor("Samoa"))


def test_text_without_a_front_is_still_read() -> None:
    found = read_bytes(b"The General Assembly,\n\nNoting it,\n\n1. Urges care;\n\n2. Decides so.", "made.txt")
    assert len(found.body) == 4
    assert list(found.front.parts()) == []


def test_formula_that_ran_on_is_parted() -> None:
    document = read_bytes(b"The General Assembly, Recalling oil,\n\nDecides so.", "made.txt")
    assert [line.split(":")[0] for line in lines(document)[1:4]] == [
        "formula '' 0",
        "preambular '' 0",
        "operative '' 0",
    ]


def test_markdown_in_a_text_file_is_read_as_markdown() -> None:
    text = (
        "The General Assembly,\n\n*Recalling* oil,[^1]\n\n1. *Urges* care;\n\n2. *Decides* so.\n\n[^1]: Resolution 1/1."
    )
    document = read_bytes(text.encode(), "made.txt")
    assert "preambular '' 0: *Recalling* oil,[Resolution 1/1.]" in lines(document)


def test_markdown_front_numbers_and_annex() -> None:
    text = (
        "# 77/1. Lamps\n\n*The General Assembly*,\n\n*Recalling* oil,\n\n1. *Urges*:\n\n(a) Care;\n\n(b) Rest;\n\n"
        "1. *Decides* so.\n\n---\n\n# Annex\n\n# Oil\n\nIt burns."
    )
    front = "Seventy-seventh session\n\nAgenda item 1\n\nOil\n\nResolution adopted by the General Assembly on 1 May 2023\n\n"
    document = read_bytes((front + text).encode(), "made.md")
    assert document.record.number == "77/1"
    assert (
        lines(document)[-10:]
        == [
            "formula '' 0: *The General Assembly*,",
            "preambular '' 0: *Recalling* oil,",
            "operative '1.' 0: *Urges*:",
            "subparagraph '(a)' 1: Care;",
            "subparagraph '(b)' 1: Rest;",
            "operative '2.' 0: *Decides* so.",
            "closing: ",
            "annex",
            "heading '' 1: Annex",
            "heading '' 1: Oil",
            "plain '' 0: It burns.",
        ][-10:]
    )


def test_raised_letters_come_back_in_french() -> None:
    text = "L’Assemblée générale,\n\nRappelant sa résolution 1/1 du 1er mai 2020,\n\nDécide ainsi."
    document = read_bytes(text.encode(), "made.txt")
    raised = [i.words for words in document.words() for i in words if isinstance(i, Run) and i.raised]
    assert raised == ["er"]


def test_a_text_with_a_line_a_paragraph_and_one_quoted_in_mail_read_alike() -> None:
    body = [
        "The General Assembly,",
        "Recalling its resolution 75/52 of 7 December 2020,",
        "1. Calls upon all States that have not done so to accede to the Convention without delay, and upon all others to"
        " implement it in full, including through the continued implementation of the action plans under it;",
        "2. Decides to remain seized of the matter.",
    ]
    apart = read_bytes("\n\n".join(body).encode(), "a.txt")
    together = read_bytes("\n".join(body).encode(), "a.txt")
    wrapped = [part for text in body for part in (*textwrap.wrap(text, 60), "")]
    mailed = read_bytes("\n".join(f"> {line}" for line in wrapped).encode(), "a.txt")
    assert [b.text for b in apart.blocks()] == [b.text for b in together.blocks()] == [b.text for b in mailed.blocks()]
