"""A change of files is made or not made, at whatever call to the disk the program is killed or the disk is full."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import pytest

from drafter.adoption.save import save
from drafter.app.checking import Asked, mend
from drafter.app.editing.changes import Change, History
from drafter.errors import DraftError
from drafter.reports.pack.placing import place
from drafter.saving import lock
from drafter.saving.save import commit, save_file, save_folder
from drafter.saving.transaction import ROOM
from drafter.workspace.folder import load, settle

SHEET = """session: 77
committee: First
agenda_item: {number: 99, title: General and complete disarmament}
title: A title
template: text.md
facts: {}
"""
TEXT = "*Recalling* its resolutions,\n\n1. *Calls upon* States to strengthen the co-operation programme by 2030.\n"
CHANGES = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "shutil.copyfile")

Tree = dict[str, bytes | None]


def tree(path: Path) -> Tree:
    found: Tree = {
        str(p.relative_to(path)): p.read_bytes() if p.is_file() else None for p in path.rglob("*") if p.is_file()
    }
    return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A place with a draft folder that has a pack, and files of the drafter's own beside it."""
    folder = tmp_path / "desk" / "77"
    (folder / "out" / "mine").mkdir(parents=True)
    (folder / "resolution.yaml").write_text(SHEET)
    (folder / "text.md").write_text(TEXT)
    (folder / "out" / "draft.txt").write_text("old")
    (folder / "out" / "changes.txt").write_text("old changes")
    (folder / "out" / "mine" / "notes.txt").write_text("mine")
    return tmp_path / "desk"


def adopt(home: Path) -> None:
    save(
        home / "77", {"resolution.yaml": SHEET.replace("77", "78").encode(), "text.md": b"new\n", "A-RES.xml": b"<x/>"}
    )


def build(home: Path) -> None:
    place(
        {"draft.txt": b"new", "draft.pdf": b"%PDF", "SUBMISSION.md": b"# Sheet"}, home / "77" / "out", ["changes.txt"]
    )


def rollover(home: Path) -> None:
    save_folder(
        home / "77", {"resolution.yaml": b"session: 78\n", "base/resolution.yaml": b"session: 77\n"}, force=True
    )


def fix(home: Path) -> None:
    assert mend(home / "77", Asked()).done


def edit(home: Path) -> None:
    History().make(home / "77", Change({"text.md": "other\n", "resolution.yaml": SHEET + "symbol: A/C.1/77/L.1\n"}, ""))


def undo(home: Path) -> None:
    commit(home / "77", {"resolution.yaml": b"session: 1\n", "text.md": None, "never.md": None})


def output(home: Path) -> None:
    save_file(home / "77" / "out" / "draft.txt", b"other", force=True)


ACTIONS = [adopt, build, rollover, edit, undo, output]


def at_call(n: int, then: Callable[[], None], *, on: bool = False) -> None:
    """From now on, in this process, do something at the n-th call that changes the disk; or at all from it on."""
    count = 0

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal count
        writes = event != "open" or (isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if event in CHANGES and writes:
            count += 1
            if count == n or (on and count > n):
                then()

    sys.addaudithook(hook)


def in_another_process(action: Callable[[], None]) -> int:
    """What a process ends with that does this; it shares nothing with the test but the disk."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            action()
            status = 0
        except DraftError:
            status = 2
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed() -> None:
    os._exit(9)


def full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
@pytest.mark.parametrize(
    ("action", "how"),
    [*product(ACTIONS, ["killed", "full once"]), (adopt, "full from then on"), (rollover, "full from then on")],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_all_or_nothing(home: Path, tmp_path: Path, action: Callable[[Path], None], how: str) -> None:
    """Every call in turn; the next command finds the folder as it was or as it was to be, and nothing else in it."""
    whole = tmp_path / "whole"
    shutil.copytree(home, whole)
    action(whole)
    before, after = tree(home), tree(whole)
    assert before != after
    seen = set()
    for n in range(1, 60, 1 if how == "killed" else 3):
        shutil.rmtree(tmp_path / "try", ignore_errors=True)
        here = shutil.copytree(home, tmp_path / "try")

        def attempt(n: int = n, here: Path = here) -> None:
            at_call(n, killed if how == "killed" else full, on=how == "full from then on")
            action(here)

        status = in_another_process(attempt)
        if how == "full once" and status == 2:
            assert tree(here) == before
        settle(here / "77")
        found = tree(here)
        assert found in (before, after), f"call {n}: {sorted(found)}"
        assert not [p for p in here.rglob("*") if ROOM in p.parts]
        seen.add(found == after)
        if status == 0 and (how == "killed" or n > 30):
            break
    assert True in seen or how == "full from then on"
    assert False in seen


def test_a_second_command_says_that_another_is_writing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE_S", 0.1)
    room = home / "77" / ROOM
    with lock.locked(room):
        with pytest.raises(DraftError, match="Another drafter command is writing"):
            edit(home)
        with pytest.raises(DraftError, match="Another drafter command is writing"):
            load(home / "77")
    edit(home)
    assert not room.exists()


def test_a_second_command_waits(home: Path) -> None:
    held = threading.Event()

    def first() -> None:
        with lock.locked(home / "77" / ROOM):
            held.set()
            time.sleep(0.2)

    other = threading.Thread(target=first)
    other.start()
    held.wait()
    edit(home)
    other.join()
    assert (home / "77" / "text.md").read_text() == "other\n"


def test_two_at_once_come_one_after_the_other(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        runs = [pool.submit(commit, tmp_path, {"a": bytes([n]) * 9, "b": bytes([n])}) for n in range(24)]
    assert [run.exception() for run in runs] == [None] * 24
    found = tree(tmp_path)
    assert found["a"] == (found["b"] or b"") * 9 and len(found) == 2


def test_what_another_program_changed_meanwhile_is_not_overwritten(home: Path) -> None:
    folder = load(home / "77")
    (home / "77" / "text.md").write_text("typed by the drafter\n")
    with pytest.raises(DraftError, match=r"text\.md was changed while"):
        commit(home / "77", {"text.md": b"x"}, as_read=folder.own_texts)
    assert (home / "77" / "text.md").read_text() == "typed by the drafter\n"


@pytest.mark.parametrize(
    "step",
    [
        {"target": "../stolen.txt", "source": f"{ROOM}/new/0", "kept": ""},
        {"target": "/tmp/stolen.txt", "source": f"{ROOM}/new/0", "kept": ""},
        {"target": "C:\\stolen.txt", "source": f"{ROOM}/new/0", "kept": ""},
        {"target": "elsewhere/stolen.txt", "source": f"{ROOM}/new/0", "kept": ""},
        {"target": "text.md", "source": "", "kept": "../../x"},
        {"target": 7},
    ],
)
def test_a_journal_from_a_stranger_reaches_nothing_outside(home: Path, tmp_path: Path, step: dict[str, object]) -> None:
    room = home / "77" / ROOM
    (room / "new").mkdir(parents=True)
    (room / "new" / "0").write_text("stolen")
    (home / "77" / "elsewhere").symlink_to(tmp_path)
    (room / "journal.json").write_text(json.dumps({"steps": [step], "folders": [], "undo": False}))
    settle(home / "77")
    assert not list(tmp_path.rglob("stolen.txt")) and not room.exists()
    assert (home / "77" / "text.md").read_text() == TEXT


def test_links_are_written_through(home: Path, tmp_path: Path) -> None:
    """The draft's own text may lie elsewhere; the link stays, and so does a link to the folder of packs."""
    real, packs = tmp_path / "shared.md", tmp_path / "packs"
    (home / "77" / "text.md").rename(real)
    (home / "77" / "text.md").symlink_to(real)
    shutil.move(home / "77" / "out", packs)
    (home / "77" / "out").symlink_to(packs)
    edit(home)
    build(home)
    save_file(home / "77" / "text.md", b"again\n", force=True)
    assert (home / "77" / "text.md").is_symlink() and real.read_text() == "again\n"
    assert (home / "77" / "out").is_symlink() and (packs / "draft.txt").read_text() == "new"
    assert (packs / "mine" / "notes.txt").read_text() == "mine"


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        with pytest.raises(DraftError, match="no file that can be replaced"):
            save_file(tmp_path / name, b"x", force=True)
    with pytest.raises(DraftError, match="no file that can be replaced"):
        save_file(Path("/dev/null"), b"x", force=True)


def test_access_rights_line_ends_and_mark_of_a_file_stay(home: Path) -> None:
    text = home / "77" / "text.md"
    text.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    text.chmod(0o640)
    fix(home)
    assert text.read_bytes().startswith(b"\xef\xbb\xbf*Recalling*") and b"by 2030.\r\n" in text.read_bytes()
    assert text.stat().st_mode & 0o777 == 0o640


def test_a_file_that_word_has_open_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where an open file cannot be replaced: all the others stay what they were."""
    (home / "77" / "out" / "draft.docx").write_text("old")
    (home / "77" / "out" / "~$aft.docx").write_text("A. Drafter")
    before = tree(home)
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if Path(target).name == "draft.docx":
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(DraftError) as caught:
        place({"changes.txt": b"new", "draft.docx": b"new", "draft.txt": b"new"}, home / "77" / "out")
    assert "draft.docx is open in Word" in str(caught.value)
    assert tree(home) == before
