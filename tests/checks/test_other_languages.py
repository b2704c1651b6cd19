"""The checks read drafts in five languages beside English, and report next to nothing in official texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli import drafter

from .other_languages import FOUND, LANGUAGES, files_of, measured


@pytest.mark.parametrize("code", LANGUAGES)
def test_official_texts_are_left_in_peace_and_faults_found(corpus: Path, code: str) -> None:
    assert corpus.is_dir()
    out = measured(code, files_of(code, 110, 3))
    assert len(out.looked) > 25
    assert not out.too_often(), out.said
    assert sum(out.fired.values()) / sum(out.looked.values()) < 0.003, out.said
    assert sum(out.put_in.values()) > 8
    assert out.share_found() >= FOUND, out.missed


def test_check_says_how_many_rules_ran(corpus: Path) -> None:
    said = CliRunner().invoke(drafter, ["check", str(corpus / "akn" / "ru" / "A-RES-77-63.xml")])
    assert "of 87 rules ran; these do not know Russian yet:" in said.stderr
    assert "ARI01" not in said.stderr
