"""Breaking lines as Word does."""

import json
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.writers.pdf_lines import COLUMN, INDENT, MOST_SQUEEZED, SIZE, TRACKING, Lines, broken, tab_after


def run(words: str, **how: Any) -> dict[str, Any]:
    return {"words": words, "italic": False, "bold": False, "raised": False, "link": None} | how


def texts(lines: Lines | None) -> list[str]:
    assert lines is not None
    return ["".join(w.get("words", "¹") for w in line["words"]) + " " * line["space"] for line in lines.lines]


PROSE = st.lists(st.text("abcdefgABCéñж.,;’-–\u00a0\u2011", min_size=1, max_size=60), min_size=1, max_size=120).map(
    " ".join
)


@given(PROSE, st.booleans())
def test_nothing_is_lost_or_added(text: str, italic: bool) -> None:
    half = len(text) // 2
    items = [run(text[:half], italic=italic), run(text[half:])]
    assert "".join(texts(broken([i for i in items if i["words"]], COLUMN - INDENT, COLUMN))) == text


@given(PROSE)
def test_a_line_ends_at_a_space_or_hyphen(text: str) -> None:
    lines = texts(broken([run(text)], COLUMN, COLUMN))
    for line, following in pairwise(lines):
        if max(map(len, text.split(" "))) < 30:
            assert line.endswith(" ") or (line[-1] in "-–—" and following[0].isalnum())


def word(points: float) -> str:
    """A word of a width: of letters that official text sets 5.332 pt apart."""
    return "n" * round(points / 5.332)


SPACE = 0.25 * SIZE + TRACKING


@pytest.mark.parametrize(
    ("room_left", "taken"),
    [
        # The next word is 53.32 pt wide; nine spaces of 2.775 pt are there to squeeze when it is taken.
        (53.32 + 0.5, True),
        (53.32 - 0.1 * 9 * SPACE, True),
        (53.32 - (MOST_SQUEEZED - 0.02) * 9 * SPACE, True),
        (53.32 - (MOST_SQUEEZED + 0.02) * 9 * SPACE, False),
        (20, False),
    ],
)
def test_long_words_are_squeezed_in(room_left: float, taken: bool) -> None:
    start = " ".join([word(26.66)] * 9)
    room = 9 * 5 * 5.332 + 9 * SPACE - TRACKING + room_left
    first = texts(broken([run(f"{start} {word(53.32)} end")], room, COLUMN))[0]
    assert (len(first.split()) == 10) is taken


def test_a_short_word_is_left_where_widening_changes_less() -> None:
    start = " ".join([word(26.66)] * 9)
    short = word(10.66)
    # Without "nn" the spaces widen by some 5 pt in all, with it they are squeezed by some 5 pt: the first changes less.
    room = 9 * 5 * 5.332 + 8 * SPACE - TRACKING + 8.5
    assert len(texts(broken([run(f"{start} {short} end")], room, COLUMN))[0].split()) == 9


def test_no_break_spaces_and_hyphens_hold() -> None:
    text = " ".join(["6\u00a0December", "anti\u2011personnel"] * 40)
    for line in texts(broken([run(text)], COLUMN, COLUMN)):
        assert set(line.split(" ")) <= {"6\u00a0December", "anti\u2011personnel", ""}


def test_symbols_are_not_parted_at_their_slashes() -> None:
    text = " ".join(["A/CONF.192/2018/RC/3"] * 30)
    assert all(set(line.split()) == {"A/CONF.192/2018/RC/3"} for line in texts(broken([run(text)], COLUMN, COLUMN)))


def test_a_note_goes_with_its_word() -> None:
    items = [part for _ in range(40) for part in (run("Convention"), {"note": [], "mark": 12}, run(" "))]
    assert all(line.rstrip(" ").endswith("¹") for line in texts(broken(items[:-1], COLUMN, COLUMN)))


@pytest.mark.parametrize(
    ("lines", "noted", "together"),
    [(1, {0}, ""), (2, {0}, "all"), (3, {2}, "all"), (3, set(), ""), (5, {2}, ""), (5, {1}, "head"), (5, {4}, "tail"),
     (4, {1, 3}, "head tail")],
)  # fmt: skip
def test_lines_that_stay_together(lines: int, noted: set[int], together: str) -> None:
    note: dict[str, Any] = {"note": [], "mark": 1}
    made = tuple({"words": [run("x"), *([note] if i in noted else [])], "space": True} for i in range(lines))
    assert Lines(made, squeezed=False).together == together


@pytest.mark.parametrize(("number", "tabs"), [("1.", 1), ("12.", 1), ("(a)", 1), ("(viii)", 2), ("9" * 20, 5)])
def test_text_after_a_number_begins_at_a_tab(number: str, tabs: int) -> None:
    assert tab_after(number) == pytest.approx(tabs * INDENT)


def test_other_scripts_are_left_to_the_typesetter() -> None:
    assert broken([run("大会决议")], COLUMN, COLUMN) is None
    assert tab_after("（一）") is None


def test_widths_are_those_of_the_fonts(root: Path) -> None:
    pytest.importorskip("fontTools", reason="fontTools is not here")
    spec = spec_from_file_location("font_advances", root / "tools" / "font_advances.py")
    assert spec is not None and spec.loader is not None
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    folder = root / "data/fonts/tinos"
    kept = json.loads((folder / "advances.json").read_bytes())
    assert kept == {style: tool.measured(folder / f"Tinos-{style}.ttf") for style in tool.STYLES}
    assert kept["Regular"]["kerning"]["We"] < 0
