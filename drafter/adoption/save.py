"""The files of an adopted folder, the previous ones kept beside them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from pathlib import Path

from drafter.saving.save import commit, encoded_like
from drafter.workspace.folder import SHEET, TEXT

ASIDE = "before-adoption"
"""The folder within the draft folder that keeps the previous files; a later one has a number."""


def save(folder: Path, files: Mapping[str, bytes], as_read: Mapping[str, str] | None = None) -> Path | None:
    """Write what an adoption makes of a folder, all of it or nothing.

    Args:
        folder: the folder; it exists.
        files: by their names in it.
        as_read: the texts that they were made from.

    Returns:
        Where the previous files are kept, or None where none was replaced.

    Raises:
        DraftError: something cannot be written, or was changed meanwhile; every file is then what it was.
    """
    before = {name: (folder / name).read_bytes() for name in files if (folder / name).is_file()}
    files = {
        name: encoded_like(data.decode(), before.get(name)) if name in (SHEET, TEXT) else data
        for name, data in files.items()
    }
    replaced = {name: data for name, data in before.items() if files[name] != data}
    aside = next(p for n in count(1) if not (p := folder / (f"{ASIDE}-{n}" if n > 1 else ASIDE)).exists())
    kept = {f"{aside.name}/{name}": data for name, data in replaced.items()}
    commit(folder, {**kept, **files}, as_read=as_read)
    return aside if replaced else None
