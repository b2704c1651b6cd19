"""Documents written: one writer a format, imported when it is called for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from drafter.document import Document
from drafter.document.labels import with_labels


@dataclass(frozen=True, slots=True)
class Look:
    """What a user may choose about how a document looks.

    Attributes:
        notice: print "Draft – not an official document" where the job number would stand, on drafts.
        emblem: an image file's bytes (PNG, JPEG or SVG), or None for no emblem.
        fonts: a folder of fonts for what the shipped font lacks, such as Arabic and Chinese; PDF only.
        labels: print the labels that rooms use before paragraphs: "PP7.", "OP12.".
    """

    notice: bool = True
    emblem: bytes | None = None
    fonts: Path | None = None
    labels: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """A format that documents are written in.

    Attributes:
        name: as the user types it; ``drafter/writers/NAME.py`` holds ``write(document, look) -> bytes``.
        suffix: of its files.
        is_text: whether it goes to standard output when no file is named.
    """

    name: str
    suffix: str
    is_text: bool


FORMATS = {
    f.name: f
    for f in (
        Format("text", ".txt", True),
        Format("markdown", ".md", True),
        Format("html", ".html", True),
        Format("docx", ".docx", False),
        Format("pdf", ".pdf", False),
        Format("akn", ".xml", True),
    )
}

PLAIN_LOOK = Look()


def write(document: Document, form: str, look: Look = PLAIN_LOOK) -> bytes:
    """Write a document.

    Args:
        document: what to write.
        form: a key of :data:`FORMATS`.
        look: the user's choices.

    Returns:
        The file's bytes; the same for the same arguments.
    """
    document = with_labels(document) if look.labels else document
    written: bytes = import_module(f"drafter.writers.{form}").write(document, look)
    return written
