"""Automatic numbers of Word, rendered as they are printed. Source: ISO/IEC 29500-1, 17.9."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from drafter.ooxml.styles import Styles, W

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HIGHEST = 5000


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted.

    Attributes:
        levels: the levels of each list, by the number of the list.
        family: which lists count together: the abstract list of each.
        counts: the last number of each level, by abstract list.
        bulleted: whether the last paragraph has a bullet.
    """

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    family: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    bulleted: bool = False

    @classmethod
    def of(cls, root: etree._Element | None) -> Numbering:
        """The lists in ``numbering.xml``; none where the file has no such part."""
        out = cls()
        if root is None:
            return out
        abstract = {a.get(f"{W}abstractNumId", ""): a for a in root.iterfind(f"{W}abstractNum")}
        for num in root.iterfind(f"{W}num"):
            ident = num.get(f"{W}numId", "")
            link = num.find(f"{W}abstractNumId")
            family = link.get(f"{W}val", "") if link is not None else ""
            out.family[ident] = family
            source = abstract.get(family)
            out.levels[ident] = _levels(source) if source is not None else {}
            for override in num.iterfind(f"{W}lvlOverride"):
                out._override(ident, override)
        return out

    def _override(self, ident: str, override: etree._Element) -> None:
        depth = _int(override.get(f"{W}ilvl"), 0)
        own = override.find(f"{W}lvl")
        if own is not None:
            self.levels[ident][depth] = _level(own)
        start = override.find(f"{W}startOverride")
        if start is not None:
            self.restarts[ident, depth] = _int(start.get(f"{W}val"), 1)

    def number(self, paragraph: etree._Element, style: str, styles: Styles) -> str:
        """The number that Word prints before a paragraph, without the tab; empty where it prints none or a bullet.

        Counts on, so it is called once for every paragraph, in order.
        """
        self.bulleted = False
        numbered = paragraph.find(f"{W}pPr/{W}numPr")
        ident, depth = _list_of(numbered)
        if ident is None:
            inherited = styles.paragraph_property(style, "numPr")
            ident, style_depth = _list_of(inherited)
            depth = depth if depth is not None else style_depth
        if ident is None or ident == "0" or ident not in self.levels:
            return ""
        at = depth or 0
        level = self.levels[ident].get(at)
        if level is None:
            return ""
        self._count(ident, at, level)
        self.bulleted = level.form == "bullet"
        return self._printed(ident, level)

    def _count(self, ident: str, at: int, level: _Level) -> None:
        counts = self.counts.setdefault(self.family[ident], {})
        first = (ident, at) not in self.started
        self.started.add((ident, at))
        if first and (ident, at) in self.restarts:
            counts[at] = self.restarts[ident, at]
        else:
            counts[at] = min(counts[at] + 1, _HIGHEST) if at in counts else level.start
        for deeper in [d for d in counts if d > at]:
            below = self.levels[ident].get(deeper)
            if below is None or below.restart is None or (below.restart and at < below.restart):
                del counts[deeper]

    def _printed(self, ident: str, level: _Level) -> str:
        if level.form in ("bullet", "none"):
            return ""
        counts = self.counts[self.family[ident]]

        def one(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            other = self.levels[ident].get(depth, _Level())
            return _figure(counts.get(depth, other.start), other.form)

        return re.sub(r"%(\d)", one, level.text).strip()


def _list_of(numbered: etree._Element | None) -> tuple[str | None, int | None]:
    if numbered is None:
        return None, None
    ident, depth = numbered.find(f"{W}numId"), numbered.find(f"{W}ilvl")
    return (
        ident.get(f"{W}val") if ident is not None else None,
        _int(depth.get(f"{W}val"), 0) if depth is not None else None,
    )


def _levels(source: etree._Element) -> dict[int, _Level]:
    return {_int(lvl.get(f"{W}ilvl"), 0): _level(lvl) for lvl in source.iterfind(f"{W}lvl")}


def _level(lvl: etree._Element) -> _Level:
    def value(name: str, default: str) -> str:
        found = lvl.find(f"{W}{name}")
        return found.get(f"{W}val", default) if found is not None else default

    restart = lvl.find(f"{W}lvlRestart")
    return _Level(
        start=_int(value("start", "1"), 1),
        form=value("numFmt", "decimal"),
        text=value("lvlText", ""),
        restart=_int(restart.get(f"{W}val"), 0) if restart is not None else None,
    )


def _figure(number: int, form: str) -> str:
    if form in ("lowerRoman", "upperRoman"):
        out, left = "", number
        for value, letters in _ROMAN:
            while left >= value:
                out, left = out + letters, left - value
        return out.upper() if form == "upperRoman" else out
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("arabicAbjad", "arabicAlpha") and 0 < number <= len(_ABJAD):
        return _ABJAD[number - 1]
    if form == "decimalZero":
        return f"{number:02}"
    return str(number)


def _int(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else default
