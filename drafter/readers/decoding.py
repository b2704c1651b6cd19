"""The characters of a text file, whatever encoding it is in."""

from __future__ import annotations

from drafter.errors import DraftError
from drafter.place import Place
from drafter.readers.characters import Pasted, clean

_MOST_CHARACTERS = 1_500_000


def decoded(data: bytes, name: str, remarks: list[str]) -> str:
    """The text of a file: UTF-8, UTF-16 with a byte order mark, or Windows' Western encoding, which is said.

    Raises:
        DraftError: it is longer than the longest resolution.
    """
    if len(data) > 4 * _MOST_CHARACTERS or len(text := _characters(data, remarks)) > _MOST_CHARACTERS:
        raise DraftError(
            "The text is too long for a resolution.",
            place=Place(name),
            hint="Give the resolution alone, without the documents around it.",
        )
    return text


def _characters(data: bytes, remarks: list[str]) -> str:
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            break
        pasted = Pasted()
        text = clean(text, pasted)
        remarks += pasted.remarks()
        return text
    remarks.append("The file is a text of the old Windows kind; check that accents and quotation marks came out right.")
    return data.decode("cp1252", "replace")
