"""Sessions from the hundredth on are one ordinal, in words or in figures, and move on with the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import plain
from drafter.drafting.draft import draft
from drafter.rolling.roll import roll
from drafter.rolling.source import find_source

HEAD = """A/RES/99/26

Ninety-ninth session
Agenda item 101

Resolution adopted by the General Assembly on 6 December 2044

99/26. Implementation of the Convention

The General Assembly,

Recalling its resolution 98/52 of 7 December 2043,

"""


@pytest.mark.parametrize(
    ("last", "now"),
    [
        ("hundredth", "one hundred and first"),
        ("100th", "101st"),
        ("one hundredth", "one hundredth"),
        ("one hundred and first", "one hundred and second"),
    ],
)
def test_the_next_session(tmp_path: Path, last: str, now: str) -> None:
    """What is written otherwise than it would be stays as it is; an item of every second year moves on, too."""
    source = tmp_path / "last.txt"
    text = f"{HEAD}1. Takes note of the report;\n\n2. Decides to take the item up at its {last} session.\n"
    source.write_text(text, encoding="utf-8")
    rolled = roll(find_source(str(source)), 100, tmp_path / "100")
    words = plain(list(draft(rolled.folder).document.blocks())[-1].content)  # type: ignore[union-attr]
    assert words.replace("[", "").replace("]", "") == f"Decides to take the item up at its {now} session."
