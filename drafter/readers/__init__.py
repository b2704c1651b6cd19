"""Documents read: one reader a format, each giving a :class:`drafter.document.Document`, all of them the same one.

What a file is, is decided by its content first and by its name second; the reader is imported when it is called for.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Literal

from drafter.document import Document
from drafter.errors import DraftError
from drafter.files import contents
from drafter.place import Place
from drafter.readers.form import Form, form_of

Tracked = Literal["refuse", "accept", "reject", "keep"]
MOST_BYTES = 64 * 1024 * 1024
"""The largest file that is opened at all."""


def read(path: Path, *, tracked: Tracked = "refuse") -> Document:
    """Read a document from a file.

    Args:
        path: a file in Akoma Ntoso, Word, PDF, plain text or Markdown.
        tracked: what to do with tracked changes in a Word file.

    Returns:
        The document; what was met in a damaged file stands in its remarks.

    Raises:
        DraftError: the file cannot be read, or is no resolution; the message says what it is and what to do.
    """
    data = contents(path, MOST_BYTES, "Give the resolution alone, without the documents around it.")
    return read_bytes(data, str(path), tracked=tracked)


def read_bytes(data: bytes, name: str, *, tracked: Tracked = "refuse") -> Document:
    """Read a document from memory.

    Args:
        data: the file's bytes.
        name: the file's name as the user knows it, for messages and where the content does not tell what it is.
        tracked: what to do with tracked changes in a Word file: "refuse" them with a message, or read the text as if
            all had been accepted or rejected; "keep" reads as "accept" does.

    Returns:
        The document.

    Raises:
        DraftError: as for :func:`read`.
    """
    if len(data) > MOST_BYTES:
        raise DraftError(
            f"The file is larger than {MOST_BYTES // 2**20} MB, the most that is read.",
            place=Place(name),
            hint="Give the resolution alone, without the documents around it.",
        )
    form = form_of(data, name)
    module = import_module(f"drafter.readers.{form.value}")
    if form is Form.DOCX:
        read_docx: Callable[..., Document] = module.read_docx
        return read_docx(data, name, tracked=tracked)
    reader: Callable[[bytes, str], Document] = getattr(module, f"read_{form.value}")
    return reader(data, name)
