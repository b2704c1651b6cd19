"""What a pack holds, as programs read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from drafter.reports.pack.keeping import Kept
from drafter.reports.pack.pack import Pack


def report_of(pack: Pack, folder: Path, files: Mapping[str, bytes], kept: Sequence[Kept]) -> dict[str, object]:
    """The report of a pack that was written.

    Args:
        pack: the pack.
        folder: where it is.
        files: its files, by their names.
        kept: files of somebody's own that stayed as they were.
    """
    return {
        "schema": "drafter/build/1",
        "folder": str(folder),
        "files": [{"name": name, "path": str(folder / name), "bytes": len(data)} for name, data in files.items()],
        "kept": [{"name": k.name, "path": str(folder / k.name), "written_as": k.beside} for k in kept],
        "open": [item.as_json() for item in pack.open_items],
        "doubts": [str(doubt) for doubt in pack.folder.doubts],
    }
