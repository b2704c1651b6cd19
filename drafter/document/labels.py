"""The labels by which rooms call paragraphs while they negotiate: "PP7.", "OP12.", "PP3 bis."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.document.numbering import Label, label_of
from drafter.document.tree import Block, Document, Kind, Paragraph


def with_labels(document: Document) -> Document:
    """A document whose paragraphs of the body are labelled; annexes keep their numbers."""
    return replace(document, body=tuple(_labelled(document.body)))


def _labelled(blocks: Sequence[Block]) -> Iterator[Block]:
    preambular = 0
    for block in blocks:
        label = label_of(block.number) if isinstance(block, Paragraph) else None
        if isinstance(block, Paragraph) and block.kind is Kind.PREAMBULAR:
            preambular += not (label and label.added)
            yield replace(block, number=(label or Label(preambular)).printed("PP"))
        elif isinstance(block, Paragraph) and block.kind is Kind.OPERATIVE and (label or not block.number):
            yield replace(block, number=(label or Label(1)).printed("OP"))
        else:
            yield block
