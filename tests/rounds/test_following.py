"""Where words that were sent stand in the text as it is now."""

from __future__ import annotations

import pytest

from drafter.document import Annex, Document, Front, Kind, Paragraph, Run, Stage, Table
from drafter.rounds.following import TITLE, Following, Spot


def document(*texts: str, annex: tuple[str, ...] = (), title: str = "") -> Document:
    def blocks(said: tuple[str, ...]) -> tuple[Paragraph, ...]:
        return tuple(Paragraph(Kind.PREAMBULAR, (Run(text),)) for text in said)

    annexes = (Annex(blocks(annex)),) if annex else ()
    return Document("en", Stage.DRAFT, Front(title=(Run(title),) if title else ()), blocks(texts), annexes=annexes)


LONG = "Recalling all of its earlier resolutions on clean water for everybody"
OTHER = "Deploring the slow progress towards universal access to electricity"


def spot(sent: str, now: str, words: str) -> tuple[str, bool]:
    """The words that now stand where others were sent, and whether they are others."""
    start = sent.index(words)
    found = Following(document(sent), document(now)).spot(0, start, start + len(words))
    assert found is not None and found.block == 0
    return now[found.start : found.end], found.changed


@pytest.mark.parametrize(
    ("sent", "now", "words", "stands"),
    [
        (LONG, LONG, "clean", ("clean", False)),
        (LONG, LONG.replace("all of ", ""), "clean water", ("clean water", False)),
        (LONG, LONG.replace("clean", "safe"), "clean", ("safe", True)),
        (LONG, LONG.replace("clean", "safe"), "clean water", ("safe water", True)),
        (LONG, LONG.replace("clean", "safe"), "water for", ("water for", False)),
        (LONG, LONG.replace("clean water", "clean fresh water"), "clean water", ("clean fresh water", True)),
        (LONG, LONG.replace("clean water", "clean fresh water"), "clean", ("clean", False)),
        (LONG, LONG.replace("earlier ", ""), "its earlier resolutions", ("its resolutions", True)),
    ],
)
def test_words_followed(sent: str, now: str, words: str, stands: tuple[str, bool]) -> None:
    found, changed = spot(sent, now, words)
    assert (found.strip(), changed) == stands


@pytest.mark.parametrize(("at", "now"), [(0, 0), (9, 9), (17, 10), (len(LONG), len(LONG) - 7)])
def test_a_gap_followed(at: int, now: int) -> None:
    shorter = LONG.replace("all of ", "")
    assert Following(document(LONG), document(shorter)).spot(0, at, at) == Spot(0, now, now)


def test_a_gap_within_words_that_are_others_now() -> None:
    now = LONG.replace("clean", "drinkable")
    at = LONG.index("clean")
    followed = Following(document(LONG), document(now))
    inside = followed.spot(0, at + 2, at + 2)
    assert inside is not None and inside.changed and now[inside.start : inside.end] == "drinkable"
    assert followed.spot(0, at, at) == Spot(0, at, at)


def test_paragraphs_followed() -> None:
    followed = Following(document(LONG, OTHER, "x"), document("New", OTHER))
    assert [followed.block(n) for n in (0, 1, 9)] == [None, 1, None]
    assert [followed.after(n) for n in (0, 1, 2)] == [-1, 1, 1] and followed.spot(0, 0, 1) is None
    both = Following(document(LONG, annex=(OTHER,)), document(LONG, "more", annex=(OTHER,)))
    assert [both.block(n) for n in (0, 1)] == [0, 2]
    assert Following(document(LONG, annex=(OTHER,)), document(LONG)).block(1) is None


def test_the_title_and_tables() -> None:
    titles = Following(document(title="Clean water"), document(title="Safe clean water"))
    assert titles.spot(TITLE, 0, 5) is not None and titles.spot(TITLE, 6, 11) == Spot(TITLE, 11, 16)
    table = Document("en", Stage.DRAFT, Front(), (Table(((),)),))
    assert Following(table, table).spot(0, 0, 1) == Spot(0, 0, 0)
