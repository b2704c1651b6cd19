"""Where facts stand among the words of a drafted document."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Run, Words


def groups(words: Words) -> Iterator[tuple[str, int, int]]:
    """Yield neighbouring runs of one fact: its name, and the characters it takes."""
    at = 0
    name, start = "", 0
    for run in (i for i in words if isinstance(i, Run)):
        own = (run.fact or "").partition(".")[0]
        if own != name:
            if name:
                yield name, start, at
            name, start = own, at
        at += len(run.words)
    if name:
        yield name, start, at
