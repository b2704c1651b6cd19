"""Redlines that people like to read: the cases of ``readable.txt``."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from drafter.comparison.compare import compare
from drafter.comparison.settle import accepted, rejected
from drafter.document import Document, Front, Kind, Paragraph, Run, Stage, Words
from drafter.document.words import bare, tidy
from drafter.redline.text import BRACKETS, write

CASES = Path(__file__).with_name("readable.txt")


def cases() -> list[tuple[int, str, str, str, str]]:
    """Line, title, old text, new text and redline of each case."""
    out = []
    lines = CASES.read_text(encoding="utf-8").splitlines()
    starts = [n for n in range(1, len(lines)) if lines[n] == "." and lines[n - 2 : n - 1] == [""]]
    for at in starts:
        dots = [n for n in range(at, len(lines)) if lines[n] == "."][:4]
        old, new, redline = ("\n".join(lines[a + 1 : b]) for a, b in pairwise(dots))
        out.append((at, lines[at - 1], old, new, redline))
    return out


def words(text: str) -> Words:
    """Words with ``*…*`` for italics."""
    return tidy(tuple(Run(part, italic=bool(k % 2)) for k, part in enumerate(text.split("*")) if part))


def document(text: str) -> Document:
    """A document of one paragraph."""
    return Document("en", Stage.DRAFT, Front(), (Paragraph(Kind.PREAMBULAR, words(text)),))


def test_there_are_cases() -> None:
    assert len(cases()) >= 25


@pytest.mark.parametrize(("line", "title", "old", "new", "redline"), cases(), ids=[c[1] for c in cases()])
def test_reads_well(line: int, title: str, old: str, new: str, redline: str) -> None:
    before, after = document(old), document(new)
    found = compare(before, after)
    shown = write(found, BRACKETS).strip().replace("\n\n", "\n")
    assert shown == redline, f"{CASES.name}:{line}: {title}"
    assert accepted(found) == bare(after)
    assert rejected(found) == bare(before)
