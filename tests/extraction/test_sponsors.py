"""Who tabled last year's text, in the folder made from it and on the masthead of the next draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import plain
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.extraction import parametrise
from drafter.facts.value import Open
from drafter.readers import read, read_bytes
from drafter.rolling.roll import Source, roll
from tests.readers.test_open_masthead import ENGLISH, FRENCH

SPECIAL_COMMITTEE = (
    "submitted by the Special Committee on the Situation with regard to the Implementation of the Declaration on the "
    "Granting of Independence to Colonial Countries and Peoples"
)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("en/A-RES-77-63", "[Colombia, Germany and Netherlands]: draft resolution"),
        ("en/A-RES-76-105", f"Draft resolution {SPECIAL_COMMITTEE}"),
        (
            "en/A-RES-78-297",
            "Draft resolution submitted by the Chair of the Committee following informal consultations",
        ),
        ("annexed/A-RES-76-120", "[…]: draft resolution"),
        ("fr/A-RES-76-105", "[…] : projet de résolution"),
        ("fr/A-RES-77-63", "[…] : projet de résolution"),
    ],
)
def test_the_line_of_the_next_draft(path: str, line: str, corpus: Path) -> None:
    made = parametrise(read(corpus / "akn" / f"{path}.xml"), Path("draft"))
    rolled = roll(Source(made.folder), made.folder.sheet.session + 1, Path("draft")).folder
    assert folded(plain(draft(rolled).document.front.proponent)) == folded(line)
    left_out = [r for r in made.remarks if r.startswith("The sponsors are left out")]
    assert bool(left_out) == line.startswith("[…]")


def test_what_is_left_out_is_said(corpus: Path) -> None:
    made = parametrise(read(corpus / "akn" / "fr" / "A-RES-77-63.xml"), Path("draft"))
    assert made.folder.sheet.sponsors is None
    assert made.remarks == (
        "The sponsors are left out, because the file names them in its metadata only, which is in English: "
        "“Colombia, Germany and Netherlands”.",
    )


def test_what_a_draft_leaves_open_stays_open() -> None:
    text = ENGLISH.format(symbol="[A/C.1/76/L.5]", day="[…]", proponent="[Norway and Samoa]: draft resolution")
    made = parametrise(read_bytes(text.encode(), "made.txt"), Path("draft"))
    sheet = made.folder.sheet
    assert sheet.session == 77
    assert (sheet.symbol, sheet.submitted) == (Open("A/C.1/76/L.5"), Open())
    assert sheet.sponsors == Open(["Norway", "Samoa"])
    assert (sheet.agenda_item.number, sheet.agenda_item.letter) == (Open("99"), Open("n"))
    assert not [r for r in made.remarks if r.startswith("Printed otherwise")]


def test_sponsors_printed_in_french_are_kept() -> None:
    text = FRENCH.replace("[…] : projet", "Norvège et Samoa : projet")
    made = parametrise(read_bytes(text.encode(), "made.txt"), Path("draft"))
    assert made.folder.sheet.sponsors == ["Norvège", "Samoa"]


def test_the_group_that_metadata_names_is_the_one_of_the_data(corpus: Path) -> None:
    made = parametrise(read(corpus / "akn" / "en" / "A-RES-79-205.xml"), Path("draft"))
    assert "sponsors: [{state: Uganda, on_behalf_of: Group of 77 and China}]" in made.folder.file.text
