"""The lines on the pages of a PDF: what stands on one baseline, with its setting, marks of notes among the words.

pypdf puts a space wherever letters stand a little apart, in justified lines often inside a word. The characters that
were set are counted, so that a space that was only suggested is known; whether it is one is decided by the words of
the whole file (:mod:`drafter.readers.pdf_spaces`).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from drafter.document.numbering import ADDED

if TYPE_CHECKING:
    from pypdf import PageObject

_RAISED_SIZE = 0.82
_COLUMN_GAP = 3.5
_EM_OF_LETTER = 0.46
_NUMBER = re.compile(
    rf"\(?\w{{1,6}}[.)]|(?=\[?(?:[OP]P|\d+[ \u00a0]?[a-z]))\[?(?:OP|PP)? ?\d{{1,3}}{ADDED}[.:]?|\d+/\d+\.?|[IVXL]+"
)
_WIDE = re.compile("[\u3000-\u9fff\uff00-\uffef]")
_DOUBT = 0.25
_SHOWING = frozenset((b"Tj", b"TJ", b"'", b'"'))
SUGGESTED = "\ue010"
"""Stands for a space that was not set."""


@dataclass(slots=True)
class Fragment:
    """Text set in one go.

    Attributes:
        text: its characters; :data:`SUGGESTED` for a space that only a distance suggests.
        x, y: of its start, in points from the page's top left corner; y is the baseline.
        size: of the letters, in points.
        italic, bold: by its font.
        raised: smaller than the line and above its baseline.
        turned: set in another direction than the page is read in.
    """

    text: str
    x: float
    y: float
    size: float
    italic: bool
    bold: bool
    raised: bool = False
    turned: bool = False


@dataclass(slots=True)
class Line:
    """A line of a page.

    Attributes:
        fragments: in the order they were set.
        page: counted from 0.
        x: where its first visible letter stands.
        y: its baseline.
        size: of most of its letters.
        height: of the page.
    """

    fragments: list[Fragment]
    page: int
    x: float
    y: float
    size: float
    height: float

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(f.text for f in self.fragments)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold, but for the marks of notes."""
        return all(f.bold for f in self.fragments if bare(f.text).strip("*"))

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return all(f.italic for f in self.fragments if bare(f.text))


@dataclass(slots=True)
class _Fonts:
    """Italic and bold by font, found out once a font."""

    known: dict[str, tuple[bool, bool]] = field(default_factory=dict)

    def setting(self, font: Mapping[str, Any] | None) -> tuple[bool, bool]:
        if not font:
            return False, False
        name = str(font.get("/BaseFont", ""))
        if name not in self.known:
            low = name.lower()
            italic = "italic" in low or "oblique" in low
            bold = "bold" in low or "black" in low
            flags = _flags(font)
            self.known[name] = (italic or bool(flags & 64), bold or bool(flags & 262144))
        return self.known[name]


@dataclass(slots=True)
class _Shown:
    """What was set since the last fragment came: the bytes of each string and the distance after it."""

    strings: list[tuple[int, float]] = field(default_factory=list)

    def show(self, operator: bytes, operands: Any) -> None:
        """Note the strings of a text-showing operator."""
        if operator == b"TJ" and operands:
            for item in operands[0]:
                if isinstance(item, (str, bytes)):
                    self.strings.append((_length(item), 0.0))
                elif self.strings:
                    self.strings[-1] = (self.strings[-1][0], self.strings[-1][1] - float(item))
        elif operator in (b"Tj", b"'", b'"') and operands:
            self.strings.append((_length(operands[-1]), 0.0))

    def as_set(self, text: str, width: int) -> str:
        """A fragment's text with the spaces marked that were not set, of a font with ``width`` bytes a character."""
        strings, self.strings = self.strings, []
        total = sum(n for n, _ in strings)
        if not text or not total or not text.isprintable():
            return text
        excess = len(text) - total // width
        if excess <= 0:
            return text
        place = 0
        if text.startswith(" "):
            text, excess, place = SUGGESTED + text[1:], excess - 1, 1
        for length, distance in strings:
            if not excess:
                break
            place += length // width
            if distance > 0 and text[place : place + 1] == " ":
                text, excess, place = text[:place] + SUGGESTED + text[place + 1 :], excess - 1, place + 1
        return text


def page_fragments(page: PageObject, fonts: _Fonts) -> list[Fragment]:
    """What is set on a page, in the order of the file.

    Args:
        page: the page.
        fonts: what is known of fonts, shared among pages.
    """
    found: list[Fragment] = []
    shown = _Shown()
    height = float(page.mediabox.height)
    bottom = float(page.mediabox.bottom)
    rotation = int(page.rotation)

    def show(operator: bytes, operands: Any, _cm: Sequence[float], _tm: Sequence[float]) -> None:
        if operator in _SHOWING:
            shown.show(operator, operands)

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Mapping[str, Any] | None, size: float) -> None:
        text = text.replace("\n", "").replace("\r", "")
        text = shown.as_set(text, 2 if font and font.get("/Subtype") == "/Type0" else 1)
        if not text or font is None:
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = math.hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
        if "barcode" in str(font.get("/BaseFont", "")).lower():
            return
        italic, bold = fonts.setting(font)
        along, rise = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
        turned = (round(math.degrees(math.atan2(rise, along))) - rotation) % 360 not in (0, 1, 359)
        found.append(Fragment(text, x, height + bottom - y, abs(size * scale), italic, bold, turned=turned))

    page.extract_text(visitor_text=visit, visitor_operand_before=show)
    return found


def new_fonts() -> _Fonts:
    """What is known of the fonts of a file before its first page."""
    return _Fonts()


def bare(text: str) -> str:
    """A fragment's text without the spaces around it."""
    return text.strip(f" \t\u00a0{SUGGESTED}")


def _length(string: str | bytes) -> int:
    """The bytes of a string as the file has them."""
    original = getattr(string, "original_bytes", None)
    return len(original if isinstance(original, bytes) else string)


def _flags(font: Mapping[str, Any]) -> int:
    """The flags of a font's descriptor, 0 where it has none."""
    try:
        holder = font
        if "/DescendantFonts" in font:
            holder = font["/DescendantFonts"][0].get_object()
        descriptor = holder.get("/FontDescriptor")
        flags = descriptor.get_object().get("/Flags", 0) if descriptor is not None else 0
        return int(flags)
    except (AttributeError, KeyError, IndexError, TypeError, ValueError):
        return 0


def lines_of(found: Sequence[Fragment], page: int, height: float) -> list[Line]:
    """The lines of a page from top to bottom; those in two columns beside each other come as two.

    Args:
        found: what is set on the page; raised fragments come with the line they belong to.
        page: its place, counted from 0.
        height: of the page.
    """
    rows: list[list[Fragment]] = []
    for fragment in found:
        row = next((r for r in reversed(rows[-3:]) if _beside(r, fragment)), None)
        if row is None:
            row = next((r for r in rows if abs(r[0].y - fragment.y) < 1 and bare(fragment.text)), None)
        if row is None:
            rows.append([fragment])
        else:
            row.append(fragment)
    lines: list[Line] = []
    for row in rows:
        for part in _columns(row):
            visible = [f for f in part if bare(f.text)]
            if not visible:
                continue
            size = _size(visible)
            baseline = Counter(round(f.y, 1) for f in visible if f.size > size * _RAISED_SIZE).most_common(1)[0][0]
            for f in part:
                f.raised = f.size < size * _RAISED_SIZE and f.y < baseline - 0.15 * size
            lines.append(Line(part, page, visible[0].x, baseline, size, height))
    return sorted(lines, key=lambda line: (round(line.y), line.x))


def _beside(row: list[Fragment], fragment: Fragment) -> bool:
    """Whether a fragment goes on with a row: on its baseline, or raised above it."""
    last = row[-1]
    if abs(last.y - fragment.y) < 1 or any(abs(f.y - fragment.y) < 1 for f in row[-4:]):
        return True
    big = max(f.size for f in row)
    main = next(f for f in row if f.size == big)
    if fragment.size < big * _RAISED_SIZE:
        return 0 < main.y - fragment.y < big * 0.75
    if big < fragment.size * _RAISED_SIZE:
        return 0 < fragment.y - main.y < fragment.size * 0.75
    return False


def _columns(row: list[Fragment]) -> list[list[Fragment]]:
    """A row split where more than a tab lies between its fragments; a number may stand before its tab."""
    parts: list[list[Fragment]] = [[]]
    end: float | None = None
    width = 0.0
    for fragment in row:
        if not bare(fragment.text):
            parts[-1].append(fragment)
            continue
        gap = fragment.x - end if end is not None else 0.0
        numbered = bool(_NUMBER.fullmatch(bare("".join(f.text for f in parts[-1]))))
        if abs(gap) > _COLUMN_GAP * max(fragment.size, 8) * (2 if numbered else 1) + _DOUBT * width:
            parts.append([])
        elif gap > fragment.size / 2 and numbered and not parts[-1][-1].text.endswith(" "):
            fragment.text = " " + fragment.text
        parts[-1].append(fragment)
        wide = len(_WIDE.findall(fragment.text))
        width = fragment.size * (wide + (len(bare(fragment.text)) - wide) * _EM_OF_LETTER)
        end = fragment.x + width
    return parts


def _size(fragments: list[Fragment]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for f in fragments:
        sizes[round(f.size, 1)] += len(bare(f.text))
    return sizes.most_common(1)[0][0]
