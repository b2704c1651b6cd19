"""What a program writes otherwise is nobody's proposal; what a person wrote beside it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.document import Document, Front, Kind, Note, Paragraph, Run, Stage, Words, plain
from drafter.rounds.edits import edits_between
from drafter.rounds.heads import sponsors_between
from drafter.rounds.typed_signs import Signs

NOTE = Note(((Run("See "), Run("Treaty Series", italic=True), Run(".")),))


def of(*items: str | Note) -> Document:
    words: Words = tuple(Run(i) if isinstance(i, str) else i for i in items)
    return Document(language="en", stage=Stage.DRAFT, front=Front(), body=(Paragraph(Kind.PREAMBULAR, words),))


@pytest.mark.parametrize(
    ("sent", "came", "proposed"),
    [
        ("under “General disarmament”,", 'under "General disarmament",', []),
        ("the period 2020–2024 – as agreed – of", "the period 2020-2024 - as agreed - of", []),
        ("the Committee’s work", "the Committee's work", []),
        ("the removal of anti-personnel mines in the world", "the removal of anti- personnel mines in the world", []),
        (
            "under “General disarmament”, every year",
            'under "General disarmament", each "long" year',
            ["”, each “long”"],
        ),
        ("the period 2020–2024 of the plan", "the period 2020-2025 of the plan", ["2020–2025"]),
        ("all States", "all States.", ["."]),
    ],
)
def test_signs(sent: str, came: str, proposed: list[str]) -> None:
    ours, theirs = of(sent), of(came)
    found = Signs(ours, theirs).of_a_person(edits_between(ours, theirs))
    assert [plain(e.added).strip() for e in found] == proposed


@pytest.mark.parametrize(
    ("came", "count"),
    [
        (("Their Destruction and progress",), 0),
        (("Their Destruction1 and progress",), 0),
        (("Their Destruction", Note(((Run("See Treaty Series."),),)), " and progress"), 0),
        (("Their Destruction", Note(((Run("See Treaty Series, vol. 2."),),)), " and progress"), 1),
        (("Their Removal and progress",), 1),
    ],
)
def test_notes(came: tuple[str | Note, ...], count: int) -> None:
    ours, theirs = of("Their Destruction", NOTE, " and progress"), of(*came)
    assert len(Signs(ours, theirs).of_a_person(edits_between(ours, theirs))) == count


def test_sponsors_who_join_and_leave() -> None:
    from drafter.document import Sponsor

    def with_sponsors(*names: str) -> Document:
        made = of("x")
        return replace(made, record=replace(made.record, sponsors=tuple(map(Sponsor, names))))

    found = list(sponsors_between(with_sponsors("Chile", "Iraq"), with_sponsors("Chile", "Mexico")))
    assert [(plain(e.removed), plain(e.added)) for e in found] == [("Iraq", ""), ("", "Mexico")]
    assert not list(sponsors_between(with_sponsors("Chile"), with_sponsors())), "a text that names none removes none"
    assert not list(sponsors_between(with_sponsors("submitted by the Chair"), with_sponsors("Chile")))
