"""A partner's reply as texts: what each of its authors would make of the text that was sent, and their comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.document import Document
from drafter.errors import DraftError
from drafter.ooxml.changes import Change, Sort
from drafter.ooxml.package import Package, opened
from drafter.ooxml.reviewed import Comment as WordComment
from drafter.ooxml.reviewed import Reviewed, reviewed
from drafter.ooxml.settling import Choice, settled_by
from drafter.place import Place
from drafter.readers import read_bytes
from drafter.readers.docx_beside import comments as comments_left_out
from drafter.readers.form import Form, form_of
from drafter.rounds.proposal import Comment

MOST_COMMENTS = 2_000
"""A file with more comments than this is no reply to a draft."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """A tracked change of a reply.

    Attributes:
        sort: what it does.
        author, date: as the file has them.
        words: the words it lies on.
        paragraph: the paragraph of the file it stands in, as it reads with all changes shown.
    """

    sort: Sort
    author: str
    date: str
    words: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class Author:
    """One of those who changed a reply.

    Attributes:
        name: as the file has it.
        document: the text with the changes of this author alone.
    """

    name: str
    document: Document


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply, read.

    Attributes:
        base: the text without any tracked change but our own: what was sent, and what was changed untracked.
        authors: those who tracked changes, in the order of their first.
        layered: texts in which an author changed words that another had inserted: both names, the one below first.
        tracked: every tracked change that is not our own.
        ours: our own tracked changes that the file still has.
        comments: with the paragraph they hang on, as the file reads with all its changes shown.
        remarks: what a reader met.
    """

    base: Document
    authors: tuple[Author, ...] = ()
    layered: tuple[tuple[str, str, Document], ...] = ()
    tracked: tuple[Tracked, ...] = ()
    ours: tuple[Tracked, ...] = ()
    comments: tuple[tuple[str, Comment], ...] = ()
    remarks: tuple[str, ...] = ()


def read_reply(data: bytes, name: str, ours: Sequence[str], document: Document | None = None) -> Reply:
    """Read a reply.

    Args:
        data: the file's bytes, of any format that is read.
        name: its name, for messages.
        ours: under whose names our own changes stand.
        document: what a reader makes of the file, where that is known.

    Raises:
        DraftError: it cannot be read, or is no text of a draft.
    """
    if form_of(data, name) is not Form.DOCX:
        document = document or read_bytes(data, name)
        return Reply(document, remarks=document.remarks)
    package = opened(data, name)
    found = reviewed(package)
    if len(found.comments) > MOST_COMMENTS:
        raise DraftError(
            f"The file has {len(found.comments):,} comments, and {MOST_COMMENTS:,} is the most that is read.",
            place=Place(name),
            hint="Ask the sender for a file with the comments on this draft alone.",
        )
    mine = frozenset(ours)

    def text(*authors: str) -> Document:
        return _read(data, name, lambda change: change.author in mine or change.author in authors)

    base = text()
    others = [a for a in found.authors() if a not in mine and _changes_words(found, a)]
    return Reply(
        base,
        tuple(Author(a, text(a)) for a in others),
        tuple((below, above, text(below, above)) for below, above in _layers(found, mine)),
        tuple(t for t in tracked_in(found) if t.author not in mine),
        tuple(t for t in tracked_in(found) if t.author in mine),
        tuple(_comments(found)),
        tuple(r for r in base.remarks if r not in set(comments_left_out(package))),
    )


def _read(data: bytes, name: str, accept: Choice) -> Document:
    package: Package = settled_by(opened(data, name), accept)
    return read_bytes(package.to_bytes(), name)


def _changes_words(found: Reviewed, author: str) -> bool:
    return any(c.author == author and c.sort is not Sort.FORMATTED for c in found.changes())


def tracked_in(found: Reviewed) -> Iterator[Tracked]:
    """Yield the tracked changes of a file, those of neighbouring words as one."""
    for paragraph in [*found.paragraphs, *(p for note in found.notes.values() for p in note)]:
        whole = "".join(s.words for s in paragraph.stretches)
        held: Change | None = None
        words = ""
        for stretch in paragraph.stretches:
            for change in stretch.changes:
                if held is not None and _one(held, change):
                    words += stretch.words
                    continue
                if held is not None:
                    yield Tracked(held.sort, held.author, held.date, words, whole)
                held, words = change, stretch.words
            if not stretch.changes and held is not None:
                yield Tracked(held.sort, held.author, held.date, words, whole)
                held = None
        if held is not None:
            yield Tracked(held.sort, held.author, held.date, words, whole)
        for change in (*paragraph.row, *paragraph.mark, *([paragraph.formatted] if paragraph.formatted else [])):
            yield Tracked(change.sort, change.author, change.date, "", whole)


def _one(a: Change, b: Change) -> bool:
    return (a.sort, a.author, a.date) == (b.sort, b.author, b.date)


def _layers(found: Reviewed, mine: frozenset[str]) -> list[tuple[str, str]]:
    """Authors who deleted words that another inserted: the one who inserted them first."""
    pairs: dict[tuple[str, str], None] = {}
    for paragraph in found.paragraphs:
        for stretch in paragraph.stretches:
            authors = [c.author for c in stretch.changes if c.sort is not Sort.FORMATTED and c.author not in mine]
            if len(set(authors)) > 1:
                pairs[authors[0], authors[-1]] = None
    return list(pairs)


def _comments(found: Reviewed) -> Iterator[tuple[str, Comment]]:
    """The comments with the paragraph they hang on, each thread together."""
    by_ident = {c.ident: c for c in found.comments}

    def depth(comment: WordComment) -> int:
        steps = 0
        seen = {comment.ident}
        while comment.answers in by_ident and comment.answers not in seen:
            comment = by_ident[comment.answers]
            seen.add(comment.ident)
            steps += 1
        return steps

    def place(comment: WordComment) -> str:
        anchor = comment.anchor
        if anchor is None:
            above = by_ident.get(comment.answers or "")
            return place(above) if above is not None and above is not comment and above.anchor is not None else ""
        return "".join(s.words for s in found.paragraphs[anchor.start[0]].stretches)

    for comment in found.comments:
        words = comment.anchor.words if comment.anchor else ""
        yield place(comment), Comment(comment.author, comment.date, comment.text, words, depth(comment), comment.done)
