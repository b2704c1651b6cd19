"""The table of openings, against what is set in italics in real resolutions."""

from __future__ import annotations

from pathlib import Path

from drafter.document import Kind, Paragraph, Run
from drafter.document.words import folded
from drafter.readers import read
from drafter.readers.openings import opening


def test_openings_are_told_in_nearly_all_paragraphs(corpus: Path) -> None:
    told = all_ = 0
    for path in sorted((corpus / "akn").glob("*/*.xml"))[::9]:
        document = read(path)
        for block in document.body:
            if not isinstance(block, Paragraph) or block.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
                continue
            first = block.content[0] if block.content else None
            if isinstance(first, Run) and (first.italic or first.bold):
                all_ += 1
                told += folded(opening(block.text, document.language, block.kind.value)) == folded(first.words)
    assert all_ > 1000
    assert told / all_ >= 0.99


def test_the_longest_opening_counts_and_ends_with_a_word() -> None:
    assert opening("Noting with satisfaction that lamps burn,", "en", "preambular") == "Noting with satisfaction"
    assert opening("Notingham is a town,", "en", "preambular") == ""
    assert opening("Requests\u00a0the keepers", "en", "operative") == "Requests"
    assert opening("回顾其决议，", "zh", "preambular") == "回顾"
