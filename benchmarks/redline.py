"""Tracked changes in Word: A/RES/76/26 to A/RES/77/63, other tools where they are installed, and long documents."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from benchmarks.measure import ROOT, Row, calls
from drafter.document import Document, Kind, Paragraph, Run

CORPUS = ROOT.parent / "shared" / "corpus" / "akn" / "en"
MOST = 50.0
"""Milliseconds for the tracked file of a three-page resolution, in one process."""
WORDS_A_PAGE = 450


def rows() -> Iterator[Row]:
    """Measure, if the reference material is there."""
    from drafter.comparison.compare import compare
    from drafter.readers.akn import read_akn
    from drafter.redline import docx, html, text
    from drafter.redline.tracked import Signature
    from drafter.writers import write

    paths = [CORPUS / name for name in ("A-RES-76-26.xml", "A-RES-77-63.xml")]
    if not all(p.exists() for p in paths):
        yield Row("the reference material is not there", 0, "")
        return
    old, new = (read_akn(p.read_bytes(), p.name) for p in paths)
    signed = Signature()

    def tracked(before: Document, after: Document) -> bytes:
        return docx.write(compare(before, after), write(before, "docx"), "old.docx", signed, masthead=True)

    redline = compare(old, new)
    yield Row("comparing the two documents", calls(lambda: compare(old, new)), "ms")
    ours = calls(lambda: tracked(old, new))
    yield Row("tracked changes in Word, from documents to file", ours, "ms", MOST)
    yield Row("the same as a page", calls(lambda: html.write(redline)), "ms")
    yield Row("the same as text", calls(lambda: text.write(redline)), "ms")
    yield from _other(write(old, "docx"), write(new, "docx"), ours)
    for pages in (1, 10, 50, 200):
        before, after = _long(old, pages), _long(new, pages)
        yield Row(f"tracked changes, {pages} pages", calls(lambda b=before, a=after: tracked(b, a), 3), "ms")  # type: ignore[misc]


def _other(old: bytes, new: bytes, ours: float) -> Iterator[Row]:
    if find_spec("python_redlines") is None:
        yield Row("Python-Redlines (Docxodus): not installed", 0, "")
        return
    from python_redlines.engines import DocxodusEngine

    engine = DocxodusEngine()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("old.docx", "new.docx")]
        for path, data in zip(paths, (old, new), strict=True):
            path.write_bytes(data)
        theirs = calls(lambda: engine.run_redline("Delegation", *(p.read_bytes() for p in paths)), 5)
    yield Row("Python-Redlines (Docxodus)", theirs, "ms")
    yield Row("Python-Redlines, in times of ours", theirs / ours, "x")


def _long(document: Document, pages: int) -> Document:
    """A document of about as many pages: its text again and again, each time about something else."""
    text = [b for b in document.body if isinstance(b, Paragraph)]
    count = sum(len(b.text.split()) for b in text)
    out: list[Paragraph] = []
    number = chapter = 0
    words = 0
    while words < pages * WORDS_A_PAGE:
        chapter += 1
        for block in text:
            if words >= pages * WORDS_A_PAGE:
                break
            number += block.kind is Kind.OPERATIVE
            content = (*block.content, Run(f" (matter {chapter}, item {number})"))
            out.append(replace(block, content=content, number=f"{number}." if block.number else ""))
            words += len(block.text.split())
    assert count
    return replace(document, body=tuple(out))
