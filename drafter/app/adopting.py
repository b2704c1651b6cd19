"""A draft folder brought up to the adopted document: its own, or last year's where it was rolled over from a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.adoption import adopt as engine
from drafter.adoption.save import save as save_files
from drafter.app.issued import issued_in
from drafter.app.texts import Named, read
from drafter.drafting.draft import setting_of
from drafter.facts.value import last_of
from drafter.rolling.catching_up import caught_up
from drafter.workspace.folder import SHEET, TEXT, Folder, load

if TYPE_CHECKING:
    from drafter.adoption.adopt import Followed
    from drafter.comparison.listing import Entry
    from drafter.document import Document
    from drafter.readers import Tracked
    from drafter.workspace.sheet import Sheet


@dataclass(frozen=True)
class Adoption:
    """A folder brought up to the official document, not yet written.

    Attributes:
        path: the folder.
        made: what becomes of it.
        official: the sheet of the text that was adopted: the folder's own, or last year's beneath it.
        as_read: the texts that it was made from, by their names in the folder.
    """

    path: Path
    made: engine.Adoption
    official: Sheet
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
        sheet = self.official
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


def adopt(
    folder: Named,
    document: Named,
    *,
    drafted: Named | None = None,
    force: bool = False,
    existing: Tracked = "refuse",
) -> Adoption:
    """Bring a draft folder up to the adopted document.

    Where the folder was rolled over from a draft, and the document is the resolution that the draft became, it is last
    year's text beneath the folder that is brought up to it, and the folder goes on from there.

    Args:
        folder: the draft folder.
        document: the file of the adopted resolution; it is kept in the folder as next year's base.
        drafted: the L. draft as issued, which names the sponsors; without it, one of the folder's own that has its
            symbol.
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
    file = (path.name, path.read_bytes())
    last = loaded.last
    if last is not None and official.record.session == last.sheet.session != loaded.sheet.session:
        issued = _issued(last, drafted, existing)
        made = engine.adopt(last, official, file, drafted=issued, force=force)
        return Adoption(loaded.path, _followed_by(loaded, last, made), made.folder.sheet, loaded.own_texts)
    made = engine.adopt(loaded, official, file, drafted=_issued(loaded, drafted, existing), force=force)
    return Adoption(loaded.path, made, made.folder.sheet, loaded.own_texts)


def _issued(folder: Folder, named: Named | None, existing: Tracked) -> Document | None:
    """The L. draft: the one that is named, or what the folder holds under its symbol."""
    if named is not None:
        return read(named, existing=existing)
    symbol = last_of(folder.sheet.symbol) if folder.sheet.symbol else None
    path = issued_in(folder.path, str(symbol), existing).get(str(symbol)) if symbol else None
    return read(path, existing=existing) if path else None


def _followed_by(folder: Folder, last: Folder, made: engine.Adoption) -> engine.Adoption:
    """The folder as it goes on from last year's resolution, which was rolled over before it was at hand."""
    base = last.path.relative_to(folder.path).as_posix()
    document = next(name for name in made.files if name not in (SHEET, TEXT))
    new = caught_up(folder, last, made.folder, f"{base}/{document}")
    after = folder.with_texts(new.texts)
    settings = setting_of(folder), setting_of(after)
    facts = tuple(
        engine.Followed(name, *(fact.phrase("", setting).words for fact, setting in zip(pair, settings, strict=True)))
        for name, pair in new.facts.items()
    )
    remarks = list(made.remarks)
    if not new.follows and made.wording:
        remarks.append(
            "The text of this draft was edited since the rollover, so that what negotiators changed is not in it: take "
            f"it over by hand from {base}/{TEXT}."
        )
    files = {f"{base}/{name}": data for name, data in made.files.items()}
    return engine.Adoption(
        after,
        {**files, **{name: text.encode() for name, text in new.texts.items()}},
        tuple(f for f in facts if f.before != f.after),
        made.wording,
        tuple(remarks),
    )
