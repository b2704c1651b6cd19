"""A text in a language that some rules do not know: check says which did not run, and how many did."""

from __future__ import annotations

from pathlib import Path

from drafter.app.checking import Asked, checked
from drafter.checks import not_run
from drafter.checks.registry import chosen


def test_english_has_all_rules(corpus: Path) -> None:
    assert not_run("en") == ""
    assert checked(corpus / "akn" / "en" / "A-RES-76-26.xml", Asked()).remarks == ()


def test_another_language_names_those_that_did_not_run(corpus: Path) -> None:
    (said,) = checked(corpus / "akn" / "es" / "A-RES-76-26.xml", Asked()).remarks
    assert f" of {len(chosen((), ()))} rules ran; these do not know Spanish yet: " in said
    assert "STY01" in said
    assert "ARI01" not in said


def test_only_the_rules_that_were_asked_for_count() -> None:
    assert not_run("es", select=("STY01",)) == "0 of 1 rules ran; these do not know Spanish yet: STY01."
