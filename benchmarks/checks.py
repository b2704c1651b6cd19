"""The rules: one resolution with all of them, many in one process, and a folder from its files to its findings."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.measure import ROOT, Row, calls
from drafter.checks import check, recognise
from drafter.document import Document

CORPUS = ROOT.parent / "shared" / "corpus" / "akn" / "en"
FOLDER = ROOT / "examples" / "anti-personnel-mines" / "77"
MOST = 15.0
"""Milliseconds for a resolution with all rules, in one process."""
UNEVEN = 2.0
"""How much dearer a word of the long texts may be than a word of the short ones."""


def rows() -> Iterator[Row]:
    """Measure, if the reference material is there."""
    from drafter.findings.mending import mend
    from drafter.findings.reviewing import review
    from drafter.workspace.folder import load

    folder = load(FOLDER)
    yield Row("a draft folder, drafted, checked and placed", calls(lambda: review(folder)), "ms", 2 * MOST)
    yield Row("the same, mended", calls(lambda: mend(folder)), "ms")
    paths = sorted(CORPUS.glob("*.xml"))
    if not paths:
        yield Row("the reference material is not there", 0, "")
        return
    from drafter.readers.akn import read_akn

    texts = [read_akn(p.read_bytes(), p.name) for p in paths]
    one = texts[[p.stem for p in paths].index("A-RES-76-26")]
    yield Row("A/RES/76/26 with all rules", calls(lambda: _afresh(one)), "ms", MOST)
    times = [(_words(t), _timed(t)) for t in texts]
    yield Row(f"{len(texts)} resolutions in one process", sum(t for _, t in times), "ms")
    yield Row("a resolution among them", sum(t for _, t in times) / len(times), "ms", MOST)
    times.sort()
    short, long = times[: len(times) // 2], times[len(times) // 2 :]
    yield Row("a word of the long half, in times of the short", _a_word(long) / _a_word(short), "x", UNEVEN)


def _afresh(document: Document) -> None:
    """Check without what earlier runs remember of the texts."""
    for remembered in (recognise.days, recognise.citations, recognise.held):
        remembered.cache_clear()
    check(document, stage="submission")


def _timed(document: Document) -> float:
    start = time.process_time()
    _afresh(document)
    return (time.process_time() - start) * 1000


def _words(document: Document) -> int:
    return sum(len(block.text.split()) for block in document.blocks())


def _a_word(times: list[tuple[int, float]]) -> float:
    return sum(t for _, t in times) / sum(n for n, _ in times)
