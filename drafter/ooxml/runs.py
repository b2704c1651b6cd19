"""Words as runs: text, setting, links and marks of notes.

Source: ECMA-376, part 1, 17.3.2 and 17.3.3.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from drafter.document import Inline, Note, Run, Words
from drafter.document.words import unbroken
from drafter.ooxml.relationships import Relationships

Wrap = Callable[[Markup, Inline], Markup]
"""Gets the XML of a run or of a note's mark with what it was made from, and gives what stands in its place."""

_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_PIECES = re.compile("([\t\n\r\u2011\u00ad])")
_ELEMENTS = {
    "\t": Markup("<w:tab/>"),
    "\n": Markup("<w:br/>"),
    "\r": Markup("<w:br/>"),
    # Word sets the characters themselves in another font where the text's font lacks them.
    "\u2011": Markup("<w:noBreakHyphen/>"),
    "\u00ad": Markup("<w:softHyphen/>"),
}
_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d{1,5})?")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


class Marks(Protocol):
    """Takes notes in and gives the marks of their places in the text."""

    def mark(self, note: Note) -> Markup:
        """The run that marks the place of a note."""


@dataclass(slots=True)
class Part:
    """A part of the file while its words are written.

    Attributes:
        relationships: where its links lead.
        notes: where its notes go; None for a part that can hold none (a header), which leaves them out.
        right_to_left: whether its language is written from right to left.
    """

    relationships: Relationships = field(default_factory=Relationships)
    notes: Marks | None = None
    right_to_left: bool = False


def clean(words: str) -> str:
    """The words with U+FFFD for what XML cannot hold: a damaged word is seen to be damaged."""
    return _IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", words)


def address(link: str | None) -> str | None:
    """A link as the file may hold it: an address on the web, characters escaped; None for any other.

    Word takes a file with an address that it cannot parse for a damaged one.
    """
    if not link:
        return None
    try:
        found = urlsplit(link)
    except ValueError:
        return None
    if found.scheme not in ("http", "https") or not _HOST.fullmatch(found.netloc):
        return None
    escaped = quote(link.encode(errors="replace"), safe="!#$%&'()*+,-./:;=?@_~")
    return _LONE_PERCENT.sub("%25", escaped)


def text_xml(words: str, *, deleted: bool = False) -> Markup:
    """Characters as the children of a run.

    Args:
        words: any text; a tab, a line break, a no-break hyphen and a soft hyphen become elements.
        deleted: as the text of a tracked deletion.
    """
    tag = "delText" if deleted else "t"
    out: list[str] = []
    for piece in _PIECES.split(clean(words)):
        if piece in _ELEMENTS:
            out.append(_ELEMENTS[piece])
        elif piece:
            out.append(f'<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}>')
    return Markup("".join(out))


def properties_xml(run: Run, *, style: str = "", right_to_left: bool = False, more: str = "") -> Markup:
    """The ``w:rPr`` of a run, or nothing where it is set as its paragraph is.

    Args:
        run: whose italics, weight and height count.
        style: the id of a character style.
        right_to_left: whether the run is in a language so written.
        more: markup that the schema wants between ``w:i`` and ``w:vertAlign``, such as ``w:sz``.
    """
    inner = (
        (f'<w:rStyle w:val="{escape(style)}"/>' if style else "")
        + ("<w:b/><w:bCs/>" if run.bold else "")
        + ("<w:i/><w:iCs/>" if run.italic else "")
        + more
        + ('<w:vertAlign w:val="superscript"/>' if run.raised else "")
        + ("<w:rtl/>" if right_to_left else "")
    )
    return Markup(f"<w:rPr>{inner}</w:rPr>" if inner else "")


def run_xml(run: Run, *, deleted: bool = False, style: str = "", right_to_left: bool = False, more: str = "") -> Markup:
    """A run as ``w:r``, its link left out.

    Args:
        run: the words and their setting.
        deleted: as the text of a tracked deletion, to stand in a ``w:del``.
        style: as of :func:`properties_xml`.
        right_to_left: as of :func:`properties_xml`.
        more: as of :func:`properties_xml`.
    """
    properties = properties_xml(run, style=style, right_to_left=right_to_left, more=more)
    return Markup(f"<w:r>{properties}{text_xml(run.words, deleted=deleted)}</w:r>")


def words_xml(words: Words, part: Part, *, deleted: bool = False, wrap: Wrap | None = None) -> Markup:
    """Words as what stands in a paragraph: runs, links, marks of notes.

    Args:
        words: of a document.
        part: the part they are written into; gets the relationships of their links, and their notes.
        deleted: as text of a tracked deletion.
        wrap: applied to every run and mark, inside of links.
    """
    out = []
    for item in unbroken(words):
        if isinstance(item, Note):
            xml = part.notes.mark(item) if part.notes is not None else Markup("")
            out.append(wrap(xml, item) if wrap and xml else xml)
            continue
        url = address(item.link)
        xml = run_xml(item, deleted=deleted, style="Hyperlink" if url else "", right_to_left=part.right_to_left)
        if wrap:
            xml = wrap(xml, item)
        if url:
            number = part.relationships.add("hyperlink", url, outside=True)
            xml = Markup(f'<w:hyperlink r:id="{number}" w:history="1">{xml}</w:hyperlink>')
        out.append(xml)
    return Markup("".join(out))
