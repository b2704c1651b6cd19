"""What is no resolution, or damaged, or hostile: a message that says what it is and what to do, in bounded time."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document import Document
from drafter.errors import DraftError
from drafter.readers import MOST_BYTES, read, read_bytes
from tests.readers.word_file import i, p, r, word


def archive(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def pdf(content: bytes = b"", *, encrypt: bool = False, pages: int = 1) -> bytes:
    """A PDF whose pages show nothing, or a stream of their own."""
    from pypdf import PdfWriter
    from pypdf.generic import NameObject, StreamObject

    writer = PdfWriter()
    for _ in range(pages):
        page = writer.add_blank_page(612, 792)
        if content:
            stream = StreamObject()
            stream.set_data(content)
            page[NameObject("/Contents")] = writer._add_object(stream)
    if encrypt:
        writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">{}</akomaNtoso>'
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">&b;</akomaNtoso>'
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><akomaNtoso>&a;</akomaNtoso>'
NESTED = "<container>" * 200 + "x" + "</container>" * 200
ENGLISH = '<meta><FRBRlanguage language="eng"/></meta>'
DEEP = AKN.format(f"<statement>{ENGLISH}<mainBody>{NESTED}</mainBody></statement>")

BAD: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.xml", b"", "The file is empty"),
    "blank": ("a.txt", b" \n\t\n", "The file is empty"),
    "old Word": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Word file of the old kind"),
    "locked Word": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "protected by a password"),
    "rich text": ("a.rtf", b"{\\rtf1\\ansi The General Assembly}", "Rich Text"),
    "web page": ("a.txt", b"<!DOCTYPE html><html><body>The General Assembly,</body></html>", "web page"),
    "picture": ("a.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a picture"),
    "not what its name says": ("a.pdf", b"Recalling that this is no PDF", "ends in .pdf"),
    "data": ("a.bin", bytes(range(256)) * 4, "cannot be read here"),
    "Excel": ("a.xlsx", archive(xl__workbook_dot_xml=b"<x/>"), "an Excel workbook"),
    "OpenDocument": ("a.odt", archive(content_dot_xml=b"<x/>"), "an OpenDocument file"),
    "archive": ("a.zip", archive(readme_dot_txt=b"x"), "an archive"),
    "half a Word file": ("a.docx", word(p(r("x")))[:500], "damaged or was cut short"),
    "Word without text": ("a.docx", archive(word__document_dot_xml=b"<a/>"), "no text"),
    "Word with entities": ("a.docx", archive(word__document_dot_xml=OUTSIDE.encode()), "declares a document type"),
    "bomb of zeros": ("a.docx", archive(word__document_dot_xml=b" " * (40 << 20)), "unpacks to"),
    "scan": ("a.pdf", pdf(), "scanned"),
    "locked PDF": ("a.pdf", pdf(encrypt=True), "protected by a password"),
    "half a PDF": ("a.pdf", pdf()[:300], "cut short"),
    "too many pages": ("a.pdf", pdf(pages=601), "601 pages"),
    "broken XML": ("a.xml", b"<akomaNtoso><statement></akomaNtoso>", "XML file is damaged"),
    "entities": ("a.xml", LAUGHS.encode(), "declares a document type"),
    "outside entities": ("a.xml", OUTSIDE.encode(), "declares a document type"),
    "deep XML": ("a.xml", DEEP.encode(), "nested too deeply"),
    "other XML": ("a.xml", b"<?xml version='1.0'?><invoice/>", "holds a <invoice>"),
    "debate": ("a.xml", AKN.format("<debate/>").encode(), "holds a <debate>"),
    "report": (
        "a.txt",
        b"A/76/444\n\nReport of the First Committee\n\nRapporteur: A. N. Other",
        "seems to be a report",
    ),
    "report that quotes": (
        "a.txt",
        b"Report of the First Committee\n\nThe Committee recommends:\n\nThe General Assembly,\n\nNoting it,\n\nDecides so.",
        "a report in which",
    ),
    "letter": ("a.txt", b"Letter dated 1 May 2020 from the Permanent Representative", "seems to be a letter"),
    "agenda": ("a.txt", b"Provisional agenda of the seventy-seventh session", "seems to be an agenda"),
    "Council": ("a.txt", b"The Security Council,\n\nRecalling it,\n\n1. Decides so.", "of the Security Council"),
    "German": ("a.txt", "Die Generalversammlung,\n\nunter Hinweis darauf,\n\n1. beschließt.".encode(), "is in German"),
    "masthead alone": (
        "a.txt",
        b"Resolution adopted by the General Assembly on 6 December 2021\n\n76/26. Mines",
        "masthead of a resolution is here",
    ),
    "another document": ("a.txt", b"A/80/6\n\nProposed programme budget for 2026", "document A/80/6"),
    "a library": ("a.txt", b"lamp " * 400_000, "too long for a resolution"),
    "prose": ("a.txt", b"It was a dark and stormy night.", "no line reads"),
    "a note without text": ("a.md", b"The General Assembly,\n\nNoting it,[^1]\n\nDecides.", "has no text"),
}


@pytest.mark.parametrize("case", BAD)
def test_message_says_what_it_is_and_what_to_do(case: str) -> None:
    name, data, message = BAD[case]
    start = time.process_time()
    with pytest.raises(DraftError) as caught:
        read_bytes(data, name)
    assert message in caught.value.message
    assert name in str(caught.value), "the file is named"
    assert caught.value.hint, "a way out is offered"
    assert time.process_time() - start < 5


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="no such file"):
        read(tmp_path / "none.docx")
    with pytest.raises(DraftError, match="a folder"):
        read(tmp_path)
    with (tmp_path / "huge.pdf").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(DraftError, match="the most that is read"):
        read(tmp_path / "huge.pdf")


def test_budget_papers_are_no_resolutions(shared: Path) -> None:
    for path in sorted((shared / "format" / "word").glob("*.docx")):
        with pytest.raises(DraftError) as caught:
            read(path, tracked="accept")
        assert "resolution" in caught.value.message


GOOD = word(p(i("Noting") + r(" it,")) + p(i("Decides") + r(" so.")))


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=400), suffix=st.sampled_from([".xml", ".docx", ".pdf", ".txt", ".md", ""]))
def test_any_bytes_give_a_document_or_a_message(data: bytes, suffix: str) -> None:
    given_or_told(data, f"a{suffix}")


@settings(max_examples=150, deadline=None)
@given(cut=st.integers(0, len(GOOD)), place=st.integers(0, len(GOOD) - 1), byte=st.integers(0, 255))
def test_any_damage_to_a_word_file_gives_a_document_or_a_message(cut: int, place: int, byte: int) -> None:
    given_or_told(GOOD[:cut], "a.docx")
    given_or_told(GOOD[:place] + bytes([byte]) + GOOD[place + 1 :], "a.docx")
    given_or_told(GOOD[:place] + GOOD[place + byte :], "a.docx")


@settings(max_examples=25, deadline=None)
@given(place=st.integers(0, 200_000), byte=st.integers(0, 255), length=st.integers(0, 3000))
def test_any_damage_to_a_pdf_gives_a_document_or_a_message(place: int, byte: int, length: int) -> None:
    path = Path(__file__).parents[3] / "shared" / "corpus" / "pdf" / "A-80-L.6.pdf"
    if not path.exists():
        pytest.skip("../shared/corpus is not here")
    data = path.read_bytes()
    place %= len(data)
    given_or_told(data[:place] + bytes([byte]) + data[place + length :], "a.pdf")


def given_or_told(data: bytes, name: str) -> None:
    try:
        assert isinstance(read_bytes(data, name, tracked="accept"), Document)
    except DraftError as e:
        assert str(e)
