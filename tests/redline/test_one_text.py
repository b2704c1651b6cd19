"""The redline writes into whatever file the reader took: both see one text of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter.comparison.compare import compare
from drafter.document import Document, Note, Paragraph, Run
from drafter.readers.docx import read_docx
from drafter.redline import docx
from tests.readers.word_file import _NS, FRONT, STYLES, i, p, r, word

from .corpus import SIGNATURE
from .structure import faults_of_structure

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
STYLED = "".join(
    f'<w:style w:type="{sort}" w:styleId="{name}{sort[0]}"><w:name w:val="{name}{sort[0]}"/><w:rPr>{what}</w:rPr></w:style>'
    for sort in ("character", "paragraph")
    for name, what in (("Hidden", "<w:vanish/>"), ("Capitals", "<w:caps/>"))
)
PARTS = {"word/styles.xml": f"<w:styles {_NS}>{STYLES}{STYLED}</w:styles>"}
SQUARE = (
    f"<m:oMath {M}><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
)
BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    + p(r("in a box"))
    + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
BREAK = "<w:r><w:br/></w:r>"


def char(kind: str, more: str = "") -> str:
    """A character of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{more}</w:fldChar></w:r>'


def code(text: str) -> str:
    """The instruction of a field."""
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def mark(text: str = "") -> str:
    """A note's mark: a number, or one of its own in the same run."""
    own = ' w:customMarkFollows="1"' if text else ""
    return f'<w:r><w:footnoteReference{own} w:id="1"/>{text}</w:r>'


def note(text: str, own: str = "<w:footnoteRef/>") -> str:
    """The note."""
    return f'<w:footnote w:id="1"><w:p><w:r>{own}</w:r>{r(" " + text)}</w:p></w:footnote>'


OLD, REST = r("Recalling the old report "), r(" of it,")
CHOICE = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="w16"><w:t>new</w:t></mc:Choice>'
    "<mc:Fallback><w:t>older</w:t></mc:Fallback></mc:AlternateContent></w:r>"
)
LIST = (
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="aa"/><w:listEntry w:val="bb"/></w:ddList></w:ffData>'
)
STAR = "<w:t>*</w:t>"
SIGN = '<w:sym w:font="Symbol" w:char="F02A"/>'
BODIES: dict[str, str] = {
    "a hidden run": p(OLD + r("secret", "<w:vanish/>") + REST),
    "hidden by its character style": p(OLD + r("secret", '<w:rStyle w:val="Hiddenc"/>') + REST),
    "hidden by its paragraph style": p(OLD + REST) + p(r("secret"), "Hiddenp"),
    "seen in a hidden paragraph": p(OLD + REST) + p(r("seen", '<w:vanish w:val="0"/>') + r("secret"), "Hiddenp"),
    "capitals": p(OLD + r("of the law", "<w:caps/>") + REST),
    "capitals by style": p(OLD + r("of the law", '<w:rStyle w:val="Capitalsc"/>') + REST),
    "a paragraph in capitals by style": p(OLD + REST, "Capitalsp"),
    "an equation": p(OLD + r("of ") + SQUARE + r(" metres,")),
    "an equation alone": p(OLD + REST) + f"<w:p><m:oMathPara {M}>{SQUARE}</m:oMathPara></w:p>",
    "two marks on one note": p(OLD + mark() + REST + mark() + r(" and so on,")),
    "a mark of its own": p(OLD + mark(STAR) + REST),
    "a mark that is a sign": p(OLD + mark(SIGN) + REST),
    "a mark in the next run": p(OLD + mark(" ").replace("/> <", "/><") + r("*") + REST),
    "a table beside the text": "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>"
    + p(r("left"))
    + "</w:tc><w:tc>"
    + p(r("right"))
    + "</w:tc></w:tr></w:tbl>"
    + p(OLD + REST),
    "a text box": p(OLD + REST + BOX),
    "a sign": p(OLD + '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>' + REST),
    "a sign as a field": p(OLD + char("begin") + code("SYMBOL 176 \\f Symbol") + char("end") + REST),
    "a sign by its font": p(OLD + r("\uf0b0\uf0b0", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + REST),
    "a form's list": p(OLD + char("begin", LIST) + code("FORMDROPDOWN") + char("end") + REST),
    "two ways of writing": p(OLD + CHOICE + REST),
    "letters joined and unseen": p(OLD + r("e\u00ad\ufb03cient\u00a0re\u0301sume\u0301 of \u200b") + REST),
    "soft returns": p(OLD + BREAK + REST + BREAK + i("Noting") + r(" another,")),
    "numbers of a room": p(r("PP1. ") + OLD + REST) + p(r("OP1. Decides to continue;")),
    "a soft return in the opening line": "",
    "the opening line before the first paragraph": "",
}
OPENING = p(i("The General Assembly") + r(","))
FRONTS = {
    "a soft return in the opening line": p(i("The General Assembly") + r(",") + BREAK + OLD + REST),
    "the opening line before the first paragraph": p(
        i("The General Assembly, ") + r("recalling the old report of it,")
    ),
}


def base(form: str) -> bytes:
    """A file with a form of text."""
    notes = note("A note.", {"a mark of its own": STAR, "a mark in the next run": STAR}.get(form, "<w:footnoteRef/>"))
    front = FRONT.replace(OPENING, FRONTS[form]) if form in FRONTS else FRONT
    return word(BODIES[form] + p(r("Last,")), footnotes=notes, front=front, parts=PARTS)


def each(change: Callable[[Run | Note], Run | Note]) -> Callable[[Document], Document]:
    """A document with its words and notes changed one by one."""

    def changed(document: Document) -> Document:
        body = [
            replace(b, content=tuple(map(change, b.content))) if isinstance(b, Paragraph) else b for b in document.body
        ]
        return replace(document, body=tuple(body))

    return changed


def _reworded(item: Run | Note) -> Run | Note:
    return replace(item, words=item.words.replace("old report", "new annual report")) if isinstance(item, Run) else item


def _noted(item: Run | Note) -> Run | Note:
    return replace(item, paragraphs=((Run("A longer note."),),)) if isinstance(item, Note) else item


def removed(document: Document) -> Document:
    """Without the paragraph in question."""
    body = (b for b in document.body if not (isinstance(b, Paragraph) and "old report" in b.text))
    return replace(document, body=tuple(body))


def with_more(document: Document) -> Document:
    """With a paragraph before the one in question."""
    at = next(k for k, b in enumerate(document.body) if isinstance(b, Paragraph) and "old report" in b.text)
    more = replace(document.body[at], content=(Run("Bearing in mind all that has been said,"),))
    return replace(document, body=(*document.body[:at], more, *document.body[at:]))


CHANGES = {"reworded": each(_reworded), "removed": removed, "with more": with_more, "noted": each(_noted)}


def read(data: bytes, tracked: str = "refuse") -> list[str]:
    """The words of a file's paragraphs and notes."""
    return words(read_docx(data, "base.docx", tracked=tracked))  # type: ignore[arg-type]


def words(document: Document) -> list[str]:
    """The words of a document's paragraphs, tables and notes."""
    out = []
    for block in document.body:
        out.append(block.text if isinstance(block, Paragraph) else str(block.rows))
        notes = [n for n in block.content if isinstance(n, Note)] if isinstance(block, Paragraph) else []
        out += [f"{n.mark} " + "".join(x.words for paragraph in n.paragraphs for x in paragraph) for n in notes]
    return out


@pytest.mark.parametrize("form", BODIES)
def test_what_is_read_can_be_changed(form: str) -> None:
    file = base(form)
    old = read_docx(file, "base.docx")
    for name, change in CHANGES.items():
        new = change(old)
        tracked = docx.write(compare(old, new), file, "base.docx", SIGNATURE)
        assert (name, read(tracked, "accept")) == (name, words(new))
        assert (name, read(tracked, "reject")) == (name, words(old))
        assert (name, faults_of_structure(tracked)) == (name, [])
        assert b"drafter-" not in (docx.opened(tracked, "t.docx").part("word/document.xml") or b"")


def test_a_note_stays_while_one_of_its_marks_does() -> None:
    file = base("two marks on one note")
    old = read_docx(file, "base.docx")
    cut = next(b for b in old.body if isinstance(b, Paragraph) and "old report" in b.text)
    last = max(k for k, x in enumerate(cut.content) if isinstance(x, Note))
    shorter = replace(cut, content=cut.content[:last])
    new = replace(old, body=tuple(shorter if b is cut else b for b in old.body))
    tracked = docx.write(compare(old, new), file, "base.docx", SIGNATURE)
    notes = docx.opened(tracked, "t.docx").part("word/footnotes.xml") or b""
    assert b"w:del" not in notes


def test_a_file_compared_with_itself_keeps_every_part() -> None:
    for form in BODIES:
        old = read_docx(base(form), "base.docx")
        before = docx.opened(base(form), "base.docx")
        after = docx.opened(docx.write(compare(old, old), base(form), "base.docx", SIGNATURE), "base.docx")
        assert [after.part(n) for n in after.names()] == [before.part(n) for n in before.names()], form
