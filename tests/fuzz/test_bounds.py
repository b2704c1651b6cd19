"""Long inputs of one kind take time in proportion: each of these once took many times as long as its size called for."""

from __future__ import annotations

import time

import pytest

from drafter.checks import check
from drafter.readers import read_bytes

HEAD = "# Restoration\n\n*The General Assembly*,\n\n*Recalling* its resolution 75/52 of 7 December 2020,\n\n"
LONG = {
    "brackets": ("*Noting* " + "[" * 60_000, ".md"),
    "links begun": ("*Noting* " + "[a](b " * 10_000, ".md"),
    "backticks": ("*Noting* " + "`" * 60_000, ".md"),
    "paragraphs of one number": ("1. *Notes* so;\n\n" * 800, ".md"),
    "lines of one paragraph": ("Noting\n" * 6_000, ".txt"),
}
MOST_S = 6
"""Of the processor; they took from 15 s to minutes."""


@pytest.mark.parametrize("name", LONG)
def test_a_long_input_takes_time_in_proportion(name: str) -> None:
    words, ending = LONG[name]
    text = f"{HEAD}{words}\n\n1. *Decides* so.\n"
    begun = time.process_time()
    check(read_bytes(text.encode(), f"a{ending}"))
    assert time.process_time() - begun < MOST_S
