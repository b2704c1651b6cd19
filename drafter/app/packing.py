"""The pack of a draft: everything a delegation hands in or circulates."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from drafter.app.comparing import signature
from drafter.reports.pack.pack import NAMES, Order, Pack
from drafter.reports.pack.placing import place
from drafter.workspace.folder import load
from drafter.writers import PLAIN_LOOK

OUT = "out"


def build(folder: Path, order: Order | None = None) -> Pack:
    """Write the pack of a draft folder into its ``out``.

    Args:
        folder: the draft folder.
        order: what the pack is to be like; usual without it.

    Raises:
        DraftError: it cannot be made; the last pack stays as it was.
    """
    loaded = load(folder)
    pack = Pack(loaded, order or Order(signature(), PLAIN_LOOK))
    place({name: made() for name, made in pack.steps()}, loaded.path / OUT)
    return pack


def packed(folder: Path) -> list[Path]:
    """The files of the last pack of a draft folder, by name."""
    there = folder / OUT
    return sorted(p for p in there.iterdir() if p.name in NAMES and p.is_file()) if there.is_dir() else []


def zipped(folder: Path) -> bytes:
    """The last pack as one file; the same bytes for the same files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in packed(folder):
            entry = zipfile.ZipInfo(f"{folder.name}/{path.name}", (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return held.getvalue()
