"""The proof: a folder rendered again must give the document it was made from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest

from drafter.document import Block, Document, Kind, Note, Paragraph, Words, block_words, plain
from drafter.document.words import bare, folded
from drafter.drafting.draft import draft
from drafter.workspace.folder import Folder


@dataclass(frozen=True, slots=True)
class Proof:
    """What of a document does not come back.

    Attributes:
        blocks: the indices of the blocks that differ, those of the annexes counted on; empty where all come back.
        words: those of them that differ in more than the number of the paragraph.
        front: the names of the parts of the front, and "closing", that are printed otherwise.
    """

    blocks: frozenset[int]
    words: frozenset[int]
    front: tuple[str, ...]


def proof(document: Document, folder: Folder) -> Proof:
    """Compare a document with what a folder renders as.

    Args:
        document: what the folder was made from.
        folder: rendered and compared, word for word and italic for italic. Spaces and hyphens are folded, and whether
            punctuation is italic is not compared: official files slant brackets and commas unevenly.
    """
    rendered = draft(folder).document
    pairs = zip_longest(bare(document).blocks(), bare(rendered).blocks())
    unequal = [(i, one, other) for i, (one, other) in enumerate(pairs) if one != other]
    blocks = frozenset(
        i for i, one, other in unequal if one is None or other is None or _compared(one) != _compared(other)
    )
    words = frozenset(
        i for i, one, other in unequal if i in blocks and (one is None or other is None or not _but_number(one, other))
    )
    want = dict([*document.front.parts(), ("closing", document.closing)])
    have = dict([*rendered.front.parts(), ("closing", rendered.closing)])
    # A text without a masthead, as somebody typed it, is given one; that is no difference to speak of.
    names = want | have if _printed(want.get("organization")) else want
    front = (name for name in names if _printed(want.get(name)) != _printed(have.get(name)))
    return Proof(blocks, words, tuple(front))


def _printed(words: Words | None) -> str:
    return folded(plain(words or ()))


def differing(document: Document, folder: Folder) -> set[int]:
    """The blocks of a document that a folder does not give back; see :func:`proof`."""
    return set(proof(document, folder).blocks)


def _but_number(one: Block, other: Block) -> bool:
    """Whether two blocks are alike but for the number, which official files now and then count wrongly."""
    return (
        isinstance(one, Paragraph)
        and isinstance(other, Paragraph)
        and bool(one.number and other.number)
        and _compared(replace(one, number=other.number)) == _compared(other)
    )


def _compared(block: Block) -> object:
    if not isinstance(block, Paragraph):
        return [_letters(words) for words in block_words(block)]
    kind = Kind.PREAMBULAR if block.kind is Kind.FORMULA else block.kind
    return kind, block.number, block.level, _letters(block.content)


def _letters(words: Words) -> list[object]:
    """Words letter by letter, each with its setting; other characters without; notes with theirs."""
    out: list[object] = []
    for item in words:
        if isinstance(item, Note):
            out.append([_letters(p) for p in item.paragraphs])
            continue
        setting = (item.italic, item.bold, item.raised)
        text = folded(f"|{item.words}|")[1:-1]
        out += [(c, setting) if c.isalnum() else c for c in text]
    return out
