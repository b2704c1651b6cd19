"""Slips of YAML that the parser finds a line too late, or not at all: each is said at its own place."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import DraftError
from drafter.workspace.folder import load
from drafter.workspace.yaml_file import YamlFile
from drafter.workspace.yaml_slips import hidden_by_a_hash

SLIPS = [
    ("session: 77\ncommittee:\u00a0First\ntitle: x\n", 2, 11, "after the colon of “committee”"),
    ("session: 77\ncommittee: \u202fFirst\nb:\u3000x\n", 2, 12, "after the colon of “committee”"),
    ("facts:\n\u00a0 a: 1\n  b: 2\n", 2, 1, "at the beginning of this line"),
    ("session: 77\ntitle：x\nkind: y\n", 2, 6, "wide one"),
    ("session: 77\nsymbol A/C.1/80/L.40\ntitle: x\n", 2, 7, "“symbol” has no colon"),
    ("session: 77\nsymbol A/C.1/80/L.40\n", 2, 7, "“symbol” has no colon"),
    ("session: 77\nfacts:\n  recalled\n    type: count\n  last: 2\n", 3, 11, "“recalled” has no colon"),
    ("facts:\n  sum of: 1\n  other x\n  last: 2\n", 3, 8, "“other” has no colon"),
    ("session:77\ntitle: x\n", 1, 9, "A space is missing after the colon of “session”"),
    ("title: x\nsession:77\nkind: y\n", 2, 9, "A space is missing"),
]


@pytest.mark.parametrize(("text", "line", "column", "said"), SLIPS)
def test_a_slip_is_said_where_it_is(text: str, line: int, column: int, said: str) -> None:
    with pytest.raises(DraftError) as caught:
        YamlFile("resolution.yaml", text)
    fault = getattr(caught.value, "errors", (caught.value,))[0]
    assert (fault.place.line, fault.place.column) == (line, column), str(fault)
    assert said in fault.message


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("title: Report #1 on mines", "#1 on mines"),
        ("title: #1", "#1"),
        ("sponsors: [A, B] # both", ""),
        ('title: "Report #1"', ""),
        ("title: Report#1", ""),
        ("# title: a #1", ""),
    ],
)
def test_a_value_that_ends_at_a_hash_is_doubted(line: str, lost: str) -> None:
    found = [doubt.message for doubt in hidden_by_a_hash("resolution.yaml", [line])]
    assert found == ([f"What follows “#” is a comment and no part of the value: “{lost}”."] if lost else [])


@pytest.mark.parametrize("name", ["resolution.yml", "Resolution.YAML", "resolution.yaml.txt", "resolution (1).yaml"])
def test_a_folder_whose_file_has_another_name_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("session: 77\n", encoding="utf-8")
    for path in (tmp_path, tmp_path / name):
        with pytest.raises(DraftError, match=r"is (not )?called") as caught:
            load(path)
        assert caught.value.hint == "Rename it to resolution.yaml."
