"""Official files in every language that is written are made into folders, and come back word for word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter import read
from drafter.extraction import parametrise
from drafter.languages import language, written
from drafter.languages.language import Language

SAMPLE = ("A-RES-76-26", "A-RES-76-126", "A-RES-77-138")
"""A list of resolutions and gatherings; a request for a report; a seminar with its days and many dates."""

OWN = {
    "en": r"\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d",
    "fr": r"\d{1,2}(?:er)? [a-zéû]+ (?:19|20)\d\d",
    "es": r"\d{1,2} de [a-z]+ de (?:19|20)\d\d",
    "ru": r"\d{1,2} [а-я]+ (?:19|20)\d\d года",
    "ar": r"\d{1,2} (?:(?:كانون|تشرين) )?[^\W\d]+/[^\W\d]+ (?:19|20)\d\d",
    "zh": r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日",
}
"""Dates by patterns of this test's own."""


def bodies(corpus: Path, code: str) -> list[tuple[str, str]]:
    """What stands in a text, and in what is left of it when its facts are taken out."""
    out = []
    for name in SAMPLE:
        document = read(corpus / "akn" / code / f"{name}.xml")
        made = parametrise(document, Path("draft"))
        assert not [r for r in made.remarks if "come back" in r or "left as plain" in r], name
        text = "\n".join(block.text for block in document.blocks()).replace("\u00a0", " ")
        left = re.sub(r"\{\{.*?\}\}", "⟨⟩", made.folder.template.text).replace("\u00a0", " ")
        out.append((text, left))
    return out


@pytest.mark.parametrize("code", written())
def test_dates_and_sessions_become_facts(corpus: Path, code: str) -> None:
    if code not in OWN:
        pytest.skip("no pattern of the test's own")
    spoken: Language = language(code)
    sessions = rf"(?i)(?:{'|'.join(spoken.session_ordinal(n) for n in (77, 78))})"
    dates = left_dates = ordinals = left_ordinals = 0
    for text, left in bodies(corpus, code):
        dates += len(re.findall(OWN[code], text))
        left_dates += len(re.findall(OWN[code], left))
        ordinals += len(re.findall(sessions, text))
        left_ordinals += len(re.findall(sessions, left))
    assert dates > 25
    assert ordinals > 2
    assert left_dates <= dates * 0.05
    assert left_ordinals == 0


def test_names_begin_with_a_letter_where_only_figures_are_left() -> None:
    from drafter.extraction.names import _slug

    assert _slug("2022年7月1日至2023年6月30日", "dates") == "of_2022_7_1_2023_6_30_dates"
