"""A paragraph of thousands of dates or symbols is read in time in proportion to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.extraction.extract import parametrise
from drafter.readers.text import read_text

TEXT = """A/RES/76/26

Resolution adopted by the General Assembly on 6 December 2021

76/26. Implementation of the Convention

The General Assembly,

Recalling its resolution 75/52 of 7 December 2020,

Noting {members},

1. Invites all States;

2. Decides to include it in the agenda of its seventy-seventh session.
"""
KINDS: dict[str, Callable[[int], str]] = {
    "dates": lambda i: f"{1 + i % 28} March {1990 + i % 30}",
    "symbols": lambda i: f"A/{60 + i % 16}/{100 + i}",
    "citations": lambda i: f"resolution {40 + i % 35}/{1 + i} of {1 + i % 28} December {1985 + i % 35}",
}


def taken(kind: str, count: int) -> float:
    text = TEXT.format(members=", ".join(map(KINDS[kind], range(count))))
    document = read_text(text.encode(), "A-RES-76-26.txt")
    began = time.process_time()
    parametrise(document, Path("folder"))
    return time.process_time() - began


@pytest.mark.parametrize("kind", KINDS)
def test_four_times_as_many_take_no_sixteen_times_as_long(kind: str) -> None:
    taken(kind, 5)
    assert taken(kind, 120) < 9 * taken(kind, 30)
