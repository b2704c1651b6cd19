"""A package of Word: its parts and relationships; what is too large, torn, or something else is said."""

from __future__ import annotations

import pytest

from drafter.errors import DraftError
from drafter.ooxml import package
from drafter.ooxml.package import opened, packed

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def related(target: str) -> str:
    return f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="{target}"/></Relationships>'


def made(**parts: str) -> bytes:
    return packed({name.replace("__", "/"): text.encode() for name, text in parts.items()})


WORD = {"word__document.xml": "<a/>"}


@pytest.mark.parametrize(
    ("parts", "main"),
    [
        (WORD, "word/document.xml"),
        ({"_rels__.rels": related("word/text.xml"), "word__text.xml": "<a/>"}, "word/text.xml"),
        ({"_rels__.rels": related("gone.xml"), **WORD}, "word/document.xml"),
        ({"_rels__.rels": related("xl/book.xml"), "xl__book.xml": "<a/>", **WORD}, "word/document.xml"),
    ],
)
def test_the_part_that_holds_the_text(parts: dict[str, str], main: str) -> None:
    assert opened(made(**parts), "a.docx").main == main


@pytest.mark.parametrize(
    ("parts", "what"),
    [
        ({"xl__book.xml": "<a/>"}, "an Excel workbook"),
        ({"ppt__slides.xml": "<a/>"}, "a PowerPoint presentation"),
        ({"content.xml": "<a/>"}, "OpenDocument"),
        ({"a.txt": "a"}, "an archive"),
    ],
)
def test_what_is_no_word_file(parts: dict[str, str], what: str) -> None:
    with pytest.raises(DraftError, match=what):
        opened(made(**parts), "a.docx")


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    data = made(**WORD, a="x" * 9)

    def allowed(name: str, most: int) -> bool:
        with monkeypatch.context() as patched:
            patched.setattr(package, name, most)
            try:
                return bool(opened(data, "a.docx").part("a"))
            except DraftError:
                return False

    assert [allowed("MOST_BYTES_OF_PART", n) for n in (9, 8)] == [True, False]
    assert [allowed("MOST_PARTS", n) for n in (2, 1)] == [True, False]
    assert [allowed("MOST_UNPACKED", n) for n in (13, 12)] == [True, False]
    assert [allowed("MOST_BYTES", n) for n in (len(data), len(data) - 1)] == [True, False]
    assert (package.MOST_BYTES, package.MOST_UNPACKED, package.MOST_PARTS, package.MOST_RATIO) == (
        2**26,
        400 * 2**20,
        4000,
        400,
    )


def test_what_unpacks_to_far_more_is_refused() -> None:
    with pytest.raises(DraftError, match="unpacks"):
        opened(made(**WORD, a="x" * (2**20 + 1)), "a.docx")
    assert opened(made(**WORD, a="x" * 2**20), "a.docx").part("a") == b"x" * 2**20
    with pytest.raises(DraftError):
        opened(made(**WORD)[:-30], "a.docx")


def test_parts_put_and_added() -> None:
    file = opened(made(**WORD, **{"[Content_Types].xml": TYPES, "word__notes.xml": "<b/>"}), "a.docx")
    assert file.part("word/notes.xml") == b"<b/>" and file.part("none") is None and file.tree("none") is None
    file.put("word/notes.xml", b"<c/>")
    assert file.part("word/notes.xml") == b"<c/>" and "none" not in file and "word/notes.xml" in file
    assert file.add("notes.xml", "footnotes", "t") == "word/notes1.xml" and file.related("footnotes") is None
    file.put("word/notes1.xml", b"<d/>")
    assert file.related("footnotes") == "word/notes1.xml"
    first = file.relate(file.main, "hyperlink", "https://un.org", outside=True)
    assert file.relate(file.main, "hyperlink", "https://un.org", outside=True) == first
    assert file.relate(file.main, "hyperlink", "https://un.org/2", outside=True) != first
    again = opened(file.to_bytes(), "a.docx")
    assert (
        again.names() == file.names()
        and again.part("word/notes.xml") == b"<c/>"
        and again.to_bytes() == file.to_bytes()
    )
    assert again.relations("word/document.xml")[first] == ("hyperlink", "https://un.org", True)
