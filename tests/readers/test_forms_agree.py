"""Every form of one resolution gives the same document, word for word and italic for italic."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import Kind, Paragraph, Stage
from drafter.readers import read, read_bytes
from drafter.writers import write
from tests.readers.agreement import differences

PDF = ("A-RES-78-45", "A-RES-78-54", "A-RES-79-31", "A-RES-79-34")
DAMAGED_PDF = {"A-RES-78-152": "3– 14 June", "A-RES-79-205": "3– 14 June"}
"""Slips in official files that are mended and said, by the words about them."""
WRITTEN = {"akn": ".xml", "docx": ".docx", "markdown": ".md"}


@pytest.mark.parametrize("name", [*PDF, *DAMAGED_PDF])
def test_pdf_as_issued_reads_as_its_xml(corpus: Path, name: str) -> None:
    from_pdf = read(corpus / "pdf" / f"{name}.pdf")
    from_xml = read(corpus / "akn" / "en" / f"{name}.xml")
    assert differences(from_pdf, from_xml) == ""
    for part in ("session", "number", "symbol", "adopted", "issued", "meeting", "committee", "report", "agenda_items"):
        assert getattr(from_pdf.record, part) == getattr(from_xml.record, part), part
    assert DAMAGED_PDF.get(name, "") in " ".join(from_pdf.remarks)


def test_seed_reads_as_its_xml(shared: Path, corpus: Path) -> None:
    seed = read(shared / "seed" / "A-RES-76-26.txt")
    assert differences(seed, read(corpus / "akn" / "en" / "A-RES-76-26.xml")) == ""
    assert any("A/RES/76/26" in r for r in seed.remarks), "the symbol is not printed in it, and that is said"


SPREAD = (
    *("en/A-RES-75-55", "en/A-RES-75-190", "en/A-RES-75-295", "en/A-RES-76-26", "en/A-RES-79-160", "en/A-RES-79-281"),
    *("annexed/A-RES-76-113", "annexed/A-RES-76-296", "annexed/A-RES-77-262", "annexed/A-RES-79-314"),
    *("fr/A-RES-77-63", "es/A-RES-78-99", "ru/A-RES-77-147", "zh/A-RES-76-105", "ar/A-RES-77-149"),
)


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("name", SPREAD)
def test_what_is_written_reads_back(corpus: Path, name: str, form: str) -> None:
    document = read(corpus / "akn" / f"{name}.xml")
    again = read_bytes(write(document, form), f"again{WRITTEN[form]}")
    assert differences(again, document) == ""


@pytest.mark.parametrize("name", ["en/A-RES-75-55", "en/A-RES-76-26", "fr/A-RES-77-63", "ru/A-RES-77-63"])
@pytest.mark.parametrize("form", ["text", "pdf"])
def test_what_is_printed_reads_back(corpus: Path, name: str, form: str) -> None:
    document = read(corpus / "akn" / f"{name}.xml")
    again = read_bytes(write(document, form), "again.pdf" if form == "pdf" else "again.txt")
    assert differences(again, document) == ""


DRAFTS = {
    "A-C.1-80-L.1": ("A/C.1/80/L.1", "First", ("95",), ("Egypt",), 12, 12, 4),
    "A-C.1-80-L.9": ("A/C.1/80/L.9", "First", ("99 (y)",), None, 17, 20, 9),
    "A-80-L.6": ("A/80/L.6", None, ("38",), ("Cuba",), 8, 5, 1),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_drafts_as_issued(corpus: Path, name: str) -> None:
    symbol, committee, items, sponsors, preambular, operative, notes = DRAFTS[name]
    document = read(corpus / "pdf" / f"{name}.pdf")
    kinds = [b.kind for b in document.body if isinstance(b, Paragraph)]
    assert document.stage is Stage.DRAFT
    assert (document.record.symbol, document.record.committee) == (symbol, committee)
    assert document.record.agenda_items == items
    assert document.record.session == 80
    if sponsors:
        assert tuple(s.entry for s in document.record.sponsors) == sponsors
    assert kinds == [Kind.FORMULA, *[Kind.PREAMBULAR] * preambular, *[Kind.OPERATIVE] * operative]
    assert len(document.notes()) == notes
    assert document.closing == ()


def test_sponsors_of_a_long_list(corpus: Path) -> None:
    sponsors = [s.entry for s in read(corpus / "pdf" / "A-C.1-80-L.9.pdf").record.sponsors]
    assert len(sponsors) == 56
    assert {"Bosnia and Herzegovina", "Netherlands (Kingdom of the)", "Uruguay"} <= set(sponsors)
    assert sponsors[-2] == "United Kingdom of Great Britain and Northern Ireland"
