"""Official files, written in each format and read again, have the same words; ``make round-trips`` tries all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.round_trips import FORMATS, trip
from drafter.readers import read_bytes

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "six"
FILES = [
    "ar/A-RES-78-64.xml",  # sub-paragraphs ’1‘, ’2‘
    "ar/A-RES-75-179.xml",  # "9-" among "9 -"
    "ar/A-RES-79-275.xml",  # "10 –" among "11 -"
    "zh/A-RES-75-100.xml",
    "ru/A-RES-75-102.xml",
    "fr/A-RES-75-103.xml",
    "es/A-RES-75-106.xml",
]


@pytest.mark.parametrize("name", FILES)
def test_the_words_come_back(name: str) -> None:
    path = CORPUS / name
    if not path.exists():
        pytest.skip("the reference material is not beside the project")
    document = read_bytes(path.read_bytes(), path.name)
    ends = {form: trip(document, form) for form in FORMATS if form != "pdf"}
    assert {form: made.end for form, made in ends.items()} == dict.fromkeys(ends, "equal"), ends
