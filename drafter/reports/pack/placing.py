"""A pack put into its folder, whole or not at all, beside the files that are somebody's own."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from drafter.errors import DraftError
from drafter.place import Place
from drafter.workspace.save import save_folder


def place(files: Mapping[str, bytes], target: Path, gone: Collection[str] = ()) -> None:
    """Put a pack in the place of the last one.

    Args:
        files: of the pack, by name.
        target: its folder, which may be missing, a link to one, or hold a pack and other files. Those are moved as
            they are: folders, links and dates too.
        gone: names of files in it that go.

    Raises:
        DraftError: the folder cannot be written; the last pack is as it was.
    """
    target = target.resolve()
    if target.exists() and not target.is_dir():
        raise DraftError(
            "A file stands where the folder of the pack has to be.",
            place=Place(str(target)),
            hint="Move it away or rename it, and build again.",
        )
    aside = save_folder(target, files, force=True)
    if aside is None:
        return
    try:
        for path in sorted(aside.iterdir()):
            if path.name not in files and path.name not in gone:
                path.rename(target / path.name)
        shutil.rmtree(aside)
    except OSError as e:
        raise DraftError(
            f"The pack is written, but not all other files came along: {e.strerror}.",
            place=Place(str(aside)),
            hint="They are all in that folder still.",
        ) from None
