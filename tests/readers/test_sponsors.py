"""Who tabled a draft: each sponsor a name of its own, what tells who submitted it one entry."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from lxml import etree

from drafter.languages import furniture_of
from drafter.readers.furniture import ENGLISH
from drafter.readers.sponsors import is_told_otherwise, sponsors, tabled_by

SPECIAL_COMMITTEE = (
    "submitted by the Special Committee on the Situation with regard to the Implementation of the Declaration on the "
    "Granting of Independence to Colonial Countries and Peoples"
)
GROUP = "(on behalf of the States Members of the United Nations that are members of the Group of 77 and China)"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Colombia, Germany and Netherlands: draft resolution", ("Colombia", "Germany", "Netherlands")),
        ("Egypt and Trinidad and Tobago: revised draft resolution", ("Egypt", "Trinidad and Tobago")),
        (f"Pakistan {GROUP}: draft resolution", (f"Pakistan {GROUP}",)),
        (f"Cuba {GROUP}, Egypt and Mali {GROUP}: draft resolution", (f"Cuba {GROUP}", "Egypt", f"Mali {GROUP}")),
        (f"Sao Tome and Principe {GROUP}: draft resolution", (f"Sao Tome and Principe {GROUP}",)),
        ("[Colombia and Germany]: draft resolution", ("Colombia", "Germany")),
        ("[…]: draft resolution", ()),
        (
            "[submitted by the Committee on Tea and Oil]: draft resolution",
            ("submitted by the Committee on Tea and Oil",),
        ),
        (f"Draft resolution {SPECIAL_COMMITTEE}", (SPECIAL_COMMITTEE,)),
        ("Revised draft resolution [submitted by the Chair]", ("submitted by the Chair",)),
    ],
)
def test_a_sponsors_line(line: str, names: tuple[str, ...]) -> None:
    assert sponsors(line, ENGLISH) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Projet de résolution présenté par la Présidente", ("présenté par la Présidente",)),
        ("Projet de résolution révisé [déposé par le Bureau et ses amis]", ("déposé par le Bureau et ses amis",)),
        (
            "Suède et Royaume-Uni de Grande-Bretagne et d’Irlande du Nord : projet de résolution",
            ("Suède", "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord"),
        ),
    ],
)
def test_a_french_sponsors_line(line: str, names: tuple[str, ...]) -> None:
    assert sponsors(line, furniture_of("fr")) == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", ()),
        ("Zambia and Zimbabwe.", ("Zambia", "Zimbabwe")),
        (SPECIAL_COMMITTEE, (SPECIAL_COMMITTEE,)),
        (
            "submitted by the Chair on the recommendation of the Economic and Social Council (resolution )",
            ("submitted by the Chair on the recommendation of the Economic and Social Council (resolution …)",),
        ),
        (
            "Ada Keeper (Malta), submitted by the Rapporteur of the Committee and on the basis of informal consultations "
            "on draft resolution",
            (
                "submitted by the Rapporteur of the Committee, Ada Keeper (Malta), on the basis of informal consultations "
                "on draft resolution …",
            ),
        ),
    ],
)
def test_what_the_metadata_names(words: str, names: tuple[str, ...]) -> None:
    assert tabled_by(words) == names
    assert not names or tabled_by(", ".join(names)) == names


@pytest.mark.parametrize("folder", ["en", "fr", "annexed"])
def test_official_metadata_names_states_groups_and_who_submitted(folder: str, corpus: Path, root: Path) -> None:
    lines = (root / "data" / "states.tsv").read_text(encoding="utf-8").split("\n")
    states = {line.partition("\t")[0] for line in lines if line[:1] != "#"}
    older = {"Netherlands", "Turkey"}
    unknown = {
        name
        for path in sorted((corpus / "akn" / folder).glob("*.xml"))
        for step in etree.parse(path).iter("{*}step")
        if step.get("outcome") == "draftResolution"
        for name in tabled_by(step.get("by", ""))
        if not (name.startswith("submitted by ") or is_told_otherwise(name))
        and name.partition(" (on behalf of ")[0].removeprefix("Republic of ").replace("'", "’") not in states | older
        and name not in states
    }
    assert unknown == set()


@pytest.mark.parametrize("piece", ["(", ") and ", " and ", ", ", "submitted by ", "on the basis of ", "["])
def test_any_line_is_read_in_linear_time(piece: str) -> None:
    begun = time.process_time()
    sponsors(f"{piece * 40_000}: draft resolution", ENGLISH)
    tabled_by(piece * 40_000)
    assert time.process_time() - begun < 5
