"""A paragraph that moved is a move in Word: two places of one name, and its own changes beside."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from drafter.comparison.compare import compare
from drafter.document import Document, Note, Paragraph, Run
from drafter.ooxml.package import opened
from drafter.redline import docx
from tests.comparison.documents import document, operative, preambular

from .corpus import SIGNATURE, template
from .judges import Judge, Office, docx_ng, faults, pandoc, validator
from .structure import W, faults_of_structure
from .word_files import made

ONE = preambular("Recalling its resolution on the promotion of the law of the sea and of the oceans,")
TWO = preambular("Noting with appreciation the report of the Secretary-General on the matter,")
THREE = preambular("Convinced that the work of the Commission should be continued and strengthened,")
FOUR = preambular("Stressing that capacity-building remains essential for developing countries,")
REWORDED = preambular("Noting with great appreciation the report of the Secretary-General on this matter,")
NOTED = Paragraph(
    TWO.kind, (*TWO.content[:-1], Run("Noting the report,"), Note(((Run("A/77/1."),),)), Run(" as a whole,"))
)
TEXT = operative("1", "Decides to remain seized of the matter.")

CASES: dict[str, tuple[list[Paragraph], list[Paragraph]]] = {
    "forward": ([ONE, TWO, THREE, FOUR, TEXT], [ONE, THREE, FOUR, TWO, TEXT]),
    "backward": ([ONE, THREE, FOUR, TWO, TEXT], [ONE, TWO, THREE, FOUR, TEXT]),
    "reworded": ([ONE, TWO, THREE, FOUR, TEXT], [ONE, THREE, FOUR, REWORDED, TEXT]),
    "to the beginning": ([ONE, THREE, TWO, TEXT], [TWO, ONE, THREE, TEXT]),
    "to the end": ([TWO, ONE, THREE, FOUR], [ONE, THREE, FOUR, TWO]),
    "from the end": ([ONE, THREE, FOUR, TWO], [TWO, ONE, THREE, FOUR]),
    "with a note": ([ONE, NOTED, THREE, FOUR, TEXT], [ONE, THREE, FOUR, NOTED, TEXT]),
}


def tracked(case: str) -> tuple[bytes, bytes, bytes]:
    """The files before and after, and the changes."""
    old, new = (document(*texts) for texts in CASES[case])
    assert isinstance(old, Document)
    base = made(old, template())
    return base, made(new, template()), docx.write(compare(old, new), base, "base.docx", SIGNATURE)


def text_of(element: etree._Element) -> str:
    """The words in an element."""
    return "".join(t.text or "" for t in element.iter(f"{W}t", f"{W}delText")).strip()


@pytest.mark.parametrize("case", CASES)
def test_two_places_of_one_name(case: str, tmp_path: Path) -> None:
    base, after, data = tracked(case)
    judges: list[Judge] = [pandoc, docx_ng]
    for judge in judges:
        assert judge(data, True) == judge(after, None)
        assert judge(data, False) == judge(base, None)
    assert faults_of_structure(data) == []
    package = opened(data, "base.docx")
    root = package.tree(package.main)
    assert root is not None
    names = [[s.get(f"{W}name") for s in root.iter(f"{W}{side}RangeStart")] for side in ("moveFrom", "moveTo")]
    assert names[0] == names[1]
    assert len(names[0]) == 1
    for side in ("moveFrom", "moveTo"):
        [start] = root.iter(f"{W}{side}RangeStart")
        paragraph = start.getparent()
        assert paragraph is not None
        [end] = root.iter(f"{W}{side}RangeEnd")
        assert end.getprevious() is paragraph, "the range holds the one paragraph, with its mark"
    if validator() is not None and case in ("reworded", "with a note"):
        assert faults(data, tmp_path) == []


def test_what_moved_is_the_same_in_both_places() -> None:
    _, _, data = tracked("reworded")
    package = opened(data, "base.docx")
    root = package.tree(package.main)
    assert root is not None
    [start] = root.iter(f"{W}moveToRangeStart")
    paragraph = start.getparent()
    assert paragraph is not None
    assert [text_of(e) for e in paragraph.iterfind(f"{W}ins")] == ["great", "this"]
    assert "".join(text_of(e) for e in root.iter(f"{W}del")) == "the", "what did not arrive is struck where it was"
    moved = ["".join(text_of(e) for e in root.iter(f"{W}{side}")) for side in ("moveFrom", "moveTo")]
    assert moved[0].replace(" ", "") == moved[1].replace(" ", "")


@pytest.mark.skipif(not Office.is_here(), reason="LibreOffice is not installed")
def test_libreoffice_settles_them(tmp_path: Path) -> None:
    office = Office(tmp_path)
    try:
        for case in ("reworded", "to the end"):
            base, after, data = tracked(case)
            assert (office(data, True), office(data, False)) == (office(after, None), office(base, None))
    finally:
        office.close()
