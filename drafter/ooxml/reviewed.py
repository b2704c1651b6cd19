"""What reviewers did in a Word file: its text with every tracked change on it, and their comments.

A text is read as stretches of words, each with the changes that lie on it, the outermost first: words that a partner
inserted and another deleted have both. :func:`text` gives what paragraphs read under any choice of what to accept;
:func:`drafter.ooxml.settling.settled_by` makes a file of that choice, for a reader of documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from drafter.document.words import NOTE_MARK
from drafter.ooxml.changes import COMING, GOING, Change, Sort, change_of
from drafter.ooxml.markup import CHARACTERS, INTO, local, paragraphs, w
from drafter.ooxml.package import Package
from drafter.ooxml.settling import Choice

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that the same changes lie on.

    Attributes:
        words: its characters, a note as one.
        changes: on them, the outermost first; one that formats them is among them.
        note: the id of the note that stands here, or None.
    """

    words: str
    changes: tuple[Change, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the file.

    Attributes:
        stretches: its words, in order.
        mark: the changes on the mark that ends it: where one goes away, the next paragraph is joined to it.
        row: the changes on the row of a table that it is in.
        formatted: the change of its own properties, or None.
        element: the ``w:p`` that it was read from.
    """

    stretches: tuple[Stretch, ...]
    mark: tuple[Change, ...] = ()
    row: tuple[Change, ...] = ()
    formatted: Change | None = None
    element: etree._Element | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a comment hangs, in the text as the file holds it, deleted words among the others.

    Attributes:
        start, end: the paragraph, counted from 0, and how many characters of it stand before.
        words: what it hangs on; empty for a place.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    words: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment.

    Attributes:
        ident: its id in the file.
        author, date, initials: as the file has them.
        text: what it says, a line a paragraph.
        anchor: what it hangs on; None where the text has no place of it.
        answers: the id of the comment that it answers, or None.
        done: whether the thread is marked as resolved.
    """

    ident: str
    author: str
    date: str
    initials: str
    text: str
    anchor: Anchor | None = None
    answers: str | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A Word file as its reviewers left it.

    Attributes:
        paragraphs: of the text, in order, those of tables too.
        notes: the paragraphs of each footnote ("f1") and endnote ("e1").
        comments: in the order of the file.
    """

    paragraphs: tuple[Paragraph, ...]
    notes: dict[str, tuple[Paragraph, ...]]
    comments: tuple[Comment, ...]

    def changes(self) -> Iterator[Change]:
        """Yield every change once for each stretch, mark or row that it lies on, in the order of the file."""
        for paragraph in [*self.paragraphs, *(p for note in self.notes.values() for p in note)]:
            yield from paragraph.row
            for stretch in paragraph.stretches:
                yield from stretch.changes
            yield from paragraph.mark
            if paragraph.formatted is not None:
                yield paragraph.formatted

    def authors(self) -> list[str]:
        """Who made changes or comments, in the order of their first."""
        return list(dict.fromkeys([*(c.author for c in self.changes()), *(c.author for c in self.comments)]))


def reviewed(package: Package) -> Reviewed:
    """Read what reviewers did in a file.

    Args:
        package: the file, with its changes.
    """
    root = package.tree(package.main)
    body = root.find(w("body")) if root is not None else None
    reading = _Reading()
    text = tuple(reading.paragraphs(body)) if body is not None else ()
    notes: dict[str, tuple[Paragraph, ...]] = {}
    for kind in ("footnote", "endnote"):
        part = package.related(f"{kind}s")
        found = package.tree(part) if part else None
        for note in found.iterfind(w(kind)) if found is not None else ():
            if note.get(w("type")) in (None, "normal"):
                notes[kind[0] + note.get(w("id"), "")] = tuple(_Reading().paragraphs(note))
    return Reviewed(text, notes, tuple(_comments(package, reading)))


def text(found: Sequence[Paragraph], accept: Choice) -> list[str]:
    """What paragraphs read once each change is accepted or rejected.

    Args:
        found: the paragraphs.
        accept: decides on each change: ``lambda _: False`` for the text before all of them.

    Returns:
        The paragraphs, those joined whose mark goes away; empty ones too.
    """
    out: list[str] = []
    held: str | None = None
    for paragraph in found:
        if _gone(paragraph.row, accept):
            continue
        held = (held or "") + "".join(s.words for s in paragraph.stretches if not _gone(s.changes, accept))
        if not _gone(paragraph.mark, accept):
            out.append(held)
            held = None
    if held:
        out.append(held)
    return out


def _gone(changes: Sequence[Change], accept: Choice) -> bool:
    return any(
        accept(c) is (c.sort in (Sort.DELETED, Sort.MOVED_AWAY)) for c in changes if c.sort is not Sort.FORMATTED
    )


class _Reading:
    """The paragraphs of a part as they are read, with the places of comments."""

    def __init__(self) -> None:
        self.index = -1
        self.starts: dict[str, tuple[int, int]] = {}
        self.ends: dict[str, tuple[int, int]] = {}
        self.marks: dict[str, tuple[int, int]] = {}
        self.texts: list[str] = []
        self.moves: dict[str, str] = {}

    def paragraphs(self, container: etree._Element) -> Iterator[Paragraph]:
        before: etree._Element | None = None
        for element in paragraphs(container):
            self.between(before, element)
            yield self.paragraph(element)
            before = element

    def between(self, before: etree._Element | None, element: etree._Element) -> None:
        """Follow the names of moves that begin or end between two paragraphs."""
        sibling = element.getprevious()
        found = []
        while sibling is not None and sibling is not before and local(sibling) not in ("p", "tbl"):
            found.append(sibling)
            sibling = sibling.getprevious()
        for one in reversed(found):
            self.range(one)

    def range(self, element: etree._Element) -> None:
        name = local(element)
        if name.endswith("RangeStart") and name.startswith("move"):
            self.moves[name[:-10]] = element.get(w("name"), "")
        elif name.endswith("RangeEnd") and name.startswith("move"):
            self.moves.pop(name[:-8], None)

    def paragraph(self, element: etree._Element) -> Paragraph:
        self.index += 1
        self.texts.append("")
        stretches = tuple(self.stretches(element, ()))
        properties = element.find(w("pPr"))
        mark = properties.find(w("rPr")) if properties is not None else None
        row = next((a for a in element.iterancestors() if local(a) in ("tr", "tc")), None)
        own: tuple[Change, ...] = ()
        while row is not None:
            own = self.marked(row.find(w(local(row) + "Pr"))) + own
            row = next((a for a in row.iterancestors() if local(a) in ("tr", "tc")), None)
        former = properties.find(w("pPrChange")) if properties is not None else None
        return Paragraph(stretches, self.marked(mark), own, change_of(former) if former is not None else None, element)

    def marked(self, properties: etree._Element | None) -> tuple[Change, ...]:
        """The changes that properties mark something as coming or going by."""
        found = properties if properties is not None else ()
        return tuple(self.change(c) for c in found if local(c) in COMING | GOING)

    def change(self, element: etree._Element) -> Change:
        return change_of(element, self.moves.get(local(element), ""))

    def here(self) -> tuple[int, int]:
        return self.index, len(self.texts[-1])

    def stretches(self, element: etree._Element, changes: tuple[Change, ...]) -> Iterator[Stretch]:
        held = ""
        layers: tuple[Change, ...] = ()
        for words, note, own in self.words(element, changes):
            if held and (note is not None or own != layers):
                yield Stretch(held, layers)
                held = ""
            if note is not None:
                yield Stretch(words, own, note)
            else:
                held, layers = held + words, own
        if held:
            yield Stretch(held, layers)

    def words(
        self, element: etree._Element, changes: tuple[Change, ...]
    ) -> Iterator[tuple[str, str | None, tuple[Change, ...]]]:
        for child in element:
            name = local(child)
            if name == "r":
                former = child.find(f"{w('rPr')}/{w('rPrChange')}")
                own = (*changes, change_of(former)) if former is not None else changes
                for words, note in self.characters(child):
                    self.texts[-1] += words
                    yield words, note, own
            elif name in COMING | GOING:
                yield from self.words(child, (*changes, self.change(child)))
            elif name in INTO:
                yield from self.words(child, changes)
            elif name == "commentRangeStart":
                self.starts[child.get(w("id"), "")] = self.here()
            elif name == "commentRangeEnd":
                self.ends[child.get(w("id"), "")] = self.here()
            else:
                self.range(child)

    def characters(self, run: etree._Element) -> Iterator[tuple[str, str | None]]:
        for node in run:
            name = local(node)
            if name in ("t", "delText"):
                yield node.text or "", None
            elif name in ("footnoteReference", "endnoteReference"):
                yield NOTE_MARK, name[0] + node.get(w("id"), "")
            elif name == "commentReference":
                self.marks[node.get(w("id"), "")] = self.here()
            elif name in CHARACTERS and not (name == "br" and node.get(w("type")) in ("page", "column")):
                yield CHARACTERS[name], None

    def anchor(self, ident: str) -> Anchor | None:
        """Where a comment hangs."""
        mark = self.marks.get(ident)
        start, end = self.starts.get(ident, mark), self.ends.get(ident, mark)
        if start is None or end is None:
            return None
        if start[0] == end[0]:
            return Anchor(start, end, self.texts[start[0]][start[1] : end[1]])
        whole = [self.texts[start[0]][start[1] :], *self.texts[start[0] + 1 : end[0]], self.texts[end[0]][: end[1]]]
        return Anchor(start, end, "\n".join(whole))


def _comments(package: Package, reading: _Reading) -> Iterator[Comment]:
    part = package.related("comments")
    root = package.tree(part) if part else None
    if root is None:
        return
    more = package.related("commentsExtended")
    extended = package.tree(more) if more else None
    threads = {e.get(f"{_W15}paraId", ""): e for e in (extended if extended is not None else ())}
    by_paragraph = {
        p.get(f"{_W14}paraId", ""): c.get(w("id"), "") for c in root.iterfind(w("comment")) for p in c.iter(w("p"))
    }
    for comment in root.iterfind(w("comment")):
        own = list(comment.iter(w("p")))
        thread = threads.get(own[-1].get(f"{_W14}paraId", "")) if own else None
        parent = thread.get(f"{_W15}paraIdParent") if thread is not None else None
        yield Comment(
            comment.get(w("id"), ""),
            comment.get(w("author"), ""),
            comment.get(w("date"), ""),
            comment.get(w("initials"), ""),
            "\n".join(t for p in own if (t := "".join(s.words for s in _Reading().paragraph(p).stretches))),
            reading.anchor(comment.get(w("id"), "")),
            by_paragraph.get(parent) if parent else None,
            thread is not None and thread.get(f"{_W15}done") in ("1", "true"),
        )
