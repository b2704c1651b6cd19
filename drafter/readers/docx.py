"""Word (.docx): the document as Word shows it, whatever way it was set: by styles, by hand, by automatic numbers.

The masthead stands in the header of the first page, as in the United Nations' template. Source: un-format.md, A.1, A.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.document import Document, Front, Kind, Note, Paragraph, Run, Stage, plain
from drafter.errors import DraftError, TrackedAlready
from drafter.languages import METADATA
from drafter.ooxml.changes import text_changes
from drafter.ooxml.package import Package, opened
from drafter.ooxml.settling import settle
from drafter.ooxml.styles import Styles, W
from drafter.place import Place
from drafter.readers.assembly import assembled
from drafter.readers.characters import Pasted
from drafter.readers.docx_beside import comments, inserted, running_heads
from drafter.readers.docx_left_out import LeftOut
from drafter.readers.docx_numbering import Numbering
from drafter.readers.docx_runs import R, Source
from drafter.readers.docx_text import flat, found_in, note_words
from drafter.readers.furniture import language_of
from drafter.readers.structure import Found, Piece, cut

if TYPE_CHECKING:
    from drafter.readers import Tracked

_BRACKETS = re.compile(r"\s*\(\s*\)\s*")


def read_docx(data: bytes, name: str, *, tracked: Tracked = "refuse") -> Document:
    """Read a resolution from a Word file.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.
        tracked: "refuse" a file with tracked changes, or read it as if all were accepted ("keep" does so too, for a
            file in which they stay), or rejected.

    Returns:
        The document.

    Raises:
        DraftError: the file is damaged, no Word file, has tracked changes where they are refused, or is no resolution.
    """
    return _Reading(opened(data, name), tracked).document()


def read_words(data: bytes, name: str, *, tracked: Tracked = "refuse") -> Document:
    """Read any Word file as its paragraphs and tables, whatever text it holds.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.
        tracked: as for :func:`read_docx`.

    Returns:
        A document without a front, each of whose paragraphs is one of the file's.

    Raises:
        DraftError: the file is damaged, no Word file, or has tracked changes where they are refused.
    """
    return _Reading(opened(data, name), tracked).words()


class _Reading:
    """One Word file on its way to a document."""

    def __init__(self, package: Package, tracked: Tracked) -> None:
        self.package = package
        self.name = package.name
        self.tracked = tracked
        self.remarks: list[str] = []
        self.relations = package.relations(package.main)
        self.settled = 0
        self.header = ""

    def words(self) -> Document:
        """All that stands in the text, in its order."""
        root = self.part(self.package.main)
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            raise DraftError("The Word file has no text.", place=Place(self.name), hint="Open it in Word and look.")
        styles, numbering = Styles.of(self.related("styles")), Numbering.of(self.related("numbering"))
        left, pasted = LeftOut(), Pasted()
        notes = self.notes(Source(styles, Numbering(), left=left, pasted=pasted))
        source = Source(styles, numbering, self.links(), notes, left=left, pasted=pasted)
        blocks = tuple(
            Paragraph(Kind.PLAIN, item.words, item.number) if isinstance(item, Piece) else item
            for item in found_in(body, source)
        )
        return Document(METADATA, Stage.DRAFT, Front(), blocks, remarks=tuple(left.remarks()))

    def document(self) -> Document:
        """The whole document."""
        root = self.part(self.package.main)
        body = root.find(f"{W}body") if root is not None else None
        if root is None or body is None:
            raise DraftError("The Word file has no text.", place=Place(self.name), hint="Open it in Word and look.")
        styles = Styles.of(self.related("styles"))
        numbering = Numbering.of(self.related("numbering"))
        left, pasted = LeftOut(), Pasted()
        notes = self.notes(Source(styles, Numbering(), left=left, pasted=pasted))
        links = {**self.links(), **inserted(self.package)}
        source = Source(styles, numbering, links, notes, left=left, pasted=pasted)
        found = list(found_in(body, source))
        masthead = list(self.masthead(body, source))
        if self.settled:
            done = "rejected" if self.tracked == "reject" else "accepted"
            self.remarks.append(f"The file has {self.settled} tracked changes; it was read with all of them {done}.")
        self.remarks += [*_of_notes(source), *left.remarks(), *comments(self.package), *pasted.remarks()]
        pieces = [*masthead, *_front_flat(found)]
        text = " ".join(plain(p.words) for p in pieces if isinstance(p, Piece))
        self.remarks += running_heads(self.package, self.header, text)
        return assembled(pieces, self.name, self.remarks)

    # Parts -----------------------------------------------------------------

    def part(self, name: str) -> etree._Element | None:
        """A part as XML, its tracked changes settled as asked."""
        root = self.package.tree(name)
        if root is None:
            return None
        count = text_changes(root)
        if count and self.tracked == "refuse":
            said = f"The Word file has {count} tracked change{'s' if count > 1 else ''}."
            raise TrackedAlready(said, Place(self.name))
        self.settled += count
        settle(root, lambda _: self.tracked != "reject")
        return root

    def related(self, kind: str) -> etree._Element | None:
        """The part of a kind, or None."""
        target = next((r.target for r in self.relations.values() if r.kind == kind), None)
        return self.part(target) if target else None

    def links(self) -> dict[str, str]:
        """Where hyperlinks lead: to pages alone, not into the drafter's own folders."""
        found = {ident: r.target for ident, r in self.relations.items() if r.kind == "hyperlink"}
        return {ident: target for ident, target in found.items() if target.startswith(("http://", "https://"))}

    def notes(self, source: Source) -> dict[str, Note]:
        """Footnotes and endnotes."""
        out: dict[str, Note] = {}
        for kind, sort in (("footnote", "f"), ("endnote", "e")):
            root = self.related(f"{kind}s")
            for note in root.iterfind(f"{W}{kind}") if root is not None else ():
                if note.get(f"{W}type") in ("separator", "continuationSeparator", "continuationNotice"):
                    continue
                paragraphs = [tuple(i for i in w if isinstance(i, Run)) for w in note_words(note, source)]
                if paragraphs and (match := _BRACKETS.match(plain(paragraphs[0]))):
                    bare = cut(paragraphs[0], match.end())
                    paragraphs[0] = tuple(i for i in bare if isinstance(i, Run))
                out[sort + note.get(f"{W}id", "")] = Note(tuple(paragraphs))
        return out

    # Masthead --------------------------------------------------------------

    def masthead(self, body: etree._Element, source: Source) -> Iterator[Piece]:
        """The paragraphs of the first page's header."""
        section = next(body.iter(f"{W}sectPr"), None)
        if section is None:
            return
        kinds = {h.get(f"{W}type", "default"): h.get(f"{R}id", "") for h in section.iterfind(f"{W}headerReference")}
        on_first = kinds.get("first") if section.find(f"{W}titlePg") is not None else kinds.get("default")
        relation = self.relations.get(on_first or "")
        self.header = relation.target if relation else ""
        source.in_text = False
        source.left.near = ""
        root = self.part(self.header) if relation else None
        if root is not None:
            yield from flat(found_in(root, source))


def _of_notes(source: Source) -> Iterator[str]:
    """What did not find its counterpart, and marks that are not the only one of their note."""
    if source.missing:
        yield f"{len(source.missing)} footnotes have a mark in the text but no words; the marks were left out."
    for ident, note in source.notes.items():
        words = " ".join(plain(p) for p in note.paragraphs)[:80]
        if not words.strip():
            continue
        if ident not in source.cited:
            yield f"A footnote has words but no mark in the text, and was left out: “{words}”."
        elif (count := source.cited[ident]) > 1:
            yield f"A footnote has {count} marks in the text, and was put at each of them: “{words}”."


def _front_flat(found: list[Found]) -> list[Found]:
    """The paragraphs and tables with tables above the text's first line taken apart."""
    texts = [plain(p.words) if isinstance(p, Piece) else "" for p in found]
    start = next((i for i, t in enumerate(texts) if t and language_of([t])), 0)
    head: list[Found] = []
    for item in found[:start]:
        head += flat(iter([item]))
    return [*head, *found[start:]]
