import struct
import zlib

import pytest

from drafter.errors import DraftError
from drafter.ooxml.images import BOX, emblem


def png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9) + b"\xff" + frame + b"\xff\xd9"


@pytest.mark.parametrize(
    ("data", "suffix", "width", "height"),
    [
        (png(100, 10), "png", BOX[0], BOX[0] // 10),
        (jpeg(10, 100), "jpeg", BOX[1] // 10, BOX[1]),
        (
            b'<?xml version="1.0"?><svg viewBox="0 0 200 100" xmlns="http://www.w3.org/2000/svg"/>',
            "svg",
            BOX[0],
            BOX[0] // 2,
        ),
        (b'<svg width="50mm" height="100mm" xmlns="http://www.w3.org/2000/svg"/>', "svg", BOX[1] // 2, BOX[1]),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "svg", BOX[1], BOX[1]),
    ],
)
def test_fits_its_place_and_keeps_its_shape(data: bytes, suffix: str, width: int, height: int) -> None:
    image = emblem(data)
    assert (image.suffix, image.width, image.height) == (suffix, width, height)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        png(0, 10),
        b"\xff\xd8\xff",
        jpeg(0, 0),
        jpeg(3, 3)[:12],
        b"<svg",
        b'<!DOCTYPE svg [<!ENTITY a "a">]><svg viewBox="0 0 &a; 1"/>',
        b'<svg viewBox="0 0 0 0"/>',
    ],
)
def test_what_is_no_image_is_refused(data: bytes) -> None:
    with pytest.raises(DraftError, match="no image"):
        emblem(data)
