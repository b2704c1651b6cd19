"""Word files as people make them: styles, automatic numbers, fields, notes, tracked changes, mastheads in headers."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.document import Document, Run, Sponsor, Table, plain
from drafter.errors import DraftError
from drafter.readers import read, read_bytes
from drafter.writers import write
from tests.readers.agreement import differences, lines
from tests.readers.word_file import i, numbered, p, r, word


def body(data: bytes, **options: str) -> list[str]:
    """The lines of a file's blocks after the formula."""
    document = read_bytes(data, "made.docx", **options)  # type: ignore[arg-type]
    return [line for line in lines(document) if line.startswith(("pre", "ope", "sub", "plain", "hea", "table"))]


def test_automatic_numbers_are_printed() -> None:
    data = word(
        p(i("Noting") + r(" the fog,"))
        + numbered(i("Requests") + r(" keepers:"))
        + numbered(r("To trim the wick;"), 1)
        + numbered(r("To ring:"), 1)
        + numbered(r("A bell;"), 2)
        + numbered(r("A gong;"), 2)
        + numbered(i("Urges") + r(" all to look up;"))
        + numbered(r("Once;"), 1)
        + numbered(i("Decides") + r(" to remain lit."), number=2)
    )
    assert body(data) == [
        "preambular '' 0: *Noting* the fog,",
        "operative '1.' 0: *Requests* keepers:",
        "subparagraph '(a)' 1: To trim the wick;",
        "subparagraph '(b)' 1: To ring:",
        "subparagraph '(i)' 2: A bell;",
        "subparagraph '(ii)' 2: A gong;",
        "operative '2.' 0: *Urges* all to look up;",
        "subparagraph '(a)' 1: Once;",
        "operative '7.' 0: *Decides* to remain lit.",
    ]


def test_a_style_may_bring_the_number() -> None:
    data = word(p(i("Noting") + r(" it,")) + p(i("Urges") + r(" A;"), "Listed") + p(i("Asks") + r(" B."), "Listed"))
    assert body(data)[1:] == ["operative '1.' 0: *Urges* A;", "operative '2.' 0: *Asks* B."]


def test_italics_by_run_by_style_and_cancelled() -> None:
    opening = '<w:rStyle w:val="Opening"/>'
    data = word(
        p(r("Noting", opening) + r(" by style,"))
        + p(r("Noting", '<w:i w:val="1"/>') + r(" by hand,", '<w:i w:val="0"/>'))
        + p(r("Noting") + r(" upright in a slanted paragraph", opening) + r(",", "<w:i w:val='false'/>"), "Slanted")
    )
    assert body(data) == [
        "preambular '' 0: *Noting* by style,",
        "preambular '' 0: *Noting* by hand,",
        "preambular '' 0: *Noting* upright in a slanted paragraph,",
    ]


def test_fields_show_their_result_and_links_lead_somewhere() -> None:
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    data = word(
        p(
            i("Recalling")
            + r(" resolution ")
            + f'<w:hyperlink r:id="rL">{r("54/54")}</w:hyperlink>'
            + turn.format("begin")
            + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
            + turn.format("separate")
            + r(" B")
            + turn.format("end")
            + "<w:r><w:noBreakHyphen/></w:r>"
            + r("x,")
            + r("hidden", "<w:vanish/>")
        )
        + p(i("Decides") + r(" so.")),
        links="https://undocs.org/A/RES/54/54",
    )
    assert body(data)[0] == "preambular '' 0: *Recalling* resolution 54/54 B-x,"
    paragraph = read_bytes(data, "made.docx").body[1]
    assert not isinstance(paragraph, Table)
    links = [(x.words, x.link) for x in paragraph.content if isinstance(x, Run) and x.link]
    assert links == [("54/54", "https://undocs.org/A/RES/54/54")]


NOTE = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'
SEPARATOR = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
MARK = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'


def test_notes_stand_at_their_marks() -> None:
    note = NOTE.format(r("\tSee ") + i("Treaty Series") + r(", vol. 1."))
    data = word(p(i("Noting") + r(" the lamp,") + MARK) + p(i("Decides") + r(" so.")), footnotes=SEPARATOR + note)
    assert body(data)[0] == "preambular '' 0: *Noting* the lamp,[See *Treaty Series*, vol. 1.]"


def test_brackets_of_an_arabic_mark_belong_to_the_mark() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    note = NOTE.format(r("(", raised) + r(")", raised) + r(" A/77/1."))
    data = word(
        p(i("Noting") + r(" it") + r("(", raised) + MARK + r(")", raised) + r(",")) + p(r("So.")), footnotes=note
    )
    assert body(data)[0] == "preambular '' 0: *Noting* it[A/77/1.],"


def test_a_mark_without_a_note_is_said_not_fatal() -> None:
    document = read_bytes(word(p(i("Noting") + r(" it,") + MARK) + p(r("So."))), "made.docx")
    assert any("but no words" in remark for remark in document.remarks)


TRACKED = (
    p(i("Noting") + r(" the ") + f'<w:ins w:id="1">{r("bright ")}</w:ins>' + r("lamp,"))
    + p(
        i("Recalling")
        + r(" the ")
        + '<w:del w:id="2"><w:r><w:delText xml:space="preserve">old </w:delText></w:r></w:del>'
        + r("keeper,")
    )
    + p(i("Aware") + r(" of the "), properties='<w:rPr><w:del w:id="3"/></w:rPr>')
    + p(r("sea,"))
    + p(f'<w:ins w:id="5">{i("Mindful")}{r(" of gulls,")}</w:ins>', properties='<w:rPr><w:ins w:id="4"/></w:rPr>')
    + numbered(i("Decides") + r(" so."))
)


def test_tracked_changes_are_refused_unless_told() -> None:
    with pytest.raises(DraftError, match="tracked change") as caught:
        read_bytes(word(TRACKED), "made.docx")
    assert caught.value.hint == "Accept or reject them in Word."


def test_tracked_changes_accepted() -> None:
    assert body(word(TRACKED), tracked="accept") == [
        "preambular '' 0: *Noting* the bright lamp,",
        "preambular '' 0: *Recalling* the keeper,",
        "preambular '' 0: *Aware* of the sea,",
        "preambular '' 0: *Mindful* of gulls,",
        "operative '1.' 0: *Decides* so.",
    ]


def test_tracked_changes_rejected() -> None:
    found = body(word(TRACKED), tracked="reject")
    assert found[:2] == ["preambular '' 0: *Noting* the lamp,", "preambular '' 0: *Recalling* the old keeper,"]
    assert found[-1] == "operative '1.' 0: *Decides* so."
    assert not any("gulls" in line for line in found)


CELL = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"


def test_masthead_in_the_header_of_the_first_page() -> None:
    header = (
        "<w:tbl><w:tr>"
        + CELL.format("", p(r("United Nations")))
        + CELL.format("", p(r("A", '<w:sz w:val="40"/>') + r("/C.1/77/L.40")))
        + "</w:tr><w:tr>"
        + CELL.format("", p(r("General Assembly")))
        + CELL.format("", p(r("Distr.: Limited")) + p(r("11 October 2022")) + p("") + p(r("Original: English")))
        + "</w:tr></w:tbl>"
    )
    document = read_bytes(word(p(i("Noting") + r(" it,")) + p(i("Decides") + r(" so.")), header=header), "made.docx")
    front = {name: plain(words) for name, words in document.front.parts()}
    assert front == {
        "organization": "United Nations",
        "symbol": "A/C.1/77/L.40",
        "organ": "General Assembly",
        "distribution": "Distr.: Limited",
        "date": "11 October 2022",
        "original": "Original: English",
        "session": "Seventy-seventh session",
        "committee": "First Committee",
        "agenda_item": "Agenda item 99 (n)",
        "agenda_title": "Lighthouses of the world",
        "proponent": "Norway and Samoa: draft resolution",
        "title": "Keeping the lamps of lighthouses lit",
    }
    assert document.record.sponsors == (Sponsor("Norway"), Sponsor("Samoa"))
    assert document.record.session == 77


def test_annex_with_heading_and_table() -> None:
    table = (
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + CELL.format('<w:gridSpan w:val="2"/>', p(i("Lamps")))
        + "</w:tr><w:tr>"
        + CELL.format('<w:vMerge w:val="restart"/>', p(r("North")))
        + CELL.format("", p(r("1")))
        + "</w:tr><w:tr>"
        + CELL.format("<w:vMerge/>", p(""))
        + CELL.format("", p(r("2")))
        + "</w:tr></w:tbl>"
    )
    data = word(
        p(i("Noting") + r(" it,"))
        + numbered(i("Decides") + r(" so."))
        + p(r("Annex"), "HCh")
        + p(r("Lamps by coast"), "HCh")
        + p(r("North"), "H1")
        + p(r("There are three."))
        + table
    )
    document = read_bytes(data, "made.docx")
    assert lines(document)[-6:] == [
        "annex",
        "heading '' 1: Annex",
        "heading '' 1: Lamps by coast",
        "heading '' 2: North",
        "plain '' 0: There are three.",
        "table: *Lamps* // North | 1 // 2",
    ]
    found = document.annexes[0].blocks[-1]
    assert isinstance(found, Table)
    assert (found.rows[0][0].heading, found.rows[0][0].columns, found.rows[1][0].rows) == (True, 2, 2)


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p(r('A/C.1/77/L.40'))}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    front = p(drawn) + p(i("The General Assembly") + r(","))
    document = read_bytes(word(p(i("Noting") + r(" it,")) + p(r("So.")), front=front), "made.docx")
    assert plain(document.front.symbol) == "A/C.1/77/L.40"
    assert document.front.agenda_title == ()


@pytest.fixture(scope="module")
def saved_again(
    corpus: Path, program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Document, Path]:
    """A resolution written by us, and opened and saved by LibreOffice as Word and as PDF."""
    folder = tmp_path_factory.mktemp("saved")
    document = read(corpus / "akn" / "en" / "A-RES-75-55.xml")
    (folder / "first.docx").write_bytes(write(document, "docx"))
    for form in ("docx:MS Word 2007 XML", "pdf"):
        command = [program("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        arguments = ["--convert-to", form, "--outdir", str(folder / "again"), str(folder / "first.docx")]
        subprocess.run([*command, *arguments], check=True, capture_output=True, timeout=120)
    return document, folder / "again"


def test_what_libreoffice_saves_reads_the_same(saved_again: tuple[Document, Path]) -> None:
    document, folder = saved_again
    assert differences(read(folder / "first.docx"), document) == ""


def test_what_libreoffice_prints_reads_the_same(saved_again: tuple[Document, Path]) -> None:
    document, folder = saved_again
    assert differences(read(folder / "first.pdf"), document) == ""


def test_line_breaks_of_the_front_belong_to_its_layout() -> None:
    br = "<w:r><w:br/></w:r>"
    front = (
        p(r("Distr.: General") + br + r("8 December 2021"))
        + p(r("Seventy-sixth session"))
        + p(r("Agenda item 100 (m)"))
        + p(r("General and complete disarmament:") + br + r("lamps"))
        + p(r("Resolution adopted by the General Assembly") + br + r("on 6 December 2021"))
        + p(r("[") + i("on the report of the First Committee (A/76/444, para. 93)") + r("]"))
        + p(r("76/26.\tLamps of") + br + r("the world"), "H1")
        + p(i("The General Assembly") + r(","))
    )
    document = read_bytes(word(p(i("Noting") + r(" it,")) + p(r("So.")), front=front), "made.docx")
    assert {name: plain(words) for name, words in document.front.parts()} == {
        "symbol": "A/RES/76/26",
        "distribution": "Distr.: General",
        "date": "8 December 2021",
        "session": "Seventy-sixth session",
        "agenda_item": "Agenda item 100 (m)",
        "agenda_title": "General and complete disarmament: lamps",
        "proponent": "Resolution adopted by the General Assembly on 6 December 2021",
        "report": "[on the report of the First Committee (A/76/444, para. 93)]",
        "number": "76/26.",
        "title": "Lamps of the world",
    }
    assert (document.record.report, document.record.report_paragraph) == ("A/76/444", 93)
    assert document.record.adopted is not None


@pytest.mark.parametrize(("old", "new"), [("75-52", "76-26"), ("78-218", "79-181")])
def test_a_redline_accepted_is_the_new_text_and_rejected_the_old(corpus: Path, old: str, new: str) -> None:
    from drafter.comparison.compare import compare
    from drafter.redline.docx import write as write_redline
    from drafter.redline.tracked import Signature

    first, second = (read(corpus / "akn" / "en" / f"A-RES-{name}.xml") for name in (old, new))
    redline = write_redline(compare(first, second), write(first, "docx"), "old.docx", Signature(), masthead=True)
    assert differences(read_bytes(redline, "new.docx", tracked="accept"), second) == ""
    assert differences(read_bytes(redline, "new.docx", tracked="reject"), first) == ""
