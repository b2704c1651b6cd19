"""Files of a folder replaced, all or none, the previous ones kept aside."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from drafter.workspace.transaction import commit, encoded_like

ASIDE = "before-adoption"
"""The folder within the draft folder that keeps the previous files; a later one has a number."""


_TEXTS = (".yaml", ".md")


def save(folder: Path, files: Mapping[str, bytes]) -> Path | None:
    """Write files into a folder.

    Args:
        folder: the folder; it exists.
        files: by their names in it.

    Returns:
        Where the previous files are kept, or None where none was replaced.

    Raises:
        DraftError: something cannot be written; every file is then what it was.
    """
    before = {n: (folder / n).read_bytes() for n in files if (folder / n).is_file()}
    replaced = {n: data for n, data in before.items() if data != files[n]}
    aside = _free(folder / ASIDE) if replaced else None
    kept = {f"{aside.name}/{n}": data for n, data in replaced.items()} if aside else {}
    same_form = {
        n: encoded_like(data.decode(), before.get(n)) if n.endswith(_TEXTS) else data for n, data in files.items()
    }
    commit(folder, {**kept, **same_form})
    return aside


def _free(path: Path) -> Path:
    number = 2
    found = path
    while found.exists():
        found = path.with_name(f"{path.name}-{number}")
        number += 1
    return found
