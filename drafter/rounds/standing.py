"""Brackets that came with a text, or that somebody typed into it: what they propose, as proposals in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase

from drafter.document import Document, Paragraph, Run, Words
from drafter.document.naming import paragraph_names
from drafter.document.words import characters
from drafter.rounds.book import Book, Bracket
from drafter.rounds.brackets import Alternative, alternatives_in, groups_in
from drafter.rounds.edits import length
from drafter.rounds.parties import named_behind
from drafter.rounds.proposal import Proposal, Sort, State, written_words
from drafter.source.rewording import cut

ROUND = 0
"""The round of what stands in the text itself: it answers none."""
_BEFORE = 40
"""So many characters before a bracket tell it from others that read alike."""


def standing(document: Document, book: Book) -> list[Proposal]:
    """What the brackets of a text propose, in its order: B1a and B1b are alternatives of each other.

    Args:
        document: the draft; a value that is open stands in brackets too, and proposes nothing.
        book: the proposals, whose own brackets are left out, and the numbers that brackets had before.
    """
    found = list(_groups(document, book))
    return [p for bracket, own in zip(numbered(found, book), (g.proposals for g in found), strict=True)
            for p in (replace(one, ident=f"B{bracket.number}{one.ident}") for one in own)]  # fmt: skip


def brackets_of(document: Document, book: Book) -> tuple[Bracket, ...]:
    """The brackets of a text with their numbers, to be kept: they stay over rounds."""
    return numbered(list(_groups(document, book)), book)


class _Group:
    """Brackets that are alternatives of each other, or a paragraph in brackets."""

    def __init__(self, text: str, before: str, proposals: Sequence[Proposal]) -> None:
        self.text = text
        self.before = before
        self.proposals = proposals


def numbered(found: Sequence[_Group], book: Book) -> tuple[Bracket, ...]:
    """The brackets with the numbers that they had, by what they say and what stands before; new ones with the next."""
    left = list(book.brackets)
    out: list[Bracket | None] = []
    for alike in (lambda b, g: (b.text, b.before) == (g.text, g.before), lambda b, g: b.text == g.text,
                  lambda b, g: bool(g.before) and b.before == g.before):  # fmt: skip
        out = out or [None] * len(found)
        for n, group in enumerate(found):
            same = next((b for b in left if alike(b, group)), None) if out[n] is None else None
            if same is not None:
                left.remove(same)
                out[n] = Bracket(same.number, group.text, group.before)
    free = max([book.last_bracket, *(b.number for b in book.brackets)])
    for n, group in enumerate(found):
        if out[n] is None:
            free += 1
            out[n] = Bracket(free, group.text, group.before)
    return tuple(b for b in out if b is not None)


def _groups(document: Document, book: Book) -> Iterator[_Group]:
    known = {p.bracket for p in book.proposals if p.state is State.BRACKETED}
    authors = {p.author for p in book.proposals}
    names = paragraph_names(document)
    for index, block in enumerate(document.blocks()):
        if not isinstance(block, Paragraph) or characters(block.content).strip() in known:
            continue
        text = characters(block.content)
        values = _values(block.content)
        one = _whole(block, index, names[index])
        if one is not None:
            yield _Group("delete" if one.sort is Sort.REMOVED else text, block.number or text[:_BEFORE], [one])
        for start, end in groups_in(text):
            if one is not None and (one.sort is not Sort.REMOVED or _is_deletion(block.content, (start, end))):
                # It is the paragraph's own, or says that it is to go.
                continue
            there = alternatives_in(block.content, (start, end), authors)
            if text[start:end] in known or values[start] or not there:
                continue
            own = list(_of_group(block.content, (start, end), there, index, names[index]))
            yield _Group(text[start:end], text[max(start - _BEFORE, 0) : start], own)


def _is_deletion(content: Words, span: tuple[int, int]) -> bool:
    there = alternatives_in(content, span)
    return len(there) == 1 and not there[0].words


def _values(content: Words) -> list[bool]:
    """Of each character, whether a fact prints it."""
    return [
        isinstance(i, Run) and i.fact is not None
        for i in content
        for _ in range(len(i.words) if isinstance(i, Run) else 1)
    ]


def _of_group(
    content: Words, span: tuple[int, int], there: Sequence[Alternative], block: int, paragraph: str
) -> Iterator[Proposal]:
    before = next((written_words(a.words) for a in there if not a.who), "")
    text = characters(content)[span[0] : span[1]]
    for letter, one in zip(ascii_lowercase, there, strict=False):
        yield Proposal(
            letter, ROUND, Sort.WORDS, State.BRACKETED, one.who, one.who, "", paragraph, block, *span,
            before if one.who else "", written_words(one.words), bracket=text, tracked=True,
        )  # fmt: skip


# A paragraph in brackets --------------------------------------------------------------


def _whole(block: Paragraph, index: int, name: str) -> Proposal | None:
    """What is proposed for a paragraph as a whole; None where its brackets are about some of its words."""
    said = plainly(block)
    if said is None:
        return None
    words, who, delete = said
    sort = Sort.REMOVED if delete else Sort.ADDED
    return Proposal(
        "a", ROUND, sort, State.BRACKETED, who, who, "", name, index, 0, length(block.content),
        written_words(words) if delete else "", "" if delete else written_words(words),
        bracket=characters(block.content),
    )  # fmt: skip


def plainly(block: Paragraph) -> tuple[Words, str, bool] | None:
    """The words of a paragraph that stands in brackets as a whole, who proposes that, and whether it is to go.

    None for a paragraph that does not: "[Welcoming …,] (Egypt)", "[2 alt. …;]", "[Add: Mexico] Reaffirming …,",
    "… to report; [Egypt: delete]" do.
    """
    content = (Run("["), *block.content) if block.number.startswith("[") else block.content
    text = characters(content)
    every = groups_in(text)
    groups = [g for g in every if not any(a <= g[0] and g[1] <= b for a, b in every if (a, b) != g)]
    if not groups:
        return None
    first, last = groups[0], groups[-1]
    if len(groups) == 1 and first[0] == 0 and not text[first[1] :].strip(" ,;."):
        there = alternatives_in(content, first)
        if len(there) == 1 and text[: first[1]].count("[") >= 1 and _is_one_pair(text, first):
            rest = cut(content, first[1], length(content))
            return (*there[0].words, *rest), there[0].who, False
    adds = alternatives_in(content, (0, first[1]))
    if first[0] == 0 and not adds and text[: first[1]].lower().startswith("[add"):
        who = text[1 : first[1] - 1].partition(":")[2].strip()
        return cut(content, first[1] + 1, length(content)), who, False
    gone = alternatives_in(content, last)
    if len(gone) == 1 and not gone[0].words and gone[0].who:
        behind = text[last[1] :].strip(" ,;.")
        if not behind and last[0] > 0:
            end = len(text[: last[0]].rstrip())
            return (*cut(content, 0, end), *cut(content, last[1], length(content))), gone[0].who, True
        if last[0] == 0 and behind:
            return cut(content, last[1] + 1, length(content)), gone[0].who, True
    return None


def _is_one_pair(text: str, span: tuple[int, int]) -> bool:
    """Whether one pair of brackets stands there, with no alternative behind it."""
    depth = 0
    for at in range(*span):
        depth += (text[at] == "[") - (text[at] == "]")
        if not depth:
            return named_behind(text, at + 1)[1] == span[1]
    return False


def found_in(proposals: Sequence[Proposal], ident: str) -> Proposal | None:
    """One of them by its ident; None where there is none."""
    return next((p for p in proposals if p.ident == ident), None)
