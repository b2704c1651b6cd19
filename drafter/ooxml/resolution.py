"""A document as the parts of a Word file, set as the United Nations sets it.

Source: un-format.md, A and H; ECMA-376, part 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from drafter.document import Block, Document, Kind, Paragraph, Stage, Words, plain
from drafter.ooxml.front import closing_xml, front_xml
from drafter.ooxml.furniture import filled
from drafter.ooxml.images import Image, emblem
from drafter.ooxml.notes import Notes
from drafter.ooxml.paragraphs import block_xml, paragraph_xml
from drafter.ooxml.relationships import CORE_PROPERTIES, Relationships, content_types
from drafter.ooxml.runs import Part, clean, text_xml
from drafter.ooxml.tables import table_xml

_LANGUAGES = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN", "ar": "ar-SA"}
_RULE = Markup(
    '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    '<w:spacing w:before="360" w:after="0"/><w:ind w:left="4200" w:right="4200"/>'
)
_PAGE_BREAK = "<w:pageBreakBefore/>"


@dataclass(frozen=True, slots=True)
class Script:
    """What the language asks of the file.

    Attributes:
        tag: its BCP 47 tag.
        right_to_left: whether it is so written.
        east_asian: whether it is Chinese.
    """

    tag: str
    right_to_left: bool
    east_asian: bool

    @classmethod
    def of(cls, code: str) -> Script:
        """By the code of the language."""
        return cls(_LANGUAGES.get(code, code), code == "ar", code == "zh")


def parts(document: Document, *, notice: str = "", emblem_file: bytes | None = None) -> dict[str, bytes]:
    """Everything that a Word file of a document holds.

    Args:
        document: what to write.
        notice: what stands where the job number would, or nothing.
        emblem_file: an image (PNG, JPEG or SVG) for the emblem's place, or None.

    Returns:
        The parts by name, in order, the content types first.

    Raises:
        DraftError: the emblem is no image that can be used.
    """
    script = Script.of(document.language)
    image = emblem(emblem_file) if emblem_file is not None else None
    main = Relationships()
    for kind, target in (("styles", "styles.xml"), ("settings", "settings.xml"), ("footnotes", "footnotes.xml")):
        main.add(kind, target)
    edges = {
        f"{place}-{kind}": main.add(kind, f"{kind}-{place}.xml")
        for kind in ("header", "footer")
        for place in ("first", "even", "odd")
    }
    notes = Notes(Part(right_to_left=script.right_to_left))
    part = Part(main, notes, script.right_to_left)
    common = {"script": script}
    out = {"word/document.xml": filled("document.xml", text=text_of(document, part), edges=edges, **common)}
    out["word/styles.xml"] = filled("styles.xml", **common)
    out["word/settings.xml"] = filled("settings.xml", **common)
    out["word/footnotes.xml"] = filled("footnotes.xml", notes=Markup("").join(notes.found), **common)
    first = Part(right_to_left=script.right_to_left)
    out["word/header-first.xml"] = filled(
        "header-first.xml", **_masthead(document), picture=_placed(image, first), **common
    )
    running = _running(document)
    for place in ("even", "odd"):
        out[f"word/header-{place}.xml"] = filled("header.xml", place=place, **running, **common)
    out["word/footer-first.xml"] = filled("footer-first.xml", notice=text_xml(notice), **common)
    for place in ("even", "odd"):
        out[f"word/footer-{place}.xml"] = filled("footer.xml", place=place, notice=text_xml(notice), **common)
    out["docProps/core.xml"] = filled("core.xml", title=clean(name_of(document)), **common)
    out["docProps/app.xml"] = filled("app.xml")
    if image:
        out[f"word/media/emblem.{image.suffix}"] = image.data
    files = Relationships()
    files.add("officeDocument", "word/document.xml")
    files.add(CORE_PROPERTIES, "docProps/core.xml")
    files.add("extended-properties", "docProps/app.xml")
    relations = {"_rels/.rels": files, "word/_rels/document.xml.rels": main}
    if notes.part.relationships.found:
        relations["word/_rels/footnotes.xml.rels"] = notes.part.relationships
    if first.relationships.found:
        relations["word/_rels/header-first.xml.rels"] = first.relationships
    types = {"[Content_Types].xml": content_types(out)}
    return types | {name: r.xml().encode() for name, r in relations.items()} | out


def text_of(document: Document, part: Part) -> Markup:
    """All that stands in the text of the file: front, body, closing block, annexes, the rule at the end.

    Args:
        document: what to write.
        part: ``word/document.xml``, with the notes that it fills.
    """
    out = [front_xml(document, part), _blocks(document.body, part)]
    if document.closing:
        out.append(closing_xml(document.closing, part))
    out.extend(_blocks(annex.blocks, part, more=_PAGE_BREAK) for annex in document.annexes)
    out.append(_rule())
    return Markup("").join(out)


def _rule() -> Markup:
    """The short rule in the middle that ends a document. Source: official PDFs, drafts and adopted."""
    return paragraph_xml("Normal", Markup(""), properties=_RULE)


def _blocks(blocks: Iterable[Block], part: Part, *, more: str = "") -> Markup:
    """Blocks in their order.

    Args:
        blocks: paragraphs and tables.
        part: the part they are written into.
        more: further properties of the first paragraph.
    """
    out = []
    for block in blocks:
        if isinstance(block, Paragraph):
            out.append(block_xml(block, part, more=more))
        else:
            if more:
                # A table has no property of its own that begins a page.
                out.append(paragraph_xml("Spacer", Markup(""), properties=more))
            out.append(table_xml(block, part))
            # Two tables with nothing between them would be one, and a file may not end in a table.
            out.append(paragraph_xml("Spacer", Markup("")))
        more = ""
    return Markup("").join(out)


def _masthead(document: Document) -> dict[str, object]:
    """The words of the first page's header. The symbol's first letter is large. Source: un-format.md, A.2."""
    front = document.front
    symbol = plain(front.symbol)
    series, slash, rest = symbol.partition("/")
    names = ("organization", "organ", "distribution", "date", "version", "original")
    words = {name: text_xml(plain(getattr(front, name))) for name in names}
    printed = bool(front.organization or front.organ or symbol)
    return words | {"printed": printed, "series": text_xml(series), "rest": text_xml(slash + rest)}


def _running(document: Document) -> dict[str, object]:
    """The words of the other pages' headers: the symbol and, of an adopted resolution, its title."""
    adopted = document.stage is Stage.ADOPTED
    title = plain(document.front.title) if adopted else ""
    return {"symbol": text_xml(plain(document.front.symbol)), "title": text_xml(title), "adopted": adopted}


def name_of(document: Document) -> str:
    """What the file is called in its properties: symbol and title, as far as there are."""
    found: list[Words] = [document.front.symbol, document.front.title]
    joined = ": ".join(t for words in found if (t := " ".join(plain(words).split())))
    if joined:
        return joined
    first = next((b.text for b in document.body if isinstance(b, Paragraph) and b.kind is not Kind.FORMULA), "")
    return " ".join(first.split())[:80]


def _placed(image: Image | None, part: Part) -> dict[str, object] | None:
    """What the masthead's template needs of the emblem."""
    if image is None:
        return None
    number = part.relationships.add("image", f"media/emblem.{image.suffix}")
    return {"id": number, "width": image.width, "height": image.height, "vector": image.suffix == "svg"}
