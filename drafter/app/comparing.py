"""The changes between two texts, and written in Word, on a page or as text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.texts import Named, is_folder, text_of
from drafter.document import Document
from drafter.errors import DraftError

if TYPE_CHECKING:
    from drafter.comparison.model import Redline
    from drafter.readers import Tracked
    from drafter.redline.text import Marks
    from drafter.redline.tracked import Signature

FORMATS = {"text": ".txt", "html": ".html", "docx": ".docx"}
"""The formats that changes are written in, and the suffix of each."""


@dataclass(frozen=True, slots=True)
class Base:
    """A Word file that the changes are written into.

    Attributes:
        path: where it is.
        data: its bytes.
        existing: what to do with tracked changes that it has: "accept", "reject", "refuse" or "keep".
    """

    path: Path
    data: bytes
    existing: Tracked = "refuse"


@dataclass(frozen=True)
class Comparison:
    """Two texts and the changes from one to the other.

    Attributes:
        old: what there was; with a base, what it reads.
        new: what there is.
        base: the Word file that the changes are written into, or None for one of the program's own.
        beside: the new text's Word file, where both are Word files: changes tracked in the base are then those of all
            its paragraphs, the masthead too.
        saved_by: who saved the new Word file last; empty where that is not known.
        doubts: what looks wrong in the files of a draft folder and may be right.
    """

    old: Document
    new: Document
    base: Base | None = None
    beside: Path | None = None
    saved_by: str = ""
    doubts: tuple[DraftError, ...] = ()

    @cached_property
    def redline(self) -> Redline:
        """The changes as a tree.

        Raises:
            DraftError: a document is far longer than any resolution.
        """
        from drafter.comparison.compare import compare

        return compare(self.old, self.new)

    @property
    def _tracked(self) -> Redline:
        """The changes as they are tracked in the base."""
        if self.base is None or self.beside is None:
            return self.redline
        from drafter.comparison.compare import compare

        existing: Tracked = self.base.existing
        return compare(_words(self.base.path, existing), _words(self.beside, existing))

    def write(self, form: str = "text", signed: Signature | None = None, marks: Marks | None = None) -> bytes:
        """Write the changes.

        Args:
            form: "text", "html" or "docx".
            signed: under whose names changes stand in Word; "Delegation" without it.
            marks: how text marks what came and went; with asterisks and tildes, as for an e-mail, without it.

        Raises:
            DraftError: the Word file cannot take the changes, or there is no such format.
        """
        if form not in FORMATS:
            raise DraftError(
                f"Changes are not shown in this format: {form}.", hint=f"Take one of these: {', '.join(FORMATS)}"
            )
        if form == "html":
            from drafter.redline import html

            return html.write(self.redline).encode()
        if form == "text":
            from drafter.redline import text

            return text.write(self.redline, marks or text.EMAIL).encode()
        from drafter.ooxml.settling import Existing
        from drafter.redline import docx

        signed = signed or signature()
        if self.base is not None:
            existing = Existing(self.base.existing)
            return docx.write(self._tracked, self.base.data, str(self.base.path), signed, existing=existing)
        from drafter.writers import write

        own = write(self.old, "docx")
        return docx.write(self.redline, own, "the draft’s own Word file", signed, masthead=True)


def signature(
    author: str = "Delegation", mechanical: str | None = None, date: datetime | None = None, comments: bool = False
) -> Signature:
    """Under whose names changes stand.

    Args:
        author: of the drafter's changes.
        mechanical: the author of changes that follow from a fact; without it, the author with "(mechanical)" after it.
        date: of the changes; they have none without it.
        comments: whether comments say what a mechanical change follows from.
    """
    from drafter.redline.tracked import Signature
    from drafter.writers.characters import printable

    said = date.strftime("%Y-%m-%dT%H:%M:00Z") if date else ""
    author = printable(author)
    return Signature(author, printable(mechanical or f"{author} (mechanical)"), said, comments)


def compare(old: Named | Document, new: Named | Document, *, existing: Tracked = "refuse") -> Comparison:
    """Compare two texts.

    Args:
        old: a document's file, a draft folder, or a document.
        new: the same.
        existing: what to do with tracked changes that a Word file has already: "refuse" it, "accept" or "reject" them,
            or "keep" them in it and compare as if they were accepted.

    Returns:
        The comparison. Where the old text is a Word file, changes written in Word are tracked in that file; of two
        Word files any text is compared, be it a resolution or not.

    Raises:
        DraftError: one of the two cannot be read.
    """
    from drafter.readers.form import is_word

    if isinstance(old, Document) or isinstance(new, Document):
        return Comparison(text_of(old, existing=existing), text_of(new, existing=existing))
    first, second = Path(old), Path(new)
    base = base_at(first, existing)
    doubts = tuple(doubt for path in (first, second) for doubt in _doubts(path))
    before, after = _both(first, second, existing)
    return Comparison(before, after, base, second if base and is_word(second) else None, _saved_by(second), doubts)


def base_at(path: Path, existing: Tracked = "refuse") -> Base | None:
    """The Word file at a path, to write changes into; None where it is no Word file."""
    from drafter.readers.form import is_word

    return Base(path, path.read_bytes(), existing) if is_word(path) else None


def changes_of(
    folder: Named,
    *,
    against: Path | None = None,
    base: Path | None = None,
    existing: Tracked = "refuse",
    any_base: bool = False,
) -> Comparison:
    """What a draft folder changes in last year's adopted text.

    Args:
        folder: the draft folder.
        against: a document to compare with instead, or None.
        base: last year's official Word file, which the changes are written into, or None.
        existing: as for :func:`compare`.
        any_base: take last year's document even if it is another resolution than the draft is based on.

    Raises:
        DraftError: the folder cannot be drafted, or there is nothing to compare with.
    """
    from drafter.drafting.draft import draft
    from drafter.reports.pack.last_year import last_year, read_base
    from drafter.worklists.making import Worklist
    from drafter.workspace.folder import load

    loaded = load(Path(folder))
    new = Worklist(loaded, draft(loaded)).document()
    if base is None:
        old = last_year(loaded, against, existing, any_base=any_base)
        return Comparison(old, new, doubts=loaded.doubts)
    old = read_base(loaded, base, existing, any_base=any_base)
    return Comparison(old, new, Base(base, base.read_bytes(), existing), doubts=loaded.doubts)


def _both(old: Path, new: Path, existing: Tracked) -> tuple[Document, Document]:
    """Both documents read; of two Word files paragraph by paragraph where one of them is no resolution."""
    from drafter.readers.form import is_word

    try:
        return text_of(old, existing=existing), text_of(new, existing=existing)
    except DraftError:
        if not (is_word(old) and is_word(new)):
            raise
        return _words(old, existing), _words(new, existing)


def _words(path: Path, existing: Tracked) -> Document:
    """A Word file read paragraph by paragraph, its masthead too, whatever text it is."""
    from drafter.readers.docx import read_words

    return read_words(path.read_bytes(), str(path), tracked=existing)


def _doubts(path: Path) -> tuple[DraftError, ...]:
    if not is_folder(path):
        return ()
    from drafter.workspace.folder import load

    return load(path).doubts


def _saved_by(path: Path) -> str:
    """Who saved a Word file last; nothing where it does not say, or is none."""
    from drafter.ooxml.package import opened
    from drafter.readers.form import is_word

    if not is_word(path):
        return ""
    package = opened(path.read_bytes(), str(path))
    part = next((r.target for r in package.relations("").values() if r.kind == "core-properties"), "")
    root = package.tree(part) if part else None
    tag = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
    found = root.find(tag) if root is not None else None
    return (found.text or "").strip() if found is not None else ""
