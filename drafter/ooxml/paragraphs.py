"""Paragraphs: how each kind is set in the United Nations' template, and the ``w:p`` that comes of it.

Source: un-format.md, A.1 and H; the styles' names and measures are those of the United Nations' own Word files.
Measures are twentieths of a point.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from drafter.document import Kind, Paragraph, Run
from drafter.ooxml.runs import Part, Wrap, run_xml, words_xml

COLUMN = 1267
"""Where the text column begins and, from the other side, ends."""
TABS = (1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048)
"""The tab stops of the text column."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set.

    Attributes:
        style: the id of its paragraph style.
        properties: markup for ``w:pPr``, after the style, in the order of the schema.
        lead: what stands before its words: tabs, the number.
    """

    style: str
    properties: str = ""
    lead: str = ""


_HEADINGS: Mapping[int, Setting] = {
    1: Setting("TitleHCH", '<w:spacing w:before="360" w:after="240"/>'),
    2: Setting("TitleH1", '<w:spacing w:before="240" w:after="240"/>'),
    3: Setting("TitleH2", '<w:spacing w:before="240" w:after="120"/>'),
    4: Setting("TitleH4", '<w:spacing w:before="120" w:after="120"/>'),
}


def setting_of(paragraph: Paragraph) -> Setting:
    """How a paragraph of the body or of an annex is set.

    The first line of a preambular paragraph begins at the second tab stop; a number stands there with its text at the
    third; all other lines fill the column. From "(i)" on, sub-paragraphs stand indented as a block. Headings hang their
    number left of the column. Source: un-format.md, A.1 and H.
    """
    number, kind = paragraph.number, paragraph.kind
    if kind is Kind.HEADING:
        heading = _HEADINGS[min(max(paragraph.level, 1), 4)]
        return Setting(heading.style, heading.properties, f"\t{number}\t")
    if kind is Kind.SUBPARAGRAPH and paragraph.level > 1:
        depth = min(paragraph.level + 1, len(TABS) - 1)
        left, hanging = TABS[depth], TABS[depth] - TABS[depth - 1]
        indent = f'<w:ind w:left="{left}" w:right="{COLUMN}" w:hanging="{hanging}"/>'
        return Setting("SingleTxt", indent, f"{number}\t" if number else "")
    if number:
        return Setting("SingleTxt", "", f"\t{number}\t")
    return Setting("SingleTxt", "", "" if kind is Kind.PLAIN else "\t")


def paragraph_xml(style: str, inner: Markup, *, properties: str = "", mark: str = "") -> Markup:
    """A paragraph as ``w:p``.

    Args:
        style: the id of its style.
        inner: what stands in it: runs, links.
        properties: markup for ``w:pPr``, after the style, in the order of the schema.
        mark: markup for the paragraph mark, ``w:pPr/w:rPr``: ``w:ins`` or ``w:del`` of a tracked paragraph first.
    """
    mark = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="{escape(style)}"/>{properties}{mark}</w:pPr>{inner}</w:p>')


def block_xml(paragraph: Paragraph, part: Part, *, more: str = "", wrap: Wrap | None = None, mark: str = "") -> Markup:
    """A paragraph of a document as ``w:p``, with its number printed.

    Args:
        paragraph: the paragraph.
        part: the part it is written into.
        more: further properties, before those of its setting.
        wrap: applied to every run, that of the number too (which it gets as a :class:`~drafter.document.Run`).
        mark: as of :func:`paragraph_xml`.
    """
    setting = setting_of(paragraph)
    lead = Markup("")
    if setting.lead:
        run = Run(setting.lead)
        lead = run_xml(run, right_to_left=part.right_to_left)
        lead = wrap(lead, run) if wrap else lead
    inner = lead + words_xml(paragraph.content, part, wrap=wrap)
    return paragraph_xml(setting.style, inner, properties=more + setting.properties, mark=mark)
