"""A file of a pack that was changed since it was written is somebody's own: it stays, and the new one goes beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.reports.pack.keeping import RECORD, plan
from drafter.reports.pack.placing import place

PACK = {"draft.docx": b"first", "SUBMISSION.md": b"- [ ] sign"}
LATER = {"draft.docx": b"second", "SUBMISSION.md": b"- [ ] sign and date"}


def put(folder: Path, files: dict[str, bytes], *, force: bool = False) -> dict[str, str]:
    """Put a pack into its folder; the files that stayed, each with the name of the new one."""
    planned = plan(files, folder / "out", folder / "rounds", force=force)
    place(planned.files, folder / "out", planned.gone)
    return {k.name: k.beside for k in planned.kept}


def there(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (folder / "out").iterdir() if p.name != RECORD}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a pack whose draft was edited."""
    assert put(tmp_path, PACK) == {}
    (tmp_path / "out" / "draft.docx").write_bytes(b"edited")
    return tmp_path


def test_an_edited_file_stays(folder: Path) -> None:
    for _ in range(2):
        assert put(folder, LATER) == {"draft.docx": "draft.new.docx"}
        assert there(folder) == {**LATER, "draft.docx": b"edited", "draft.new.docx": b"second"}


def test_what_nobody_edited_is_replaced(tmp_path: Path) -> None:
    put(tmp_path, PACK)
    assert put(tmp_path, LATER) == {}
    assert there(tmp_path) == LATER


@pytest.mark.parametrize("record", [b"", b"{", b"[]", b'{"../mine": "x", "draft.docx": 1}'])
def test_without_a_record_a_file_that_differs_is_somebody_s(folder: Path, record: bytes) -> None:
    (folder / "out" / RECORD).write_bytes(record)
    assert put(folder, PACK) == {"draft.docx": "draft.new.docx"}


@pytest.mark.parametrize("way", ["put back", "received", "forced", "written alike"])
def test_afterwards_the_pack_is_as_ever(folder: Path, way: str) -> None:
    """The file beside goes when the pack has its own name again."""
    put(folder, PACK)
    if way == "put back":
        (folder / "out" / "draft.docx").write_bytes(b"first")
    if way == "received":
        kept = folder / "rounds" / "1" / "replies" / "Peru.docx"
        kept.parent.mkdir(parents=True)
        kept.write_bytes(b"edited")
    later = {**LATER, "draft.docx": b"edited"} if way == "written alike" else LATER
    assert put(folder, later, force=way == "forced") == {}
    assert there(folder) == later


def test_the_file_beside_may_be_edited_too(folder: Path) -> None:
    put(folder, PACK)
    (folder / "out" / "draft.new.docx").write_bytes(b"edited as well")
    assert put(folder, LATER) == {"draft.docx": "draft.new-2.docx"}
    assert there(folder)["draft.new.docx"] == b"edited as well"


def test_an_edited_file_that_the_pack_has_no_more_stays(folder: Path) -> None:
    put(folder, {"SUBMISSION.md": b"x"})
    assert there(folder) == {"draft.docx": b"edited", "SUBMISSION.md": b"x"}
    (folder / "out" / "draft.docx").unlink()
    put(folder, PACK)
    put(folder, {"SUBMISSION.md": b"x"})
    assert there(folder) == {"SUBMISSION.md": b"x"}
