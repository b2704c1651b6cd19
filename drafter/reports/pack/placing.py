"""A pack put into its folder, whole or not at all, beside the files that are somebody's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from drafter.errors import DraftError
from drafter.place import Place
from drafter.saving.save import commit


def place(files: Mapping[str, bytes], target: Path, gone: Collection[str] = ()) -> None:
    """Put a pack in the place of the last one, file by file; other files are not touched.

    Args:
        files: of the pack, by name.
        target: its folder, which may be missing, a link to one, or hold a pack and other files.
        gone: names of files in it that go.

    Raises:
        DraftError: something cannot be written; the last pack is as it was.
    """
    if target.exists() and not target.is_dir():
        raise DraftError(
            "A file stands where the folder of the pack has to be.",
            place=Place(str(target)),
            hint="Move it away or rename it, and build again.",
        )
    folder = target.parent if not target.is_symlink() else target
    inner = "" if target.is_symlink() else f"{target.name}/"
    commit(
        folder,
        {inner + name: data for name, data in [*((name, None) for name in gone), *files.items()]},
    )
