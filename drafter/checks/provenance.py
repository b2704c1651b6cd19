"""Which words of a passage come from facts, and what is known of those."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.context import Context
from drafter.checks.passages import Passage
from drafter.document import Provenance, Run, Standing


def is_open(passage: Passage, offset: int, context: Context) -> bool:
    """Whether the words at an offset are those of an open fact, which RDY01 reports."""
    run = passage.run_at(offset)
    known = context.document.provenance.get(run.fact) if run and run.fact else None
    return known is not None and known.standing is Standing.OPEN


def standing(passage: Passage, context: Context) -> Iterator[tuple[int, int, Provenance]]:
    """Start, end and provenance of the words of every fact; neighbouring runs of one fact count as one."""
    known = context.document.provenance
    at, held, start = 0, None, 0
    for item in passage.words:
        if not isinstance(item, Run):
            continue
        if item.fact != held:
            if held is not None and held in known and start < at:
                yield start, at, known[held]
            held, start = item.fact, at
        at += len(item.words)
    if held is not None and held in known:
        yield start, at, known[held]
