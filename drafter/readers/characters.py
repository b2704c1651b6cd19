"""Characters as documents are to hold them, whatever a file does: composed, without invisible marks."""

from __future__ import annotations

import re
from unicodedata import normalize

_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """The text with accents composed (NFC) and without marks that print nothing.

    Direction marks, word joiners and zero-width spaces come and go with every form a text passes through; the joiners
    that shape letters (U+200C, U+200D) stay.
    """
    return _INVISIBLE.sub("", normalize("NFC", text))
