"""A fixed sample of the soak: hostile inputs of every generator end in a document or in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.soak import GENERATORS, hostile, outcome
from drafter.readers import read_bytes


@pytest.mark.parametrize("seed", [1, 2])
def test_hostile_inputs_are_read_or_refused(corpus: Path, seed: int) -> None:
    sources = sorted((corpus / "akn" / "en").glob("*.xml"))[:30]
    ends = {(generator, outcome(name, data)) for generator, (name, data) in hostile(sources, 4 * len(GENERATORS), seed)}
    assert {end for _, end in ends} == {"read", "refused"}
    assert {generator for generator, _ in ends} == {made.__name__ for made in GENERATORS}


def test_a_note_of_18000_figures_is_no_note() -> None:
    document = read_bytes(f"The General Assembly,\n\nNoting {'¹' * 18000},\n\nDecides so.\n".encode(), "a.txt")
    assert document.body[1].text.count("¹") == 18000
