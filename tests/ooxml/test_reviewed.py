"""What reviewers did in a Word file: whose changes lie on which words, what their comments hang on."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from drafter.ooxml.changes import Change, Sort
from drafter.ooxml.package import opened
from drafter.ooxml.reviewed import reviewed, text
from drafter.ooxml.settling import settled_by
from tests.readers.word_file import word

NORWAY = 'w:id="{}" w:author="Norway" w:date="2022-10-01T09:00:00Z"'
PERU = 'w:id="{}" w:author="Peru" w:date="2022-10-02T09:00:00Z"'


def r(words: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


BODY = (
    "<w:p>" + r("Notes ") + f"<w:ins {NORWAY.format(1)}>" + r("with ")
    + f"<w:del {PERU.format(2)}>" + r("deep ", "delText") + "</w:del>" + r("regret ") + "</w:ins>"
    + '<w:commentRangeStart w:id="0"/>' + f"<w:del {PERU.format(3)}>" + r("the late ", "delText") + "</w:del>"
    + r("report") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' + r(",") + "</w:p>"
    f"<w:p><w:pPr><w:rPr><w:ins {NORWAY.format(4)}/></w:rPr></w:pPr><w:ins {NORWAY.format(5)}>" + r("Also,")
    + "</w:ins></w:p>"
    f'<w:moveFromRangeStart {PERU.format(6)} w:name="move1"/>'
    f"<w:p><w:pPr><w:rPr><w:moveFrom {PERU.format(7)}/></w:rPr></w:pPr><w:moveFrom {PERU.format(8)}>" + r("One,")
    + '</w:moveFrom></w:p><w:moveFromRangeEnd w:id="6"/>'
    f"<w:p><w:pPr><w:jc w:val=\"left\"/><w:pPrChange {NORWAY.format(9)}><w:pPr/></w:pPrChange></w:pPr>" + r("Two,") + "</w:p>"
    f'<w:moveToRangeStart {PERU.format(10)} w:name="move1"/>'
    f"<w:p><w:pPr><w:rPr><w:moveTo {PERU.format(11)}/></w:rPr></w:pPr><w:moveTo {PERU.format(12)}>" + r("One,")
    + '</w:moveTo></w:p><w:moveToRangeEnd w:id="10"/>'
    f"<w:tbl><w:tr><w:trPr><w:del {PERU.format(13)}/></w:trPr><w:tc><w:p>" + r("cell") + "</w:p></w:tc></w:tr></w:tbl>"
)  # fmt: skip
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
COMMENTS = (
    f'<w:comments {_W} {_W14}><w:comment w:id="0" w:author="Peru" w:initials="P" w:date="2022-10-02T09:00:00Z">'
    f'<w:p w14:paraId="0A">{r("Why late?")}</w:p></w:comment>'
    f'<w:comment w:id="1" w:author="Norway"><w:p w14:paraId="0B">{r("It came")}</w:p>'
    f'<w:p w14:paraId="0C">{r("in May.")}</w:p></w:comment></w:comments>'
)
EXTENDED = (
    f'<w15:commentsEx {_W15}><w15:commentEx w15:paraId="0A" w15:done="1"/>'
    '<w15:commentEx w15:paraId="0C" w15:paraIdParent="0A" w15:done="1"/></w15:commentsEx>'
)


def made() -> bytes:
    """A file with changes of two partners, and a thread of comments."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(word(BODY))) as before, zipfile.ZipFile(out, "w") as archive:
        for name in before.namelist():
            data = before.read(name).decode()
            if name.endswith("document.xml.rels"):
                kinds = (("comments", "comments.xml"), ("x/commentsExtended", "more.xml"))
                rows = "".join(f'<Relationship Id="c{k}" Type="y/{k}" Target="{t}"/>' for k, t in kinds)
                data = data.replace("</Relationships>", rows.replace('Id="cx/', 'Id="c') + "</Relationships>")
            archive.writestr(name, data)
        archive.writestr("word/comments.xml", COMMENTS)
        archive.writestr("word/more.xml", EXTENDED)
    return out.getvalue()


def own(words: list[str]) -> list[str]:
    """The paragraphs of :data:`BODY`, those around it left out."""
    at = next(k for k, t in enumerate(words) if t.startswith("Notes "))
    return words[at:]


CHOICES = {
    "none": (lambda _: False, ["Notes the late report,", "One,", "Two,", "cell"]),
    "all": (lambda _: True, ["Notes with regret report,", "Also,", "Two,", "One,"]),
    "Norway's": (
        lambda c: c.author == "Norway",
        ["Notes with deep regret the late report,", "Also,", "One,", "Two,", "cell"],
    ),
    "Peru's": (lambda c: c.author == "Peru", ["Notes report,", "Two,", "One,"]),
}


@pytest.mark.parametrize("choice", CHOICES)
def test_text_under_any_choice(choice: str) -> None:
    accept, wanted = CHOICES[choice]
    found = reviewed(opened(made(), "reply.docx"))
    assert own([t for t in text(found.paragraphs, accept) if t])[: len(wanted)] == wanted
    settled = reviewed(settled_by(opened(made(), "reply.docx"), accept))
    assert list(settled.changes()) == []
    assert text(settled.paragraphs, lambda _: True) == text(found.paragraphs, accept)


def test_layers_of_changes() -> None:
    found = reviewed(opened(made(), "reply.docx"))
    paragraph = next(p for p in found.paragraphs if p.stretches and p.stretches[0].words == "Notes ")
    inserted = Change(Sort.INSERTED, "Norway", "2022-10-01T09:00:00Z", "1")
    deleted = Change(Sort.DELETED, "Peru", "2022-10-02T09:00:00Z", "2")
    assert [(s.words, s.changes) for s in paragraph.stretches[:4]] == [
        ("Notes ", ()),
        ("with ", (inserted,)),
        ("deep ", (inserted, deleted)),
        ("regret ", (inserted,)),
    ]
    assert found.authors()[:2] == ["Norway", "Peru"]


def test_marks_moves_rows_and_properties() -> None:
    found = reviewed(opened(made(), "reply.docx")).paragraphs
    by_words = {"".join(s.words for s in p.stretches): p for p in reversed(found)}
    assert [c.sort for c in by_words["Also,"].mark] == [Sort.INSERTED]
    moved = [p for p in found if "".join(s.words for s in p.stretches) == "One,"]
    assert [p.stretches[0].changes[0].move for p in moved] == ["move1", "move1"]
    assert [p.mark[0].sort for p in moved] == [Sort.MOVED_AWAY, Sort.MOVED_HERE]
    formatted = by_words["Two,"].formatted
    assert formatted is not None
    assert (formatted.sort, formatted.author) == (Sort.FORMATTED, "Norway")
    assert [c.sort for c in by_words["cell"].row] == [Sort.DELETED]


def test_comments_with_threads_and_anchors() -> None:
    first, second = reviewed(opened(made(), "reply.docx")).comments
    assert (first.author, first.initials, first.text, first.done) == ("Peru", "P", "Why late?", True)
    assert first.anchor is not None
    assert first.anchor.words == "the late report"
    assert first.answers is None
    assert (second.answers, second.text, second.anchor) == ("0", "It came\nin May.", None)
