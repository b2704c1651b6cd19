"""Inputs as chance makes them, for every reader, the tree of a text, the sheet, the template and the preview.

The suite tries a small sample, the same each time, and all that is kept in ``kept``: what once went wrong. ``make fuzz``
looks for more; the smallest input that goes wrong is then laid into that folder, and its search goes on the next time
from where it was.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.database import DirectoryBasedExampleDatabase

from tests.fuzz import made
from tests.fuzz.tried import bounded, example

KEPT = Path(__file__).parent / "kept"
LOOK = int(os.environ.get("DRAFTER_FUZZ", "0"))
"""How many inputs of each kind are tried; 0 for the suite's sample."""


def sampled(count: int) -> settings:
    """A sample of so many, the same each time; or a search that keeps what it found."""
    checks = [
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
        HealthCheck.large_base_example,
    ]
    if not LOOK:
        # Nothing is made smaller here: what fails is reported at once.
        return settings(
            max_examples=count, derandomize=True, deadline=None, database=None, suppress_health_check=checks,
            phases=[Phase.explicit, Phase.generate],
        )  # fmt: skip
    return settings(
        max_examples=LOOK, derandomize=False, deadline=None, suppress_health_check=checks,
        database=DirectoryBasedExampleDatabase(Path(".hypothesis/fuzz")), print_blob=False,
    )  # fmt: skip


def found(kind: str, data: bytes, name: str) -> None:
    """Try an input; one that goes wrong in a search is kept."""
    try:
        bounded(kind, data, name)
    except Exception:
        if LOOK:
            for before in KEPT.glob(f"{kind}-found-*"):
                before.unlink()
            (KEPT / f"{kind}-found-{hashlib.sha256(data).hexdigest()[:8]}{Path(name).suffix}").write_bytes(data)
        raise


@pytest.mark.parametrize("path", sorted(KEPT.iterdir()), ids=lambda p: p.name)
def test_what_once_went_wrong(path: Path) -> None:
    bounded(path.name.partition("-")[0], path.read_bytes(), path.name)


@given(
    st.one_of(made.text.map(made.encoded), st.binary(max_size=300)), st.sampled_from(["a.md", "a.txt", "a.docx", ""])
)
@sampled(25)
def test_texts_are_read(data: bytes, name: str) -> None:
    found("reader", data, name)


@given(made.word_file)
@sampled(20)
def test_word_files_are_read(data: bytes) -> None:
    found("reader", data, "a.docx")


@given(made.akn_file)
@sampled(20)
def test_xml_files_are_read(data: bytes) -> None:
    found("reader", data, "a.xml")


@given(st.one_of(made.pdf_file, made.damaged(made.page("BT 1 0 0 1 72 650 Tm (1. Decides so.) Tj ET"))))
@sampled(15)
def test_pdf_files_are_read(data: bytes) -> None:
    found("reader", data, "a.pdf")


@given(made.text)
@sampled(25)
def test_a_tree_is_its_text(text: str) -> None:
    found("tree", made.encoded(text), "text.md")


@given(made.sheet(example()))
@sampled(12)
def test_a_sheet_is_understood_or_its_faults_are_said(text: str) -> None:
    found("sheet", made.encoded(text), "resolution.yaml")


@given(made.text)
@sampled(8)
def test_a_template_is_drafted_or_its_faults_are_said(text: str) -> None:
    found("template", made.encoded(text), "text.md")


@given(made.visits)
@sampled(8)
def test_each_request_is_answered(asked: tuple[str, str, str]) -> None:
    found("visit", json.dumps(asked).encode(), "visit.json")
