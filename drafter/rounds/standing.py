"""Brackets that came with a text, or that somebody typed into it: what they propose, as proposals in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from drafter.document import Document, Paragraph, Run, Words
from drafter.document.naming import paragraph_names
from drafter.document.words import characters
from drafter.rounds.book import Book
from drafter.rounds.brackets import alternatives_in
from drafter.rounds.proposal import Proposal, Sort, State, written_words

ROUND = 0
"""The round of what stands in the text itself: it answers none."""
_GROUP = re.compile(r"\[[^\[\]]*\](?: ?\[[^\[\]]*\])*")
_NOT_OURS = re.compile(r"\[(?:…|\.\.\.|agreed[^\[\]]*|ad ref[^\[\]]*)\]", re.IGNORECASE)


def standing(document: Document, book: Book) -> list[Proposal]:
    """What the brackets of a text propose, in its order: B1a and B1b are alternatives of each other.

    Args:
        document: the draft; a value that is open stands in brackets too, and proposes nothing.
        book: the proposals, whose own brackets are left out.
    """
    known = {p.bracket for p in book.proposals if p.state is State.BRACKETED}
    names = paragraph_names(document)
    out: list[Proposal] = []
    number = 0
    for index, block in enumerate(document.blocks()):
        if not isinstance(block, Paragraph):
            continue
        for start, end in _groups(block.content):
            text = characters(block.content)[start:end]
            if text in known:
                continue
            number += 1
            out += _of_group(block.content, (start, end), text, f"B{number}", index, names[index])
    return out


def _groups(content: Words) -> Iterator[tuple[int, int]]:
    text = characters(content)
    values = _values(content)
    for found in _GROUP.finditer(text):
        if not _NOT_OURS.fullmatch(found[0]) and not values[found.start()]:
            yield found.span()


def _values(content: Words) -> list[bool]:
    """Of each character, whether a fact prints it."""
    return [
        isinstance(i, Run) and i.fact is not None
        for i in content
        for _ in range(len(i.words) if isinstance(i, Run) else 1)
    ]


def _of_group(
    content: Words, span: tuple[int, int], text: str, name: str, block: int, paragraph: str
) -> Iterator[Proposal]:
    there = alternatives_in(content, span)
    before = next((written_words(a.words) for a in there if not a.who), "")
    for letter, one in zip(ascii_lowercase, there, strict=False):
        yield Proposal(
            f"{name}{letter}", ROUND, Sort.WORDS, State.BRACKETED, one.who, one.who, "", paragraph, block, *span,
            before if one.who else "", written_words(one.words), bracket=text, tracked=True,
        )  # fmt: skip


def found_in(proposals: Sequence[Proposal], ident: str) -> Proposal | None:
    """One of them by its ident; None where there is none."""
    return next((p for p in proposals if p.ident == ident), None)
