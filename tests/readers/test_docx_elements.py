"""Each element of WordprocessingML that may hold words: they stand in the document, or in a remark that names them.

The list is that of ISO/IEC 29500-1, 17.3 to 17.18, of Office MathML (22.1) and of DrawingML where text stands in it.
"""

from __future__ import annotations

import pytest

from drafter.document import Document, plain
from drafter.readers import read_bytes
from tests.readers.word_file import i, p, r, word

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
T = "<w:t>walrus</w:t>"
RUN = f"<w:r>{T}</w:r>"
CELL = f"<w:tc>{p(RUN)}</w:tc>"
BOX = f"<w:txbxContent>{p(RUN)}</w:txbxContent>"


def math(inner: str) -> str:
    return f"<m:oMath {M}>{inner}</m:oMath>"


def turn(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


MR = "<m:r><m:t>walrus</m:t></m:r>"
IN_PARAGRAPH = {
    "w:r": RUN,
    "w:sdt": f"<w:sdt><w:sdtPr/><w:sdtContent>{RUN}</w:sdtContent></w:sdt>",
    "w:smartTag": f"<w:smartTag w:element='x'>{RUN}</w:smartTag>",
    "w:customXml": f"<w:customXml w:element='x'>{RUN}</w:customXml>",
    "w:fldSimple": f"<w:fldSimple w:instr='TITLE'>{RUN}</w:fldSimple>",
    "w:hyperlink": f"<w:hyperlink w:anchor='x'>{RUN}</w:hyperlink>",
    "w:dir": f"<w:dir w:val='rtl'>{RUN}</w:dir>",
    "w:bdo": f"<w:bdo w:val='ltr'>{RUN}</w:bdo>",
    "w:ins in a smart tag": f"<w:smartTag w:element='x'><w:smartTag w:element='y'>{RUN}</w:smartTag></w:smartTag>",
    "mc:Choice": f"<mc:AlternateContent><mc:Choice Requires='w14'>{RUN}</mc:Choice></mc:AlternateContent>",
    "mc:Fallback": f"<mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback>{RUN}</mc:Fallback>"
    "</mc:AlternateContent>",
    "mc in a run": f"<w:r><mc:AlternateContent><mc:Choice Requires='x'><x:y xmlns:x='urn:x'/></mc:Choice>"
    f"<mc:Fallback>{T}</mc:Fallback></mc:AlternateContent></w:r>",
    "field": turn("begin") + "<w:r><w:instrText> REF x </w:instrText></w:r>" + turn("separate") + RUN + turn("end"),
    "field without an end": turn("begin") + RUN,
    "field within the code": turn("begin") + "<w:r><w:instrText> IF </w:instrText></w:r>" + RUN + turn("end"),
    "list of a form": "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:listEntry w:val='walrus'/>"
    f"</w:ddList></w:ffData></w:fldChar></w:r>{turn('end')}",
    "w:vanish": r("walrus", "<w:vanish/>"),
    "w:smallCaps": r("walrus", "<w:smallCaps/>"),
    "w:ruby": f"<w:r><w:ruby><w:rt>{r('walrus')}</w:rt><w:rubyBase>{r('sea')}</w:rubyBase></w:ruby></w:r>",
    "w:rubyBase": f"<w:r><w:ruby><w:rt>{r('sea')}</w:rt><w:rubyBase>{RUN}</w:rubyBase></w:ruby></w:r>",
    "w:delText": "<w:r><w:delText>walrus</w:delText></w:r>",
    "m:oMath": math(MR),
    "m:oMathPara": f"<m:oMathPara {M}><m:oMath>{MR}</m:oMath></m:oMathPara>",
    "m:sSup": math(f"<m:sSup><m:e>{MR}</m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"),
    "m:sub": math(f"<m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub>{MR}</m:sub></m:sSub>"),
    "m:f": math(f"<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den>{MR}</m:den></m:f>"),
    "m:rad": math(f"<m:rad><m:deg/><m:e>{MR}</m:e></m:rad>"),
    "m:d": math(f"<m:d><m:e>{MR}</m:e></m:d>"),
    "m:nary": math(f"<m:nary><m:sub/><m:sup/><m:e>{MR}</m:e></m:nary>"),
    "m:func": math(f"<m:func><m:fName>{MR}</m:fName><m:e/></m:func>"),
    "m:m": math(f"<m:m><m:mr><m:e>{MR}</m:e></m:mr></m:m>"),
    "w:txbxContent": f"<w:r><w:pict {VML}><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>",
    "v:textpath": f"<w:r><w:pict {VML}><v:shape><v:textpath string='walrus'/></v:shape></w:pict></w:r>",
    "a:t": f"<w:r><w:drawing><a:p {DRAWING}><a:r><a:t>walrus</a:t></a:r></a:p></w:drawing></w:r>",
    "description of a picture": "<w:r><w:drawing><wp:docPr xmlns:wp='urn:wp' descr='walrus'/></w:drawing></w:r>",
    "w:object": f"<w:r><w:object {VML}><o:OLEObject ProgID='walrus.1'/></w:object></w:r>",
    "unknown in a run": "<w:r><x:y xmlns:x='urn:x'>walrus</x:y></w:r>",
    "unknown in a paragraph": "<x:y xmlns:x='urn:x'>walrus</x:y>",
}
IN_BODY = {
    "w:sdt": f"<w:sdt><w:sdtContent>{p(RUN)}</w:sdtContent></w:sdt>",
    "w:customXml": f"<w:customXml w:element='x'>{p(RUN)}</w:customXml>",
    "mc:AlternateContent": f"<mc:AlternateContent><mc:Choice Requires='x'>{p(RUN)}</mc:Choice></mc:AlternateContent>",
    "m:oMathPara": f"<m:oMathPara {M}><m:oMath>{MR}</m:oMath></m:oMathPara>",
    "w:tbl": f"<w:tbl><w:tr>{CELL}</w:tr></w:tbl>",
    "row in w:sdt": f"<w:tbl><w:sdt><w:sdtContent><w:tr>{CELL}</w:tr></w:sdtContent></w:sdt></w:tbl>",
    "cell in w:sdt": f"<w:tbl><w:tr><w:sdt><w:sdtContent>{CELL}</w:sdtContent></w:sdt></w:tr></w:tbl>",
    "cell in w:customXml": f"<w:tbl><w:tr><w:customXml w:element='x'>{CELL}</w:customXml></w:tr></w:tbl>",
    "table in a table": f"<w:tbl><w:tr><w:tc><w:tbl><w:tr>{CELL}</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
    "merged cell": f"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{p(r('a'))}</w:tc></w:tr>"
    f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p(RUN)}</w:tc></w:tr></w:tbl>",
    "unknown in a row": f"<w:tbl><w:tr>{CELL.replace('walrus', 'a')}<x:y xmlns:x='urn:x'>walrus</x:y></w:tr></w:tbl>",
    "unknown": "<x:y xmlns:x='urn:x'>walrus</x:y>",
    "a hundred controls": "<w:sdt><w:sdtContent>" * 100 + p(RUN) + "</w:sdtContent></w:sdt>" * 100,
    "w:p with a bullet": p(RUN, properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'),
}


def around(body: str, footnotes: str = "") -> Document:
    return read_bytes(
        word(p(i("Noting") + r(" it,")) + body + p(r("1. ") + i("Decides") + r(" so.")), footnotes=footnotes), "a.docx"
    )


def said(document: Document) -> str:
    notes = (plain(words) for note in document.notes() for words in note.paragraphs)
    return "\n".join([*map(plain, document.words()), *notes, *document.remarks])


@pytest.mark.parametrize("name", IN_PARAGRAPH)
def test_words_in_a_paragraph_are_read_or_said(name: str) -> None:
    assert "walrus" in said(around(p(i("Aware") + r(" of the ") + IN_PARAGRAPH[name] + r(",")))).lower()


@pytest.mark.parametrize("name", IN_BODY)
def test_words_in_the_body_are_read_or_said(name: str) -> None:
    assert "walrus" in said(around(IN_BODY[name]))


@pytest.mark.parametrize(
    ("content", "printed"),
    [
        ('<w:sym w:font="Symbol" w:char="F0B0"/>', "°"),
        ('<w:sym w:font="Symbol" w:char="B0"/>', "°"),
        ('<w:sym w:font="Symbol" w:char="F061"/>', "α"),
        ('<w:sym w:font="Wingdings" w:char="F0E0"/>', "→"),
        ('<w:sym w:font="Arial" w:char="00BD"/>', "½"),
        ('<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0a3</w:t>', "≤"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>", "a-b"),
        ("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>", "ab"),
        ("<w:t>a</w:t><w:cr/><w:t>b</w:t>", "a\nb"),
        ("<w:t>a</w:t><w:ptab/><w:t>b</w:t>", "a b"),
        ("<w:rPr><w:caps/></w:rPr><w:t>unep</w:t>", "UNEP"),
        ("<w:t>e\ufb03cient co\u00adop\u200beration</w:t>", "efficient cooperation"),
    ],
)
def test_characters_are_those_that_word_prints(content: str, printed: str) -> None:
    document = around(p(i("Aware") + r(" of ") + f"<w:r>{content}</w:r>" + r(",")))
    assert document.body[2].text.replace("\u2011", "-") == f"Aware of {printed},"


@pytest.mark.parametrize(
    ("content", "remark"),
    [
        ('<w:r><w:sym w:font="Webdings" w:char="F0E0"/></w:r>', "A sign of the font Webdings near “Aware of ,” was"),
        ("<w:r><w:monthLong/></w:r>", "A date or page number that Word fills in itself"),
        (turn("begin") + "<w:r><w:instrText> AUTONUM </w:instrText></w:r>" + turn("end"), "AUTONUM"),
        ("<w:subDoc r:id='x'/>", "A subdocument"),
        (r("co\u00adop"), "1 × soft hyphen (U+00AD)"),
        (r("a\u2028b"), "Unusual line breaks inside paragraphs were read as ordinary ones: 1."),
        (r("\ufb01x"), "“ﬁ” as “fi”"),
    ],
)
def test_what_cannot_be_read_is_said(content: str, remark: str) -> None:
    remarks = around(p(i("Aware") + r(" of ") + content + r(","))).remarks
    assert any(remark in said for said in remarks), remarks


def test_notes_without_marks_and_with_two_are_said() -> None:
    note = '<w:footnote w:id="{}">' + p(r("See the {}.")) + "</w:footnote>"
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    document = around(
        p(i("Aware") + r(" of it") + mark + r(" and that,") + mark), note.format(2, "walrus") + note.format(3, "seal")
    )
    assert "A footnote has 2 marks in the text, and was put at each of them: “See the walrus.”." in document.remarks
    assert "A footnote has words but no mark in the text, and was left out: “See the seal.”." in document.remarks


def test_remarks_of_one_kind_are_counted_after_the_fifth() -> None:
    boxes = "".join(
        p(f"<w:r><w:pict>{BOX.replace('walrus', f'seal {n}')}</w:pict></w:r>" + r(f"No. {n},")) for n in range(9)
    )
    remarks = [remark for remark in around(boxes).remarks if "text box" in remark]
    assert remarks[0] == "A text box near “No. 0,” was left out: “seal 0”."
    assert remarks[5:] == ["A text box was left out: 4 more of this kind."]
