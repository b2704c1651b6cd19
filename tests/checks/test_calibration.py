"""The rules can be believed: they are quiet on official texts, and what they say there of known slips stays said."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.checks.registry import RULES
from drafter.readers.akn import read_akn
from tests.checks.calibrate import HIGHEST, Calibration, calibrate, documents, known_slips

STEP = 4
"""``make calibrate`` reads all; the suite every fourth text, and those with slips."""


@pytest.fixture(scope="module")
def spread(corpus: Path) -> Calibration:
    assert corpus.is_dir()
    return calibrate(documents(STEP), known_slips())


@pytest.mark.parametrize("code", RULES)
def test_rule_is_quiet_on_official_texts(spread: Calibration, code: str) -> None:
    assert spread.rate(code) <= HIGHEST, sorted(k for k in spread.found if k[0] == code)


def test_known_slips_are_found(corpus: Path) -> None:
    slips = known_slips()
    texts = [(n, read_akn((corpus / "akn/en" / f"{n}.xml").read_bytes(), n)) for n in sorted({s[1] for s in slips})]
    assert slips - calibrate(texts, slips).found == set()


@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh", "ar"])
def test_other_languages_are_read_without_false_alarm(corpus: Path, language: str) -> None:
    paths = sorted((corpus / "akn" / language).glob("*.xml"))[::6]
    found = calibrate(((p.stem, read_akn(p.read_bytes(), p.name)) for p in paths if _whole(p)), frozenset())
    # A single one in so small a sample is a slip of its file: a last paragraph without a full stop.
    often = [c for c in RULES if found.rate(c) > HIGHEST and found.fired[c] > 1]
    assert {c: sorted(found.found) for c in often} == {}


def _whole(path: Path) -> bool:
    return b"</akomaNtoso>" in path.read_bytes()[-200:]
