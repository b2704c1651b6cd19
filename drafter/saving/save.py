"""Files and folders written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from drafter.errors import DraftError
from drafter.place import Place
from drafter.saving.transaction import Unsaved, recover, transact

_MARK = b"\xef\xbb\xbf"


def _real(path: Path) -> Path:
    """A path with its links followed."""
    try:
        return path.resolve()
    except RuntimeError:
        # So Python says before 3.13 what is an error of the system's after it.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None


def save_file(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file; where a link stands, the file that it leads to.

    Args:
        path: where; its folder must be there.
        data: all of it.
        force: replace a file that exists.

    Raises:
        DraftError: it exists and ``force`` is not given, it is no regular file, or it cannot be written.
    """
    try:
        if _is_output(path):
            sys.stdout.buffer.write(data)
            return
        if path.exists() and not force:
            raise DraftError(f"{path} exists already.", hint="Give another name, or --force to replace it.")
        real = _real(path) if path.is_symlink() else path
        if not real.parent.is_dir():
            raise DraftError(f"There is no folder {real.parent}.", hint="Make it first, or give another name.")
        _regular(real)
        transact(real.parent, {real.name: data})
    except OSError as e:
        raise DraftError(
            f"The file cannot be written: {e.strerror or e}.", place=Place(str(path)), hint=_holder(e)
        ) from None


def save_folder(path: Path, files: Mapping[str, bytes], *, force: bool = False) -> Path | None:
    """Write a folder of files.

    Args:
        path: the folder, which must not exist, or be empty.
        files: by their paths in it.
        force: move a folder that exists aside first; nothing of it is lost.

    Returns:
        Where the folder that was there is now, or None.

    Raises:
        DraftError: it exists and ``force`` is not given, or it cannot be written.
    """
    try:
        real = _real(path)
        real.parent.mkdir(parents=True, exist_ok=True)
        recover(real.parent)
        is_there = real.exists() and (not real.is_dir() or any(real.iterdir()))
        if is_there and not force:
            raise DraftError(
                f"{path} exists already.", hint="Give another --output, or --force to move the old one aside."
            )
        aside = _aside(real) if is_there else None
        transact(real.parent, {real.name: files}, moves=[(real.name, aside.name)] if aside else ())
    except OSError as e:
        raise DraftError(
            f"The folder cannot be written: {e.strerror or e}.", place=Place(str(path)), hint=_holder(e)
        ) from None
    return path.with_name(aside.name) if aside and path.name == real.name else aside


def commit(
    folder: Path,
    files: Mapping[str, bytes | None],
    *,
    as_read: Mapping[str, str] | None = None,
) -> None:
    """Change files of a folder, all or none; where a link stands, the file that it leads to.

    Args:
        folder: the folder.
        files: by their paths in it; None takes a file away, if it is there.
        as_read: texts that the change was worked out from, by their paths in the folder.

    Raises:
        DraftError: one of the texts was changed meanwhile, or something cannot be written; nothing is changed then.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        root = folder.resolve()
        # Files that links lead to elsewhere come first: the folder's own name them.
        groups: dict[Path, dict[str, bytes]] = {}
        for name, data in files.items():
            if data is None:
                continue
            real = (root / name).resolve()
            _regular(real)
            home = root if real.is_relative_to(root) else real.parent
            groups.setdefault(home, {})[real.relative_to(home).as_posix()] = data
        own = groups.pop(root, {})

        def unchanged() -> None:
            for name, text in (as_read or {}).items():
                if decoded(root / name) != text:
                    raise DraftError(
                        f"{name} was changed while this command was at work; nothing was written.",
                        place=Place(str(folder / name)),
                        hint="Run the command again.",
                    )

        for home, linked in groups.items():
            transact(home, linked, allowed=unchanged)
        gone = [name for name, data in files.items() if data is None]
        if own or gone:
            transact(root, own, deletions=gone, allowed=None if groups else unchanged)
    except OSError as e:
        raise DraftError(
            f"The folder cannot be written: {(e.strerror or str(e)).lower()}.",
            place=Place(str(e.path if isinstance(e, Unsaved) else folder)),
            hint=_holder(e)
            or "Nothing was changed. Check that you may write there, and that no other program holds the files.",
        ) from None


def encoded_like(text: str, before: bytes | None) -> bytes:
    """A text as bytes, with the line ends and the byte order mark of the file that it replaces, if there is one."""
    before = before or b""
    if b"\r\n" in before:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return (_MARK if before.startswith(_MARK) else b"") + text.encode()


def decoded(path: Path) -> str | None:
    """A text as drafts are read, line ends made one; None where there is no such text."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError):
        return None


def _regular(path: Path) -> None:
    """Refuse to put a file in the place of a folder, a device or a pipe, or of one whose name differs in case."""
    if not path.exists():
        return
    if not stat.S_ISREG(path.stat().st_mode):
        raise DraftError(
            "This is no file that can be replaced, but a folder, a device or a pipe.",
            place=Place(str(path)),
            hint="Give another name.",
        )
    names = [p.name for p in path.parent.iterdir()]
    there = next((n for n in names if n.lower() == path.name.lower()), None)
    if there and path.name not in names:
        raise DraftError(
            f"There is {there} already, which this disk takes for the same name as {path.name}.",
            place=Place(str(path.with_name(there))),
            hint="Rename it, so that it is kept, and try again.",
        )


def _is_output(path: Path) -> bool:
    """Whether a path leads to standard output, which is written to and not replaced."""
    try:
        out = os.fstat(sys.stdout.fileno())
        return os.path.samestat(out, path.stat()) and str(path).startswith(("/dev/", "/proc/"))
    except (OSError, ValueError, AttributeError):
        return False


def _holder(error: OSError) -> str:
    """What to do about a file that another program has open, if its traces show which one."""
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, (str, bytes)) else None
    if path is None:
        return ""
    # Word writes its owner's name into a twin, whose first letters it takes away from longer names.
    word = (path.with_name(f"~${path.name[n:]}") for n in range(3))
    named: dict[str, Callable[[], bool]] = {
        "Word": lambda: any(p.exists() for p in word),
        "LibreOffice": path.with_name(f".~lock.{path.name}#").exists,
    }
    for program, has_it in named.items():
        if has_it():
            return f"{path.name} is open in {program}. Close it there and try again; nothing was changed."
    if isinstance(error, PermissionError):
        return f"Nothing was changed. Close {path.name} in other programs, and check that you may write there."
    return ""


def _aside(path: Path) -> Path:
    return next(p for n in range(1, 10_000) if not os.path.lexists(p := path.with_name(f"{path.name}.old-{n}")))
