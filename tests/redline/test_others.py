"""Other people's changes stay theirs: ours are compared and written beneath them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from drafter.comparison.compare import compare
from drafter.document import Document, Paragraph
from drafter.ooxml.package import opened
from drafter.ooxml.settling import Existing, settled_by
from drafter.readers.akn import read_akn
from drafter.redline import docx
from drafter.redline.tracked import Signature
from tests.comparison.documents import document, preambular

from .corpus import template
from .judges import docx_ng, pandoc
from .structure import W, faults_of_structure
from .word_files import made

NORWAY = Signature("Norway", "Norway", "2022-09-01T10:00:00Z")
OURS = Signature("Delegation", "Delegation", "2022-10-01T10:00:00Z")


def settled(data: bytes, *, ours: bool) -> bytes:
    """A file with only our changes settled."""
    package = opened(data, "base.docx")
    root = package.tree(package.main)
    assert root is not None
    return settled_by(package, lambda c: ours if c.author == "Delegation" else True).to_bytes()


def changes(data: bytes, author: str) -> Counter[tuple[str, str, str]]:
    """The words under each sort of change of an author, and their dates."""
    package = opened(data, "base.docx")
    root = package.tree(package.main)
    assert root is not None
    out: Counter[tuple[str, str, str]] = Counter()
    for name in ("ins", "del"):
        for element in root.iter(f"{W}{name}"):
            if element.get(f"{W}author") == author:
                text = "".join(t.text or "" for t in element.iter(f"{W}t", f"{W}delText") if mine(t, element))
                out[name, element.get(f"{W}date", ""), ""] += len(text)
    return out


def mine(text: etree._Element, change: etree._Element) -> bool:
    """Whether no insertion of another lies between words and a change."""
    inner = next(a for a in text.iterancestors(f"{W}ins", f"{W}del") if a.get(f"{W}author") == change.get(f"{W}author"))
    return inner is change


def judged(base: bytes, first: bytes, second: bytes, last: Document, between: Document) -> None:
    """What has to hold of our changes beneath another's."""
    plain = settled_by(opened(first, "base.docx"), lambda _: True).to_bytes()
    wanted = docx.write(compare(between, last), plain, "base.docx", OURS)
    for judge in (pandoc, docx_ng):
        assert judge(second, True) == judge(wanted, True), "all accepted: the last text"
        assert judge(second, False) == judge(base, None), "all rejected: the first text"
    assert pandoc(settled(second, ours=False), None) == pandoc(first, True), "ours rejected: the other's text"
    assert changes(second, "Norway") == changes(first, "Norway"), "every word of the other's changes, with their dates"
    assert faults_of_structure(second) == []


def chains(corpus: Path, step: int, start: int) -> Iterator[tuple[Document, Document, Document]]:
    """Every ``step``-th resolution of three years in the corpus."""
    following = {}
    with (corpus / "pairs.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            following[row["last_year"]] = row["this_year"]
    names = [(a, b, following[b]) for a, b in following.items() if b in following]
    for three in names[start::step]:
        paths = [corpus / "akn" / "en" / f"{n.replace('/', '-').replace(' ', '-')}.xml" for n in three]
        one, two, last = (read_akn(p.read_bytes(), p.name) for p in paths)
        yield one, two, last


@pytest.mark.parametrize("start", range(3))
def test_three_years_of_a_resolution(start: int, corpus: Path) -> None:
    one, two, three = next(chains(corpus, 997, 5 + 20 * start))
    base = made(one, template())
    first = docx.write(compare(one, two), base, "base.docx", NORWAY)
    second = docx.write(compare(two, three), first, "base.docx", OURS, existing=Existing.KEEP)
    judged(base, first, second, three, two)


A, B, C = (preambular(t) for t in ("Recalling its resolution on the law,", "Noting the report,", "Taking note of it,"))
CASES: dict[str, tuple[list[Paragraph], list[Paragraph], list[Paragraph]]] = {
    "words in an insertion": (
        [A, C],
        [preambular("Recalling its long and difficult resolution on the law,"), C],
        [preambular("Recalling its long resolution on the law,"), C],
    ),
    "words put into an insertion": (
        [A, C],
        [preambular("Recalling its long and difficult resolution on the law,"), C],
        [preambular("Recalling its long and very difficult resolution on the law,"), C],
    ),
    "an inserted paragraph reworded": ([A, C], [A, B, C], [A, preambular("Noting the second report,"), C]),
    "an inserted paragraph removed": ([A, C], [A, B, C], [A, C]),
    "an inserted paragraph split": ([A, C], [A, B, C], [A, preambular("Noting the"), preambular("report,"), C]),
    "a paragraph beside a removed one": ([A, B, C], [A, C], [A, preambular("Welcoming the new text,"), C]),
    "joined paragraphs": (
        [preambular("Noting the"), preambular("report,"), C],
        [B, C],
        [preambular("Noting the annual report,"), C],
    ),
    "joined paragraphs removed": ([A, preambular("Noting the"), preambular("report,"), C], [A, B, C], [A, C]),
    "joined paragraphs split elsewhere": (
        [preambular("Recalling its resolution"), preambular("on the law,"), C],
        [A, C],
        [preambular("Recalling its resolution on"), preambular("the law,"), C],
    ),
    "nothing of ours": ([A, B], [A, C], [A, C]),
}


@pytest.mark.parametrize("case", CASES)
def test_a_change_beneath_a_change(case: str) -> None:
    one, two, three = (document(*texts) for texts in CASES[case])
    file = made(one, template())
    first = docx.write(compare(one, two), file, "base.docx", NORWAY)
    second = docx.write(compare(two, three), first, "base.docx", OURS, existing=Existing.KEEP)
    judged(file, first, second, three, two)


def test_our_deletion_lies_in_the_others_insertion() -> None:
    one, two, three = (document(*texts) for texts in CASES["words in an insertion"])
    file = made(one, template())
    first = docx.write(compare(one, two), file, "base.docx", NORWAY)
    package = opened(docx.write(compare(two, three), first, "b.docx", OURS, existing=Existing.KEEP), "b.docx")
    root = package.tree(package.main)
    assert root is not None
    inner = [d for d in root.iter(f"{W}del") if d.get(f"{W}author") == "Delegation"]
    assert [d.getparent().get(f"{W}author") for d in inner] == ["Norway"]  # type: ignore[union-attr]
