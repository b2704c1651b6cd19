"""Files put in the place of others, and who is told to close what."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import DraftError
from drafter.saving.save import _holder, decoded, encoded_like, save_file, save_folder
from drafter.saving.transaction import ROOM, _inside


def test_a_file_is_replaced_by_force_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    save_file(path, b"1")
    with pytest.raises(DraftError, match="exists already"):
        save_file(path, b"2")
    assert path.read_bytes() == b"1"
    save_file(path, b"2", force=True)
    assert path.read_bytes() == b"2" and not (tmp_path / ROOM).exists()
    with pytest.raises(DraftError, match="no folder"):
        save_file(tmp_path / "no" / "a", b"1")
    with pytest.raises(DraftError, match="no file that can be replaced"):
        save_file(tmp_path, b"1", force=True)


def test_what_it_replaces_is_kept_beside_a_folder(tmp_path: Path) -> None:
    home = tmp_path / "draft"
    assert save_folder(home, {"a": b"1"}) is None and (home / "a").read_bytes() == b"1"
    with pytest.raises(DraftError):
        save_folder(home, {"a": b"2"})
    asides = [save_folder(home, {"a": data}, force=True) for data in (b"2", b"3")]
    assert [p and p.name for p in asides] == ["draft.old-1", "draft.old-2"]
    assert [(tmp_path / name / "a").read_bytes() for name in ("draft.old-1", "draft.old-2", "draft")] == [
        b"1",
        b"2",
        b"3",
    ]


@pytest.mark.parametrize(
    ("twin", "program"),
    [
        ("~$draft.docx", "Word"),
        ("~$raft.docx", "Word"),
        ("~$aft.docx", "Word"),
        (".~lock.draft.docx#", "LibreOffice"),
        ("~$ft.docx", ""),
    ],
)
def test_who_has_a_file_open(tmp_path: Path, twin: str, program: str) -> None:
    (tmp_path / twin).touch()
    path = str(tmp_path / "draft.docx")
    told = f"is open in {program}" if program else "Close draft.docx in other programs"
    assert told in _holder(PermissionError(13, "no", path))
    assert (told in _holder(OSError(28, "full", path))) is bool(program)
    assert _holder(OSError(28, "full")) == ""


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("a", True),
        ("a/b", True),
        ("", False),
        ("/a", False),
        ("a\\b", False),
        ("c:a", False),
        ("../a", False),
        ("a/../../b", False),
        ("a..b", True),
    ],
)
def test_names_that_stay_in_the_folder(tmp_path: Path, name: str, inside: bool) -> None:
    assert _inside(tmp_path, name) is inside


def test_a_name_that_differs_in_case_is_refused_where_the_disk_takes_them_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Text.md").write_bytes(b"1")
    exists, stat_of = Path.exists, Path.stat
    there = tmp_path / "Text.md"
    monkeypatch.setattr(Path, "exists", lambda p: exists(there if p.name == "text.md" else p))
    monkeypatch.setattr(Path, "stat", lambda p, **k: stat_of(there if p.name == "text.md" else p, **k))
    with pytest.raises(DraftError, match=r"There is Text\.md already"):
        save_file(tmp_path / "text.md", b"2", force=True)


def test_line_ends_and_mark_stay() -> None:
    mark = b"\xef\xbb\xbf"
    assert encoded_like("a\nb", mark + b"x\r\ny") == mark + b"a\r\nb" and encoded_like("a\nb", b"x\ny") == b"a\nb"
    assert encoded_like("a\nb", None) == b"a\nb"


def test_a_file_as_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfa\r\nb")
    assert decoded(tmp_path / "a") == "a\nb" and decoded(tmp_path / "none") is None
