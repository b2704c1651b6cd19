"""The time that reading takes is in proportion to the text, whatever it is made of: twice as much takes twice as long."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from drafter.checks import check
from drafter.readers import read_bytes

HEAD = (
    "United Nations\n\nA/RES/76/26\n\nGeneral Assembly\n\nSeventy-sixth session\n\nAgenda item 1\n\n"
    "Resolution adopted by the General Assembly on 6 December 2021\n\n76/26. Lamps\n\nThe General Assembly,\n\n"
)
MOST = 3.2
"""Of the time of half the text. In proportion it is 2, with the square 4."""


def words(one: str) -> Callable[[int], str]:
    return lambda size: f"{HEAD}Recalling {one * (size // len(one))} so,\n\n1. Decides so.\n"


KINDS: dict[str, tuple[str, Callable[[int], str]]] = {
    "one word": ("a.txt", words("a")),
    "brackets": ("a.md", words("[")),
    "backticks": ("a.md", words("` ")),
    "asterisks": ("a.md", words("*a **b ")),
    "raised figures": ("a.txt", words("¹ ")),
    "numbers of resolutions": ("a.txt", words("1/1 of ")),
    "sub-paragraphs that all begin anew": (
        "a.md", lambda size: f"{HEAD}Noting,\n\n1. Decides:\n\n" + "(a) b;\n\n" * (size // 9),
    ),
    "bars": ("a.md", lambda size: HEAD + "Noting,\n\n" + "|" * size + "\n" + "|-" * size + "|\n\n1. Decides so.\n"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_text_takes_twice_the_time(kind: str) -> None:
    name, made = KINDS[kind]
    read_bytes((HEAD + "Noting,\n\n1. Decides so.\n").encode(), name)
    for attempt in range(3):
        taken = []
        for size in (12_000, 24_000):
            data = made(size).encode()
            began = time.process_time()
            check(read_bytes(data, name), select=["STR01"])
            taken.append(time.process_time() - began)
        if taken[1] <= MOST * taken[0] or taken[1] < 0.05:
            return
        assert attempt < 2, taken
