"""A text that a person names: a document of any format, a draft folder, or a document that is read already."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.document import Document

if TYPE_CHECKING:
    from drafter.readers import Tracked

Named = str | PathLike[str]
"""How a script names a file or a folder."""


def is_folder(path: Path) -> bool:
    """Whether a path names a draft folder, or the YAML or the text of one."""
    return path.is_dir() or home_of(path) is not None


def home_of(path: Path) -> Path | None:
    """The draft folder that a file of one is named for; None for a folder and for any other document."""
    is_part = path.name in ("resolution.yaml", "text.md") and (path.parent / "resolution.yaml").is_file()
    return path.parent if is_part else None


def read(source: Named, *, existing: Tracked = "refuse") -> Document:
    """Read a document.

    Args:
        source: a file in Akoma Ntoso, Word, PDF, plain text or Markdown.
        existing: what to do with tracked changes in a Word file: "refuse" them with a message, or read the text as if
            all had been accepted ("accept") or rejected ("reject").

    Returns:
        The document; what was met in a damaged file stands in its remarks.

    Raises:
        DraftError: the file cannot be read, or is no resolution; the message says what it is and what to do.
    """
    from drafter.readers import read as read_file

    return read_file(Path(source), tracked=existing)


def text_of(source: Named | Document, *, existing: Tracked = "refuse") -> Document:
    """The text of a document or of a draft folder.

    Args:
        source: a file, a draft folder, or a document, which is given back as it is.
        existing: as for :func:`read`.

    Raises:
        DraftError: it cannot be read, or the folder cannot be drafted.
    """
    if isinstance(source, Document):
        return source
    path = Path(source)
    if not is_folder(path):
        return read(path, existing=existing)
    from drafter.drafting.draft import draft
    from drafter.workspace.folder import load

    return draft(load(home_of(path) or path)).document
