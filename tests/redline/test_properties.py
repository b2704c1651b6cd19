"""A redline loses nothing, whatever was edited: accepted it is the new document, rejected the old one."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from drafter.comparison.compare import compare
from drafter.comparison.settle import accepted, rejected
from drafter.document import Document
from drafter.document.words import bare
from drafter.redline import docx, html, text
from drafter.redline.tracked import Signature
from drafter.writers import write
from tests.comparison.documents import edited

from .judges import docx_ng

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(edited())
def test_model_holds_both(pair: tuple[Document, Document]) -> None:
    old, new = pair
    redline = compare(old, new)
    assert accepted(redline) == bare(new)
    assert rejected(redline) == bare(old)
    assert redline.unchanged == (bare(old) == bare(new))


@settings(QUICK, max_examples=40)
@given(edited())
def test_every_form_can_be_written(pair: tuple[Document, Document]) -> None:
    redline = compare(*pair)
    assert text.write(redline).endswith("\n")
    page = html.write(redline)
    assert page == html.write(compare(*pair))
    assert "<w:p>" not in page


@settings(QUICK, max_examples=60)
@given(edited())
def test_word_file_settles_both_ways(pair: tuple[Document, Document]) -> None:
    pytest.importorskip("docx", reason="python-docx-ng is not installed")
    old, new = pair
    before, after = write(old, "docx"), write(new, "docx")
    tracked = docx.write(compare(old, new), before, "own.docx", Signature(), masthead=True)
    assert docx_ng(tracked, True) == docx_ng(after, None)
    assert docx_ng(tracked, False) == docx_ng(before, None)
