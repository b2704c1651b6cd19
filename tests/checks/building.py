"""Documents for tests, built from a little Markdown and a few values about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from drafter.document import Block, Document, Front, Kind, Paragraph, Provenance, Record, Run, Stage, Standing, Words
from drafter.source.blocks import parse

FORMULA = "The General Assembly,"
PARTS = (
    "symbol",
    "session",
    "committee",
    "agenda_item",
    "agenda_title",
    "proponent",
    "report",
    "number",
    "title",
    "date",
)


def document_of(text: str, about: dict[str, Any] | None = None, numbers: list[str] | None = None) -> Document:
    """A document.

    Args:
        text: the Markdown of its body; the opening line is put before it unless ``about`` says ``whole: true``.
        about: parts of the front as text; ``stage``, ``language``, ``closing``; values of the record: ``in_session``,
            ``adopted``; ``provenance``: words and what is known of them.
        numbers: what the operative and sub-paragraphs are numbered instead of what Markdown gives them.
    """
    about = dict(about or {})
    text = text.strip()
    language = about.pop("language", "en")
    if not about.pop("whole", False):
        text = f"*The General Assembly*,\n\n{text}"
    parsed = parse(text, "text.md", FORMULA)
    body = parsed.body
    if numbers:
        body = tuple(_numbered(body, numbers))
    provenance: dict[str, Provenance] = {}
    for words, known in about.pop("provenance", {}).items():
        key = f"fact-{len(provenance)}"
        provenance[key] = Provenance(key, Standing(known["standing"]), confirm=known.get("confirm", False))
        body = tuple(replace(b, content=_owed(b.content, words, key)) if isinstance(b, Paragraph) else b for b in body)
    front = Front(**{n: (Run(about[n]),) for n in PARTS if n in about})
    closing = (Run(about["closing"]),) if "closing" in about else ()
    adopted = about.get("adopted")
    return Document(
        language=language,
        stage=Stage(about.get("stage", "adopted" if adopted else "draft")),
        front=front,
        body=body,
        closing=closing,
        record=Record(session=about.get("in_session"), adopted=date.fromisoformat(adopted) if adopted else None),
        provenance=provenance,
        uncited=parsed.uncited,
    )


def _numbered(body: tuple[Block, ...], numbers: list[str]) -> list[Block]:
    left = iter(numbers)
    out: list[Block] = []
    for block in body:
        if isinstance(block, Paragraph) and block.kind in (Kind.OPERATIVE, Kind.SUBPARAGRAPH):
            block = replace(block, number=next(left))
        out.append(block)
    return out


def _owed(content: Words, words: str, key: str) -> Words:
    out: list[Any] = []
    for item in content:
        if isinstance(item, Run) and words in item.words:
            before, _, after = item.words.partition(words)
            out += [replace(item, words=w, fact=f) for w, f in ((before, None), (words, key), (after, None)) if w]
        else:
            out.append(item)
    return tuple(out)
