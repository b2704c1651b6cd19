"""What form a file is in, by its first bytes, whatever its name says."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path, PurePath

from drafter.errors import DraftError
from drafter.place import Place

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_OTHERS = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"II*\x00": "a scanned picture",
    b"MM\x00*": "a scanned picture",
    b"\x1f\x8b": "a compressed archive",
    b"Rar!": "a compressed archive",
    b"7z\xbc\xaf": "a compressed archive",
    b"PK\x05\x06": "an empty archive",
    b"%!PS": "a PostScript file",
    b"\x7fELF": "a program",
    b"MZ": "a program",
}
_CONVERT = "Open it in Word or LibreOffice, save it as .docx, and give that file."


class Form(StrEnum):
    """The forms that are read; each value is the name of the reader's file."""

    AKN = "akn"
    DOCX = "docx"
    PDF = "pdf"
    TEXT = "text"
    MARKDOWN = "markdown"


def form_of(data: bytes, name: str) -> Form:
    """The form of a file.

    Args:
        data: its bytes.
        name: its name; its suffix tells Markdown from plain text, the content everything else.

    Returns:
        The form.

    Raises:
        DraftError: the file is empty, or in a form that is not read; the hint says how to make one that is.
    """
    place = Place(name)
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise DraftError("The file is empty.", place=place, hint="Download or save it again.")
    if data.startswith(_ZIP):
        return Form.DOCX
    if b"%PDF-" in data[:1024]:
        return Form.PDF
    _refuse_others(data, start, name)
    if _is_xml(data, start):
        return Form.AKN
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DraftError(
            "This file is of a kind that cannot be read here.",
            place=place,
            hint="Give the resolution as .xml, .docx, .pdf, .txt or .md.",
        )
    return Form.MARKDOWN if PurePath(name).suffix.lower() in (".md", ".markdown") else Form.TEXT


def _refuse_others(data: bytes, start: bytes, name: str) -> None:
    """Say what a file is that is known but not read."""
    place = Place(name)
    suffix = PurePath(name).suffix.lower()
    if data.startswith(_OLE):
        if suffix == ".docx" or b"E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d" in data:
            raise DraftError(
                "This Word file is protected by a password.",
                place=place,
                hint="Open it in Word, remove the password (File, Info, Protect Document), and save it again.",
            )
        raise DraftError("This is a Word file of the old kind (.doc).", place=place, hint=_CONVERT)
    if start.startswith(b"{\\rtf"):
        raise DraftError("This is a Rich Text file (.rtf).", place=place, hint=_CONVERT)
    head = start[:512].lower()
    if head.startswith((b"<!doctype html", b"<html")) or (suffix in (".html", ".htm") and head.startswith(b"<")):
        raise DraftError(
            "This is a web page, not the document itself.",
            place=place,
            hint="Download the document from the page as Word or PDF, and give that file.",
        )
    for magic, what in _OTHERS.items():
        if data.startswith(magic):
            raise DraftError(
                f"This is {what}, not a document with text.",
                place=place,
                hint="Give the resolution as .xml, .docx, .pdf, .txt or .md.",
            )
    if suffix in (".pdf", ".docx", ".doc"):
        raise DraftError(
            f"The name ends in {suffix}, but the content is something else: the file is damaged or was cut short.",
            place=place,
            hint="Download it again, or open it and save it again.",
        )


def _is_xml(data: bytes, start: bytes) -> bool:
    if data.startswith((b"\xff\xfe<\x00", b"\xfe\xff\x00<")):
        return True
    return start.startswith((b"<?xml", b"<akomaNtoso", b"<!DOCTYPE", b"<!--")) or (
        start.startswith(b"<") and b"akomantoso" in data[:4096].lower()
    )


def is_word(path: Path) -> bool:
    """Whether a file is one in which changes can be tracked, whatever it is called."""
    return path.is_file() and form_of(path.read_bytes(), str(path)) is Form.DOCX
