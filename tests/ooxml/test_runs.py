from markupsafe import Markup

from drafter.document import Inline, Kind, Note, Paragraph, Run
from drafter.ooxml.notes import Notes
from drafter.ooxml.package import packed
from drafter.ooxml.paragraphs import block_xml
from drafter.ooxml.relationships import Relationships
from drafter.ooxml.runs import Part, run_xml, words_xml


def test_characters_of_their_own() -> None:
    assert run_xml(Run("a\tb\nc\u2011d\u00ade")) == (
        '<w:r><w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t><w:br/>'
        '<w:t xml:space="preserve">c</w:t><w:noBreakHyphen/><w:t xml:space="preserve">d</w:t><w:softHyphen/>'
        '<w:t xml:space="preserve">e</w:t></w:r>'
    )


def test_deleted_text() -> None:
    assert run_xml(Run("<a>"), deleted=True) == '<w:r><w:delText xml:space="preserve">&lt;a&gt;</w:delText></w:r>'


def test_same_link_same_relationship() -> None:
    part = Part(Relationships())
    words_xml(
        (Run("a", link="https://un.org/1"), Run("b", link="https://un.org/2"), Run("c", link="https://un.org/1")), part
    )
    assert list(part.relationships.found.values()) == ["rId1", "rId2"]


def test_a_wrap_gets_every_run_and_mark_and_stands_inside_links() -> None:
    seen: list[Inline] = []

    def inserted(xml: Markup, item: Inline) -> Markup:
        seen.append(item)
        return Markup('<w:ins w:id="{}">{}</w:ins>').format(len(seen), xml)

    note = Note(((Run("n"),),))
    paragraph = Paragraph(Kind.OPERATIVE, (Run("76/1", link="https://un.org/1"), note), "1.")
    part = Part(notes=Notes())
    xml = block_xml(paragraph, part, wrap=inserted, mark='<w:ins w:id="9"/>')
    assert seen == [Run("\t1.\t"), Run("76/1"), note]
    assert '<w:pPr><w:pStyle w:val="SingleTxt"/><w:rPr><w:ins w:id="9"/></w:rPr></w:pPr><w:ins w:id="1"><w:r>' in xml
    assert '<w:hyperlink r:id="rId1" w:history="1"><w:ins w:id="2"><w:r>' in xml
    assert (
        '<w:ins w:id="3"><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/>'
        in xml
    )


def test_a_part_that_holds_no_notes_leaves_them_out() -> None:
    assert words_xml((Note(((Run("n"),),)),), Part()) == ""


def test_a_package_is_the_same_for_the_same_parts() -> None:
    assert packed({"a.xml": b"<a/>", "b.xml": b"<b/>"}) == packed({"a.xml": b"<a/>", "b.xml": b"<b/>"})
