"""A draft or a document printed in any format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.texts import Named, home_of, is_folder, read
from drafter.document import Document
from drafter.writers import PLAIN_LOOK, Look, write

if TYPE_CHECKING:
    from drafter.errors import DraftError
    from drafter.worklists.item import Item


@dataclass(frozen=True)
class Printed:
    """A draft as it prints.

    Attributes:
        document: the draft.
        still_open: what is to be confirmed, in the order of the text.
        doubts: what looks wrong in the folder's files and may be right.
    """

    document: Document
    still_open: tuple[Item, ...]
    doubts: tuple[DraftError, ...]


def printed(folder: Named, *, with_origins: bool, language: str = "") -> Printed:
    """Draft a folder.

    Args:
        folder: the draft folder.
        with_origins: whether the document has to know where its words come from, for which last year's folder is read.
        language: of the text, where the folder has it in several; its own if empty.

    Raises:
        DraftError: it is no draft folder, or a file of it is at fault.
    """
    from drafter.drafting.draft import draft
    from drafter.workspace.folder import load

    loaded = load(Path(folder))
    if language:
        from drafter.workspace.translations import in_language

        loaded = in_language(loaded, language)
    made = draft(loaded)
    if not with_origins and loaded.sheet.is_settled:
        return Printed(made.document, (), loaded.doubts)
    from drafter.worklists.making import Worklist

    worklist = Worklist(loaded, made, with_last=with_origins)
    return Printed(worklist.document(), tuple(worklist.open()), loaded.doubts)


def render(source: Named | Document, form: str = "text", look: Look = PLAIN_LOOK) -> bytes:
    """Print a draft folder or a document.

    Args:
        source: a draft folder, the file of a document, or a document.
        form: "text", "markdown", "html", "docx", "pdf" or "akn".
        look: the emblem, the fonts, and whether the notice is printed.

    Returns:
        The file's bytes; the same for the same arguments.

    Raises:
        DraftError: the source cannot be read or drafted, or there is no such format.
    """
    from drafter.errors import DraftError
    from drafter.writers import FORMATS

    if form not in FORMATS:
        raise DraftError(f"There is no format “{form}”.", hint=f"Take one of these: {', '.join(FORMATS)}")
    if isinstance(source, Document):
        return write(source, form, look)
    path = Path(source)
    if not is_folder(path):
        return write(read(path), form, look)
    # A page shows where its words come from.
    return write(printed(home_of(path) or path, with_origins=form == "html").document, form, look)
