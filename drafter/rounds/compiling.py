"""The compilation: every open proposal in the text, with who made it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.comparison.compare import compare
from drafter.comparison.model import Nature
from drafter.document import Document, Paragraph
from drafter.document.words import folded
from drafter.drafting.draft import draft
from drafter.ooxml.markup import atoms, paragraphs, text_of, w
from drafter.ooxml.package import opened, written
from drafter.ooxml.settling import Existing
from drafter.redline import docx
from drafter.redline.comments import Comments
from drafter.redline.tracked import Marker, Signature
from drafter.rounds.applying import edit_of, overlap, with_edits
from drafter.rounds.book import Book
from drafter.rounds.edits import Edit
from drafter.rounds.proposal import Comment, Proposal, Sort, State, in_words
from drafter.rounds.round import CLEAN, Round
from drafter.rounds.settling import Choice, settled
from drafter.workspace.folder import Folder
from drafter.writers import write


def compiled_text(folder: Folder, rounds: Sequence[Round], book: Book) -> Document:
    """The draft with every open proposal in brackets, with who made it.

    Args:
        folder: the draft folder.
        rounds: its rounds.
        book: its proposals.
    """
    waiting = [p for p in book.proposals if p.state is State.OPEN and p.sort is not Sort.COMMENT]
    made = settled(folder, rounds, book, waiting, Choice.BRACKET).folder if waiting else folder
    return draft(made).document


def compiled_word(sent: Round, proposals: Sequence[Proposal]) -> bytes:
    """The file that was sent, with the open proposals tracked in it, each under its author's name.

    Where two touch the same words the second is a comment of its author; other comments are kept too.

    Args:
        sent: the round.
        proposals: its open ones.
    """
    data = sent.file(f"sent/{CLEAN}") or write(sent.document, "docx")
    base = replace(sent.document, provenance={})
    taken: list[Edit] = []
    beside: list[tuple[Proposal, Comment]] = []
    by_author: dict[str, list[Proposal]] = {}
    for one in proposals:
        by_author.setdefault(one.author, []).append(one)
    before = base
    for author, own in by_author.items():
        fresh: list[Edit] = []
        for one in own:
            beside += [(one, comment) for comment in one.comments]
            if one.sort is Sort.COMMENT:
                continue
            edit = edit_of(one, base)
            if any(overlap(edit, other) for other in (*taken, *fresh)):
                beside.append((one, Comment(author, one.date, in_words(one))))
            else:
                fresh.append(edit)
        if fresh:
            taken += fresh
            after = with_edits(base, taken)
            dates = [p.date for p in own if p.date]
            signature = Signature(author, author, min(dates, default=""))
            data = docx.write(compare(before, after), data, CLEAN, signature, masthead=True, existing=Existing.KEEP)
            before = after
    return _with_comments(data, base, beside) if beside else data


def _with_comments(data: bytes, base: Document, beside: Sequence[tuple[Proposal, Comment]]) -> bytes:
    """A Word file with comments on paragraphs, each under its author's name."""
    package = opened(data, CLEAN)
    root = package.tree(package.main)
    if root is None:
        return data
    comments = Comments(package)
    found = [(p, folded(text_of(atoms(p)))) for p in paragraphs(root)]
    blocks = list(base.blocks())
    number = comments.next_id
    for one, comment in beside:
        block = blocks[one.block] if 0 <= one.block < len(blocks) else None
        wanted = folded(block.text) if isinstance(block, Paragraph) else ""
        place = next((p for p, text in found if wanted and wanted[-60:] in text), found[0][0])
        runs = [child for child in place if isinstance(child.tag, str) and child.tag != w("pPr")]
        if not runs:
            continue
        marker = Marker(Signature(comment.author, comment.author, comment.date), next_comment=number)
        text = f"{'↳ ' * comment.answers}{comment.text}"
        marker.comment(runs[0], runs[-1], Nature.DRAFTER, text)
        comments.save(marker)
        comments = Comments(package)
        number += 1
    package.put(package.main, written(root))
    return package.to_bytes()
