"""A document as plain data, for programs that read JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafter.document import Block, Document, Inline, Record, Words


def as_data(document: Document) -> dict[str, Any]:
    """A document as plain data, for JSON.

    Args:
        document: what was read.

    Returns:
        ``language``, ``stage``, ``record`` (dates as "2021-12-06"), ``front`` (parts by name), ``body``, ``closing``,
        ``annexes`` (lists of blocks) and ``remarks``. A paragraph has ``kind``, ``number``, ``level``, ``text`` (words
        alone) and ``words``; a table has ``kind`` "table" and ``rows``. Words are a list of runs (``text``, with
        ``italic``, ``bold``, ``raised`` where they hold and ``link``) and notes (``note``: its paragraphs).
    """
    return {
        "language": document.language,
        "stage": document.stage.value,
        "record": _record(document.record),
        "front": {name: _words(words) for name, words in document.front.parts()},
        "body": [_block(b) for b in document.body],
        "closing": _words(document.closing),
        "annexes": [[_block(b) for b in annex.blocks] for annex in document.annexes],
        "remarks": list(document.remarks),
    }


def _record(record: Record) -> dict[str, Any]:
    from dataclasses import asdict
    from datetime import date

    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in asdict(record).items()
        if value is not None and value != ()
    }


def _block(block: Block) -> dict[str, Any]:
    from drafter.document import Paragraph

    if not isinstance(block, Paragraph):
        rows = [[_cell(cell) for cell in row] for row in block.rows]
        return {"kind": "table", "rows": rows}
    return {
        "kind": block.kind.value,
        "number": block.number,
        "level": block.level,
        "text": block.text,
        "words": _words(block.content),
    }


def _cell(cell: Any) -> dict[str, Any]:
    spans = {key: n for key, n in (("columns", cell.columns), ("rows", cell.rows)) if n > 1}
    return {"paragraphs": [_words(p) for p in cell.paragraphs], **({"heading": True} if cell.heading else {}), **spans}


def _words(words: Words) -> list[dict[str, Any]]:
    return [_inline(i) for i in words]


def _inline(item: Inline) -> dict[str, Any]:
    from drafter.document import Run

    if not isinstance(item, Run):
        return {"note": [[_inline(i) for i in p] for p in item.paragraphs]}
    settings = {name: True for name in ("italic", "bold", "raised") if getattr(item, name)}
    return {"text": item.words, **settings, **({"link": item.link} if item.link else {})}
