"""A Word file as its parts: opened with care, its parts found by their relationships, written back.

Every part that was not put anew is written back as it was packed, byte for byte.
Source: ECMA-376, part 2 (Open Packaging Conventions); the zip format, APPNOTE.TXT 4.3.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NamedTuple

from lxml import etree

from drafter.errors import DraftError
from drafter.hardened import MOST_BYTES as MOST_BYTES_OF_PART
from drafter.hardened import parse_xml
from drafter.place import Place

MOST_BYTES = 64 * 1024 * 1024
"""The largest file that is opened."""
MOST_UNPACKED = 400 * 1024 * 1024
"""The most that its parts may claim to hold together."""
MOST_PARTS = 4000
MOST_RATIO = 400
"""A part that unpacks to more than this times its packed size, and to more than a megabyte, is a zip bomb."""

_OLE = b"\xd0\xcf\x11\xe0"
_DATE = (1980, 1, 1, 0, 0, 0)
_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OTHERS = {
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file (.odt)",
    "META-INF/container.xml": "an electronic book",
}
_AGAIN = "Copy or download it again, or open it in Word and save it as .docx."
_ASK = "Do not use it; ask for the file from its original source."


class Relation(NamedTuple):
    """Where a relationship of a part leads.

    Attributes:
        kind: the last word of its type: "footnotes", "header", "hyperlink".
        target: the name of a part, or an address where it is outside.
        outside: whether it leads out of the file.
    """

    kind: str
    target: str
    outside: bool


@dataclass(slots=True)
class Package:
    """The parts of a Word file.

    Attributes:
        name: the file's name as the user knows it, for messages.
        main: the name of the part that holds the text.
    """

    name: str
    _data: bytes
    _archive: zipfile.ZipFile
    main: str = ""
    _put: dict[str, bytes] = field(default_factory=dict)
    _read: dict[str, bytes] = field(default_factory=dict)
    _relations: dict[str, dict[str, Relation]] = field(default_factory=dict)

    def names(self) -> list[str]:
        """The names of its parts, in the order of the file; those put anew at the end."""
        return list(dict.fromkeys([*self._archive.NameToInfo, *self._put]))

    def __contains__(self, part: str) -> bool:
        return part in self._put or part in self._archive.NameToInfo

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none.

        Raises:
            DraftError: the part is damaged, or larger than any document's, whatever the archive says of it.
        """
        if name in self._put:
            return self._put[name]
        if name not in self._read and name in self._archive.NameToInfo:
            self._read[name] = self._unpacked(name)
        return self._read.get(name)

    def put(self, name: str, data: bytes) -> None:
        """Give a part other bytes, or add one."""
        self._put[name] = data
        if name.endswith(".rels"):
            self._relations.clear()

    def tree(self, name: str) -> etree._Element | None:
        """A part as XML, None where there is none.

        Raises:
            DraftError: it is no well-formed XML, declares a document type, or is in the strict variant of the format.
        """
        data = self.part(name)
        if data is None:
            return None
        root = parse_xml(data, f"{self.name}, {name}")
        if _STRICT in root.nsmap.values():
            raise DraftError(
                "The Word file is in the strict variant of the format.",
                place=Place(self.name),
                hint="Open it in Word and save it as “Word Document (*.docx)”.",
            )
        return root

    # Relationships ----------------------------------------------------------

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of a part by their ids; of the whole file for ""."""
        if part in self._relations:
            return self._relations[part]
        root = self.tree(_relations_part(part))
        folder = posixpath.dirname(part)
        out: dict[str, Relation] = {}
        for relation in root.iterfind(f"{{{_PACKAGE}/relationships}}Relationship") if root is not None else ():
            target, outside = relation.get("Target", ""), relation.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = relation.get("Type", "").rpartition("/")[2]
            out[relation.get("Id", "")] = Relation(kind, target, outside)
        self._relations[part] = out
        return out

    def related(self, kind: str, part: str = "") -> str | None:
        """The part of a kind that another refers to, by default the text; None where there is none."""
        found = self.relations(part or self.main).values()
        return next((r.target for r in found if r.kind == kind and not r.outside and r.target in self), None)

    def relate(self, part: str, kind: str, target: str, *, outside: bool = False) -> str:
        """The id under which a part may name a target; a relationship that is there is taken.

        Args:
            part: that names it.
            kind: the last word of the relationship's type, or the type whole.
            target: the name of a part of the file, or an address where it is outside.
            outside: whether the target lies outside the file.
        """
        wanted = Relation(kind.rpartition("/")[2], target, outside)
        found = self.relations(part)
        for ident, relation in found.items():
            if relation == wanted:
                return ident
        name = _relations_part(part)
        root = self.tree(name)
        if root is None:
            nsmap: Any = {None: f"{_PACKAGE}/relationships"}
            root = etree.Element(f"{{{_PACKAGE}/relationships}}Relationships", nsmap=nsmap)
        number = next(n for n in range(1, len(found) + 2) if f"rIdDrafter{n}" not in found)
        ident = f"rIdDrafter{number}"
        element = etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship")
        element.set("Id", ident)
        element.set("Type", kind if "/" in kind else _OFFICE + kind)
        element.set("Target", target if outside else posixpath.relpath(target, posixpath.dirname(part) or "."))
        if outside:
            element.set("TargetMode", "External")
        self.put(name, written(root))
        return ident

    def add(self, name: str, kind: str, content: str) -> str:
        """Make a new part known to the text; its bytes are put by the caller.

        Args:
            name: of the part, beside the text: "footnotes.xml"; another is taken if that is in the way.
            kind: the last word of the relationship's type, or the type whole.
            content: the type of the content.

        Returns:
            The name of the part.
        """
        folder = posixpath.dirname(self.main)
        stem, dot, suffix = name.rpartition(".")
        names = (posixpath.join(folder, f"{stem}{n or ''}{dot}{suffix}") for n in range(len(self.names()) + 1))
        part = next(n for n in names if n not in self)
        types = self.tree(_TYPES)
        if types is not None:
            element = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override")
            element.set("PartName", f"/{part}")
            element.set("ContentType", content)
            self.put(_TYPES, written(types))
        self.relate(self.main, kind, part)
        return part

    # The zip ----------------------------------------------------------------

    def to_bytes(self) -> bytes:
        """Pack the parts; the same bytes for the same parts."""
        entries = []
        for name in self.names():
            info = self._archive.NameToInfo.get(name)
            if name in self._put:
                entries.append(_packed(name, self._put[name], info))
            elif info is not None:
                entries.append((info, self._raw(info)))
        return _zipped(entries)

    def _raw(self, info: zipfile.ZipInfo) -> bytes:
        """The bytes of an entry as they are packed."""
        at = info.header_offset
        try:
            name, extra = struct.unpack("<HH", self._data[at + 26 : at + 30])
        except struct.error:
            raise _damaged(self.name) from None
        start = at + 30 + name + extra
        return self._data[start : start + info.compress_size]

    def _unpacked(self, name: str) -> bytes:
        try:
            # The size in the directory may lie: no more is unpacked than is allowed.
            with self._archive.open(name) as stream:
                data = stream.read(MOST_BYTES_OF_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
            raise _damaged(self.name) from None
        except RuntimeError:
            raise _locked(self.name) from None
        if len(data) > MOST_BYTES_OF_PART:
            raise _bomb(self.name)
        return data


def opened(data: bytes, name: str) -> Package:
    """Open a Word file that may be hostile.

    Args:
        data: the file's bytes.
        name: its name as the user knows it, for messages.

    Raises:
        DraftError: the file is encrypted, cut short, too large, or no Word file.
    """
    place = Place(name)
    if data.startswith(_OLE):
        raise DraftError(
            "The file is protected by a password, or is in Word's format from before 2007.",
            place=place,
            hint="Open it in Word, take the password off, and save it as .docx.",
        )
    if len(data) > MOST_BYTES:
        raise DraftError(
            f"The file is larger than {MOST_BYTES // 2**20} MB, too large for a resolution.",
            place=place,
            hint="Give the resolution alone, without the documents around it.",
        )
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise _damaged(name) from None
    entries = archive.infolist()
    if any(i.flag_bits & 1 for i in entries):
        raise _locked(name)
    if (
        len(entries) > MOST_PARTS
        or sum(i.file_size for i in entries) > MOST_UNPACKED
        or sum(i.compress_size for i in entries) > len(data)
        or any(i.file_size > 2**20 and i.file_size > MOST_RATIO * max(i.compress_size, 1) for i in entries)
    ):
        raise _bomb(name)
    package = Package(name, data, archive)
    package.main = _main(package)
    return package


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts into a file.

    Args:
        parts: by name, ``[Content_Types].xml`` among them, in the order they are to stand in.

    Returns:
        The file's bytes; the same for the same parts.
    """
    return _zipped([_packed(name, data, None) for name, data in parts.items()])


def written(root: etree._Element) -> bytes:
    """A part from its XML."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _main(package: Package) -> str:
    target = package.related("officeDocument")
    if target is not None and not target.startswith(("xl/", "ppt/")):
        return target
    if "word/document.xml" in package:
        return "word/document.xml"
    names = package.names()
    what = next((w for n, w in _OTHERS.items() if any(x.startswith(n) for x in names)), "an archive (.zip)")
    raise DraftError(
        f"This is {what}, not a Word file.",
        place=Place(package.name),
        hint="Give the resolution as .docx; unpack an archive (.zip) first.",
    )


def _relations_part(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _packed(name: str, data: bytes, before: zipfile.ZipInfo | None) -> tuple[zipfile.ZipInfo, bytes]:
    """A part as an entry, packed as it was before."""
    info = zipfile.ZipInfo(name, before.date_time if before else _DATE)
    info.compress_type = before.compress_type if before else zipfile.ZIP_DEFLATED
    info.external_attr = before.external_attr if before else 0o600 << 16
    info.CRC, info.file_size = zlib.crc32(data), len(data)
    if info.compress_type != zipfile.ZIP_STORED:
        info.compress_type = zipfile.ZIP_DEFLATED
        press = zlib.compressobj(6, zlib.DEFLATED, -15)
        data = press.compress(data) + press.flush()
    info.compress_size = len(data)
    return info, data


def _zipped(entries: list[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    """Entries as a zip: their headers, and the directory at its end."""
    out, directory = bytearray(), bytearray()
    for info, data in entries:
        year, month, day, hour, minute, second = info.date_time
        time, date = hour << 11 | minute << 5 | second // 2, max(year - 1980, 0) << 9 | month << 5 | day
        name = info.filename.encode()
        flags = 0 if info.filename.isascii() else 0x800
        about = struct.pack(
            "<HHHHHLLLHH",
            20, flags, info.compress_type, time, date, info.CRC, info.compress_size, info.file_size, len(name), 0,
        )  # fmt: skip
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + about
        directory += struct.pack("<HHHLL", 0, 0, 0, info.external_attr, len(out)) + name
        out += b"PK\x03\x04" + about + name + data
    end = struct.pack("<HHHHLLH", 0, 0, len(entries), len(entries), len(directory), len(out), 0)
    return bytes(out + directory + b"PK\x05\x06" + end)


def _damaged(name: str) -> DraftError:
    return DraftError(
        "The file is damaged or was cut short, or is no Word file (.docx).", place=Place(name), hint=_AGAIN
    )


def _locked(name: str) -> DraftError:
    return DraftError(
        "The file is protected by a password.", place=Place(name), hint="Save a copy without the password."
    )


def _bomb(name: str) -> DraftError:
    return DraftError(
        f"The file unpacks to more than {MOST_UNPACKED // 2**20} MB, far more than a resolution needs, so it was not "
        "opened: such files can be harmful.",
        place=Place(name),
        hint=_ASK,
    )
