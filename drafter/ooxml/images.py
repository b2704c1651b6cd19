"""The emblem that a user gives: what kind of image it is, and how large it is drawn."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

from drafter.errors import DraftError

BOX = (713232, 597103)
"""Width and height of the emblem's place, in English Metric Units. Source: un-format.md, A.2."""

_SVG = re.compile(rb"<(?:[\w.-]+:)?svg[\s>]")
_LENGTH = re.compile(r"\s*(\d{1,9}(?:\.\d{1,9})?)")


@dataclass(frozen=True, slots=True)
class Image:
    """An image to be drawn.

    Attributes:
        data: the file's bytes.
        suffix: "png", "jpeg" or "svg".
        width, height: as drawn, in English Metric Units.
    """

    data: bytes
    suffix: str
    width: int
    height: int


def emblem(data: bytes) -> Image:
    """An image as large as fits the emblem's place.

    Args:
        data: a PNG, JPEG or SVG file.

    Raises:
        DraftError: it is none of these, or is damaged.
    """
    suffix, (width, height) = _measured(data)
    if width <= 0 or height <= 0:
        raise _unreadable()
    scale = min(BOX[0] / width, BOX[1] / height)
    return Image(data, suffix, max(1, int(width * scale)), max(1, int(height * scale)))


def _measured(data: bytes) -> tuple[str, tuple[float, float]]:
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        return "png", struct.unpack(">II", data[16:24])
    if data.startswith(b"\xff\xd8"):
        return "jpeg", _jpeg(data)
    if _SVG.search(data[:4096]):
        return "svg", _svg(data)
    raise _unreadable()


def _jpeg(data: bytes) -> tuple[float, float]:
    """From the frame header, which follows segments that each tell their length."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        # Fill bytes are one byte long, all else has a length of at least two.
        at += 1 if marker == 0xFF else 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    raise _unreadable()


def _svg(data: bytes) -> tuple[float, float]:
    """From the view box, else from width and height, else square."""
    from lxml import etree

    if b"<!ENTITY" in data:
        # Whoever opens the file would have to resolve them, which can be made to take for ever.
        raise _unreadable()
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        raise _unreadable() from None
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sizes = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_LENGTH.match(s) for s in sizes]
    if not all(found):
        return 1.0, 1.0
    width, height = (float(m[1]) for m in found if m)
    return width, height


def _unreadable() -> DraftError:
    return DraftError(
        "The emblem is no image that can be used.", hint="Give a PNG, JPEG or SVG file that other programs can open."
    )
