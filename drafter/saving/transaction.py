"""Changes of several files in a folder that happen all or none, even if the program is killed among them.

What is to be written is first put into a room of the folder, ``.drafter-save``, with copies of what it replaces. Then a
journal of the steps is renamed into place: from that moment the change counts as made. The steps themselves only
rename, and each may be done twice. Whoever opens the folder next finds the journal and finishes it; a room without a
journal is a change that was never made, and is swept away.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from drafter.errors import DraftError
from drafter.place import Place
from drafter.saving.lock import locked

ROOM = ".drafter-save"
_JOURNAL = "journal.json"
_WAITS_S = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6) if sys.platform == "win32" else ()
"""How long a program that keeps a folder in step with a server may hold a file on Windows."""

Content = bytes | Mapping[str, bytes]
"""What is written: a file, or a folder of files by their paths in it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done, by paths in the folder with "/".

    Attributes:
        target: what is changed.
        source: what comes into its place, nothing for a file that goes.
        kept: a copy of what is replaced; empty where nothing is there.
    """

    target: str
    source: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Journal:
    """What a change consists of.

    Attributes:
        steps: in their order.
        folders: those that are made for it, the outer ones first.
        undo: whether it is being taken back.
    """

    steps: tuple[Step, ...]
    folders: tuple[str, ...] = ()
    undo: bool = False


class Unsaved(OSError):
    """A step that could not be done, of a change that is taken back.

    Attributes:
        path: the file that it was about.
    """

    def __init__(self, cause: OSError, path: Path) -> None:
        """Name the file."""
        super().__init__(cause.errno, cause.strerror or str(cause), str(path))
        self.path = path


def transact(
    root: Path,
    writes: Mapping[str, Content],
    *,
    deletions: Iterable[str] = (),
    moves: Iterable[tuple[str, str]] = (),
    allowed: Callable[[], None] | None = None,
) -> None:
    """Change a folder's files, all or none.

    Args:
        root: the folder, which is there.
        writes: what to write, by paths in the folder. A folder is written where there is none, or an empty one.
        deletions: files to remove.
        moves: what to rename first, from and to; what it is renamed to is not there.
        allowed: called when nobody else can write any more; raises where the change must not be made.

    Raises:
        OSError: something cannot be written; nothing is changed then.
        DraftError: another command is writing; or the change could be neither made nor taken back, which the next
            command does.
    """
    room = root / ROOM
    with locked(room):
        _recovered(root)
        try:
            if allowed:
                allowed()
            journal = _staged(root, writes, tuple(deletions), tuple(moves))
            _put_journal(room, journal)
        except BaseException:
            _swept(room)
            raise
        try:
            _done(root, journal)
        except OSError:
            _taken_back(root, journal)
            raise
        with suppress(OSError):
            # What is left is swept by whoever comes next.
            (room / _JOURNAL).unlink()
        _swept(room)


def recover(root: Path) -> None:
    """Finish a change that was interrupted in a folder, or sweep away what was never made.

    Raises:
        DraftError: it cannot be finished now, or another command is at it.
    """
    room = root / ROOM
    if not os.path.lexists(room) or room.is_symlink():
        return
    try:
        with locked(room):
            _recovered(root)
    except OSError as e:
        if (room / _JOURNAL).is_file():
            raise DraftError(
                f"A change of this folder was interrupted and cannot be finished now: {e.strerror or e}.",
                place=Place(str(e.filename or root)),
                hint="Close the files in other programs, see that you may write there, and try again.",
            ) from None


def _recovered(root: Path) -> None:
    room = root / ROOM
    journal = _read(root)
    if journal is not None:
        (_undone if journal.undo else _done)(root, journal)
        (room / _JOURNAL).unlink()
    _swept(room)


def _staged(
    root: Path, writes: Mapping[str, Content], deletions: tuple[str, ...], moves: tuple[tuple[str, str], ...]
) -> Journal:
    """The new files and copies of the old ones, put into the room."""
    room = root / ROOM
    steps = [Step(to, source) for source, to in moves]
    moved = {source for source, _ in moves}
    for where in ("new", "old"):
        (room / where).mkdir()
    for number, (name, content) in enumerate(writes.items()):
        fresh, target = room / "new" / str(number), root / name
        kept = ""
        if isinstance(content, bytes):
            _put(fresh, content)
            if name not in moved and target.is_file():
                kept = _kept(target, room, number)
                with suppress(OSError):
                    fresh.chmod(target.stat().st_mode & 0o777)
        else:
            fresh.mkdir()
            for inner, data in content.items():
                path = fresh / inner
                path.parent.mkdir(parents=True, exist_ok=True)
                _put(path, data)
        steps.append(Step(name, f"{ROOM}/new/{number}", kept))
    for number, name in enumerate(deletions, len(writes)):
        if (root / name).is_file():
            steps.append(Step(name, "", _kept(root / name, room, number)))
    return Journal(tuple(steps), tuple(_missing(root, [*writes, *(to for _, to in moves)])))


def _put(path: Path, data: bytes) -> None:
    """Write a file and see it on the disk: without power, too, a journal must not speak of what is not there."""
    with path.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def _kept(path: Path, room: Path, number: int) -> str:
    shutil.copy2(path, room / "old" / str(number))
    return f"{ROOM}/old/{number}"


def _missing(root: Path, names: Iterable[str]) -> Iterator[str]:
    """The folders that files need and that are not there, the outer ones first."""
    found: dict[str, None] = {}
    for name in names:
        for parent in reversed(PurePosixPath(name).parents):
            if parent.parts and not (root / parent).is_dir():
                found[str(parent)] = None
    yield from found


def _put_journal(room: Path, journal: Journal) -> None:
    fresh = room / f"{_JOURNAL}.new"
    _put(fresh, json.dumps(asdict(journal)).encode())
    fresh.replace(room / _JOURNAL)


def _done(root: Path, journal: Journal) -> None:
    """Do the steps that are not yet done."""
    for name in journal.folders:
        (root / name).mkdir(exist_ok=True)
    for step in journal.steps:
        target, source = root / step.target, root / step.source
        if not step.source:
            _patiently(_gone, target)
        elif os.path.lexists(source) and not (_is_move(step) and os.path.lexists(target)):
            _patiently(_renamed, target, source)


def _undone(root: Path, journal: Journal) -> None:
    """Take the steps back, those that were done."""
    for step in reversed(journal.steps):
        target, source, kept = root / step.target, root / step.source, root / step.kept
        is_done = not os.path.lexists(source) if step.source else not os.path.lexists(target)
        if is_done and step.kept and kept.exists():
            _patiently(_renamed, target, kept)
        elif is_done and step.source and not step.kept and os.path.lexists(target):
            _patiently(_renamed, source, target)
    for name in reversed(journal.folders):
        with suppress(OSError):
            (root / name).rmdir()


def _is_move(step: Step) -> bool:
    return not step.source.startswith(f"{ROOM}/")


def _gone(target: Path) -> None:
    target.unlink(missing_ok=True)


def _renamed(target: Path, source: Path) -> None:
    if source.is_dir() and target.is_dir():
        target.rmdir()
    source.replace(target)


def _patiently(action: Callable[..., None], target: Path, *more: Path) -> None:
    """Do what another program may hinder for a moment.

    Raises:
        Unsaved: it hinders for longer, or something else does.
    """
    for wait in (*_WAITS_S, None):
        try:
            return action(target, *more)
        except OSError as e:
            if wait is None or not isinstance(e, PermissionError):
                raise Unsaved(e, target) from None
            time.sleep(wait)


def _taken_back(root: Path, journal: Journal) -> None:
    room = root / ROOM
    try:
        _put_journal(room, Journal(journal.steps, journal.folders, undo=True))
        _undone(root, journal)
        (room / _JOURNAL).unlink()
    except OSError as e:
        raise DraftError(
            f"The folder could not be changed completely, nor put back as it was: {e.strerror or e}.",
            place=Place(str(root)),
            hint="Close its files in other programs. The next drafter command here puts it in order.",
        ) from None
    _swept(room)


def _swept(room: Path) -> None:
    """Remove all from the room but its lock and a journal."""
    for name in ("new", "old"):
        shutil.rmtree(room / name, ignore_errors=True)
    with suppress(OSError):
        (room / f"{_JOURNAL}.new").unlink(missing_ok=True)


def _read(root: Path) -> Journal | None:
    """The journal of a folder; one that speaks of anything outside it was not written here, and is nothing."""
    path = root / ROOM / _JOURNAL
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        steps = tuple(Step(**step) for step in data["steps"])
        journal = Journal(steps, tuple(data["folders"]), bool(data["undo"]))
        names = [*journal.folders, *(n for s in steps for n in (s.target, s.source, s.kept) if n)]
        ours = all(_inside(root, name) for name in names)
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError, RecursionError, AttributeError):
        ours = False
    if not ours:
        path.unlink()
        return None
    return journal


def _inside(root: Path, name: str) -> bool:
    if not name or name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
        return False
    return (root / name).parent.resolve().is_relative_to(root.resolve())
