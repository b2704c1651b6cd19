"""Small pieces of writing YAML: values on a line, lists broken between entries, entries put in, out and aside."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drafter.errors import DraftError
from drafter.facts.count import Count
from drafter.facts.registry import TYPES
from drafter.facts.value import Open
from drafter.workspace.values import plain, write
from drafter.workspace.yaml_edit import WIDEST, YamlEdit, wrapped, written_text, written_value
from drafter.workspace.yaml_file import DEEPEST, YamlFile, read_text
from drafter.workspace.yaml_slips import hidden_by_a_hash, near, odd_spaces


@pytest.mark.parametrize(
    ("value", "written", "in_flow"),
    [
        (None, "", "''"),
        (True, "on", "on"),
        (False, "off", "off"),
        (date(2021, 12, 6), "2021-12-06", "2021-12-06"),
        (3, "3", "3"),
        (Open(None), "[]", "[]"),
        (Open("a"), "[a]", "[a]"),
        (Open(["a", "b"]), "[[a, b]]", "[[a, b]]"),
        (["a", None], "[a, '']", "[a, '']"),
        ({"a": None, "b": 1}, "{a: '', b: 1}", "{a: '', b: 1}"),
        ("a: b", '"a: b"', '"a: b"'),
        ("no", '"no"', '"no"'),
        (" a", '" a"', '" a"'),
        ('"a\\', '"\\"a\\\\"', '"\\"a\\\\"'),
        ("a\nb\x07", '"a\\nb\\u0007"', '"a\\nb\\u0007"'),
    ],
)
def test_a_value_on_one_line(value: Any, written: str, in_flow: str) -> None:
    assert (written_value(value), written_value(value, in_flow=True)) == (written, in_flow)


def test_a_long_list_is_broken_between_its_entries() -> None:
    assert WIDEST == 100
    entry = "x" * 43
    fits, long = f"[{entry}, {'y' * (WIDEST - 43 - 9)}]", f"[{entry}, {'y' * (WIDEST - 43 - 8)}]"
    assert len(f"key: {fits}") == WIDEST
    assert wrapped(fits, ("key",)) == fits and wrapped(long, ("key",)).split("\n  ")[0] == f"[{entry},"
    assert wrapped(long, ("key", "deeper")) == long and wrapped("x" * 200, ("key",)) == "x" * 200
    quoted = '["a, b", {c: d, e: f}, ' + "g" * 90 + "]"
    assert wrapped(quoted, ("key",)).split("\n  ") == ['["a, b", {c: d, e: f},', "g" * 90 + "]"]
    assert written_text("a" * 5) == "aaaaa"


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        ("a: 1\n", ("b",), 2, "a: 1\nb: 2\n"),
        ("a: 1\n", ("b",), {"c": 1, "d": None}, "a: 1\nb:\n  c: 1\n  d:\n"),
        ("a: 1\n", ("b",), ["c", "d"], "a: 1\nb:\n  - c\n  - d\n"),
        ("a: 1\n", ("b",), [], "a: 1\nb: []\n"),
        ("a: {b: 1}\n", ("a", "c"), 2, "a: {b: 1, c: 2}\n"),
        ("a: {}\n", ("a", "c"), 2, "a: {c: 2}\n"),
        ("a: {b: 1}\n", ("a", "c"), Open(2), "a: {b: 1, c: [2]}\n"),
        ("a:\nb: 1\n", ("a", "c"), 2, "a: {c: 2}\nb: 1\n"),
        ("a:\n  b: 1\n\n# x\nc: 2\n", ("a", "d"), 3, "a:\n  b: 1\n  d: 3\n\n# x\nc: 2\n"),
        ("a: {b: 1, c: 2}\n", ("a", "b"), None, "a: {c: 2}\n"),
        ("a: {b: 1, c: 2}\n", ("a", "c"), None, "a: {b: 1}\n"),
        ("a: {b: 1}\n", ("a", "b"), None, "a: {}\n"),
        ("a: 1\nb: 2\n", ("a",), None, "a:\nb: 2\n"),
        ("a:\n  - 1\n  - 2\nb: 2\n", ("a",), 3, "a: 3\nb: 2\n"),
        ("a: |\n  x\n  y\n\nb: 2\n", ("a",), "z", "a: z\n\nb: 2\n"),
        ("a: 1   # x\n", ("a",), 22, "a: 22  # x\n"),
        ("a: 1  # x\n", ("a",), 22, "a: 22  # x\n"),
        ("a: 22  # x\n", ("a",), 1, "a: 1   # x\n"),
    ],
)
def test_values_set(before: str, path: tuple[str | int, ...], value: Any, after: str) -> None:
    edit = YamlEdit("a.yaml", before)
    edit.set(path, value)
    assert edit.text == after


def test_an_entry_is_put_behind_another() -> None:
    edit = YamlEdit("a.yaml", "a: 1\nb: 2\n")
    edit.set(("c",), 3, after=("a",))
    edit.set(("d",), 4, after=("none",))
    assert edit.text == "a: 1\nc: 3\nb: 2\nd: 4\n"
    assert (edit.has(("a",)), edit.has(("z",)), edit.has(("a", "b"))) == (True, False, False)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: [1]\n", "a: [1, 2]\n"),
        ("a: []\n", "a: [2]\n"),
        ("a:\n  - 1\nb: 2\n", "a:\n  - 1\n  - 2\nb: 2\n"),
        ("a:\n-   1\n", "a:\n-   1\n-   2\n"),
        ("a:\n  - 1", "a:\n  - 1\n  - 2"),
    ],
)
def test_entries_appended(before: str, after: str) -> None:
    edit = YamlEdit("a.yaml", before)
    edit.append(("a",), 2)
    assert edit.text == after


def test_entries_removed_and_remarked() -> None:
    edit = YamlEdit("a.yaml", "a:\n  - 1\n  - 2\nb: 2  # mine\nc: 3\nd:\n  e: 1\n")
    edit.remove(("a", 1))
    for path in (("b",), ("c",), ("d",), ("none",)):
        edit.comment(path, "why  so")
    edit.comment(("c",), "again")
    lines = edit.text.split("\n")
    assert (
        lines[:3] == ["a:", "  - 1", "b: 2  # mine"] and lines[3].startswith("c: 3  #") and lines[3].endswith("why so")
    )
    assert lines[4].startswith("d:  #") and "again" not in edit.text


def test_only_what_differs_is_written() -> None:
    def written(before: dict[str, Any], after: dict[str, Any], text: str) -> str:
        edit = YamlEdit("a.yaml", text)
        kind = TYPES["cited-resolutions"]
        write(edit, (), kind.model_validate(before), kind.model_validate(after))
        return edit.text

    def items(*numbers: str) -> dict[str, Any]:
        return {"items": [{"resolution": n} for n in numbers]}

    text = "items: # x\n  - {resolution: 70/1} # y\n  - {resolution: 71/1}\n"
    assert written(items("70/1", "71/1"), items("70/1", "71/1"), text) == text
    assert written(items("70/1", "71/1"), items("70/1", "72/1"), text) == text.replace("71/1", "72/1")
    assert written(items("70/1", "71/1"), items("70/1", "71/1", "72/1"), text) == text + "  - {resolution: 72/1}\n"
    assert "y" not in written(items("70/1", "71/1"), items("71/1"), text).split("#")[-1]
    assert plain(Count(value=3)) == {"type": "count", "value": 3} and plain(Open(None)) == Open(None)
    assert plain((Open(Count(value=3)), None)) == [Open({"type": "count", "value": 3}), None]


@pytest.mark.parametrize(
    ("line", "column"),
    [("a: b #1", 6), ("- b #1", 5), ("a: b # 1", 0), ("a: b#1", 0), ('a: "b #1"', 0), ("a: #1", 4), ("a: b", 0)],
)
def test_what_a_hash_hides(line: str, column: int) -> None:
    assert [e.place and e.place.column for e in hidden_by_a_hash("a", ["x: 1", line])] == ([column] if column else [])


@pytest.mark.parametrize(
    ("lines", "column"),
    [(["a:\u00a0b"], 3), (["\u00a0a: b"], 1), (["a：b"], 2), (["a: b\u00a0c"], 0), (["a: b"], 0)],
)
def test_spaces_that_yaml_does_not_know(lines: list[str], column: int) -> None:
    assert [e.place and e.place.column for e in odd_spaces("a", lines)] == ([column] if column else [])


@pytest.mark.parametrize(
    ("lines", "first", "last", "found"),
    [
        (["a:1", "b: 2"], 1, 2, (1, 3, "space is missing")),
        (["a: 1", "b 2"], 1, 2, (2, 2, "no colon")),
        (["a: 1", "b 2"], 1, 1, None),
        (["a 1", "b: 2"], 2, 2, None),
        (["a", "  b: 1"], 1, 2, (1, 2, "no colon")),
        (["a", "b: 1"], 1, 2, None),
        (["a: 1"], 0, 9, None),
    ],
)
def test_the_slip_that_a_parser_stumbled_over(
    lines: list[str], first: int, last: int, found: tuple[int, int, str] | None
) -> None:
    error = near("a", lines, first, last)
    told = error and error.place and (error.place.line, error.place.column, error.message)
    assert (told is None) is (found is None)
    assert found is None or (told and told[:2] == found[:2] and found[2] in told[2])


def test_places_in_a_file() -> None:
    file = YamlFile("a.yaml", "a: 1\nb:\n  c: [x, y]\n  d:\ne:\n  - f: 2\n")
    places = {
        ("a",): (1, 4), ("b",): (2, 1), ("b", "c"): (3, 6), ("b", "c", 1): (3, 10), ("b", "c", 9): (3, 6), ("b", "d"): (4, 3),
        ("e", 0, "f"): (6, 8), ("z",): (1, 1), ("b", "z", "c"): (3, 6),
    }  # fmt: skip
    for path, where in places.items():
        found = file.place(path)
        assert (found.line, found.column) == where, path
    assert file.place(("b", "c"), of_key=True).column == 3 and [file.line(n) for n in (0, 1, 6, 7)] == [
        "",
        "a: 1",
        "  - f: 2",
        "",
    ]


def test_files_that_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc")
    assert read_text(path) == "a\nb\nc"
    path.write_bytes(b"a\nb\n\xff")
    with pytest.raises(DraftError) as caught:
        read_text(path)
    assert caught.value.place is not None and caught.value.place.line == 3
    # A list counts twice, as what it holds and as what it is in.
    YamlFile("a", "a: " + "[" * (DEEPEST // 2 - 1) + "]" * (DEEPEST // 2 - 1))
    with pytest.raises(DraftError, match="nested too deeply"):
        YamlFile("a", "a: " + "[a, " * (DEEPEST // 2 - 1) + "]" * (DEEPEST // 2 - 1))
    assert DEEPEST == 20
