"""Characters of the fonts Symbol and Wingdings, which Word keeps by their place in the font, as Unicode.

Source: the encoding vectors that Adobe and Microsoft publish for the two fonts.
"""

from __future__ import annotations

import re

_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\u23d0—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_SYMBOL = {
    **{0x20 + i: c for i, c in enumerate(_SYMBOL_LOW)},
    **{0xA0 + i: c for i, c in enumerate(_SYMBOL_HIGH)},
    # Word's own files use these places for what stands on the keys.
    0x2D: "-",
    0xA0: "\u00a0",
}
_WINGDINGS = {
    0x20: " ", 0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x46: "☞", 0x4A: "☺",
    0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xDF: "←",
    0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS: dict[str, dict[int, str]] = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
for _other in ("webdings", "wingdings 2", "wingdings 3", "mt extra", "marlett", "bookshelf symbol 7", "zapfdingbats"):
    _FONTS[_other] = {}
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def symbol(code: int, font: str) -> str | None:
    """The character at a place of a font, None where it is not known.

    Args:
        code: as Word writes it: from F000 on for a font that is not encoded in Unicode, else the character itself.
        font: its name.
    """
    table = _FONTS.get(font.lower())
    if table is None and not 0xE000 <= code <= 0xF8FF:
        return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else None
    found = (_SYMBOL if table is None else table).get(code & 0xFF if code < 0x100 or 0xF000 <= code <= 0xF0FF else -1)
    return None if found == "\ufffd" else found


def with_symbols(text: str, font: str) -> tuple[str, list[str]]:
    """A text with characters of symbol fonts read, and the codes of those that are not known."""
    unknown: list[str] = []

    def one(match: re.Match[str]) -> str:
        found = symbol(ord(match[0]), font)
        if found is None:
            unknown.append(f"{ord(match[0]):04X}")
        return found or ""

    return _PRIVATE.sub(one, text), unknown
