"""Years replayed: reading, parametrising, rolling over and rendering, and the cost of a text against its length."""

from __future__ import annotations

import math
import os
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import ROOT, Row

CORPUS = ROOT.parent / "shared" / "corpus" / "akn" / "en"
EVERY = int(os.environ.get("DRAFTER_BENCH_EVERY", "1"))
JOBS = 2


def rows() -> Iterator[Row]:
    """Measure; nothing where there are no texts to measure with."""
    files = sorted(CORPUS.glob("*.xml"))[::EVERY]
    if not files:
        yield Row("replay: no texts beside the project", 0, "")
        return
    measured = _all(files)
    done = [m for m in measured if m[0]]
    yield Row("texts rolled over and rendered", len(done), "texts")
    yield Row("texts that failed", len(measured) - len(done), "texts", 0)
    yield Row(f"all of them on {JOBS} cores", _all.took, "s")  # type: ignore[attr-defined]
    yield Row("a text, at the median", 1000 * statistics.median(t for _, t in done), "ms")
    yield Row("a thousand words, at the median", 1000 * statistics.median(1000 * t / n for n, t in done), "ms")
    yield Row("cost against length: exponent (1 is in proportion)", _exponent(done), "", 1.1)


def roll_one(path: Path) -> tuple[int, float]:
    """Read, parametrise, roll over and render one text.

    Args:
        path: its file.

    Returns:
        How many words its draft has, and the seconds it took; no words where it failed.
    """
    from drafter.drafting.draft import draft
    from drafter.errors import DraftError
    from drafter.rolling.roll import roll
    from drafter.rolling.source import find_source
    from drafter.writers import write

    start = time.process_time()
    try:
        source = find_source(str(path))
        rolled = roll(source, source.last.sheet.session + 1, path.parent / "draft")
        words = len(write(draft(rolled.folder).document, "text").split())
    except DraftError:
        return 0, 0.0
    return words, time.process_time() - start


def _warm(path: Path) -> None:
    roll_one(path)


def _all(files: list[Path]) -> list[tuple[int, float]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")
    start = time.perf_counter()
    with ProcessPoolExecutor(JOBS, mp_context=context, initializer=_warm, initargs=(files[0],)) as pool:
        found = list(pool.map(roll_one, files, chunksize=4))
    _all.took = time.perf_counter() - start  # type: ignore[attr-defined]
    return found


def _exponent(measured: list[tuple[int, float]]) -> float:
    """The slope of a line through the logarithms of length and time: 1 where time grows in proportion."""
    points = [(math.log(n), math.log(t)) for n, t in measured if n and t]
    x, y = statistics.fmean(p[0] for p in points), statistics.fmean(p[1] for p in points)
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
