"""The text that a draft is compared with: last year's, as the folder holds it or the user names it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drafter.document import Document
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.ooxml.package import opened
from drafter.ooxml.settling import Existing, settled
from drafter.place import Place
from drafter.readers import Tracked, read
from drafter.readers.form import is_word
from drafter.workspace.folder import Folder


def last_year(
    folder: Folder, against: Path | None = None, existing: Tracked = "refuse", *, any_base: bool = False
) -> Document:
    """What a draft is compared with: the document named, last year's adopted text, or last year's folder.

    Args:
        folder: of the draft.
        against: the document named, or None.
        existing: what to do with tracked changes that a Word file has already.
        any_base: take the folder's document even if it is another resolution than the draft is based on.

    Raises:
        DraftError: there is none, it cannot be read, or it is another resolution.
    """
    if against is not None:
        return read(against, tracked=existing)
    base = folder.base_document
    if base is not None:
        if is_word(base):
            return read_base(folder, base, existing, any_base=any_base)
        return _of_folder(folder, base, read(base, tracked=existing), any_base=any_base)
    if folder.last is not None:
        # Last year's text is what it is: nothing in it follows from this year's facts.
        return replace(draft(folder.last).document, provenance={})
    raise DraftError(
        "The folder does not hold last year’s text.",
        place=Place(str(folder.path)),
        hint="Name it: --against A-RES-76-26.docx, or put it into base and name it in resolution.yaml (based_on).",
    )


def known_last_year(folder: Folder) -> Document | None:
    """Last year's text, tracked changes of its file rejected; None where the folder has none that can be read."""
    if folder.base_document is None and folder.last is None:
        return None
    try:
        return last_year(folder, existing="reject")
    except DraftError:
        return None


def read_base(folder: Folder, path: Path, existing: Tracked, *, any_base: bool = False) -> Document:
    """Read the official file that a draft is based on.

    Args:
        folder: of the draft.
        path: the file.
        existing: what to do with tracked changes that it has already.
        any_base: take it even if it is another resolution than the draft is based on.

    Raises:
        DraftError: it is no Word file, or another resolution.
    """
    if path.is_file():
        if not is_word(path):
            raise DraftError(
                "This is no Word file, so no changes can be tracked in it.",
                place=Place(str(path)),
                hint="Give the official file as .docx, or leave --base out for a Word file of the program’s own.",
            )
        settled(opened(path.read_bytes(), str(path)), Existing(existing))
    return _of_folder(folder, path, read(path, tracked=existing), any_base=any_base)


def _of_folder(folder: Folder, path: Path, document: Document, *, any_base: bool) -> Document:
    """The document, if it is the resolution that the draft is based on."""
    based_on = folder.sheet.based_on
    wanted = based_on.resolution if based_on else None
    found = document.record.number
    if isinstance(wanted, str) and found and found != wanted and not any_base:
        raise DraftError(
            f"This is resolution {found}, and the draft is based on {wanted}.",
            place=Place(str(path)),
            hint=f"Give the file of A/RES/{wanted}, or add --any-base if it is meant.",
        )
    return document
