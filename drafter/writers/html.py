"""A web page that looks like the paper: one file, no script, nothing fetched from elsewhere.

On a screen it is a sheet of paper, on a narrow one a column of text; printed, it has the margins, running heads and
page numbers of the official documents. Notes stand at the end, linked both ways. The page's policy allows its own style
by its digest, images inside the file where the user gave an emblem, and nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from drafter.document import Document, Note, Run, Stage, Words, plain
from drafter.document.words import folded
from drafter.html_page import digest
from drafter.languages import METADATA, direction, language, written
from drafter.languages.language import Language
from drafter.shipped import shipped
from drafter.writers import PLAIN_LOOK, Look
from drafter.writers.characters import printable
from drafter.writers.html_blocks import Blocks, note_name
from drafter.writers.notice import notice

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = "templates/documents/html"
_IMAGE_KINDS = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}


def write(document: Document, look: Look = PLAIN_LOOK) -> bytes:
    """Write a document as a page.

    Args:
        document: what to write.
        look: whether a draft carries its notice; the emblem.

    Returns:
        HTML in UTF-8.

    Raises:
        DraftError: the emblem is no image that can be used.
    """
    style = page_style(document)
    policy = [f"default-src 'none'; style-src '{digest(style)}'", "base-uri 'none'", "form-action 'none'"]
    if look.emblem:
        policy.insert(1, "img-src data:")
    page = _environment().get_template("page.html.jinja")
    return page.render(
        tag=language(document.language).tag if document.language in written() else document.language,
        direction=direction(document.language),
        policy="; ".join(policy),
        title=page_title(document),
        style=Markup(style),
        furniture=_furniture(document),
        sheet=Markup(body_html(document, look)),
    ).encode()


def body_html(document: Document, look: Look = PLAIN_LOOK) -> str:
    """What stands on the sheet, for any page that has :func:`page_style` and an element of class "sheet" around it.

    Every block has the id "p1", "p2" … in the order of :meth:`drafter.document.Document.blocks`. Words that a fact
    gave bear its name as ``data-fact`` and its standing as ``data-standing``; open values are in ``mark``.

    Args:
        document: what to write.
        look: whether a draft carries its notice; the emblem.

    Returns:
        HTML: a header and a main element.

    Raises:
        DraftError: the emblem is no image that can be used.
    """
    blocks = Blocks(document, _furniture(document).note)
    front = {name: Markup("") for name in document.front.__slots__}
    for name, words in document.front.parts():
        front[name] = _report(blocks, words) if name == "report" else blocks.words(words)
    start, slash, rest = printable(plain(document.front.symbol)).partition("/")
    body = blocks.body(document.body)
    closing = blocks.words(_upright(document.closing))
    annexes = [blocks.body(annex.blocks) for annex in document.annexes]
    return (
        _environment()
        .get_template("sheet.html.jinja")
        .render(
            from_right=direction(document.language) == "rtl",
            front=front,
            symbol_start=start if slash else "",
            symbol_rest=slash + rest if slash else start,
            emblem=_data_address(look.emblem) if look.emblem else "",
            notice=notice(document, look),
            adopted=document.stage is Stage.ADOPTED,
            body=body,
            closing=closing,
            annexes=annexes,
            # Notes hold no notes, so all are known here.
            notes=[
                (note_name(mark), mark, [blocks.words(paragraph) for paragraph in note.paragraphs] or [Markup("")])
                for mark, note in _in_order(blocks.notes)
            ],
            furniture=_furniture(document),
        )
    )


def page_style(document: Document) -> str:
    """The style sheet, with the document's symbol and title in the running heads of its printed pages."""
    style = shipped(f"{_TEMPLATES}/page.css").read_text(encoding="utf-8")
    adopted = document.stage is Stage.ADOPTED
    running = _environment().get_template("running.css.jinja")
    symbol = plain(document.front.symbol)
    return style + running.render(
        symbol=Markup(_css_string(symbol)),
        title=Markup(_css_string(plain(document.front.title) if adopted else "")),
    )


def page_title(document: Document) -> str:
    """The title of the window: symbol and title."""
    parts = (folded(plain(words)).replace("\n", " ") for words in (document.front.symbol, document.front.title))
    return printable(" – ".join(filter(None, parts))) or _furniture(document).organ


def _data_address(image: bytes) -> str:
    """An image inside the page. As an image, an SVG runs no script and fetches nothing."""
    from drafter.ooxml.images import emblem

    kind = _IMAGE_KINDS[emblem(image).suffix]
    return f"data:{kind};base64,{b64encode(image).decode()}"


def _in_order(notes: Sequence[Note]) -> list[tuple[str, Note]]:
    """Notes with what they are marked by, those with marks of their own first."""
    numbered = enumerate((note for note in notes if not note.mark), 1)
    return [*((note.mark, note) for note in notes if note.mark), *((str(n), note) for n, note in numbered)]


def _furniture(document: Document) -> Language:
    return language(document.language if document.language in written() else METADATA)


def _report(blocks: Blocks, words: Words) -> Markup:
    """The report line: italic between its upright brackets."""
    html = blocks.words(_upright(words))
    if html.startswith("[") and html.endswith("]"):
        return Markup("[<em>{}</em>]").format(html[1:-1])
    return Markup("<em>{}</em>").format(html)


def _upright(words: Words) -> Words:
    return tuple(Run(i.words, False, i.bold, i.raised, i.link, i.fact) if isinstance(i, Run) else i for i in words)


def _css_string(text: str) -> str:
    """Text as a string of CSS, every character but plain letters and figures by its code."""
    shown = folded(printable(text)).replace("\n", " ")
    return '"' + "".join(c if c.isascii() and (c.isalnum() or c == " ") else f"\\{ord(c):x} " for c in shown) + '"'


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(shipped(_TEMPLATES)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
