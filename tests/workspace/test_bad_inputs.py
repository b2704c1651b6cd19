"""Every way to get a folder wrong has one message in plain words, with its place; none has a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.languages import written
from drafter.workspace.folder import load

TABLE = YAML(typ="safe").load((Path(__file__).parent / "bad_inputs.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    """The example with a text and gatherings of its own."""
    from drafter.workspace.own_text import give_own_text
    from drafter.workspace.yaml_edit import YamlEdit

    path = tmp_path / "draft"
    path.mkdir()
    example = load(root / "examples" / "anti-personnel-mines" / "76")
    edit = YamlEdit("resolution.yaml", example.file.text)
    give_own_text(edit, example)
    text = edit.text.replace("gatherings:\n", "gatherings:  # of this series\n")
    (path / "resolution.yaml").write_text(text, encoding="utf-8")
    (path / "text.md").write_text(example.template.text, encoding="utf-8")
    return path


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 50


@pytest.mark.parametrize("case", TABLE, ids=lambda c: " ".join(c["to"].split())[:40] or "empty")
def test_bad_input(case: dict[str, str], folder: Path) -> None:
    name = "resolution.yaml" if "change" in case else "text.md"
    path = folder / name
    before = path.read_text(encoding="utf-8")
    old = case.get("change") or case["text"]
    assert old in before
    path.write_text(before.replace(old, case["to"], 1), encoding="utf-8")
    with pytest.raises(DraftError) as caught:
        draft(load(folder))
    message = str(caught.value).replace(f"{folder}/", "").replace(str(folder), "the folder")
    *codes, last = written()
    says = case["says"].replace("LANGUAGES", f"{', '.join(codes)} or {last}")
    assert message.rstrip() == says.rstrip()


def test_all_faults_of_a_file_at_once(folder: Path) -> None:
    path = folder / "resolution.yaml"
    text = path.read_text(encoding="utf-8")
    wrong = (
        ("session: 76", "session: x"),
        ("value: 164", "value: y"),
        ("language: en", "language: de"),
        ("kind: meeting", "kind: metting"),
        ("takes_over: to_convene", "takes_over: to_conven"),
        ("template: text.md", "template: txt.md"),
    )
    for old, new in wrong:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DraftError) as caught:
        load(folder)
    lines = [line for line in str(caught.value).splitlines() if "resolution.yaml:" in line]
    numbers = [int(line.split(":")[1]) for line in lines]
    assert len(lines) == len(wrong)
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "The file is empty."),
        (b"- a\n- b\n", "The file is no list of names and values."),
        (b"\xff\xfe\x00", "The file is not plain text in UTF-8."),
        (b"a: &x [1]\nb: *x\n", "An asterisk or ampersand"),
        (b"a: " + b"[" * 500 + b"]" * 500, "nested too deeply"),
        (b"a: b: c", "a colon too many"),
        (b"{" * 3000, "nested too deeply"),
    ],
)
def test_what_is_no_yaml(content: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / "resolution.yaml").write_bytes(content)
    with pytest.raises(DraftError, match=says):
        load(tmp_path)


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="is no draft folder"):
        load(tmp_path)
    with pytest.raises(DraftError, match="There is no draft folder"):
        load(tmp_path / "nothing")


def test_a_meeting_at_a_weekend_is_only_a_warning(folder: Path) -> None:
    path = folder / "resolution.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("from: 2021-11-15", "from: 2021-11-13"), encoding="utf-8")
    (doubt,) = load(folder).doubts
    assert doubt.message == "It begins on a Saturday: is that right?"
