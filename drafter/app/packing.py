"""The pack of a draft: everything a delegation hands in or circulates."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.app.comparing import signature
from drafter.app.explaining import last_round
from drafter.concordance.folder import as_doubts
from drafter.errors import DraftError
from drafter.reports.pack.keeping import RECORD, Kept, plan
from drafter.reports.pack.pack import ABOUT, NAMES, Order, Pack
from drafter.reports.pack.placing import place
from drafter.workspace.folder import load
from drafter.writers import PLAIN_LOOK

OUT = "out"


Step = tuple[str, Callable[[], bytes]]
"""A file of a pack: its name, and what makes it."""


@dataclass(frozen=True)
class Built:
    """A pack that was written.

    Attributes:
        pack: the pack.
        target: its folder.
        written: the files that were written, by name.
        kept: the files that stayed, because somebody changed them since they were built.
        doubts: what looks wrong in the draft's files and may be right.
    """

    pack: Pack
    target: Path
    written: Mapping[str, bytes]
    kept: Sequence[Kept]
    doubts: tuple[DraftError, ...]


def build(
    folder: Path,
    order: Order | None = None,
    *,
    force: bool = False,
    follow: Callable[[list[Step]], Iterable[Step]] = iter,
) -> Built:
    """Write the pack of a draft folder into its ``out``: all of it is made before any of it is written.

    Args:
        folder: the draft folder.
        order: what the pack is to be like; usual without it.
        force: replace files that were changed since they were built, too.
        follow: gives the steps one by one, to show how far it is.

    Raises:
        DraftError: it cannot be made; the last pack stays as it was.
    """
    loaded = load(folder)
    number, sent = last_round(loaded)
    order = replace(order or Order(signature(), PLAIN_LOOK), last_round=number, sent=sent)
    pack = Pack(loaded, order)
    files = {name: made() for name, made in follow(list(pack.steps()))}
    target = loaded.path / OUT
    planned = plan(files, target, loaded.path / "rounds", force=force)
    place(planned.files, target, planned.gone)
    written = {name: data for name, data in planned.files.items() if name != RECORD}
    return Built(pack, target, written, planned.kept, (*loaded.doubts, *as_doubts(loaded, pack.languages)))


def packed(folder: Path) -> list[Path]:
    """The files of the last pack of a draft folder, by name."""
    there = folder / OUT
    return sorted(p for p in there.iterdir() if p.name in NAMES and p.is_file()) if there.is_dir() else []


def about(name: str) -> str:
    """What a file of a pack is, in a few words; the same for each language."""
    first, _, rest = name.partition(".")
    return ABOUT.get(f"{first}.{rest.rpartition('.')[2]}", "")


def zipped(folder: Path) -> bytes:
    """The last pack as one file; the same bytes for the same files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in packed(folder):
            entry = zipfile.ZipInfo(f"{folder.name}/{path.name}", (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return held.getvalue()
