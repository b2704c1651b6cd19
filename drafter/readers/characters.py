"""Characters as documents are to hold them, whatever a file does: composed, without invisible marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import normalize

_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u034f\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffc]")
# The joiners shape letters in Arabic script and print nothing elsewhere.
_JOINERS = re.compile("(?<![\u0600-\u08ff])[\u200c\u200d](?![\u0600-\u08ff])")
_LIGATURES = re.compile("[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]")
_LINES = re.compile("[\u000b\u0085\u2028\u2029]")
_UNSEEN = "[\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffc]"
_BULLET = re.compile(r"\s*[•●○■□▪◦‣⁃❑❒◆❖➢►▶✓·\uf0b7\uf0a7\uf0d8][\s\u00a0]+(?=\S)")


@dataclass(slots=True)
class Pasted:
    """Characters that came with a text from elsewhere and were put right, to be said in the remarks."""

    left_out: Counter[str] = field(default_factory=Counter)
    replaced: Counter[str] = field(default_factory=Counter)
    lines: int = 0

    def remarks(self) -> Iterator[str]:
        """A sentence for each kind."""
        if self.left_out:
            names = ", ".join(f"{n} × {_name(c)}" for c, n in sorted(self.left_out.items()))
            yield f"Invisible characters were left out: {names}."
        if self.replaced:
            pairs = ", ".join(f"“{c}” as “{_letters(c)}”" for c in sorted(self.replaced)[:10])
            yield f"Signs that join several letters were read as those letters: {pairs}."
        if self.lines:
            yield f"Unusual line breaks inside paragraphs were read as ordinary ones: {self.lines}."


def clean(text: str, pasted: Pasted | None = None) -> str:
    """The text with accents composed (NFC) and without marks that print nothing.

    Direction marks, word joiners and zero-width spaces come and go with every form a text passes through; the joiners
    that shape letters (U+200C, U+200D) stay where there are such letters.

    Args:
        text: as it stands in a file.
        pasted: takes count; with it, ligatures become letters, soft hyphens go and separators of lines are line breaks.
    """
    if text.isascii() and "\x0b" not in text:
        return text
    out = _DIRECTIONS.sub("", normalize("NFC", text))
    if pasted is None:
        return _INVISIBLE.sub("", out)
    before = re.findall(_UNSEEN, out)
    out = _JOINERS.sub("", _INVISIBLE.sub("", out)).replace("\u00ad", "")
    pasted.left_out += Counter(before) - Counter(re.findall(_UNSEEN, out))
    pasted.replaced.update(_LIGATURES.findall(out))
    pasted.lines += len(_LINES.findall(out))
    return _LINES.sub("\n", _LIGATURES.sub(lambda m: _letters(m[0]), out))


def without_bullet(text: str) -> str:
    """A text without the bullet that it begins with."""
    match = _BULLET.match(text)
    return text[match.end() :] if match else text


def _letters(ligature: str) -> str:
    return normalize("NFKC", ligature)


def _name(character: str) -> str:
    names = {"\u00ad": "soft hyphen", "\u200b": "zero-width space", "\u200c": "zero-width non-joiner",
             "\u200d": "zero-width joiner", "\u2060": "word joiner", "\ufeff": "byte order mark",
             "\ufffc": "object"}  # fmt: skip
    return f"{names.get(character, 'mark')} (U+{ord(character):04X})"
