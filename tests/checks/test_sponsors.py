"""Sponsors by their official names, once each, in order: what is found, where, and what a fix would write."""

from __future__ import annotations

import pytest

from drafter.checks import check
from drafter.document import Document, Front, Kind, Note, Paragraph, Run, Stage
from drafter.languages.states import names_in, official, suggested

STAR = Note(((Run("On behalf of the Group of African States."),),), "*")


def found(line: str, code: str, *, note_after: str = "", language: str = "en") -> list[tuple[str, str | None]]:
    """What a rule finds in a sponsors' line: the words, and what the fix writes in their place."""
    before, mark, after = line.partition(note_after) if note_after else (line, "", "")
    words = (Run(before + mark), STAR, Run(after)) if note_after else (Run(line),)
    body = (Paragraph(Kind.FORMULA, (Run("The General Assembly", italic=True), Run(","))),)
    front = Front(
        proponent=words, title=(Run("Tea"),), symbol=(Run("A/C.1/80/L.1"),), session=(Run("Eightieth session"),)
    )
    problems = check(Document(language, Stage.DRAFT, front, body), select=[code])
    return [(p.words, p.fix.edits[0].words if p.fix else None) for p in problems if p.code == code]


@pytest.mark.parametrize(
    ("line", "problems"),
    [
        ("Chad, Côte d’Ivoire and Viet Nam: draft resolution", []),
        ("Antigua and Barbuda and Trinidad and Tobago: draft decision", []),
        ("Yemen and State of Palestine: draft resolution", []),
        ("Germny and Chad: draft resolution", [("Germny", "Germany")]),
        ("Cote d'Ivoire: amendment to draft resolution A/80/L.3", [("Cote d'Ivoire", "Côte d’Ivoire")]),
        ("Atlantis and Chad: draft resolution", [("Atlantis", None)]),
        ("Chad and Chad: draft decision", [("Chad", None)]),
        ("Draft resolution submitted by the Chair of the Committee", []),
        ("Draft resolution", []),
        ("[Atlantis]: draft resolution", []),
    ],
)
def test_names(line: str, problems: list[tuple[str, str | None]]) -> None:
    assert found(line, "STY27") == problems


@pytest.mark.parametrize(
    ("language", "line", "problems"),
    [
        ("fr", "Allemagne, Antigua-et-Barbuda et Tchad : projet de résolution", []),
        ("fr", "Germany et Tchad : projet de résolution", [("Germany", "Allemagne")]),
        (
            "fr",
            "Pays-Bas et Turkey : projet de décision",
            [("Pays-Bas", "Pays-Bas (Royaume des)"), ("Turkey", "Türkiye")],
        ),
        ("es", "Antigua y Barbuda e Italia: proyecto de resolución", []),
        ("es", "Alemana y Chad: proyecto de resolución", [("Alemana", "Alemania")]),
        ("en", "Allemagne and Chad: draft resolution", [("Allemagne", "Germany")]),
    ],
)
def test_names_of_other_languages(language: str, line: str, problems: list[tuple[str, str | None]]) -> None:
    assert found(line, "STY27", language=language) == problems


def test_order_with_a_mark_between_is_found_and_left_to_the_drafter() -> None:
    assert found("Thailand, Nigeria and Maldives: draft resolution", "STY24", note_after="Nigeria") == [
        ("Thailand, Nigeria and Maldives", None)
    ]
    assert found("Maldives, Nigeria and Thailand: draft resolution", "STY24", note_after="Nigeria") == []
    assert found("Yemen, Zambia and State of Palestine: draft resolution", "STY24") == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Iran, Islamic Republic of", "Iran (Islamic Republic of)"),
        ("Bolivia", "Bolivia (Plurinational State of)"),
        ("Turkey", "Türkiye"),
        ("the Gambia", "Gambia"),
        ("Republic of Kenya", "Kenya"),
        ("Kingdom of the Netherlands", "Netherlands (Kingdom of the)"),
        ("St. Kitts and Nevis", "Saint Kitts and Nevis"),
        ("Palestine", "State of Palestine"),
        ("Czech Rep.", "Czechia"),
        ("Micronesia", "Micronesia (Federated States of)"),
        ("Swizerland", "Switzerland"),
        ("Atlantis", ""),
    ],
)
def test_what_was_meant(written: str, name: str) -> None:
    assert suggested(written) == name


def test_names_are_known_whatever_their_accents() -> None:
    assert official("TURKIYE") == "Türkiye"
    assert official("Timor Leste") == "Timor-Leste"
    assert official("Turkey") == ""
    assert names_in("Netherlands and Sudan") == ["Netherlands", "Sudan"]
    assert names_in("Trinidad and Tobago") == ["Trinidad and Tobago"]
