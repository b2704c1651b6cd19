"""The readers: a PDF against pypdf's own extraction of it, the other forms beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import ROOT, Row, calls

CORPUS = ROOT.parent / "shared" / "corpus"
RESOLUTION = "A-RES-79-34"
MOST = 2.0
"""How much dearer reading a PDF may be than pypdf's extraction of its text."""


def rows() -> Iterator[Row]:
    """Measure, if the reference material is there."""
    from drafter.readers import read
    from drafter.readers.docx import read_docx
    from drafter.writers import write

    pdf, akn = CORPUS / "pdf" / f"{RESOLUTION}.pdf", CORPUS / "akn" / "en" / f"{RESOLUTION}.xml"
    if not (pdf.exists() and akn.exists()):
        yield Row("the reference material is not there", 0, "")
        return
    extracted = calls(lambda: _extracted(pdf), 10)
    yield Row(f"{RESOLUTION} from its PDF", calls(lambda: read(pdf), 10) / extracted, "x pypdf", MOST)
    yield Row(f"{RESOLUTION} from Akoma Ntoso", calls(lambda: read(akn)), "ms")
    word = write(read(akn), "docx")
    yield Row(f"{RESOLUTION} from Word", calls(lambda: read_docx(word, "a.docx")), "ms")


def _extracted(path: Path) -> list[str]:
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(path).pages]
