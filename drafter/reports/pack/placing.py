"""A pack put into its folder, whole or not at all, beside the files that are somebody's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from drafter.errors import DraftError
from drafter.place import Place
from drafter.workspace.transaction import commit


def place(files: Mapping[str, bytes], target: Path, gone: Collection[str] = ()) -> None:
    """Put a pack in the place of the last one.

    Args:
        files: of the pack, by name.
        target: its folder, which may be missing, a link to one, or hold a pack and other files, which stay.
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
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise DraftError(f"The folder cannot be written: {e.strerror}.", place=Place(str(target))) from None
    commit(target, {**files, **{name: None for name in gone if name not in files}})
