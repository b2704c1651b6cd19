"""Characters that no format can carry, and those that stand for others."""

from __future__ import annotations

import re

_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def printable(text: str) -> str:
    """The text with a replacement character (U+FFFD) for each character that XML, HTML or a terminal must not be given.

    These are control characters, halves of surrogate pairs and noncharacters. They are replaced, not dropped, so that
    a damaged word is seen to be damaged. Tabs and line breaks stay.
    """
    return _IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", text)


def superscript(number: int) -> str:
    """A number in superscript figures: 12 gives "¹²"."""
    return str(number).translate(_SUPERSCRIPT)
