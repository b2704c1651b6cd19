"""Files from others, opened without entities, network or unbounded size."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from drafter.errors import DraftError
from drafter.place import Place

MOST_BYTES = 32 * 1024 * 1024
"""The largest XML file, and the largest part of a Word file, that is read."""
_MOST_PARTS = 4000
_MOST_IN_ALL = 400 * 1024 * 1024
_CHUNK = 1024 * 1024
_AGAIN = "Fetch it again, or open it in Word and save it anew."


def parse_xml(data: bytes, name: str) -> etree._Element:
    """Parse XML that may be hostile.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.

    Returns:
        The root element.

    Raises:
        DraftError: the bytes are no well-formed XML, declare a document type, or are too many.
    """
    if len(data) > MOST_BYTES:
        raise DraftError(
            f"The file is larger than {MOST_BYTES // 2**20} MB, too large for a resolution.",
            place=Place(name),
            hint="Give the resolution alone, without the documents around it.",
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as e:
        line, column = e.position
        lines = data.decode("utf-8", "replace").splitlines()
        raise DraftError(
            f"This is not well-formed XML: {(e.msg or 'it ends before it begins').split(', line')[0]}.",
            place=Place(name, line, column),
            line_text=lines[line - 1] if 0 < line <= len(lines) else "",
            hint="Some official files are damaged; use the Word or PDF version of the same document instead.",
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise DraftError(
            "The file declares a document type, which resolutions never do and which can hide harmful content.",
            place=Place(name, 1),
            hint="Ask for the file from its original source.",
        )
    return root


@dataclass(frozen=True)
class Archive:
    """A zip archive, opened.

    Attributes:
        file: the archive.
        name: its name, for messages.
    """

    file: zipfile.ZipFile
    name: str

    def names(self) -> frozenset[str]:
        """The names of its parts."""
        return frozenset(self.file.namelist())

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none.

        Raises:
            DraftError: the part is damaged, or larger than :data:`MOST_BYTES` whatever the archive says of it.
        """
        try:
            with self.file.open(name) as stream:
                out = bytearray()
                while chunk := stream.read(_CHUNK):
                    out += chunk
                    if len(out) > MOST_BYTES:
                        raise DraftError(
                            f"The file unpacks to more than {MOST_BYTES // 2**20} MB, which no resolution does.",
                            place=Place(self.name),
                            hint="Do not use it; ask for the file from its original source.",
                        )
                return bytes(out)
        except KeyError:
            return None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
            raise DraftError("The file is damaged.", place=Place(self.name), hint=_AGAIN) from None
        except RuntimeError:
            raise DraftError(
                "The file is protected by a password.", place=Place(self.name), hint="Save a copy without the password."
            ) from None

    def xml(self, name: str) -> etree._Element | None:
        """A part as XML, parsed by :func:`parse_xml`; None where there is none."""
        data = self.part(name)
        return parse_xml(data, f"{self.name}, {name}") if data is not None else None


def open_archive(data: bytes, name: str) -> Archive:
    """Open a zip archive that may be hostile.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.

    Raises:
        DraftError: it is damaged or cut short, or claims more parts or bytes than a document has.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise DraftError("The file is damaged or was cut short.", place=Place(name), hint=_AGAIN) from None
    entries = archive.infolist()
    if len(entries) > _MOST_PARTS or sum(e.file_size for e in entries) > _MOST_IN_ALL:
        raise DraftError(
            "The file unpacks to far more than a document holds.",
            place=Place(name),
            hint="Do not use it; ask for the file from its original source.",
        )
    return Archive(archive, name)
