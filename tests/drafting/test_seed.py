"""The example of A/RES/76/26, rendered: the seed document, word for word."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest

from drafter.document import Document, Note, Run, Standing
from drafter.document.words import bare, folded
from drafter.drafting.draft import draft
from drafter.readers.akn import read_akn
from drafter.workspace.folder import load
from drafter.writers import write


@pytest.fixture(scope="module")
def document(root: Path) -> Document:
    return draft(load(root / "examples" / "anti-personnel-mines" / "76")).document


@pytest.fixture(scope="module")
def official(corpus: Path) -> Document:
    return read_akn((corpus / "akn" / "en" / "A-RES-76-26.xml").read_bytes(), "A-RES-76-26.xml")


def tokens(text: str) -> list[str]:
    """Words, numbers and every punctuation mark, without the marks of italics."""
    return re.findall(r"\w+|[^\w\s]", text.replace("*", "").replace("\u2011", "-"))


def test_no_word_number_or_mark_differs_from_the_seed(document: Document, shared: Path) -> None:
    seed = (shared / "seed" / "A-RES-76-26.txt").read_text(encoding="utf-8")
    note = "¹ United Nations, *Treaty Series*, vol. 2056, No. 35597."
    assert seed.count(note) == 1
    theirs = tokens(seed.replace(note, ""))
    ours = tokens(write(document, "text").decode())
    start = ours.index("General")
    assert " ".join(ours[:start]) == "United Nations A / RES / 76 / 26"
    matcher = difflib.SequenceMatcher(None, ours[start:], theirs, autojunk=False)
    differing = [(ours[start:][i:j], theirs[k:m]) for op, i, j, k, m in matcher.get_opcodes() if op != "equal"]
    assert differing == [(tokens(note), [])]


def test_paragraphs_are_not_wrapped(document: Document) -> None:
    lines = write(document, "text").decode().split("\n")
    recalling = [line for line in lines if "54/54 B" in line]
    assert len(recalling) == 1
    assert "75/52 of 7 December 2020," in recalling[0]


def test_italics_are_the_official_ones(document: Document, official: Document) -> None:
    def italics(of: Document) -> list[list[str]]:
        return [[folded(i.words) for i in b.content if isinstance(i, Run) and i.italic] for b in bare(of).body]

    assert italics(document) == italics(official)


def test_front_note_and_closing_are_the_official_ones(document: Document, official: Document) -> None:
    def parts(of: Document) -> dict[str, str]:
        return {name: folded("".join(i.words for i in words if isinstance(i, Run))) for name, words in of.front.parts()}

    assert parts(document) == parts(official)
    assert document.notes() == tuple(Note(n.paragraphs) for n in bare(official).notes())
    assert bare(document).closing == bare(official).closing


def test_the_report_is_linked(document: Document) -> None:
    cited = [(i.words, i.link) for i in document.front.report if isinstance(i, Run)]
    assert cited == [
        ("[on the report of the First Committee (", None),
        ("A/76/444", "https://docs.un.org/en/A/76/444"),
        (", para. 93)]", None),
    ]


def test_the_text_is_a_template_and_no_copy(root: Path) -> None:
    text = (root / "templates" / "resolutions" / "anti-personnel-mines" / "text.md").read_text(encoding="utf-8")
    body = re.sub(r"\{[{%#].*?[}%#]\}", "", text)
    for moving in (
        "75/52",
        "eighteenth",
        "Geneva",
        "Nairobi",
        "Fourth",
        "Nineteenth",
        "The Hague",
        "164",
        "Twentieth",
        "seventy-",
        "2020",
        " one ",
    ):
        assert moving not in body


def test_every_fact_knows_where_it_comes_from(root: Path) -> None:
    from drafter.worklists.making import Worklist

    folder = load(root / "examples" / "anti-personnel-mines" / "77")
    document = Worklist(folder, draft(folder)).document()
    used = {i.fact for words in document.words() for i in words if isinstance(i, Run) and i.fact}
    assert used <= document.provenance.keys()
    found = {key: document.provenance[key] for key in used}
    joined = found["recalled.items.22"]
    assert (joined.standing, joined.rule) == (Standing.FOLLOWS, "own-series-grows")
    assert found["to_attend.place"].standing is Standing.GIVEN
    assert found["to_attend.number"].rule == "convened-is-attended"
    assert found["to_attend.number"].before == "Nineteenth Meeting of the States Parties"
    assert found["states_parties.value"].standing in (Standing.CARRIED, Standing.GIVEN)
    assert all(p.place and p.place.line for p in found.values())
