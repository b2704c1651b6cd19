"""A draft folder brought up to the adopted document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.adoption import adopt as engine
from drafter.adoption.save import save as save_files
from drafter.app.texts import Named, read
from drafter.workspace.folder import Folder, load

if TYPE_CHECKING:
    from drafter.adoption.adopt import Followed
    from drafter.comparison.listing import Entry
    from drafter.readers import Tracked


@dataclass(frozen=True)
class Adoption:
    """A folder brought up to the official document, not yet written.

    Attributes:
        path: the folder.
        made: what becomes of it.
        as_read: the texts that it was made from, by their names in the folder.
    """

    path: Path
    made: engine.Adoption
    as_read: Mapping[str, str]

    @property
    def folder(self) -> Folder:
        """The folder, as if loaded."""
        return self.made.folder

    @property
    def facts(self) -> tuple[Followed, ...]:
        """The facts that have another value now, in the order of the file."""
        return self.made.facts

    @property
    def wording(self) -> tuple[Entry, ...]:
        """What negotiators and editors changed, in the order of the text."""
        return self.made.wording

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a person should know, a sentence each."""
        return self.made.remarks

    def as_json(self, *, written: bool, aside: Path | None) -> dict[str, object]:
        """The report as programs read it.

        Args:
            written: whether the files were written.
            aside: where the previous files are kept, or None.
        """
        sheet = self.folder.sheet
        return {
            "schema": "drafter/adopt/1",
            "folder": str(self.path),
            "written": written,
            "aside": str(aside) if aside else None,
            "resolution": sheet.number,
            "adopted": sheet.adopted.isoformat() if sheet.adopted else None,
            "facts": [{"fact": f.name, "before": f.before, "after": f.after} for f in self.facts],
            "wording": [
                {"paragraph": w.place, "removed": w.removed, "added": w.added, "reason": w.reason} for w in self.wording
            ],
            "remarks": list(self.remarks),
        }

    def save(self) -> Path | None:
        """Write the folder's files, all or none.

        Returns:
            Where the previous files are kept, or None where none was replaced.

        Raises:
            DraftError: something cannot be written; every file is then what it was.
        """
        return save_files(self.path, self.made.files, self.as_read)


def adopt(folder: Named, document: Named, *, force: bool = False, existing: Tracked = "refuse") -> Adoption:
    """Bring a draft folder up to the adopted document.

    Args:
        folder: the draft folder.
        document: the file of the adopted resolution; it is kept in the folder as next year's base.
        force: go on where the document looks like another resolution, or the folder is another's already.
        existing: what to do with tracked changes that the file has.

    Returns:
        The folder, nothing written.

    Raises:
        DraftError: the document is not adopted, or not this folder's.
    """
    loaded = load(Path(folder))
    path = Path(document)
    official = read(path, existing=existing)
    made = engine.adopt(loaded, official, (path.name, path.read_bytes()), force=force)
    return Adoption(loaded.path, made, loaded.own_texts)
