"""What a person gives a rollover: single values, a file of facts, and what is wrong with them; and series by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import DraftErrors
from drafter.rolling.given import read_facts, read_settings
from drafter.rolling.series import checked_name, names, own_home

TYPES_OF = {"to_attend": "gathering", "parties": "count", "next_session": "session", "day": "date"}


def given(*settings: str) -> list[tuple[tuple[str | int, ...], object]]:
    return [(one.path, one.value) for one in read_settings(settings, TYPES_OF)]


@pytest.mark.parametrize(
    ("setting", "path", "value"),
    [
        ("parties=165", ("facts", "parties", "value"), "165"),
        ("parties.value=165", ("facts", "parties", "value"), "165"),
        ("next_session = 78", ("facts", "next_session", "number"), "78"),
        ("to_attend.place=Geneva", ("facts", "to_attend", "place"), "Geneva"),
        ("day=2021-12-06", ("facts", "day"), "2021-12-06"),
        ("title=Mines", ("title",), "Mines"),
        ("agenda_item.number=100", ("agenda_item", "number"), "100"),
        ("parties={value: 165}", ("facts", "parties", "value"), "165"),
        ("sponsors=[Peru]", ("sponsors",), ["Peru"]),
        ("new={type: count, value: 3}", ("facts", "new"), {"type": "count", "value": "3"}),
        ("parties={type: session, number: 3}", ("facts", "parties", "type"), "session"),
    ],
)
def test_one_value(setting: str, path: tuple[str | int, ...], value: object) -> None:
    assert given(setting)[0] == (path, value)


@pytest.mark.parametrize(
    ("setting", "says", "hint"),
    [
        ("parties", "is not a name and a value", "--set"),
        ("=3", "is not a name and a value", "--set"),
        (".a=3", "is not a name and a value", "--set"),
        ("partis=3", "no fact or field", "“parties”"),
        ("zzzzzz=3", "no fact or field", "The facts are: to_attend"),
        ("facts.title=3", "no fact called", "above the line"),
        ("facts.partis=3", "no fact called", "“parties”"),
        ("new={type: none}", "no fact or field", ""),
    ],
)
def test_what_is_wrong_with_it(setting: str, says: str, hint: str) -> None:
    with pytest.raises(DraftErrors) as caught:
        given(setting)
    (error,) = caught.value.errors
    assert says in error.message and hint in error.hint


def test_faults_are_gathered(tmp_path: Path) -> None:
    faults: list[object] = []
    found = read_settings(["a=1", "parties=2", "b=3"], TYPES_OF, faults)  # type: ignore[arg-type]
    assert len(found) == 1 and len(faults) == 2
    path = tmp_path / "facts.yaml"
    path.write_text("facts:\n  parties: 165\ntitle: T\nto_attend: {place: Oslo, number: 3}\n", encoding="utf-8")
    assert [(one.name, one.path[-1], one.value) for one in read_facts(path, TYPES_OF)] == [
        ("parties", "value", "165"), ("title", "title", "T"), ("to_attend", "place", "Oslo"), ("to_attend", "number", "3"),
    ]  # fmt: skip
    with pytest.raises(DraftErrors, match="no such file"):
        read_facts(tmp_path / "none", TYPES_OF)


def test_names_of_series(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    bundled = names()
    (own_home() / "mine").mkdir(parents=True)
    assert names() == bundled
    (own_home() / "mine" / "resolution.yaml").touch()
    assert names() == sorted([*bundled, "mine"]) and checked_name("a" * 60) == "a" * 60
    for wrong in (bundled[0], "A", "-a", "a-", "a b", "", "a" * 61):
        with pytest.raises(Exception, match="series"):
            checked_name(wrong)
