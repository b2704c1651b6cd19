"""The words of a paragraph: whatever stands in them, the pieces together are all of it, in time in proportion."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.source.inline import Sign, pieces

_BITS = ["*", "*", "**", "***", "_", "__", "a", "é", "中", " ", "  ", "\n", "\\", ".", "(", "“", "[^n]", "^2^", "\t"]
_TAGS = {
    Sign.ITALIC_ON: "<em>", Sign.ITALIC_OFF: "</em>", Sign.BOLD_ON: "<strong>", Sign.BOLD_OFF: "</strong>",
    Sign.NOTE: "!", Sign.HARD: "<br>",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("*a*b*c _a_b_ __a__b", "<em>a</em>b*c <em>a_b</em> __a__b"),
        ("***a** b*", "<em><strong>a</strong> b</em>"),
        ("**a*", "*<em>a</em>"),
        ("*(a)*b 2*3 * 4", "*(a)<em>b 2</em>3 * 4"),
        ("*foo**bar*", "<em>foo**bar</em>"),
        ("a  \n b\\*c\\d", "a<br>b*c\\d"),
        ("x[^1] y[^ 1] [^]", "x! y[^ 1] [^]"),
    ],
)
def test_emphasis_is_read_as_commonmark_has_it(text: str, read: str) -> None:
    assert "".join(_TAGS.get(piece.sign, piece.says) for piece in pieces(text)) == read


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(_BITS), max_size=14).map("".join))
@example("*a**b*  \n c\\*")
def test_the_pieces_are_all_of_it(text: str) -> None:
    assert "".join(text[piece.start : piece.end] for piece in pieces(text)) == text


@pytest.mark.parametrize("bit", ["*", "*a ", "a* ", "_a*", "*a**", "[^", "^a", "\\"])
def test_long_runs_take_time_in_proportion(bit: str) -> None:
    pieces.cache_clear()
    began = time.process_time()
    pieces(bit * (12_000 // len(bit)))
    assert time.process_time() - began < 3
