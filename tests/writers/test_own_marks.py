"""Notes with marks of their own: printed as the mark, without a number, and read back from every format that is ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from drafter.document import Document, Front, Kind, Note, Paragraph, Run, Stage
from drafter.document.words import bare
from drafter.readers import read_bytes
from drafter.writers import Look, akn, docx, html, markdown, pdf, text

GROUP = "On behalf of the States that are members of the Group of Tea Growers."
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(name="draft")
def _draft() -> Document:
    front = Front(
        organization=(Run("United Nations"),),
        symbol=(Run("A/C.2/80/L.9"),),
        organ=(Run("General Assembly"),),
        distribution=(Run("Distr.: Limited"),),
        date=(Run("3 October 2025"),),
        original=(Run("Original: English"),),
        session=(Run("Eightieth session"),),
        committee=(Run("Second Committee"),),
        agenda_item=(Run("Agenda item 16 (a)"),),
        agenda_title=(Run("Tea"),),
        proponent=(Run("Iraq:"), Note(((Run(GROUP),),), "*"), Run(" draft resolution")),
        title=(Run("Tea and trade"),),
    )
    series = Note(((Run("United Nations, "), Run("Treaty Series", italic=True), Run(", vol. 9, No. 8.")),), "**")
    body = (
        Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(","))),
        Paragraph(
            Kind.PREAMBULAR,
            (
                Run("Recalling", italic=True),
                Run(" the Convention"),
                series,
                Run(" and its resolution,"),
                Note(((Run("Resolution 9 (I)."),),)),
                Run(" and the need for tea,"),
            ),
        ),
        Paragraph(Kind.OPERATIVE, (Run("Decides", italic=True), Run(" to drink;")), "1."),
        Paragraph(Kind.OPERATIVE, (Run("Also decides", italic=True), Run(" to pour.")), "2."),
    )
    return Document("en", Stage.DRAFT, front, body)


@pytest.mark.parametrize(
    ("name", "write"), [("t.txt", text.write), ("t.md", markdown.write), ("t.xml", akn.write), ("t.docx", docx.write)]
)
def test_they_are_read_back(draft: Document, name: str, write: Callable[[Document], bytes]) -> None:
    assert bare(read_bytes(write(draft), name)) == bare(draft)


def test_text_has_them_where_they_belong(draft: Document) -> None:
    written = text.write(draft).decode()
    assert "\nIraq:* draft resolution\n" in written
    assert "the Convention** and its resolution,¹ and" in written
    assert written.index(f"\n* {GROUP}") < written.index("\n** United Nations") < written.index("\n¹ Resolution 9")


def test_markdown_calls_them_by_words_whose_stars_are_no_italics(draft: Document) -> None:
    written = markdown.write(draft).decode()
    assert "**Iraq:**[^star] **draft resolution**" in written
    assert "\n[^starstar]: United Nations, *Treaty Series*" in written
    assert "[^*" not in written


def test_word_lets_the_mark_follow(draft: Document) -> None:
    with ZipFile(BytesIO(docx.write(draft))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    references = list(root.iter(f"{W}footnoteReference"))
    assert [r.get(f"{W}customMarkFollows") for r in references] == ["1", "1", None]
    assert [r.getnext().text for r in references[:2]] == ["*", "**"]


def test_a_page_links_mark_and_note(draft: Document) -> None:
    root = etree.HTML(html.write(draft).decode())
    for name, mark in (("star", "*"), ("star-star", "**"), ("1", "1")):
        assert root.xpath(f"//*[@id='mark-{name}']/@href") == [f"#note-{name}"]
        assert root.xpath(f"string(//*[@id='mark-{name}'])") == mark
        assert root.xpath(f"//*[@id='note-{name}']//a[@class='back']/@href") == [f"#mark-{name}"]
    assert root.xpath("//li/@id") == ["note-star", "note-star-star", "note-1"]


def test_a_pdf_numbers_only_the_others(draft: Document, tmp_path: Path) -> None:
    from subprocess import run

    path = tmp_path / "draft.pdf"
    path.write_bytes(pdf.write(draft, Look()))
    try:
        shown = run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True).stdout
    except FileNotFoundError:
        pytest.skip("pdftotext is not installed")
    lines = shown.splitlines()
    assert "Iraq:* draft resolution" in lines
    assert [x[:5] for x in lines if x.startswith(("* On", "** Un"))] == ["* On ", "** Un"]
    assert re.search(r"(?m)^1\s+Resolution 9 \(I\)\.$", shown)


def test_a_line_with_an_asterisk_and_no_mark_stays() -> None:
    from drafter.readers.text_own_marks import without_own_marks

    assert without_own_marks("Tea\n\n* milk\n\n* sugar\n", 0) == ("Tea\n\n* milk\n\n* sugar\n", {})


def test_a_note_with_a_mark_is_tracked_into_a_word_file_with_that_mark(draft: Document) -> None:
    from drafter.comparison.compare import compare
    from drafter.redline import docx as redline
    from drafter.redline.tracked import Signature

    issued = replace(draft, body=(draft.body[0], Paragraph(Kind.PREAMBULAR, (Run("Recalling"),)), *draft.body[2:]))
    changed = replace(draft, body=(*draft.body[:2], *issued.body[2:]))
    tracked = redline.write(compare(issued, changed), docx.write(issued), "issued.docx", Signature("Peru", "Rules"))
    accepted = read_bytes(tracked, "tracked.docx", tracked="accept")
    notes = [i for b in accepted.body if isinstance(b, Paragraph) for i in b.content if isinstance(i, Note)]
    assert [n.mark for n in notes] == ["**", ""]
    with ZipFile(BytesIO(tracked)) as package:
        heads = [
            "".join(t.text or "" for t in note.iter(f"{W}t"))[:2]
            for note in etree.fromstring(package.read("word/footnotes.xml"))
            if note.get(f"{W}type") is None
        ]
    assert "**" in heads


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Iraq:* draft resolution", ["The footnote mark in “Iraq:*” has no footnote, and was left out."]),
        ("Iraq and Peru** draft resolution", ["The footnote mark in “Peru**” has no footnote, and was left out."]),
        ("*Iraq: draft resolution*", []),
    ],
)
def test_a_mark_without_a_note_is_said(line: str, said: list[str]) -> None:
    page = (
        f"United Nations\n\nA/C.2/80/L.9\n\n{line}\n\nTea\n\nThe General Assembly,\n\n*Noting* tea,\n\n1. *Decides* so."
    )
    assert [r for r in read_bytes(page.encode(), "tea.txt").remarks if "has no footnote" in r] == said
