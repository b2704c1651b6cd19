"""Sponsors given to the rollover: added, taken away, in place of those there were; what last year's draft leaves behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.document import plain
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.rolling.given import read_settings
from drafter.rolling.roll import roll
from drafter.rolling.source import find_source
from drafter.workspace.sponsors import adjusted


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("+Canada", "Canada, Netherlands and Sudan: draft resolution"),
        ("+Canada, -Sudan", "Canada and Netherlands: draft resolution"),
        ("[-Sudan, +Chad]", "Chad and Netherlands: draft resolution"),
        ("South Africa; Japan", "Japan and South Africa: draft resolution"),
        ("[Iran, Islamic Republic of, Chad]", "Chad and Iran (Islamic Republic of): draft resolution"),
        ("+Kenya, Peru", "Kenya, Netherlands, Peru and Sudan: draft resolution"),
        ("+Canada+Chad", "Canada, Chad, Netherlands and Sudan: draft resolution"),
        ("+Iran, Islamic Republic of", "Iran (Islamic Republic of), Netherlands and Sudan: draft resolution"),
        ("{state: Iraq, on_behalf_of: G77}", "Iraq: draft resolution"),
        ("[{state: Iraq, on_behalf_of: Group of 77 and China}]", "Iraq: draft resolution"),
    ],
)
def test_settings(root: Path, given: str, printed: str) -> None:
    source = find_source(str(root / "examples" / "anti-personnel-mines" / "76"))
    rolled = roll(source, 77, Path("draft"), read_settings([f"sponsors={given}"], {}))
    assert plain(draft(rolled.folder).document.front.proponent) == printed


def test_adding_one_that_is_there_changes_nothing() -> None:
    assert adjusted([["Chad", {"state": "Iraq", "on_behalf_of": "G77"}]], "+Iraq, +chad") == [
        "Chad",
        {"state": "Iraq", "on_behalf_of": "G77"},
    ]
    assert adjusted(["Chad", {"state": "Iraq"}], "-Iraq") == ["Chad"]
    assert adjusted(["Chad"], "Guinea-Bissau") == ["Guinea-Bissau"]


@pytest.mark.parametrize("gone", ["-Cuba", "+Chad, -Irak"])
def test_one_who_is_not_there_cannot_be_taken_away(gone: str) -> None:
    with pytest.raises(DraftError, match="is not among the sponsors"):
        adjusted(["Chad", "Peru"], gone)


def test_a_new_years_draft_is_not_revised_because_last_years_was(root: Path, tmp_path: Path) -> None:
    last = root / "examples" / "anti-personnel-mines" / "76"
    for file in last.iterdir():
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            (tmp_path / file.name).write_text(text.replace("A/C.1/76/L.5", "A/C.1/76/L.5/Rev.1"), encoding="utf-8")
    rolled = roll(find_source(str(tmp_path)), 77, Path("draft"))
    assert plain(draft(rolled.folder).document.front.symbol) == "[A/C.1/76/L.5/Rev.1]"
    assert plain(draft(rolled.folder).document.front.proponent) == "[Netherlands and Sudan]: draft resolution"
    revised = roll(find_source(str(tmp_path)), 77, Path("draft"), read_settings(["symbol=A/C.1/77/L.9/Rev.1"], {}))
    assert plain(draft(revised.folder).document.front.proponent).endswith(": revised draft resolution")


def test_last_years_vote_stands_beside_the_new_one(root: Path) -> None:
    rolled = roll(find_source(str(root / "examples" / "anti-personnel-mines" / "76")), 77, Path("draft"))
    line = next(x for x in rolled.folder.file.text.splitlines() if x.startswith("vote:"))
    assert line == "vote:  #: last year: 169 in favour, 0 against, 19 abstaining"
