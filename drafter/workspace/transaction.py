"""Several files of a folder written together: all of them, or none, whenever the program is stopped.

New files are made ready in a folder of their own. The journal that names them is put in its place by one renaming: with
it the files count as written. What is left then is to rename each to where it belongs, which the next command does
where this one was stopped; without a journal the next command throws away what was made ready.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from drafter.errors import DraftError
from drafter.place import Place

HOME = ".drafter-save"
"""The folder in which files are made ready."""
_JOURNAL = "journal.json"
_LOCK = "lock"
_PATIENCE_S = 5.0


def commit(folder: Path, files: Mapping[str, bytes | None]) -> None:
    """Write files of a folder.

    Args:
        folder: the folder; it exists.
        files: by their paths in it; None takes a file away. A link is written through.

    Raises:
        DraftError: something cannot be written, and nothing was; or the files are written and one of them is held by
            another program, so that the next command has to put it in its place.
    """
    with _held(folder):
        try:
            _make_ready(folder, files)
        except OSError as e:
            shutil.rmtree(folder / HOME / "new", ignore_errors=True)
            raise DraftError(
                f"The folder cannot be written: {(e.strerror or str(e)).lower()}.",
                place=Place(str(folder)),
                hint="Nothing was changed. Check that you may write there, and that the disk is not full.",
            ) from None
        _put_in_place(folder)


def recover(folder: Path) -> None:
    """Finish or take back what a command that was stopped left in a folder.

    Raises:
        DraftError: a file is held by another program, or another command is at work in the folder.
    """
    if (folder / HOME).is_dir():
        with _held(folder):
            pass


def put_folder(path: Path, files: Mapping[str, bytes], aside: Path | None) -> None:
    """Write a folder of files, in the place of another or of none.

    Args:
        path: where; nothing is there, or the folder that is moved aside, or an empty one.
        files: by their paths in it.
        aside: where the folder that is there goes, beside it; None where none is.

    Raises:
        OSError: something cannot be written; the folder that was there is where it was.
    """
    home = _beside(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    home.mkdir()
    try:
        for name, data in files.items():
            target = home / "new" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        if aside is None and path.is_dir():
            path.rmdir()
        moves = [(path.name, aside.name)] if aside else []
        _write_journal(home, {"moves": [*moves, (f"{home.name}/new", path.name)]})
        recover_folder(path)
    except BaseException:
        if aside is not None and aside.exists() and not path.exists():
            aside.rename(path)
        shutil.rmtree(home, ignore_errors=True)
        raise


def recover_folder(path: Path) -> None:
    """Finish or take back what was stopped while a folder was written."""
    home = _beside(path)
    if not home.is_dir():
        return
    journal = home / _JOURNAL
    if journal.is_file():
        for old, new in json.loads(journal.read_text("utf-8"))["moves"]:
            if not (path.parent / new).exists() and (path.parent / old).exists():
                (path.parent / old).rename(path.parent / new)
    shutil.rmtree(home, ignore_errors=True)


def _beside(path: Path) -> Path:
    return path.with_name(f"{HOME}-{path.name}")


def encoded_like(text: str, before: bytes | None) -> bytes:
    """A text as bytes, with the line ends and the byte order mark that the file had."""
    if before is not None and b"\r\n" in before:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if before is not None and before.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode()


def _make_ready(folder: Path, files: Mapping[str, bytes | None]) -> None:
    home = folder / HOME
    ready = home / "new"
    ready.mkdir()
    entries: list[tuple[str, str]] = []
    for number, (name, data) in enumerate(files.items()):
        target = folder / name
        if data is None:
            entries.append((name, ""))
            continue
        fresh = ready / str(number)
        with fresh.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            # A file that another program holds is found out while nothing is changed yet.
            target.open("r+b").close()
            shutil.copymode(target, fresh)
        entries.append((name, fresh.name))
    _write_journal(home, {"files": entries})


def _write_journal(home: Path, data: object) -> None:
    draft = home / f"{_JOURNAL}.new"
    with draft.open("w", encoding="utf-8") as out:
        json.dump(data, out)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(home / _JOURNAL)


def _put_in_place(folder: Path) -> None:
    """Rename the files that a journal names to where they belong; those that are there already are passed over."""
    home = folder / HOME
    try:
        entries = json.loads((home / _JOURNAL).read_text("utf-8"))["files"]
        for name, ready in entries:
            target = folder / name
            target = target.resolve() if target.is_symlink() else target
            if not ready:
                target.unlink(missing_ok=True)
            elif (home / "new" / ready).exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                (home / "new" / ready).replace(target)
        (home / _JOURNAL).unlink()
        shutil.rmtree(home / "new", ignore_errors=True)
    except OSError as e:
        raise DraftError(
            f"{Path(e.filename or '').name or 'A file'} cannot be replaced: {(e.strerror or str(e)).lower()}.",
            place=Place(str(folder)),
            hint="Close the program that has it open. The next command then puts the files in their places.",
        ) from None


@contextlib.contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold a folder against other commands; what one that was stopped left is settled first."""
    home = folder / HOME
    lock = _lock(folder, home)
    try:
        if (home / _JOURNAL).is_file():
            _put_in_place(folder)
        shutil.rmtree(home / "new", ignore_errors=True)
        (home / f"{_JOURNAL}.new").unlink(missing_ok=True)
        yield
    finally:
        if not (home / _JOURNAL).is_file():
            shutil.rmtree(home, ignore_errors=True)
        lock.close()
        if os.name == "nt":  # pragma: no cover
            # An open file cannot be taken away there; now it can, unless another command has it already.
            with contextlib.suppress(OSError):
                (home / _LOCK).unlink()
                home.rmdir()


def _lock(folder: Path, home: Path) -> IO[bytes]:
    end = time.monotonic() + _PATIENCE_S
    while True:
        try:
            home.mkdir(exist_ok=True)
            lock = (home / _LOCK).open("ab")
        except FileNotFoundError:
            # Another command took the folder away in between.
            if not folder.is_dir():
                raise DraftError(f"There is no folder {folder}.") from None
            continue
        except OSError as e:
            raise DraftError(
                f"The folder cannot be written: {(e.strerror or str(e)).lower()}.",
                place=Place(str(folder)),
                hint="Nothing was changed. Check that you may write there, and that the disk is not full.",
            ) from None
        if _locked(lock) and _is_still(lock, home / _LOCK):
            return lock
        lock.close()
        if time.monotonic() > end:
            raise DraftError(
                "Another drafter command is writing in this folder.",
                place=Place(str(folder)),
                hint="Wait until it is done, and try again.",
            )
        time.sleep(0.02)


def _is_still(lock: IO[bytes], path: Path) -> bool:
    """Whether an open file is the one that stands at a path now."""
    try:
        return os.path.samestat(os.fstat(lock.fileno()), path.stat())
    except OSError:
        return False


if os.name == "nt":  # pragma: no cover

    def _locked(file: IO[bytes]) -> bool:
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True

else:

    def _locked(file: IO[bytes]) -> bool:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
