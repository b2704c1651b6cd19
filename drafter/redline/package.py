"""A Word file as its parts: opened with care, written back with every part that was not touched as it was."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from drafter.errors import DraftError
from drafter.place import Place

MOST_BYTES = 64 * 1024 * 1024
"""The largest file that is opened, and the most that its parts may hold together once unpacked."""
MOST_PARTS = 2000
MOST_PARAGRAPHS = 20_000
"""Some thousand pages; the longest resolutions with their annexes have some hundreds of paragraphs."""
MOST_RATIO = 400
"""A part that unpacks to more than this times its packed size, and to more than a megabyte, is a zip bomb."""

_OLE = b"\xd0\xcf\x11\xe0"
_PARAGRAPH = re.compile(rb"<\w*:?p[ >]")
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(slots=True)
class Package:
    """The parts of a Word file, in the order of the file.

    Attributes:
        name: the file's name as the user knows it, for messages.
        parts: by name, such as "word/document.xml".
        packed: how each part of the file was packed, to pack it again in the same way.
    """

    name: str
    parts: dict[str, bytes]
    packed: Mapping[str, zipfile.ZipInfo] = field(default_factory=dict)

    def tree(self, part: str) -> etree._Element:
        """Parse a part.

        Raises:
            DraftError: the part is missing, is no well-formed XML, or declares entities.
        """
        data = self.parts.get(part)
        if data is None:
            raise DraftError(
                f"The Word file has no part {part}.", place=Place(self.name), hint="Save it again in Word as .docx."
            )
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as e:
            raise DraftError(
                f"The Word file is damaged: {part} is no well-formed XML ({e.msg.split(', line')[0]}).",
                place=Place(self.name),
                hint="Open it in Word and save it again as .docx.",
            ) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise DraftError(
                "The Word file declares a document type, which Word never writes and which can hide harmful content.",
                place=Place(self.name),
                hint="Ask for the file from its original source.",
            )
        return root

    def to_bytes(self) -> bytes:
        """Pack the parts; the same bytes for the same parts."""
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                before = self.packed.get(name)
                info = zipfile.ZipInfo(name, before.date_time if before else _DATE)
                info.compress_type = before.compress_type if before else zipfile.ZIP_DEFLATED
                info.external_attr = before.external_attr if before else 0o600 << 16
                archive.writestr(info, data)
        return out.getvalue()


def opened(data: bytes, name: str) -> Package:
    """Open a Word file that may be hostile.

    Args:
        data: the file's bytes.
        name: its name as the user knows it, for messages.

    Returns:
        Its parts.

    Raises:
        DraftError: the file is encrypted, truncated, too large, or no Word file.
    """
    place = Place(name)
    if data.startswith(_OLE):
        raise DraftError(
            "The file is protected by a password, or is in Word's format from before 2007.",
            place=place,
            hint="Open it in Word, take the password off, and save it as .docx.",
        )
    if len(data) > MOST_BYTES:
        raise DraftError(f"The file is larger than {MOST_BYTES // 2**20} MB, too large for a resolution.", place=place)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _unpacked(archive, place)
            packed = {i.filename: i for i in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise DraftError(
            "The file is damaged or cut short, or is no Word file (.docx).",
            place=place,
            hint="Copy or download it again, or open it in Word and save it as .docx.",
        ) from None
    if "word/document.xml" not in parts:
        raise DraftError("This is no Word document.", place=place, hint="Give a file that Word saved as .docx.")
    if sum(1 for _ in _PARAGRAPH.finditer(parts["word/document.xml"])) > MOST_PARAGRAPHS:
        raise DraftError(
            f"The file has more than {MOST_PARAGRAPHS:,} paragraphs, too many for a resolution.",
            place=place,
            hint="Give the Word file of one resolution.",
        )
    return Package(name, parts, packed)


def _unpacked(archive: zipfile.ZipFile, place: Place) -> dict[str, bytes]:
    found = archive.infolist()
    if len(found) > MOST_PARTS or sum(i.file_size for i in found) > MOST_BYTES:
        raise _bomb(place)
    parts: dict[str, bytes] = {}
    left = MOST_BYTES
    for info in found:
        if info.flag_bits & 1:
            raise DraftError(
                "The file is protected by a password.", place=place, hint="Save it without a password and try again."
            )
        if info.file_size > 2**20 and info.file_size > MOST_RATIO * max(info.compress_size, 1):
            raise _bomb(place)
        # The size in the directory may lie: no more is unpacked than is left.
        with archive.open(info) as part:
            content = part.read(left + 1)
        left -= len(content)
        if left < 0:
            raise _bomb(place)
        parts[info.filename] = content
    return parts


def _bomb(place: Place) -> DraftError:
    return DraftError(
        f"The file unpacks to more than {MOST_BYTES // 2**20} MB, or far more than its size: it is no honest document.",
        place=place,
        hint="Ask for the file from its original source.",
    )
