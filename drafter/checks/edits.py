"""Edits carried out on a document: what a fix would make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from drafter.checks.finding import Address, Edit
from drafter.document import Annex, Block, Document, Inline, Note, Paragraph, Run, Table, Words
from drafter.document.words import tidy


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """A document with edits carried out.

    Args:
        document: the document that the edits were made for.
        edits: edits without overlap, in any order.

    Returns:
        The new document; nothing else in it differs.
    """
    for edit in sorted(edits, key=lambda e: (str(e.address), e.start), reverse=True):
        document = _edited(document, edit)
    return document


def replaced(words: Words, edit: Edit) -> Words:
    """Words with an edit carried out; notes between the words stay, and the words they follow."""
    out: list[Inline] = []
    at = 0
    placed = False
    for item in words:
        if isinstance(item, Note):
            out.append(item)
            continue
        end = at + len(item.words)
        head, tail = item.words[: max(edit.start - at, 0)], item.words[max(edit.end - at, 0) :]
        if head:
            out.append(replace(item, words=head))
        # An insertion between two runs takes after the first of them.
        here = at <= edit.start < end or (edit.start == edit.end == end)
        if here and not placed:
            placed = True
            out.append(_like(item, edit))
        if tail and edit.end < end:
            out.append(replace(item, words=tail))
        at = end
    return tidy(tuple(out))


def _like(run: Run, edit: Edit) -> Run:
    italic = run.italic if edit.italic is None else edit.italic
    return replace(run, words=edit.words, italic=italic, link=None)


def _edited(document: Document, edit: Edit) -> Document:
    part, *rest = edit.address
    if part == "note":
        return _in_note(document, edit)
    if part == "front":
        name = str(rest[0])
        return replace(document, front=replace(document.front, **{name: replaced(getattr(document.front, name), edit)}))
    if part == "closing":
        return replace(document, closing=replaced(document.closing, edit))
    return _with_block(document, int(rest[0]), lambda block: _block(block, edit))


def _block(block: Block, edit: Edit) -> Block:
    if isinstance(block, Table):
        _, _, row, column, paragraph = (int(p) if isinstance(p, int) else 0 for p in edit.address)
        rows = [list(r) for r in block.rows]
        cell = rows[row][column]
        paragraphs = list(cell.paragraphs)
        paragraphs[paragraph] = replaced(paragraphs[paragraph], edit)
        rows[row][column] = replace(cell, paragraphs=tuple(paragraphs))
        return replace(block, rows=tuple(tuple(r) for r in rows))
    if edit.address[0] == "number":
        return replace(block, number=block.number[: edit.start] + edit.words + block.number[edit.end :])
    return replace(block, content=replaced(block.content, edit))


def _in_note(document: Document, edit: Edit) -> Document:
    """An edit inside a note: the words that bear the note's mark are given a new note."""
    *outer, item, paragraph = edit.address[1:]
    inner = replace(edit, address=("front",))

    def mended(words: Words) -> Words:
        note = words[int(item)]
        if not isinstance(note, Note):
            raise AssertionError(f"{edit.address} is no note")
        paragraphs = list(note.paragraphs)
        paragraphs[int(paragraph)] = tuple(i for i in replaced(paragraphs[int(paragraph)], inner) if isinstance(i, Run))
        return (*words[: int(item)], Note(tuple(paragraphs), note.mark), *words[int(item) + 1 :])

    place: Address = tuple(outer)
    if place[0] == "front":
        name = str(place[1])
        return replace(document, front=replace(document.front, **{name: mended(getattr(document.front, name))}))
    if place[0] == "closing":
        return replace(document, closing=mended(document.closing))
    return _with_block(
        document, int(place[1]), lambda b: replace(b, content=mended(b.content)) if isinstance(b, Paragraph) else b
    )


def _with_block(document: Document, index: int, change: Callable[[Block], Block]) -> Document:
    if index < len(document.body):
        body = list(document.body)
        body[index] = change(body[index])
        return replace(document, body=tuple(body))
    index -= len(document.body)
    annexes = list(document.annexes)
    for i, annex in enumerate(annexes):
        if index < len(annex.blocks):
            blocks = list(annex.blocks)
            blocks[index] = change(blocks[index])
            annexes[i] = Annex(tuple(blocks))
            break
        index -= len(annex.blocks)
    return replace(document, annexes=tuple(annexes))
