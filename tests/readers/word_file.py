"""Word files made for tests: the parts that a test names, around a resolution with the United Nations' style names."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="SingleTxt"><w:name w:val="__Single Txt"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="_ H_1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch"/><w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="Slanted"><w:name w:val="Slanted"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Listed"><w:name w:val="Listed"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Opening"><w:name w:val="Opening"/><w:rPr><w:i/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
"""


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def i(text: str) -> str:
    """An italic run."""
    return r(text, "<w:i/>")


def p(content: str, style: str = "SingleTxt", properties: str = "") -> str:
    """A paragraph of runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def numbered(content: str, level: int = 0, number: int = 1) -> str:
    """A paragraph with an automatic number."""
    return p(content, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


FRONT = (
    p(r("Seventy-seventh session"))
    + p(r("First Committee"))
    + p(r("Agenda item 99 (n)"))
    + p(r("Lighthouses of the world"))
    + p(r("Norway and Samoa: draft resolution"))
    + p(r("Keeping the lamps of lighthouses lit"))
    + p(i("The General Assembly") + r(","))
)


def word(
    body: str,
    *,
    footnotes: str = "",
    header: str = "",
    links: str = "",
    front: str = FRONT,
    parts: dict[str, str] | None = None,
) -> bytes:
    """A Word file.

    Args:
        body: paragraphs after the formula.
        footnotes: ``w:footnote`` elements.
        header: the content of the first page's header.
        links: where the relationship rL leads.
        front: what stands above.
        parts: further parts, or others in their place.
    """
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="rH"/><w:titlePg/></w:sectPr>' if header else "<w:sectPr/>"
    )
    relations = (
        f'<Relationship Id="rS" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rN" Type="{_OFFICE}/numbering" Target="numbering.xml"/>'
        f'<Relationship Id="rF" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
    )
    if header:
        relations += f'<Relationship Id="rH" Type="{_OFFICE}/header" Target="header1.xml"/>'
    if links:
        relations += f'<Relationship Id="rL" Type="{_OFFICE}/hyperlink" Target="{links}" TargetMode="External"/>'
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_NS}><w:body>{front}{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        "word/styles.xml": f"<w:styles {_NS}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_NS}>{NUMBERING}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {_NS}>{footnotes}</w:footnotes>",
        **({"word/header1.xml": f"<w:hdr {_NS}>{header}</w:hdr>"} if header else {}),
        **(parts or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
