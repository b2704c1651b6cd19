"""Files written together: all or none, whenever the program is stopped, and one command at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drafter.errors import DraftError
from drafter.workspace import transaction
from drafter.workspace.save import save_folder
from drafter.workspace.transaction import HOME, commit, recover, recover_folder

BEFORE = {"a.yaml": b"a", "b.md": b"b", "old.txt": b"old"}
AFTER = {"a.yaml": b"A", "b.md": b"B", "new/c.docx": b"C"}
CHANGING = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree", "os.chmod")

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="a child process is stopped at each call: needs fork")


def files_in(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def stopped_at(call: int, action: Callable[[], object]) -> bool:
    """Do something in a process of its own that ends at a call which changes the disk; whether it came so far."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    left = [call]

    def watch(event: str, args: tuple[object, ...]) -> None:
        mode = args[1] if event == "open" and len(args) > 1 else ""
        writes = isinstance(mode, str) and any(c in mode for c in "wax+")
        if event in CHANGING or writes:
            left[0] -= 1
            if not left[0]:
                os._exit(9)

    sys.addaudithook(watch)
    try:
        action()
    finally:
        os._exit(0)


@needs_fork
def test_stopped_at_any_call_all_is_written_or_nothing(tmp_path: Path) -> None:
    seen = set()
    for call in range(1, 200):
        folder = tmp_path / str(call)
        folder.mkdir()
        for name, data in BEFORE.items():
            (folder / name).write_bytes(data)
        was_stopped = stopped_at(call, lambda folder=folder: commit(folder, {**AFTER, "old.txt": None}))
        recover(folder)
        found = files_in(folder)
        assert found in (BEFORE, AFTER), call
        seen.add(found == AFTER)
        assert not (folder / HOME).exists()
        if not was_stopped:
            break
    assert seen == {True, False}
    assert call > 10


@needs_fork
def test_a_folder_that_takes_the_place_of_another_is_never_missing(tmp_path: Path) -> None:
    for call in range(1, 200):
        path = tmp_path / str(call) / "draft"
        path.mkdir(parents=True)
        (path / "a").write_bytes(b"old")
        was_stopped = stopped_at(call, lambda path=path: save_folder(path, {"a": b"new", "b/c": b"new"}, force=True))
        recover_folder(path)
        assert files_in(path) in ({"a": b"old"}, {"a": b"new", "b/c": b"new"}), call
        beside = sorted(p.name for p in path.parent.iterdir())
        assert beside in (["draft"], ["draft", "draft.old-1"]), call
        if not was_stopped:
            break
    assert call > 5


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(transaction.os, "fsync", full)
    with pytest.raises(DraftError, match="no space left on device"):
        commit(tmp_path, AFTER)
    assert files_in(tmp_path) == {"a.yaml": b"a"}


def test_a_file_held_by_another_program_is_named_and_comes_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if Path(target).name == "b.md":
            raise PermissionError(13, "The process cannot access the file", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(DraftError, match=r"b\.md cannot be replaced") as caught:
        commit(tmp_path, AFTER)
    assert "Close the program" in str(caught.value)
    monkeypatch.setattr(Path, "replace", replace)
    recover(tmp_path)
    assert files_in(tmp_path) == AFTER


def test_a_second_command_waits_or_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transaction, "_PATIENCE_S", 0.1)
    with transaction._held(tmp_path), pytest.raises(DraftError, match="Another drafter command"):
        commit(tmp_path, AFTER)
    commit(tmp_path, AFTER)
    assert files_in(tmp_path) == AFTER


def test_two_at_once_come_one_after_the_other(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        runs = [pool.submit(commit, tmp_path, {"a": bytes([n]) * 9, "b": bytes([n])}) for n in range(24)]
    assert [run.exception() for run in runs] == [None] * 24
    found = files_in(tmp_path)
    assert found["a"] == found["b"] * 9 and len(found) == 2


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
def test_a_link_is_written_through(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere"
    real.mkdir()
    (real / "text.md").write_bytes(b"old")
    folder = tmp_path / "draft"
    folder.mkdir()
    (folder / "text.md").symlink_to(real / "text.md")
    commit(folder, {"text.md": b"new"})
    assert (folder / "text.md").is_symlink() and (real / "text.md").read_bytes() == b"new"
