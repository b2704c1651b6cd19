"""What may be typed at a place, and which folder a file belongs to; no server."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.editor.buffers import folder_of
from drafter.editor.completion import SHORTEST, Offer, completions, running


@pytest.mark.parametrize(
    ("text", "offer", "first", "replaced"),
    [
        ("*Recal", Offer.OPENING, "Recalling*", 5),
        ("A\n\n1. *Decid", Offer.OPENING, "Decides*", 5),
        ("1. A\n\n2. *Decid", Offer.OPENING, "Decides*", 5),
        ("in Per", Offer.STATE, "Peru", 3),
        ("in Iran", Offer.STATE, "Islamic Republic of Iran", 4),
        ("the Foreign Minister of Saint L", Offer.STATE, "Saint Lucia", 7),
        ("and Xyz Per", Offer.STATE, "Peru", 3),
    ],
)
def test_first_offer(text: str, offer: Offer, first: str, replaced: int) -> None:
    found = completions("text.md", text, len(text), None)
    best = min(found, key=lambda one: one.rank)
    assert (best.offer, best.words, best.replaced) == (offer, first, replaced)


@pytest.mark.parametrize("text", ["in P", "in per", "{{ ", "{{ a.", "", "A *Recal", "# *Recal", "*recalling* Per "])
def test_nothing_is_offered(text: str) -> None:
    assert completions("text.md", text, len(text), None) == []


def test_openings_are_those_of_the_part_and_come_by_their_number() -> None:
    def words(text: str, offset: int | None = None) -> list[str]:
        return [one.words for one in completions("text.md", text, len(text) if offset is None else offset, None)]

    preambular, operative = words("*R"), words("1. *R")
    assert "Recalling*" in preambular and "Recalling*" not in operative
    assert "Requests*" in operative and "Requests*" not in preambular
    assert all(one.startswith("R") for one in preambular) and words("*Recal*", 6)[0] == "Recalling"
    found = completions("text.md", "*R", 2, None)
    assert [one.rank for one in found] == sorted({one.rank for one in found})


def test_in_the_sheet() -> None:
    def words(text: str) -> list[str]:
        return [one.words for one in completions("resolution.yaml", text, len(text), None)]

    assert words("a: {type: gath") == ["gathering", "gatherings-held"] and words("a: {type: gath}") == []
    assert words("sponsors: [Per") == ["Peru"] and words("session: 7\nsponsors: [Iran") == [
        "Iran (Islamic Republic of)"
    ]
    assert SHORTEST == 2 and words("sponsors: [P") == [] and "Peru" in words("sponsors: [Pe")


def test_states_as_running_text_has_them() -> None:
    assert running("Iran (Islamic Republic of)") == "Islamic Republic of Iran" and running("Peru") == "Peru"
    assert running("Netherlands (Kingdom of the)") == "Kingdom of the Netherlands"


def test_the_folder_of_a_file(tmp_path: Path) -> None:
    home = tmp_path / "draft"
    (home / "base" / "deeper").mkdir(parents=True)
    (home / "resolution.yaml").touch()
    assert folder_of(home / "text.md") == home == folder_of(home / "base" / "text.md")
    assert folder_of(home / "base" / "deeper" / "text.md") is None and folder_of(tmp_path / "text.md") is None
    (home / "base" / "resolution.yaml").touch()
    assert folder_of(home / "base" / "text.md") == home / "base"
