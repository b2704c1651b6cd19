"""Folders and files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from drafter.errors import DraftError
from drafter.place import Place
from drafter.workspace.transaction import put_folder, recover_folder


def save_file(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file.

    Args:
        path: where; its folder must be there.
        data: all of it.
        force: replace a file that exists.

    Raises:
        DraftError: it exists and ``force`` is not given, or it cannot be written.
    """
    if path.exists() and not force:
        raise DraftError(f"{path} exists already.", hint="Give another name, or --force to replace it.")
    try:
        if not path.parent.is_dir():
            raise DraftError(f"There is no folder {path.parent}.", hint="Make it first, or give another name.")
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as e:
        raise DraftError(f"The file cannot be written: {e.strerror}.", place=Place(str(path))) from None


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
    recover_folder(path)
    is_there = path.exists() and (not path.is_dir() or any(path.iterdir()))
    if is_there and not force:
        raise DraftError(f"{path} exists already.", hint="Give another --output, or --force to move the old one aside.")
    aside = _aside(path) if is_there else None
    try:
        put_folder(path, files, aside)
    except OSError as e:
        raise DraftError(f"The folder cannot be written: {e.strerror}.", place=Place(str(path))) from None
    return aside


def _aside(path: Path) -> Path:
    return next(p for n in range(1, 10_000) if not (p := path.with_name(f"{path.name}.old-{n}")).exists())


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
