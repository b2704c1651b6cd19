"""The redline as tracked changes in a Word file: the file that holds the old text, with the changes written into it.

What is not changed is not touched. The masthead stays as it is unless the whole file is this program's own. Where a
no-break space stands for a space, or the other way round, the file keeps its own: nobody would see what such a change
marks. All else that differs is tracked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from lxml import etree

from drafter.comparison.listing import is_whole
from drafter.comparison.model import Fate, Grid, Item, Line, Look, Redline, Row, lines_of
from drafter.document import Kind
from drafter.errors import DraftError
from drafter.ooxml.changes import COMING, FORMER, GOING, RANGES
from drafter.ooxml.markup import atoms, text_of, w
from drafter.ooxml.package import Package, opened
from drafter.ooxml.settling import Existing, settled
from drafter.ooxml.story import Story
from drafter.ooxml.styles import Styles
from drafter.place import Place
from drafter.redline.breaks import Breaks
from drafter.redline.comments import Comments
from drafter.redline.edits import ParagraphEditor
from drafter.redline.ends import settle_ends
from drafter.redline.furniture import lines_of_furniture, whole_line
from drafter.redline.joints import Joints, is_gone
from drafter.redline.links import Links
from drafter.redline.located import Passage, key, locate, old_text, passages_of
from drafter.redline.masthead import Masthead
from drafter.redline.models import Model, heading_model, models_of, nearest
from drafter.redline.notes import Notes
from drafter.redline.tables import ancestor, mark_row, new_row, new_table
from drafter.redline.tracked import Marker, Signature

_PARAGRAPH = re.compile(rb"<\w*:?p[ />]")
MOST_PARAGRAPHS = 20_000
"""Some thousand pages; the longest resolutions with their annexes have some hundreds of paragraphs."""
_NUMBERED = tuple(map(w, sorted(RANGES | COMING | GOING | FORMER | {"bookmarkStart", "cellMerge"})))


def write(
    redline: Redline,
    base: bytes,
    name: str,
    signature: Signature,
    *,
    masthead: bool = False,
    existing: Existing = Existing.REFUSE,
) -> bytes:
    """Write a redline into the Word file that holds its old document.

    Args:
        redline: the changes from what the file reads.
        base: the file's bytes.
        name: its name, for messages.
        signature: under whose names the changes stand.
        masthead: whether the changes of the front are written too. In an official file only those of the title are:
            its masthead is the Secretariat's.
        existing: what to do with tracked changes that the file already has. Where they are kept, the old document is
            what the file reads with all of them accepted.

    Returns:
        The file with the changes; the same bytes for the same arguments.

    Raises:
        DraftError: the file cannot be opened, has tracked changes and they are refused, or has another text.
    """
    package = opened(base, name)
    if sum(1 for _ in _PARAGRAPH.finditer(package.part(package.main) or b"")) > MOST_PARAGRAPHS:
        raise DraftError(
            f"The file has more than {MOST_PARAGRAPHS:,} paragraphs, too many for a resolution.",
            place=Place(name),
            hint="Give the Word file of one resolution.",
        )
    settled(package, existing)
    return _Writing(package, redline, signature, masthead, existing is Existing.KEEP).written()


@dataclass(slots=True)
class _Cells:
    """A row whose cells are compared, as passages and new lines by cell."""

    row: Row
    cells: list[list[Passage | Line]]


@dataclass(slots=True)
class _Rows:
    """A table on its way."""

    grid: Grid
    rows: list[_Cells] = field(default_factory=list)


_Unit = Passage | Line | _Rows


class _Writing:
    def __init__(self, package: Package, redline: Redline, signature: Signature, masthead: bool, keeps: bool) -> None:
        self.package = package
        self.keeps = keeps
        self.redline = redline
        self.masthead = masthead
        self.story = Story(package, package.main)
        found = package.relations(package.main).values() if masthead else ()
        headers = sorted({r.target for r in found if r.kind == "header" and r.target in package})
        self.headers = [Story(package, n) for n in headers]
        self.marker = Marker(signature)
        self.notes = Notes(package, self.marker)
        self.notes.learn(self.story.root)
        self.comments = Comments(package)
        self.marker.next_comment = self.comments.next_id
        self.marker.next_id = _next_id(self.story.root, self.notes.root, *(s.root for s in self.headers))

    def written(self) -> bytes:
        joints = Joints(self.story) if self.keeps else None
        found = self.found(joints)
        texts = [text_of(atoms(p)) for p in found]
        text = [*_units(self.redline.body), *_units(self.closing(texts))]
        units = [text, *(list(_units(a.items)) for a in self.redline.annexes)]
        passages = [p for part in units for p in _passages(part)]
        breaks = Breaks(self.story, self.marker)
        missing = locate(passages, found, texts)
        if missing and breaks.find(passages, found):
            missing = locate(passages, self.found(joints))
        if missing:
            raise self.another(missing, passages)
        models = models_of(passages)
        links = Links(self.package, self.story.part, self.story.root)
        self.editor = ParagraphEditor(self.marker, self.notes, models, links)
        Masthead(
            self.redline,
            [*((s, s.paragraphs()) for s in self.headers), (self.story, _above(passages, found))],
            self.editor,
            whole=self.masthead,
        ).write()
        anchor: etree._Element | None = None
        for part in units:
            anchor = self.put(part, anchor)
        settle_ends(self.story, self.marker)
        names = (e.get(w("name"), "") for e in self.story.root.iter(w("moveFromRangeStart"), w("moveToRangeStart")))
        self.marker.write_moves(frozenset(names))
        breaks.mend()
        if joints is not None:
            joints.part()
        self.renumber_formats()
        self.notes.settle_order(self.story)
        for story in (self.story, *self.headers):
            story.save()
        self.notes.save()
        self.comments.save(self.marker)
        return self.package.to_bytes()

    def renumber_formats(self) -> None:
        """Give changes of format that were copied with a run that was split ids of their own."""
        seen: set[str] = set()
        for root in (self.story.root, self.notes.root):
            for element in root.iter(w("rPrChange")):
                number = element.get(w("id"), "")
                if number in seen and any(self.story.touches(p) for p in element.iterancestors(w("p"))):
                    self.marker.number(element)
                seen.add(number)

    def found(self, joints: Joints | None) -> list[etree._Element]:
        """The paragraphs of the text, those left out that another's change takes away."""
        return [p for p in self.story.paragraphs() if joints is None or not is_gone(p)]

    def closing(self, texts: Sequence[str]) -> list[Line]:
        """The closing block as the file has it, whose paragraphs read so: in one paragraph, or in one a line."""
        pieces = self.redline.closing
        if not pieces:
            return []
        whole = whole_line(pieces)
        wanted = key("".join(map(old_text, pieces)))
        if wanted and any(key(t) == wanted for t in reversed(texts)):
            return [whole]
        return lines_of_furniture(pieces)

    def another(self, missing: Sequence[Passage], passages: Sequence[Passage]) -> DraftError:
        share = len(missing) / max(len(passages), 1)
        first = " ".join((missing[0].number + " " + missing[0].old).split())[:80]
        what = "another resolution, or another text of it" if share > 0.5 else "another text"
        return DraftError(
            f"The Word file holds {what}: {len(missing)} of {len(passages)} paragraphs are not in it as they are in"
            f" {self.redline.names[0] or 'the old document'}. The first begins “{first}”.",
            place=Place(self.package.name),
            hint="Give the official file of the very resolution that the draft is based on.",
        )

    # Writing ----------------------------------------------------------------

    def model(self, look: Look) -> Model | None:
        """What a new paragraph is set like: a heading in a file without any, like what its styles say of headings."""
        if look.kind is Kind.HEADING and not any(known.kind is Kind.HEADING for known in self.editor.models):
            root = self.package.tree("word/styles.xml")
            if (heading := heading_model(Styles.of(root), look.level)) is not None:
                return heading
        return nearest(self.editor.models, look)

    def put(self, units: Sequence[_Unit], anchor: etree._Element | None) -> etree._Element | None:
        """Write units into the file; new paragraphs come after what stands before them.

        Returns:
            The last paragraph or table written to or passed by.
        """
        waiting: list[etree._Element] = []
        for unit in units:
            if isinstance(unit, _Rows):
                anchor = self.grid(unit, anchor)
            elif isinstance(unit, Line):
                element = self.editor.added(unit, self.model(unit.look))
                if anchor is None:
                    waiting.append(element)
                    continue
                anchor.addnext(element)
                self.story.touch(element)
                anchor = element
            elif unit.paragraph is not None:
                for element in waiting:
                    unit.paragraph.addprevious(element)
                    self.story.touch(element)
                waiting = []
                anchor = unit.paragraph
                if any(x.changed for x in unit.lines) or unit.continues:
                    self.story.touch(anchor)
                    self.editor.apply(unit)
        return anchor

    def grid(self, rows: _Rows, anchor: etree._Element | None) -> etree._Element | None:
        """Write a table's changes into it, or a table that was added after what stands before it."""
        located = [p for p in _passages([rows]) if p.paragraph is not None]
        table = ancestor(located[0].paragraph, "tbl") if located else None
        if table is None:
            if rows.grid.fate is not Fate.ADDED or anchor is None:
                return anchor
            element = new_table(self.editor, rows.grid, nearest(self.editor.models, Line(()).look))
            anchor.addnext(element)
            self.story.touch(element)
            return element
        if rows.grid.fate is Fate.KEPT and not any(x.changed for x in lines_of((rows.grid,))):
            return table
        self.story.touch(table)
        model = Model.of(located[0])
        last: etree._Element | None = None
        for cells in rows.rows:
            here = [p for c in cells.cells for p in c if isinstance(p, Passage) and p.paragraph is not None]
            if here:
                last = ancestor(here[0].paragraph, "tr")
                for units in cells.cells:
                    self.put(units, None)
                if cells.row.fate is Fate.REMOVED and last is not None:
                    mark_row(self.editor, last, Fate.REMOVED)
            elif cells.row.fate is Fate.ADDED:
                last = self.row(cells.row, table, last, model)
        return table

    def row(self, row: Row, table: etree._Element, last: etree._Element | None, model: Model) -> etree._Element:
        """Put a row that was added after ``last``, or first."""
        like = last if last is not None else table.find(w("tr"))
        element = new_row(self.editor, row, like, model)
        if last is not None:
            last.addnext(element)
        elif like is not None:
            like.addprevious(element)
        else:
            table.append(element)
        return element


def _above(passages: Sequence[Passage], found: Sequence[etree._Element]) -> list[etree._Element]:
    """The paragraphs of a file before its text."""
    first = next((p.paragraph for p in passages if p.paragraph is not None), None)
    return list(takewhile(lambda p: p is not first, found))


def _units(items: Sequence[Item]) -> Iterator[_Unit]:
    lines: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            lines.append(item)
            continue
        yield from _joined(passages_of(lines))
        lines = []
        rows = [_Cells(r, [list(_joined(passages_of(c.lines))) for c in r.cells]) for r in item.rows]
        yield _Rows(item, rows)
    yield from _joined(passages_of(lines))


def _joined(units: Sequence[Passage | Line]) -> Iterator[Passage | Line]:
    """Tell each passage whether the one before it is joined to it."""
    joined = False
    for unit in units:
        if isinstance(unit, Passage):
            unit.continues = joined
            last = unit.lines[-1]
            joined = last.mark is Fate.REMOVED and not is_whole(last)
        yield unit


def _passages(units: Sequence[_Unit]) -> Iterator[Passage]:
    for unit in units:
        if isinstance(unit, Passage):
            yield unit
        elif isinstance(unit, _Rows):
            for cells in unit.rows:
                for cell in cells.cells:
                    yield from (p for p in cell if isinstance(p, Passage))


def _next_id(*roots: etree._Element) -> int:
    ids = [int(i) for root in roots for e in root.iter(*_NUMBERED) if (i := e.get(w("id"), "")).lstrip("-").isdigit()]
    return max(ids, default=0) + 1
