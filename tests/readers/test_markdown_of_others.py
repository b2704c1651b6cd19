"""Markdown as people type and paste it: nothing runs together, and no entity or tag of a page is printed."""

from __future__ import annotations

import pytest

from drafter.document import Paragraph, plain
from drafter.readers import read_bytes

HEAD = "A/RES/76/26\n\nResolution adopted by the General Assembly on 6 December 2021\n\n76/26. Restoration\n\n"


def lines(body: str, name: str = "a.md") -> list[str]:
    document = read_bytes((HEAD + body).encode(), name)
    found = [b for b in document.body if isinstance(b, Paragraph)]
    return [f"{b.number} {plain(b.content)}".strip() for b in found][1:]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (
            "The General Assembly,\n\nRecalling the past,\n1) Invites all:\n   a. by deed;\n   b. by word;\n2) Decides so.\n",
            ["Recalling the past,", "1. Invites all:", "(a) by deed;", "(b) by word;", "2. Decides so."],
        ),
        (
            "The General Assembly,\n\nRecalling the past,\nNoting the report,\nof last year,\n\n1. Decides so.\n",
            ["Recalling the past,", "Noting the report, of last year,", "Decides so."],
        ),
        (
            "The General Assembly,\n\nNoting CO<sub>2</sub> at 1.5&deg;C &#42; in <span style='x'>the</span> e&#8209;mail,\n\n"
            "Decides so.\n",
            ["Noting CO₂ at 1.5°C * in the e\u2011mail,", "Decides so."],
        ),
        (
            "The General Assembly,\n\nNoting the ﬁrst conven\u00adtion,\n\nDecides so.\n",
            ["Noting the first convention,", "Decides so."],
        ),
    ],
)
def test_what_is_read(body: str, read: list[str]) -> None:
    assert lines(body) == read


def test_labels_of_all_kinds_begin_a_paragraph() -> None:
    body = "The General Assembly,\nPP1: Recalling the past,\nOp.1 Invites all;\nop 2) Decides so.\n"
    assert lines(body, "a.txt") == ["Recalling the past,", "1. Invites all;", "2. Decides so."]
