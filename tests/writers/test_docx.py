from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from drafter.document import Document, Front, Kind, Note, Paragraph, Run, Stage, plain
from drafter.document.words import bare, tidy
from drafter.errors import DraftError
from drafter.readers.docx import read_docx
from drafter.writers import Look, write
from tests.writers.word import MC, R, W, as_pdf, distance, faults, marked, opened, outline, style, text, tree

Resolution = Callable[[str], Document]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'
OFFICIAL = ("A-RES-78-45", "A-RES-78-54", "A-RES-79-31", "A-RES-79-34")


def docx(document: Document, look: Look | None = None) -> bytes:
    return write(document, "docx", look or Look())


def test_draft_reads_as_it_is_set(draft: Document) -> None:
    assert outline(docx(draft)) == [
        "Session | Seventy-seventh session",
        "H1 | First Committee",
        "AgendaItemNormal | Agenda item 99 (n)",
        "AgendaTitleH2 | Lighthouses: keeping of lamps",
        "Sponsors | Atlantis and Utopia: draft resolution",
        "TitleH1 | →→Keeping of lamps",
        "SingleTxt | →*The General Assembly*,",
        "SingleTxt | →*Recalling* its resolution 76/1 on the Convention¹ and the *Lamp Rules*,",
        "SingleTxt | →1.→*Welcomes* the [164] keepers:",
        "SingleTxt | →(a)→Of oil lamps;",
        "SingleTxt | (i)→Of wicks;",
        "SingleTxt | (ii)→Of glass;",
        "SingleTxt | →(b)→Of gas lamps;¹",
        "SingleTxt | →2.→*Decides* to meet on the 1er of May 2023.",
        "TitleHCH | →→Annex",
        "TitleHCH | →→Lamps in use",
        "SingleTxt | Lamps are counted at dusk.",
        "TableText | Kind",
        "TableText | Lamps",
        "TableText | Oil",
        "TableText | 12",
        "TableText | All | of them",
        "Spacer | ",
        "Normal | ",
    ]


def test_adopted_resolution_reads_as_it_is_printed(resolution: Resolution) -> None:
    lines = outline(docx(resolution("en/A-RES-76-26")))
    assert lines[:3] == [
        "Session | Seventy-sixth session",
        "AgendaItemNormal | Agenda item 100 (m)",
        "AgendaTitleH2 | " + plain(resolution("en/A-RES-76-26").front.agenda_title),
    ]
    assert lines[3] == "TitleHCH | Resolution adopted by the General Assembly on 6 December 2021"
    assert lines[4] == "SingleTxt | [*on the report of the First Committee (A/76/444, para. 93)*]"
    assert lines[5].startswith("TitleH1 | →76/26.→Implementation of the Convention")
    assert [s.replace("\u00a0", " ") for s in lines[-3:]] == [
        "SingleTxt | *45th plenary meeting*",
        "SingleTxt | *6 December 2021*",
        "Normal | ",
    ]


def test_no_word_is_lost(corpus: Path, resolution: Resolution) -> None:
    """The text of the file, paragraph by paragraph, is that of the document."""
    names = [f"en/{p.stem}" for p in sorted((corpus / "akn" / "en").glob("*.xml"))[::25]]
    names += [f"annexed/{p.stem}" for p in sorted((corpus / "akn" / "annexed").glob("*.xml"))]
    for name in names:
        document = resolution(name)
        expected = [b.number + b.text for b in document.blocks() if isinstance(b, Paragraph)]
        found = [text(p).replace("→", "").replace("¹", "") for p in tree(docx(document)).iter(f"{W}p")]
        at = -1
        for words in expected:
            at = found.index(words, at + 1)


def test_what_is_written_reads_back(corpus: Path, resolution: Resolution, draft: Document) -> None:
    names = [f"en/{p.stem}" for p in sorted((corpus / "akn" / "en").glob("*.xml"))[5::90]]
    names += [f"{code}/A-RES-76-26" for code in ("ar", "es", "fr", "ru", "zh")]
    names += [f"annexed/{p.stem}" for p in sorted((corpus / "akn" / "annexed").glob("*.xml"))]
    for document in [draft, *map(resolution, names)]:
        assert bare(read_docx(docx(document), "file.docx")) == bare(document), plain(document.front.symbol)


def test_corpus_is_valid(corpus: Path, resolution: Resolution, tmp_path: Path) -> None:
    names = [f"en/{p.stem}" for p in sorted((corpus / "akn" / "en").glob("*.xml"))[::380]]
    names += ["ar/A-RES-76-26", "zh/A-RES-76-26", "annexed/A-RES-77-262", "annexed/A-RES-76-120", "en/A-RES-79-281"]
    for name in names:
        assert faults(docx(resolution(name)), tmp_path) == [], name


@pytest.mark.parametrize(
    ("language", "stage", "look"),
    [
        ("en", Stage.DRAFT, Look()),
        ("fr", Stage.ADOPTED, Look(notice=False)),
        ("zh", Stage.DRAFT, Look(emblem=SVG)),
        ("ar", Stage.ADOPTED, Look(emblem=SVG)),
    ],
)
def test_draft_is_valid(draft: Document, tmp_path: Path, language: str, stage: Stage, look: Look) -> None:
    document = replace(draft, language=language, stage=stage, closing=(Run("45th meeting\n6 December 2021"),))
    assert faults(docx(document, look), tmp_path) == []


def test_layout_is_the_official_one(corpus: Path, shared: Path, resolution: Resolution, tmp_path: Path) -> None:
    files = as_pdf({name: docx(resolution(f"en/{name}")) for name in OFFICIAL}, tmp_path)
    tool = shared / "tools" / "layout_distance.py"
    found = [distance(tool, path, corpus / "pdf" / f"{name}.pdf") for name, path in files.items()]
    assert median(f["words"] for f in found) >= 0.98
    assert median(f["page"] for f in found) >= 0.98
    assert median(f["line"] for f in found) >= 0.98
    assert median(f["moved"] for f in found) <= 3


def test_every_style_is_defined(draft: Document) -> None:
    """Microsoft's validator does not notice a style that is missing."""
    parts = opened(docx(draft, Look(emblem=SVG)))
    defined = {s.get(f"{W}styleId") for s in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")}
    assert len(defined) > 25
    for name, data in parts.items():
        if name.endswith(".xml") and name.startswith("word/"):
            root = etree.fromstring(data)
            used = {
                e.get(f"{W}val")
                for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
                for e in root.iter(W + tag)
            }
            assert used <= defined, name


def test_house_style(draft: Document) -> None:
    styles = tree(docx(draft), "word/styles.xml")

    def setting(style_id: str) -> etree._Element:
        found = styles.find(f"{W}style[@{W}styleId='{style_id}']")
        assert found is not None
        return found

    def value(style_id: str, path: str, attribute: str = "val") -> str | None:
        found = setting(style_id).find("/".join(W + step for step in path.split("/")))
        return found.get(W + attribute) if found is not None else None

    assert styles.find(f"{W}docDefaults//{W}rFonts").get(f"{W}ascii") == "Times New Roman"
    assert styles.find(f"{W}docDefaults//{W}sz").get(f"{W}val") == "20"
    assert (value("Normal", "pPr/spacing", "line"), value("Normal", "pPr/spacing", "lineRule")) == ("240", "exact")
    assert (value("Normal", "rPr/spacing"), value("Normal", "rPr/w")) == ("4", "103")
    assert (value("SingleTxt", "pPr/ind", "left"), value("SingleTxt", "pPr/ind", "right")) == ("1267", "1267")
    assert (value("SingleTxt", "pPr/spacing", "after"), value("SingleTxt", "pPr/jc")) == ("120", "both")
    assert value("HCh", "rPr/sz") == "28"
    assert value("FootnoteText", "rPr/sz") == "17"
    names = [setting(s).find(f"{W}name").get(f"{W}val") for s in ("SingleTxt", "HM", "HCh", "H1", "H23", "H4")]
    assert names == ["__Single Txt", "_ H __M", "_ H _Ch", "_ H_1", "_ H_2/3", "_ H_4"]
    # What Word reads of the two branches is the house style's spacing.
    choice = setting("SingleTxt").find(f"{W}rPr/{MC}AlternateContent/{MC}Choice/{W}spacing")
    assert choice.get(f"{W}val") == "4"


def test_page(draft: Document) -> None:
    data = docx(draft)
    section = tree(data).find(f"{W}body/{W}sectPr")
    assert section.find(f"{W}pgSz").get(f"{W}w") == "12240"
    assert section.find(f"{W}titlePg") is not None
    assert tree(data, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    kinds = {e.get(f"{W}type"): e.get(f"{R}id") for e in section.iter(f"{W}headerReference")}
    assert set(kinds) == {"first", "even", "default"}
    assert len(set(kinds.values())) == 3
    for part in ("even", "odd"):
        fields = [e.get(f"{W}instr").strip() for e in tree(data, f"word/footer-{part}.xml").iter(f"{W}fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]
    cells = [[text(c) for c in tree(data, f"word/header-{p}.xml").iter(f"{W}tc")] for p in ("even", "odd")]
    assert cells == [["A/C.1/77/L.99", ""], ["", "A/C.1/77/L.99"]]


def test_title_runs_on_the_pages_of_an_adopted_resolution(draft: Document) -> None:
    data = docx(replace(draft, stage=Stage.ADOPTED))
    assert [text(c) for c in tree(data, "word/header-odd.xml").iter(f"{W}tc")] == ["Keeping of lamps", "A/C.1/77/L.99"]


def test_masthead(draft: Document) -> None:
    header = tree(docx(draft), "word/header-first.xml")
    assert [t for p in header.iter(f"{W}p") if (t := text(p))] == [
        "United Nations",
        "A/C.1/77/L.99",
        "General Assembly",
        "Distr.: Limited",
        "11 October 2022",
        "Original: English",
    ]
    sizes = [e.get(f"{W}val") for e in header.iter(f"{W}sz")]
    assert sizes == ["40"], "the symbol's first letter alone is large"


@pytest.mark.parametrize(
    ("stage", "wanted", "printed"),
    [(Stage.DRAFT, True, True), (Stage.DRAFT, False, False), (Stage.ADOPTED, True, False)],
)
def test_notice(draft: Document, stage: Stage, wanted: bool, printed: bool) -> None:
    data = docx(replace(draft, stage=stage), Look(notice=wanted))
    for part in ("first", "even", "odd"):
        assert ("Draft – not an official document" in text(tree(data, f"word/footer-{part}.xml"))) is printed


def test_notes(draft: Document) -> None:
    data = docx(draft)
    notes = tree(data, "word/footnotes.xml")
    assert [n.get(f"{W}type") for n in notes][:2] == ["separator", "continuationSeparator"]
    assert [[marked(p) for p in n] for n in notes][2:] == [
        ["→United Nations, *Treaty Series*, vol. 1, No. 2."],
        ["→Resolution 75/1.", "See also A/75/2."],
    ]
    assert [e.get(f"{W}id") for e in tree(data).iter(f"{W}footnoteReference")] == ["1", "2"]
    declared = tree(data, "word/settings.xml").find(f"{W}footnotePr")
    assert [e.get(f"{W}id") for e in declared] == ["-1", "0"]
    assert sum(1 for _ in notes.iter(f"{W}footnoteRef")) == 2


LINKS = {
    "https://undocs.org/en/A/RES/76/1": "https://undocs.org/en/A/RES/76/1",
    "https://docs.un.org/A/76/1 (b)%zz": "https://docs.un.org/A/76/1%20(b)%25zz",
    "https://docs.un.org/é[\x01": "https://docs.un.org/%C3%A9%5B%01",
    "javascript:alert(1)": None,
    "file:///etc/passwd": None,
    "https://[::1": None,
    "https://a b/": None,
    "https://a:b/": None,
}


@pytest.mark.parametrize(("link", "target"), LINKS.items())
def test_links(draft: Document, link: str, target: str | None) -> None:
    data = docx(linked(draft, link))
    assert "76/1" in "".join(outline(data))
    for part in ("document", "footnotes"):
        relations = opened(data).get(f"word/_rels/{part}.xml.rels", b"<none/>")
        outside = [r.get("Target") for r in etree.fromstring(relations) if r.get("TargetMode") == "External"]
        assert outside == ([target] if target else [])
        links = [e.get(f"{R}id") for e in tree(data, f"word/{part}.xml").iter(f"{W}hyperlink")]
        assert len(links) == (1 if target else 0)


def test_a_file_with_every_link_is_valid(draft: Document, tmp_path: Path) -> None:
    assert faults(docx(linked(draft, *LINKS)), tmp_path) == []


def linked(draft: Document, *links: str) -> Document:
    """The draft with a paragraph and a note for each link."""
    body = (Paragraph(Kind.PREAMBULAR, (Run("76/1", link=a), Note(((Run("n", link=a),),)))) for a in links)
    return replace(draft, body=tuple(body), annexes=())


def test_same_bytes(draft: Document, resolution: Resolution) -> None:
    for document in (draft, resolution("en/A-RES-76-26")):
        assert docx(document) == docx(document)


def test_title_and_language_stand_in_the_properties(draft: Document) -> None:
    core = opened(docx(draft))["docProps/core.xml"].decode()
    assert "<dc:title>A/C.1/77/L.99: Keeping of lamps</dc:title>" in core
    assert "<dc:language>en-GB</dc:language>" in core
    assert tree(docx(replace(draft, language="fr")), "word/styles.xml").find(f".//{W}lang").get(f"{W}val") == "fr-FR"


def test_arabic_runs_from_right_to_left(resolution: Resolution) -> None:
    data = docx(resolution("ar/A-RES-76-26"))
    assert tree(data).find(f"{W}body/{W}sectPr/{W}bidi") is not None
    styles = tree(data, "word/styles.xml")
    assert styles.find(f"{W}style[@{W}styleId='Normal']/{W}pPr/{W}bidi") is not None
    assert {e.get(f"{W}val") for e in styles.iter(f"{W}spacing") if f"{W}val" in e.attrib} <= {"0"}, "letters join"
    runs = [r for r in tree(data).iter(f"{W}r") if any("\u0600" < c < "\u06ff" for c in text(r))]
    assert len(runs) > 50
    assert all(r.find(f"{W}rPr/{W}rtl") is not None for r in runs)
    for name in ("header-first", "header-odd", "footer-odd"):
        assert tree(data, f"word/{name}.xml").find(f".//{W}bidiVisual") is not None


def test_chinese_names_an_east_asian_font(resolution: Resolution) -> None:
    fonts = tree(docx(resolution("zh/A-RES-76-26")), "word/styles.xml").find(f".//{W}rFonts")
    assert fonts.get(f"{W}eastAsia") == "SimSun"


def test_short_rule_ends_every_document(draft: Document) -> None:
    """Draft or adopted, with annexes or without, once: as in the official PDFs."""
    closing = (Run("1st meeting\n2 May 2023"),)
    closed = outline(docx(replace(draft, annexes=(), closing=closing)))
    assert closed[-3:] == ["SingleTxt | *1st meeting*", "SingleTxt | *2 May 2023*", "Normal | "]
    for document in (draft, replace(draft, annexes=()), replace(draft, closing=closing)):
        body = tree(docx(document)).find(f"{W}body")
        ruled = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}pBdr") is not None]
        assert ruled == [list(body.iter(f"{W}p"))[-1]]


def test_a_date_and_a_resolution_with_its_letter_are_not_parted(draft: Document) -> None:
    def printed(*runs: Run) -> str:
        return outline(docx(replace(draft, body=(Paragraph(Kind.PREAMBULAR, runs),), annexes=())))[-2]

    resolution = Run("54/54", link="https://undocs.org/en/A/RES/54/54", fact="recalled")
    assert printed(resolution, Run(" B of 1 December 1999, a Part", fact="recalled")) == (
        "SingleTxt | →54/54\u00a0B of 1\u00a0December 1999, a Part"
    )
    assert printed(Run("of 1 December 1999")) == "SingleTxt | →of 1 December 1999", "the text's own words stay"


def test_annex_begins_a_page(draft: Document) -> None:
    breaking = [text(p) for p in tree(docx(draft)).iter(f"{W}p") if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert breaking == ["→→Annex"]


def test_an_emblem_stands_in_the_masthead_and_no_other_image(draft: Document) -> None:
    assert not any("media" in name for name in opened(docx(draft)))
    data = docx(draft, Look(emblem=SVG))
    assert [name for name in opened(data) if "media" in name] == ["word/media/emblem.svg"]
    assert len(list(tree(data, "word/header-first.xml").iter(f"{W}drawing"))) == 1
    with pytest.raises(DraftError, match="no image"):
        docx(draft, Look(emblem=b"GIF89a"))


def test_empty_document_is_a_file(tmp_path: Path) -> None:
    assert faults(docx(Document("en", Stage.DRAFT, Front(), ())), tmp_path) == []


words = st.text("aé<>&\"'\x00\x1b\ud800\ufffe\u202e\u00a0\u2011\u00ad]{}%", min_size=1, max_size=8)
inline = st.builds(Run, words, italic=st.booleans(), bold=st.booleans(), raised=st.booleans(), link=st.none() | words)
paragraphs = st.builds(
    Paragraph,
    st.sampled_from(list(Kind)),
    st.lists(st.one_of(inline, st.builds(Note, st.lists(st.tuples(inline), max_size=2).map(tuple))), max_size=4).map(
        tuple
    ),
    st.one_of(st.just(""), words),
    st.integers(-1, 30),
)


@given(st.lists(paragraphs, max_size=5), words)
def test_hostile_text_is_printed_and_nothing_else(body: list[Paragraph], title: str) -> None:
    """Whatever a text holds, every part is well-formed and reads as the text does."""
    document = Document("en", Stage.ADOPTED, Front(title=(Run(title),), symbol=(Run(title),)), tuple(body))
    parts = opened(docx(document))
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)
    printed = [text(p) for p in etree.fromstring(parts["word/document.xml"]).iter(f"{W}p") if style(p) != "Normal"]

    def kept(s: str) -> str:
        return "".join(c for c in s if c in "aé<>&\"'\u202e\u00a0\u2011\u00ad]{}%")

    expected = [kept(b.number + b.text) for b in body]
    assert [kept(p) for p in printed][-len(body) or len(printed) :] == expected


def test_setting_of_a_run_survives_tidying(draft: Document) -> None:
    content = tidy((Run("a", bold=True), Run("b", italic=True), Run("c", raised=True)))
    root = tree(docx(replace(draft, body=(Paragraph(Kind.PLAIN, content),), annexes=(), front=Front())))
    found = {
        text(r): [etree.QName(e).localname for e in r.find(f"{W}rPr")] for r in root.iter(f"{W}r") if text(r) in "abc"
    }
    assert found == {"a": ["b", "bCs"], "b": ["i", "iCs"], "c": ["vertAlign"]}
