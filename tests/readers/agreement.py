"""Two readings of one resolution compared: word for word and italic for italic, told in a few readable lines."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from drafter.document import Block, Document, Note, Paragraph, Words
from drafter.document.words import bare, folded


def lines(document: Document) -> list[str]:
    """A document as lines a person can read: a part or block a line, italics between asterisks, notes in brackets."""
    return list(_lines(bare(document)))


def differences(first: Document, second: Document) -> str:
    """What differs between two documents, as a diff; empty where they are equal."""
    return "\n".join(unified_diff(lines(first), lines(second), "first", "second", lineterm="", n=0))


def _lines(document: Document) -> Iterator[str]:
    yield f"{document.language}, {document.stage.value}"
    for name, words in document.front.parts():
        yield f"{name}: {shown(words)}"
    yield from map(_block, document.body)
    yield f"closing: {shown(document.closing)}"
    for annex in document.annexes:
        yield "annex"
        yield from map(_block, annex.blocks)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"{block.kind.value} {block.number!r} {block.level}: {shown(block.content)}"
    return "table: " + " // ".join(" | ".join(" ¶ ".join(map(shown, c.paragraphs)) for c in row) for row in block.rows)


def shown(words: Words) -> str:
    """Words with their setting; spaces and hyphens folded."""
    out = ""
    for item in words:
        if isinstance(item, Note):
            out += "[" + " ¶ ".join(shown(p) for p in item.paragraphs) + "]"
        else:
            mark = "*" * item.italic + "_" * item.bold + "^" * item.raised
            out += mark + item.words + mark
    return folded(out)
