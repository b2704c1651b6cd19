"""Emphasis is read as CommonMark has it: markdown-it, which is not ours, is the judge."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from drafter.source.inline import Sign, pieces

_JUDGE = MarkdownIt("zero").enable(["newline", "escape", "emphasis", "balance_pairs"])
_TAGS = {
    Sign.ITALIC_ON: "<em>", Sign.ITALIC_OFF: "</em>", Sign.BOLD_ON: "<strong>", Sign.BOLD_OFF: "</strong>",
    Sign.SOFT: "\n", Sign.HARD: "<br>\n", Sign.MARK: "",
}  # fmt: skip
_BITS = ["*", "*", "**", "***", "_", "__", "a", "é", "中", " ", "  ", "\n", "\\", ".", "(", "“", "€", "\u00a0", "\t"]


def ours(text: str) -> str:
    return "".join(_TAGS.get(piece.sign, piece.says) for piece in pieces(text))


def judged(text: str) -> str:
    kinds = {"em_open": "<em>", "em_close": "</em>", "strong_open": "<strong>", "strong_close": "</strong>"}
    kinds |= {"softbreak": "\n", "hardbreak": "<br>\n"}
    return "".join(kinds.get(t.type, t.content) for t in _JUDGE.inline.parse(text, _JUDGE, {}, []))


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(_BITS), max_size=14).map("".join))
@example("***a** b*")
@example("a*b*c _a_b_ __a__b")
@example("*a**b*  \n c\\*")
def test_as_the_judge_reads_it(text: str) -> None:
    assert ours(text) == judged(text)
    assert "".join(text[piece.start : piece.end] for piece in pieces(text)) == text


@pytest.mark.parametrize("bit", ["*", "*a ", "a* ", "**a *b ", "_a*", "*a**", "[^", "^a", "\\", "*\n"])
def test_long_runs_take_time_in_proportion(bit: str) -> None:
    pieces.cache_clear()
    began = time.process_time()
    pieces(bit * (30_000 // len(bit)))
    assert time.process_time() - began < 2
