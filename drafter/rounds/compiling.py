"""The compilation: every open proposal in the text, with who made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.comparison.compare import compare
from drafter.comparison.model import Nature
from drafter.document import Document, Paragraph
from drafter.document.words import bare, folded
from drafter.drafting.draft import draft
from drafter.ooxml.markup import atoms, paragraphs, text_of, w
from drafter.ooxml.package import opened, written
from drafter.ooxml.settling import Existing
from drafter.redline import docx
from drafter.redline.comments import Comments
from drafter.redline.tracked import Marker, Signature
from drafter.rounds.applying import edit_of, overlap, with_edits
from drafter.rounds.book import Book
from drafter.rounds.edits import Edit, length
from drafter.rounds.following import Following
from drafter.rounds.proposal import Comment, Proposal, Sort, State, in_words
from drafter.rounds.round import CLEAN, Round
from drafter.rounds.settlement import Choice
from drafter.rounds.settling import settled
from drafter.workspace.folder import Folder
from drafter.writers import write


def compiled_text(folder: Folder, rounds: Sequence[Round], book: Book) -> Document:
    """The draft with every open proposal in brackets, with who made it.

    Args:
        folder: the draft folder.
        rounds: its rounds.
        book: its proposals.
    """
    apart = (Sort.COMMENT, Sort.SPONSOR)
    waiting = [p for p in book.proposals if p.state is State.OPEN and p.sort not in apart]
    made = settled(folder, rounds, book, waiting, Choice.BRACKET).folder if waiting else folder
    return draft(made).document


def compiled_word(rounds: Mapping[int, Round], now: Document, proposals: Sequence[Proposal]) -> bytes:
    """The text as it is in Word, with the open proposals tracked in it, each under its author's name.

    It is the file that was sent, where nothing was settled since. Where two touch the same words the second is a
    comment of its author, as is one whose words are others by now; other comments are kept too.

    Args:
        rounds: those that the proposals answer, and the last, by number.
        now: the text as it is.
        proposals: the open ones.
    """
    last = rounds[max(rounds)]
    unchanged = bare(last.document) == bare(now)
    base = replace(last.document if unchanged else now, provenance={})
    data = (last.file(f"sent/{CLEAN}") if unchanged else None) or write(base, "docx")
    ways = {n: Following(r.document, base) for n, r in rounds.items()}
    taken: list[Edit] = []
    beside: list[tuple[int, Comment]] = []
    by_author: dict[str, list[Proposal]] = {}
    for one in proposals:
        by_author.setdefault(one.author, []).append(one)
    before = base
    for author, own in by_author.items():
        fresh: list[Edit] = []
        for one in own:
            place = ways[one.round].after(one.moves if one.moves >= 0 else one.block)
            beside += [(place, comment) for comment in one.comments]
            if one.sort is Sort.COMMENT:
                continue
            edit = _placed(one, rounds[one.round].document, ways[one.round])
            if edit is None or any(overlap(edit, other) for other in (*taken, *fresh)):
                beside.append((place, Comment(author, one.date, in_words(one))))
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


def _placed(one: Proposal, sent: Document, way: Following) -> Edit | None:
    """A proposal as an edit of the text as it is; None where its words are others by now, or it is about no words."""
    if one.sort is Sort.SPONSOR:
        return None
    edit = edit_of(one, sent)
    if one.sort in (Sort.WORDS, Sort.TITLE):
        spot = way.spot(one.block, one.start, one.end)
        if spot is None or spot.changed:
            return None
        return replace(edit, block=spot.block, start=spot.start, end=spot.end)
    if one.sort is Sort.ADDED:
        return replace(edit, block=way.after(one.block))
    there = way.block(one.moves if one.sort is Sort.MOVED else one.block)
    if there is None:
        return None
    if one.sort is Sort.MOVED:
        return replace(edit, block=way.after(one.block), moves=there, comes=way.now[there])
    block = way.now[there]
    words = block.content if isinstance(block, Paragraph) else ()
    return replace(edit, block=there, end=length(words), removed=words)


def _with_comments(data: bytes, base: Document, beside: Sequence[tuple[int, Comment]]) -> bytes:
    """A Word file with comments on paragraphs, each under its author's name."""
    package = opened(data, CLEAN)
    root = package.tree(package.main)
    if root is None:
        return data
    comments = Comments(package)
    found = [(p, folded(text_of(atoms(p)))) for p in paragraphs(root)]
    blocks = list(base.blocks())
    number = comments.next_id
    for number_of_block, comment in beside:
        block = blocks[number_of_block] if 0 <= number_of_block < len(blocks) else None
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
