"""One command at a time writes into a folder; another waits, and after a while says so."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from drafter.errors import DraftError
from drafter.place import Place

PATIENCE_S = 10.0
_LOOK_EVERY_S = 0.05
_LOCK = "lock"


@contextmanager
def locked(room: Path) -> Iterator[None]:
    """Hold a folder's room for saving, which is made where it is missing and removed afterwards if it is empty.

    Args:
        room: the folder for what is not yet in place.

    Raises:
        DraftError: another command holds it for longer than a person would wait.
        OSError: the room cannot be made.
    """
    until = time.monotonic() + PATIENCE_S
    while (handle := _held(room)) is None:
        if time.monotonic() > until:
            raise DraftError(
                "Another drafter command is writing into this folder.",
                place=Place(str(room.parent)),
                hint="Wait until it has finished, and try again.",
            )
        time.sleep(_LOOK_EVERY_S)
    try:
        yield
    finally:
        # Windows does not remove a file that is open; elsewhere it must go while it is held, lest it be the next one's.
        if sys.platform == "win32":
            os.close(handle)
            _removed(room)
        else:
            _removed(room)
            os.close(handle)


def _removed(room: Path) -> None:
    with suppress(OSError):
        (room / _LOCK).unlink()
        room.rmdir()


def _held(room: Path) -> int | None:
    """A handle that holds the room; None while another has it."""
    room.mkdir(exist_ok=True)
    if room.is_symlink():
        raise DraftError(
            "There is a link in the place where files are kept while they are saved, which is not safe.",
            place=Place(str(room)),
        )
    path = room / _LOCK
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except FileNotFoundError:
        # Whoever had it has just removed the room.
        return None
    except PermissionError:
        if sys.platform == "win32" and path.exists():
            return None
        raise
    try:
        if _locks(handle) and _same(handle, path):
            return handle
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _same(handle: int, path: Path) -> bool:
    """Whether the file that is held is still the one that others would ask for."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":

    def _locks(handle: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _locks(handle: int) -> bool:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A network disk without locks: one person at a time is left to the persons.
            return True
        return True
