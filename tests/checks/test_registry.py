"""The table of rules and the files agree, and no text makes a rule stumble or dawdle."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.checks import check
from drafter.checks.finding import Severity
from drafter.checks.manual import PARTS, part
from drafter.checks.registry import FAMILIES, RULES, rule
from drafter.document import Document, Front, Kind, Paragraph, Run, Stage
from tests.checks.building import document_of


def test_there_are_forty_rules_in_five_families_at_least() -> None:
    assert len(RULES) >= 40
    assert len({rule(c).family for c in RULES}) >= 5


@pytest.mark.parametrize("code", RULES)
def test_file_and_table_agree(code: str) -> None:
    one = rule(code)
    assert code == one.file.CODE
    assert code.startswith(FAMILIES[one.family])
    assert all(part(one, name) for name in PARTS)
    assert rule(one.name) == one


def test_every_file_of_a_family_is_in_the_table(root: object) -> None:
    from pathlib import Path

    import drafter.checks

    home = Path(drafter.checks.__path__[0])
    files = {f"{family}.{p.stem}" for family in FAMILIES for p in (home / family).glob("[a-z]*.py")}
    assert files == set(RULES.values())
    assert root


def test_submission_is_never_milder() -> None:
    order = list(Severity)
    for code in RULES:
        severity = rule(code).file.SEVERITY
        assert order.index(severity.submission) <= order.index(severity.draft)


HOSTILE = [
    "the first to second meetings of the States, held in " + "Aaa bbb, " * 4000,
    "the first to second meetings of the States, held in " + "Geneva (2000), " * 3000,
    "first, second and third " * 3000 + "held in (2000)",
    "its resolutions " + "1/1 of 1 May 1946, " * 3000,
    "its resolutions 1/1, entitled “" + "a " * 20000,
    "to be held " + "in Geneva " * 5000,
    "paragraph " + "1 and " * 5000 + "above",
    "[" * 10000,
    "( " * 10000,
    "A/" * 10000 + "1",
    "from 1 to " * 5000,
    "100 States have " + "word " * 10000,
    '"' * 9999,
    " - " * 10000,
    "that " * 10000,
    "1" * 20000,
    "111 " * 5000,
    "a-" * 10000,
    "‘a’b" * 5000,
    "A\\" * 10000,
    "states " * 5000,
    "a eight " * 5000,
    "6 Decmber 2021 " * 3000,
    "the seventy-nineth session " * 500,
    "A" * 20000,
]


@pytest.mark.parametrize("words", HOSTILE, ids=lambda w: w[:24])
def test_hostile_text_takes_no_longer_than_other_text(words: str) -> None:
    paragraphs = (
        Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(","))),
        Paragraph(Kind.PREAMBULAR, (Run("Recalling", italic=True), Run(f" {words},"))),
        Paragraph(Kind.OPERATIVE, (Run("Urges", italic=True), Run(f" {words}."))),
    )
    start = time.process_time()
    check(Document("en", Stage.DRAFT, Front(title=(Run(words),)), paragraphs), stage="submission")
    assert time.process_time() - start < 4


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=60), st.sampled_from(["en", "fr", "ar"]))
def test_any_text_is_read(text: str, title: str, language: str) -> None:
    document = document_of("*Noting* it,", {"title": title or "T", "language": language})
    odd = Paragraph(Kind.OPERATIVE, (Run(text or "x"),), "1.")
    check(Document(language, Stage.DRAFT, document.front, (*document.body, odd)), stage="submission")
