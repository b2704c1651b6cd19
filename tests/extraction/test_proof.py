"""Facts and template rendered again give the document back; and what there is to find is found."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.document import Document, Front, Kind, Note, Paragraph, Record, Run, Stage, block_words, plain
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.extraction import Parametrised, parametrise
from drafter.extraction.proof import proof
from drafter.facts.resolutions import CitedResolutions
from drafter.readers import read

EVERY = 12
"""Of the corpus, one document in so many is proved in every run."""


def made(path: Path) -> tuple[Document, Parametrised]:
    document = read(path)
    return document, parametrise(document, Path("draft"))


def test_what_the_front_has_anew_is_said(corpus: Path) -> None:
    """78/262 has no title of its agenda item."""
    document, parametrised = made(corpus / "akn" / "en" / "A-RES-78-262.xml")
    assert "agenda_title" not in dict(document.front.parts())
    assert any("agenda title" in remark for remark in parametrised.remarks)


def sample(corpus: Path) -> Iterator[Path]:
    yield from sorted((corpus / "akn" / "en").glob("*.xml"))[::EVERY]
    yield from sorted((corpus / "akn" / "annexed").glob("*.xml"))[::2]
    yield from sorted((corpus / "akn" / "fr").glob("*.xml"))[::EVERY]


@pytest.fixture(scope="module")
def proved(corpus: Path) -> list[tuple[Path, Document, Parametrised]]:
    return [(path, *made(path)) for path in sample(corpus)]


def test_every_document_comes_back(proved: list[tuple[Path, Document, Parametrised]]) -> None:
    assert len(proved) > 30
    for path, document, parametrised in proved:
        assert proof(document, parametrised.folder).blocks == frozenset(), path.name
        assert not any("paragraphs" in remark for remark in parametrised.remarks), path.name


def test_front_and_closing_come_back_or_it_is_said(proved: list[tuple[Path, Document, Parametrised]]) -> None:
    said = 0
    for path, document, parametrised in proved:
        printed = dict(draft(parametrised.folder).document.front.parts())
        original = dict(document.front.parts())
        for name in original | printed:
            if folded(plain(original.get(name, ()))) != folded(plain(printed.get(name, ()))):
                said += 1
                assert any(name.replace("_", " ") in remark for remark in parametrised.remarks), (path.name, name)
    assert said < len(proved) / 5


ORDINALS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)-)?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth)"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = rf"\d{{1,2}} (?:{MONTHS}) \d{{4}}"
SOUGHT = {
    "session ordinals": (rf"(?i)\b{ORDINALS}(?= session\b)", 0.99),
    "dated citations": (rf"(?<![\w/])\d{{2,3}}/\d{{1,3}}(?: [A-Z])? of {DATE}", 0.99),
    "document symbols": (r"(?<![\w/])(?:A|S|E)/(?:C\.\d/|HRC/|CN\.\d+/)?\d{2,4}/\d{1,4}\b(?!/)", 0.99),
    "dates": (rf"(?<!\d ){DATE}", 0.95),
}


@pytest.mark.parametrize("what", SOUGHT)
def test_what_there_is_to_find_is_found(what: str, proved: list[tuple[Path, Document, Parametrised]]) -> None:
    pattern, least = SOUGHT[what]
    there = found = 0
    for _, document, parametrised in proved:
        if document.language != "en":
            continue
        for runs in sequences(draft(parametrised.folder).document):
            text = "".join(r.words for r in runs).translate({0xA0: " ", 0x2011: "-"})
            of_facts = "".join(("x" if r.fact else "-") * len(r.words) for r in runs)
            for match in re.finditer(pattern, text):
                there += 1
                found += "-" not in of_facts[match.start() : match.end()]
    assert there > 30
    assert found / there >= least, f"{found} of {there}"


def sequences(document: Document) -> Iterator[list[Run]]:
    """The runs of every paragraph of body and annexes, and of every note in them."""
    for block in document.blocks():
        for words in block_words(block):
            yield [i for i in words if isinstance(i, Run)]
            for note in words:
                if isinstance(note, Note):
                    yield from (list(p) for p in note.paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        # English has the mark of a note behind the comma, and before an "and"
        "resolutions 7/34 of 28 March 2008,[1] 18/15 of 29 September 2011[2] and 21/33 of 28 September 2012,[3] and others",
        "resolutions 7/34 of 28 March 2008, 18/15 of 29 September 2011[1] and 21/33 of 28 September 2012[2] and others",
    ],
)
def test_a_list_with_notes_between_its_members_is_one_fact(text: str) -> None:
    parts = re.split(r"\[(\d)\]", "Recalling Human Rights Council " + text + ",")
    content = tuple(
        Run(part) if n % 2 == 0 else Note(((Run(f"See A/HRC/{part}/2."),),)) for n, part in enumerate(parts)
    )
    document = Document(
        "en",
        Stage.ADOPTED,
        Front(title=(Run("T"),), agenda_item=(Run("Agenda item 9"),), agenda_title=(Run("T"),)),
        (
            Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(","))),
            Paragraph(Kind.PREAMBULAR, content),
            Paragraph(Kind.OPERATIVE, (Run("Asks for light."),)),
        ),
        record=Record(session=76, agenda_items=("9",)),
    )
    made = parametrise(document, Path("draft"))
    assert proof(document, made.folder).blocks == frozenset()
    (fact,) = (f for f in made.folder.sheet.facts.values() if isinstance(f, CitedResolutions))
    assert [item.note for item in fact.items][:2] == (["1", "2"] if "[3]" in text else [None, "1"])


def test_what_occurs_twice_is_one_fact(proved: list[tuple[Path, Document, Parametrised]]) -> None:
    for path, _, parametrised in proved:
        facts = [f for f in parametrised.folder.sheet.facts.values() if f.type != "cited-resolutions"]
        assert len({repr(f) for f in facts}) == len(facts), path.name
