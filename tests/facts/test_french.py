"""The fact types in French, against the French texts of the series."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from drafter.document.words import folded
from drafter.facts.fact import Fact, GatheringKind, Setting
from drafter.facts.registry import AnyFact
from drafter.languages import language
from drafter.readers.akn import read_akn
from drafter.workspace.folder import load

SETTING = Setting(
    language("fr"),
    {
        "meeting": GatheringKind(name="Assemblée des États parties"),
        "review_conference": GatheringKind(name="Conférence des États parties", short="Conférence d’examen"),
    },
)
HELD = [
    *(("à Maputo", 1999), ("à Genève", 2000), ("à Managua", 2001), ("à Genève", 2002), ("à Bangkok", 2003)),
    *(("à Zagreb", 2005), ("à Genève", 2006), ("sur les rives de la mer Morte", 2007), ("à Genève", 2008)),
    *(("à Genève", 2010), ("à Phnom Penh", 2011), ("à Genève", 2012), ("à Genève", 2013), ("à Genève", 2015)),
    *(("à Santiago", 2016), ("à Vienne", 2017), ("à Genève", 2018), ("à Genève", 2020)),
]
CONFERENCES = [("à Nairobi", 2004), ("à Carthagène (Colombie)", 2009), ("à Maputo", 2014), ("à Oslo", 2019)]


def fact(**values: object) -> Fact:
    made: Fact = TypeAdapter(AnyFact).validate_python(values)
    return made


def held(places: list[tuple[str, int]]) -> Fact:
    return fact(type="gatherings-held", held=[{"place": p, "year": y} for p, y in places])


@pytest.mark.parametrize(
    ("number", "made", "form", "around"),
    [
        ("76-26", held(HELD), "", "tenues {}, ainsi que"),
        ("76-26", held(HELD), "count", "Rappelant les {} premières Assemblées"),
        ("76-26", held(CONFERENCES), "", "tenues {},"),
        ("77-63", held(CONFERENCES), "each", "ainsi que les {} Conférences"),
        ("77-63", held(CONFERENCES), "latest", "qu’à la {} Conférence"),
        ("77-63", held([*HELD, ("à La Haye", 2021)]), "count", "les {} premières assemblées"),
        ("77-63", fact(type="gathering", kind="meeting", number=20), "", "à la {} à la Convention, qui doit"),
        ("77-63", fact(type="gathering", kind="meeting", number=21), "", "convoquer la {} à la Convention"),
        ("77-63", fact(**{"type": "gathering", "kind": "meeting", "number": 20, "place": "à Genève",
                          "from": "2022-11-21", "to": "2022-11-25"}), "place_and_dates", "se tenir {}, et à"),
        ("78-45", fact(type="gathering", kind="review_conference", number=5), "short", "assister à la {} en qualité"),
        ("77-63", fact(type="session", number=78), "", "provisoire de sa {} session"),
        ("77-63", fact(type="count", value=164), "", "que {} États ont ratifié"),
        ("77-63", fact(type="years", first=2020, last=2024), "", "pour la période {} afin"),
    ],
)  # fmt: skip
def test_french_words(number: str, made: Fact, form: str, around: str, corpus: Path) -> None:
    name = f"A-RES-{number}.xml"
    document = read_akn((corpus / "akn" / "fr" / name).read_bytes(), name)
    text = "\n".join(folded(b.text) for b in document.body)
    assert around.format(folded(made.phrase(form, SETTING).words)) in text


def test_the_recalled_list_but_for_its_slips(root: Path, corpus: Path) -> None:
    """The French text has an “et” in the middle of the list and a space missing; all else is the same."""
    recalled = load(root / "examples" / "anti-personnel-mines" / "77").sheet.facts["recalled"]
    words = folded(recalled.phrase("", SETTING).words)
    document = read_akn((corpus / "akn" / "fr" / "A-RES-77-63.xml").read_bytes(), "fr")
    official = folded(document.body[1].text)
    official = official.replace("2016 et 72/53", "2016, 72/53").replace("2018,74/61", "2018, 74/61")
    assert official == f"Rappelant ses résolutions {words},"
