"""Real edits, dealt out to partners as tracked Word files, received and taken: the adopted text is reached."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.rounds.dealing import dealt


def pairs(shared: Path) -> list[tuple[Path, Path]]:
    corpus = shared / "corpus/akn/en"
    with (shared / "corpus/pairs.csv").open(encoding="utf-8") as rows:
        found = [(row["last_year"], row["this_year"]) for row in csv.DictReader(rows)]
    return [(corpus / f"{a.replace('/', '-')}.xml", corpus / f"{b.replace('/', '-')}.xml") for a, b in found]


@pytest.mark.parametrize("count", [2, 3])
def test_all_accepted_the_adopted_text_is_reached(shared: Path, tmp_path: Path, count: int) -> None:
    for number, (old, new) in enumerate(pairs(shared)[3 * count :: 150]):
        outcome = dealt(old, new, tmp_path / str(number), count)
        assert outcome.wrong == () and outcome.collisions == 0, outcome.name
