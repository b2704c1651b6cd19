"""Edits made in a document: what a text would read with some of the proposals taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.document import Annex, Block, Document, Paragraph, Run, Words, plain
from drafter.document.words import tidy
from drafter.rounds.edits import Edit, length, same_words
from drafter.rounds.proposal import Proposal, Sort, block_of, words_of
from drafter.source.rewording import Edit as WordEdit
from drafter.source.rewording import cut


def after_edits(words: Words, edits: Sequence[WordEdit]) -> Words:
    """The words of a paragraph with edits made, in order and none over another."""
    out: list[object] = []
    at = 0
    for edit in edits:
        out += [*cut(words, at, edit.start), *edit.words]
        at = edit.end
    return tidy((*out, *cut(words, at, length(words))))  # type: ignore[arg-type]


def edit_of(proposal: Proposal, sent: Document) -> Edit:
    """A proposal as an edit of the text that was sent."""
    comes = block_of(proposal.after) if proposal.sort is Sort.ADDED else None
    if proposal.sort is Sort.MOVED:
        comes = list(sent.blocks())[proposal.moves]
    added = words_of(proposal.after) if proposal.sort in (Sort.WORDS, Sort.TITLE) else ()
    return Edit(
        proposal.sort, proposal.block, proposal.start, proposal.end, words_of(proposal.before)
        if proposal.sort is Sort.WORDS else (), added, comes, proposal.moves,
    )  # fmt: skip


def with_edits(document: Document, edits: Sequence[Edit]) -> Document:
    """A document with edits made, none of whose words lie over another's."""
    first = 0
    parts: list[tuple[Block, ...]] = []
    for blocks in (document.body, *(a.blocks for a in document.annexes)):
        parts.append(tuple(_part(blocks, first, edits)))
        first += len(blocks)
    front = document.front
    if title := sorted((e for e in edits if e.sort is Sort.TITLE), key=lambda e: e.start):
        words = plain(after_edits(front.title, [WordEdit(e.start, e.end, e.added) for e in title]))
        bold = any(i.bold for i in front.title if isinstance(i, Run))
        front = replace(front, title=(Run(words, bold=bold),))
    return replace(document, front=front, body=parts[0], annexes=tuple(Annex(p) for p in parts[1:]))


def _part(blocks: Sequence[Block], first: int, edits: Sequence[Edit]) -> Iterator[Block]:
    moved = {e.moves for e in edits if e.sort is Sort.MOVED}
    gone = {e.block for e in edits if e.sort is Sort.REMOVED}
    if not first:
        yield from (e.comes for e in edits if e.sort is Sort.ADDED and e.block < 0 and e.comes)
    reworded = {index: _reworded(block, index, edits) for index, block in enumerate(blocks, first)}
    for index, block in reworded.items():
        if index not in moved and index not in gone:
            yield block
        for edit in edits:
            if edit.block == index and edit.sort is Sort.MOVED and edit.moves in reworded:
                # What moves is reworded by its own edits, whoever makes them.
                number = edit.comes.number if isinstance(edit.comes, Paragraph) else ""
                one = reworded[edit.moves]
                yield replace(one, number=number) if isinstance(one, Paragraph) and number else one
            elif edit.block == index and edit.sort in (Sort.ADDED, Sort.MOVED) and edit.comes:
                yield edit.comes


def _reworded(block: Block, index: int, edits: Sequence[Edit]) -> Block:
    words = sorted((e for e in edits if e.block == index and e.sort is Sort.WORDS), key=lambda e: (e.start, e.end))
    made = [WordEdit(e.start, e.end, e.added) for e in words]
    if isinstance(block, Paragraph) and made:
        return replace(block, content=after_edits(block.content, made))
    return block


def overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same words, so that they cannot both be made."""
    if Sort.REMOVED in (one.sort, other.sort) and one.block == other.block:
        return one.sort in (Sort.REMOVED, Sort.WORDS) and other.sort in (Sort.REMOVED, Sort.WORDS)
    if one.sort is Sort.MOVED and other.sort is Sort.MOVED:
        return one.moves == other.moves
    if one.sort is not other.sort or one.sort not in (Sort.WORDS, Sort.TITLE) or one.block != other.block:
        return False
    return same_words((one.start, one.end), (other.start, other.end))
