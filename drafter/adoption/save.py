"""Files of a folder replaced, all or none, the previous ones kept aside."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from drafter.errors import DraftError
from drafter.place import Place

ASIDE = "before-adoption"
"""The folder within the draft folder that keeps the previous files; a later one has a number."""


def save(folder: Path, files: Mapping[str, bytes]) -> Path | None:
    """Write files into a folder.

    Args:
        folder: the folder; it exists.
        files: by their names in it. The sheet is written last: until then the folder is what it was.

    Returns:
        Where the previous files are kept, or None where none was replaced.

    Raises:
        DraftError: something cannot be written; every file is then what it was.
    """
    fresh: dict[str, Path] = {}
    replaced: list[str] = []
    aside: Path | None = None
    try:
        try:
            there = [n for n, data in files.items() if (folder / n).exists() and (folder / n).read_bytes() != data]
            if there:
                aside = _free(folder / ASIDE)
                aside.mkdir()
                for name in there:
                    shutil.copy2(folder / name, aside / name)
            for name, data in files.items():
                handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
                fresh[name] = Path(temporary)
                with os.fdopen(handle, "wb") as out:
                    out.write(data)
                mode = (folder / name).stat().st_mode if (folder / name).exists() else 0o666 & ~_umask()
                fresh[name].chmod(mode)
            for name in reversed(list(files)):
                fresh[name].replace(folder / name)
                replaced.append(name)
        except BaseException:
            _restore(folder, replaced, aside)
            for temporary_ in fresh.values():
                temporary_.unlink(missing_ok=True)
            raise
    except OSError as e:
        raise DraftError(
            f"The folder cannot be written: {(e.strerror or str(e)).lower()}.",
            place=Place(str(folder)),
            hint="Nothing was changed. Check that you may write there, and that no other program holds the files.",
        ) from None
    return aside


def _restore(folder: Path, replaced: list[str], aside: Path | None) -> None:
    for name in replaced:
        kept = aside / name if aside else None
        if kept is not None and kept.exists():
            shutil.copy2(kept, folder / name)
        else:
            (folder / name).unlink(missing_ok=True)
    if aside is not None:
        shutil.rmtree(aside, ignore_errors=True)


def _free(path: Path) -> Path:
    number = 2
    found = path
    while found.exists():
        found = path.with_name(f"{path.name}-{number}")
        number += 1
    return found


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
