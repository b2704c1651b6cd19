"""YAML that a drafter wrote comes back as it was, but for the values that were changed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import DraftError
from drafter.facts.value import Open
from drafter.workspace.yaml_edit import YamlEdit, without_tools_comments, written_text
from drafter.workspace.yaml_file import YamlFile

EXAMPLE = """\
# About this file.
session: 76          # the session
title: >-
  A title over
  two lines
sponsors: [Netherlands, "Korea, Republic of"]
issued:              # not yet
facts:
  # The list.
  recalled:
    items:
      - {resolution: 54/54 B, adopted: 1999-12-01}   # the first

  # The meeting.
  to_attend: {place: The Hague, from: 2021-11-15}
  states:
    value: 164
"""
PATHS: list[tuple[str | int, ...]] = [
    ("session",), ("title",), ("sponsors",), ("sponsors", 1), ("issued",), ("facts", "to_attend", "place"),
    ("facts", "recalled", "items", 0, "resolution"), ("facts", "states", "value"), ("facts", "to_attend", "new"),
    ("facts", "new"), ("new",),
]  # fmt: skip
texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)
values = st.one_of(
    texts, st.integers(0, 10**6), st.dates(date(1950, 1, 1)), st.lists(texts, max_size=3), texts.map(Open)
)


def read(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


def as_read(value: Any) -> Any:
    """A value as YAML gives it back: texts, and lists of texts."""
    if isinstance(value, Open):
        return [as_read(value.last)]
    if isinstance(value, list):
        return [as_read(v) for v in value]
    return value.isoformat() if isinstance(value, date) else str(value)


@given(st.sampled_from(PATHS), values)
def test_a_value_set_is_read_back_and_nothing_else_changes(path: tuple[str | int, ...], value: Any) -> None:
    edit = YamlEdit("x.yaml", EXAMPLE)
    edit.set(path, value)
    after = YamlFile("x.yaml", edit.text).data
    assert read(after, path) == as_read(value)
    before = YamlFile("x.yaml", EXAMPLE).data
    for other in PATHS:
        if other[: len(path)] != path and path[: len(other)] != other and "new" not in other:
            assert read(after, other) == read(before, other)
    for comment in re.findall(r"# .*", EXAMPLE):
        assert comment in edit.text


@given(texts)
def test_any_text_is_written_so_that_it_reads_back(text: str) -> None:
    assert YamlFile("x.yaml", f"a: {written_text(text)}\n").data["a"] == text
    assert YamlFile("x.yaml", f"a: [{written_text(text)}, b]\n").data["a"] == [text, "b"]


@given(st.lists(texts, max_size=4))
def test_entries_are_appended_before_the_comment_that_follows(items: list[str]) -> None:
    edit = YamlEdit("x.yaml", EXAMPLE)
    for item in items:
        edit.append(("facts", "recalled", "items"), {"resolution": item})
    found = YamlFile("x.yaml", edit.text).data["facts"]["recalled"]["items"]
    assert [dict(i) for i in found[1:]] == [{"resolution": i} for i in items]
    assert edit.text.index("# the first") < edit.text.index("\n\n  # The meeting.")


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        (["b"], "{a: 1, c: 3}"),
        (["c"], "{a: 1, b: 2}"),
        (["a"], "{b: 2, c: 3}"),
        (["b", "c"], "{a: 1}"),
    ],
)
def test_an_entry_in_braces_that_has_no_value_any_more_goes(gone: list[str], left: str) -> None:
    """Left empty, it would be an empty text, which is no date."""
    edit = YamlEdit("x.yaml", "x:\n  - {a: 1, b: 2, c: 3}  # why\n")
    for key in gone:
        edit.set(("x", 0, key), None)
    assert edit.text == f"x:\n  - {left}  # why\n"


def test_no_change_changes_nothing() -> None:
    assert YamlEdit("x.yaml", EXAMPLE).text == EXAMPLE


def test_reading_and_dumping_gives_the_same_bytes(root: Path) -> None:
    for path in sorted((root / "examples").rglob("resolution.yaml")):
        text = path.read_text(encoding="utf-8")
        assert YamlFile(str(path), text).dumped() == text


def test_a_comment_of_the_tools_own_gives_way_to_the_drafters() -> None:
    edit = YamlEdit("x.yaml", EXAMPLE)
    edit.comment(("session",), "ours")
    edit.comment(("facts", "to_attend"), "last year’s")
    edit.comment(("facts", "recalled"), "one joined")
    assert "session: 76          # the session\n" in edit.text
    assert "from: 2021-11-15}  #: last year’s\n" in edit.text
    assert "  recalled:  #: one joined\n" in edit.text
    assert without_tools_comments(edit.text) == EXAMPLE


def test_the_tools_comment_on_brackets_goes_with_them() -> None:
    remark = "  #: last year’s, in brackets until you settle it"
    text = f"session: 78\nplace: Oslo{remark}\nfrom: [2022-11-21]{remark}\nsponsors:{remark}\n  - [Norway]\n"
    edit = YamlEdit("a.yaml", text)
    edit.set(("session",), 79)
    assert edit.text == text.replace("78", "79").replace(f"Oslo{remark}", "Oslo")


def test_a_comment_keeps_its_column() -> None:
    edit = YamlEdit("x.yaml", EXAMPLE)
    edit.set(("session",), 100)
    assert "session: 100         # the session\n" in edit.text


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("session",), 2, 10),
        (("facts", "to_attend", "place"), 15, 22),
        (("facts", "recalled", "items", 0, "adopted"), 12, 40),
        (("facts", "recalled", "items", 7, "adopted"), 12, 7),
        (("facts", "to_attend", "union-tag", "place"), 15, 22),
        (("issued",), 7, 1),
    ],
)
def test_places(path: tuple[str | int, ...], line: int, column: int) -> None:
    place = YamlFile("x.yaml", EXAMPLE).place(path)
    assert (place.line, place.column) == (line, column)


@pytest.mark.parametrize("rest", ["\n", "\n\n", "\n# a comment\n", "   # a comment\n", "\n\n# a comment\nother: 1\n"])
@pytest.mark.parametrize("value", ["45", {"symbol": "A/77/385", "paragraph": 110}])
def test_a_value_that_was_empty_is_written_behind_its_key(rest: str, value: object) -> None:
    """The parser places what is not there at the next thing; a value written there would end in a comment."""
    edit = YamlEdit("resolution.yaml", f"session: 77\nreport:{rest}vote:\nlast: 1\n")
    edit.set(("report",), value)
    edit.set(("vote",), "16")
    data = YamlFile("resolution.yaml", edit.text).data
    assert data["report"] == ({"symbol": "A/77/385", "paragraph": "110"} if isinstance(value, dict) else value)
    assert data["vote"] == "16" and data["last"] == "1"
    assert edit.text.count("# a comment") == rest.count("# a comment")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("to_confirm:\n  - one\n  - two\ntitle: T\n", "to_confirm: []\ntitle: T\n"),
        ("to_confirm:\n  # mine\n  - one\ntitle: T\n", "to_confirm:\n  # mine\n  []\ntitle: T\n"),
    ],
)
def test_a_list_that_was_emptied_stands_behind_its_key_and_loses_no_comment(before: str, after: str) -> None:
    edit = YamlEdit("resolution.yaml", before)
    edit.set(("to_confirm",), [])
    assert edit.text == after


def test_a_file_beyond_any_sheet_is_refused_at_once() -> None:
    with pytest.raises(DraftError, match="too large"):
        YamlFile("resolution.yaml", "a: b\n" * 100_000)
