"""The worklist: each item in the few words it is about."""

from __future__ import annotations

from pathlib import Path

from drafter.drafting.draft import draft
from drafter.rolling.given import read_settings
from drafter.rolling.roll import roll
from drafter.rolling.source import find_source
from drafter.worklists.item import Item, Status
from drafter.worklists.making import Worklist


def items(source: Path, *settings: str) -> list[Item]:
    """What stands on the list of a folder rolled over by a year."""
    found = find_source(str(source))
    types = {name: fact.type for name, fact in found.last.sheet.facts.items()}
    rolled = roll(found, found.last.sheet.session + 1, Path("draft"), read_settings(list(settings), types))
    return list(Worklist(rolled.with_last(found.last), draft(rolled.folder)).items)


def of(found: list[Item], fact: str) -> list[tuple[Status, str | None, str]]:
    return [(i.status, i.before, i.after) for i in found if i.fact == fact]


def test_sponsors_are_asked_in_few_words(root: Path, corpus: Path) -> None:
    """A list of 39 is told by its first names and its length."""
    few = of(items(root / "examples" / "anti-personnel-mines" / "76"), "sponsors")
    assert few == [(Status.CONFIRM, "Netherlands and Sudan", "[Netherlands and Sudan]: draft resolution")]
    ((_, before, _),) = of(items(corpus / "akn" / "en" / "A-RES-78-45.xml"), "sponsors")
    assert before == "Albania, Australia, Austria … (39)"


def test_sponsors_that_stay_are_no_change(root: Path) -> None:
    source = root / "examples" / "anti-personnel-mines" / "76"
    assert of(items(source, "sponsors=[Sudan, Netherlands]"), "sponsors") == []
    changed = of(items(source, "sponsors=[Sudan, Norway]"), "sponsors")
    assert changed == [
        (Status.CHANGED, "Netherlands and Sudan: draft resolution", "Norway and Sudan: draft resolution")
    ]


def test_what_is_open_is_asked_and_not_changed_besides(root: Path) -> None:
    ((status, before, after),) = of(items(root / "examples" / "anti-personnel-mines" / "76"), "to_attend.place")
    assert (status, before, after) == (Status.CONFIRM, "held in The Hague", "[The Hague]")


def test_the_day_of_submission_is_known_from_the_metadata(corpus: Path) -> None:
    ((status, before, after),) = of(items(corpus / "akn" / "en" / "A-RES-76-26.xml"), "submitted")
    assert (status, before, after) == (Status.CONFIRM, "4 October 2021", "[4 October 2021]")
