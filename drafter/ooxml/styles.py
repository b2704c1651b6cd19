"""How Word sets a run: document defaults, styles and direct formatting, toggle properties among them.

Source of the rules: ISO/IEC 29500-1, 17.7.2 (hierarchy of styles) and 17.7.3 (toggle properties): bold or italic in a
paragraph style and in a character style together cancel out; formatting of the run itself decides alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off", "none")
_RANKS = {"hm": 1, "hch": 1, "h1": 2, "h23": 3, "h2": 3, "h3": 3, "h4": 4, "h56": 4}
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Setting:
    """How a run is set.

    Attributes:
        italic, bold, raised: as in :class:`drafter.document.Run`.
        hidden: not printed at all.
        capitals: printed in capitals whatever was typed, by the run or its character style.
        small_capitals: small letters print as small capitals.
        font: named at the run itself.
    """

    italic: bool = False
    bold: bool = False
    raised: bool = False
    hidden: bool = False
    capitals: bool = False
    small_capitals: bool = False
    font: str = ""


@dataclass(slots=True)
class Styles:
    """The styles of a document.

    Attributes:
        by_id: each style by its id.
        default: the id of the paragraph style where none is named.
        defaults: the run properties of the document.
    """

    by_id: dict[str, etree._Element] = field(default_factory=dict)
    default: str = ""
    defaults: etree._Element | None = None
    _chains: dict[str, list[etree._Element]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: etree._Element | None) -> Styles:
        """The styles in ``styles.xml``; none where the file has no such part."""
        styles = cls()
        if root is None:
            return styles
        styles.defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        for style in root.iterfind(f"{W}style"):
            ident = style.get(f"{W}styleId", "")
            styles.by_id[ident] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                styles.default = ident
        return styles

    def chain(self, ident: str) -> list[etree._Element]:
        """A style and those it is based on, the nearest first; loops are cut."""
        if ident not in self._chains:
            out: list[etree._Element] = []
            at = ident
            while at in self.by_id and len(out) < _DEEPEST and self.by_id[at] not in out:
                out.append(self.by_id[at])
                based = out[-1].find(f"{W}basedOn")
                at = based.get(f"{W}val", "") if based is not None else ""
            self._chains[ident] = out
        return self._chains[ident]

    def setting(self, paragraph: str, run: etree._Element | None) -> Setting:
        """How a run is set.

        Args:
            paragraph: the id of its paragraph's style.
            run: its own properties (``w:rPr``), or None.
        """
        named = run.find(f"{W}rStyle") if run is not None else None
        character = named.get(f"{W}val", "") if named is not None else ""
        raised = self._nearest(run, character, paragraph, "vertAlign")
        return Setting(
            italic=self._toggle(run, character, paragraph, "i"),
            bold=self._toggle(run, character, paragraph, "b"),
            raised=raised is not None and raised.get(f"{W}val") == "superscript",
            hidden=self._toggle(run, character, paragraph, "vanish"),
            capitals=self._own(run, character, "caps"),
            small_capitals=self._own(run, character, "smallCaps"),
            font=_font(run),
        )

    def capitals(self, paragraph: str) -> bool:
        """Whether a paragraph style sets capitals, which belong to the place and not to the words."""
        return self._in_style(paragraph or self.default, "caps")

    def _own(self, run: etree._Element | None, character: str, name: str) -> bool:
        """Whether a run is set so by itself or by its character style."""
        direct = run.find(f"{W}{name}") if run is not None else None
        return _on(direct) if direct is not None else self._in_style(character, name)

    def _toggle(self, run: etree._Element | None, character: str, paragraph: str, name: str) -> bool:
        direct = run.find(f"{W}{name}") if run is not None else None
        if direct is not None:
            return _on(direct)
        if self.defaults is not None and (default := self.defaults.find(f"{W}{name}")) is not None and _on(default):
            return True
        return self._in_style(character, name) != self._in_style(paragraph or self.default, name)

    def _in_style(self, ident: str, name: str) -> bool:
        found = self._of_style(ident, name)
        return found is not None and _on(found)

    def _of_style(self, ident: str, name: str) -> etree._Element | None:
        for style in self.chain(ident):
            found = style.find(f"{W}rPr/{W}{name}")
            if found is not None:
                return found
        return None

    def _nearest(self, run: etree._Element | None, character: str, paragraph: str, name: str) -> etree._Element | None:
        direct = run.find(f"{W}{name}") if run is not None else None
        if direct is not None:
            return direct
        found = self._of_style(character, name)
        return found if found is not None else self._of_style(paragraph or self.default, name)

    def paragraph_property(self, paragraph: str, path: str) -> etree._Element | None:
        """A paragraph property that the style brings: the nearest element at ``path`` below ``w:pPr``."""
        for style in self.chain(paragraph or self.default):
            found = style.find(f"{W}pPr/" + "/".join(f"{W}{p}" for p in path.split("/")))
            if found is not None:
                return found
        return None

    def rank(self, paragraph: str) -> int:
        """The rank of a paragraph style as a heading: by its name in the template or in Word; else 0."""
        for style in self.chain(paragraph):
            named = style.find(f"{W}name")
            name = (named.get(f"{W}val", "") if named is not None else "").lower()
            short = re.sub(r"[\s_/]", "", name)
            if short in _RANKS:
                return _RANKS[short]
            if match := re.fullmatch(r"heading (\d)", name):
                return min(int(match[1]), 4)
        return 0


def _font(run: etree._Element | None) -> str:
    fonts = run.find(f"{W}rFonts") if run is not None else None
    return next((v for k in ("ascii", "hAnsi", "cs") if fonts is not None and (v := fonts.get(f"{W}{k}"))), "")


def _on(element: etree._Element) -> bool:
    return element.get(f"{W}val", "true").lower() not in _OFF
