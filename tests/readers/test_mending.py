"""Slips of setting, mended alike in every form, and what is left out is said."""

from __future__ import annotations

import pytest

from drafter.document import Document, Front, Kind, Paragraph, Run, Stage, Words, plain
from drafter.readers import read_bytes
from drafter.readers.characters import clean
from drafter.readers.mending import mended
from drafter.readers.raised import with_raised_letters
from tests.readers.agreement import lines, shown
from tests.readers.test_structure import words
from tests.readers.word_file import FRONT, i, p, r, word

CASES = {
    "italics begin inside a word": ("vol. I, R*esolutions Adopted* by", "vol. I, *Resolutions Adopted* by", 1),
    "italics end inside a word": ("*Treaty Serie*s, vol. 1", "*Treaty Series*, vol. 1", 1),
    "one letter too many": ("*Urges a*ll States", "*Urges* all States", 1),
    "a comma in italics": ("*Reaffirming,* among others,", "*Reaffirming*, among others,", 0),
    "a full stop of an abbreviation stays": ("*Ibid.* annex", "*Ibid.* annex", 0),
    "a dash with one space": ("*Rio, 3– 14 June*", "*Rio, 3–14 June*", 1),
    "a dash between words": ("women – girls – and men", "women – girls – and men", 0),
    "nothing to mend": ("*Noting* the fog", "*Noting* the fog", 0),
}


def document(content: Words, language: str = "en", closing: str = "") -> Document:
    paragraph = Paragraph(Kind.PREAMBULAR, content)
    return Document(language, Stage.DRAFT, Front(), (paragraph,), (Run(closing),) if closing else ())


@pytest.mark.parametrize("case", CASES)
def test_mending(case: str) -> None:
    before, after, remarks = CASES[case]
    found = mended(document(words(before)))
    block = found.body[0]
    assert isinstance(block, Paragraph)
    assert shown(block.content) == after
    assert len(found.remarks) == remarks
    assert mended(found).body == found.body, "mending twice changes nothing more"


def test_many_slips_are_summed_up() -> None:
    paragraph = Paragraph(Kind.PREAMBULAR, words("A*bc* d"))
    found = mended(Document("en", Stage.DRAFT, Front(), (paragraph,) * 9))
    assert len(found.remarks) == 6
    assert "4 more" in found.remarks[-1]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "46e séance plénière du 1er mai, no 5", "46^e^ séance plénière du 1^er^ mai, n^o^ 5"),
        ("fr", "le no de la salle", "le no de la salle"),
        ("en", "45th plenary meeting", "45th plenary meeting"),
        ("zh", "第46次全体会议", "第46次全体会议"),
    ],
)
def test_raised_letters(language: str, text: str, expected: str) -> None:
    assert shown(with_raised_letters((Run(text),), language)) == expected
    assert plain(with_raised_letters((Run(text),), language)) == text


def test_raised_letters_across_italics() -> None:
    assert shown(with_raised_letters(words("*Supplément n*o 27"), "fr")) == "*Supplément n*^o^ 27"


def test_closing_block_of_french_is_raised() -> None:
    found = mended(document(words("*Notant* cela,"), "fr", "46e séance plénière\n7 décembre 2022"))
    assert shown(found.closing) == "46^e^ séance plénière\n7 décembre 2022"


def test_characters_are_composed_and_visible() -> None:
    assert clean("Nin\u0303o \u200e\ufeffx\u200by") == "Ni\u00f1o xy"
    assert clean("54/54\u00a0B, anti\u2011personnel") == "54/54\u00a0B, anti\u2011personnel"


def test_a_rule_at_the_end_is_no_paragraph() -> None:
    data = word(p(i("Noting") + r(" it,")) + p(i("Decides") + r(" so.")) + p(r("_______________")))
    assert lines(read_bytes(data, "made.docx"))[-2] == "operative '' 0: *Decides* so."


def test_a_note_about_the_document_keeps_its_mark() -> None:
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>* Reissued for technical reasons.</w:t></w:r></w:p></w:footnote>'
    front = p(r("A/C.1/77/L.40") + mark) + FRONT
    found = read_bytes(word(p(i("Noting") + r(" it,")) + p(r("So.")), front=front, footnotes=note), "made.docx")
    assert plain(found.front.symbol) == "A/C.1/77/L.40"
    assert [(n.mark, plain(n.paragraphs[0])) for n in found.notes()] == [("*", "Reissued for technical reasons.")]


AKN = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><documentCollection><collectionBody>
<component><statement name="resolution"><meta><identification><FRBRExpression><FRBRlanguage language="eng"/>
</FRBRExpression></identification></meta>{}</statement></component><component><statement name="resolution">{}</statement>
</component></collectionBody></documentCollection></akomaNtoso>"""
TEXT = """<preamble><formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
<container name="Noting"><p><span class="italic">Noting</span> {0},</p></container></preamble><mainBody>
<paragraph><num>1.</num><content><p><span class="italic">Urges</span> {0}<eol/>again;</p></content></paragraph>
<paragraph><num>2.</num><content><p><span class="italic">Decides</span> so.</p></content></paragraph></mainBody>"""


def test_several_texts_under_one_number_come_as_one() -> None:
    found = read_bytes(AKN.format(TEXT.format("A"), TEXT.format("B")).encode(), "made.xml")
    assert [line.split(":")[0] for line in lines(found)[1:-1]] == [
        *("formula '' 0", "preambular '' 0", "operative '1.' 0", "operative '2.' 0"),
        *("formula '' 0", "preambular '' 0", "operative '1.' 0", "operative '2.' 0"),
    ]
    block = found.body[2]
    assert isinstance(block, Paragraph)
    assert block.text == "Urges A\nagain;", "a line break of the XML file is a space, eol a line break"
