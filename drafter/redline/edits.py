"""The changes of one paragraph written into the paragraph of a Word file that they are changes of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import zip_longest

from lxml import etree

from drafter.comparison.listing import is_whole
from drafter.comparison.model import Changed, Fate, Kept, Line, Look, Nature, NoteChanged
from drafter.document import Note, Run, Words
from drafter.errors import DraftError
from drafter.ooxml.markup import atoms, between, local, paragraphs, runs, spell_out, split_at, text_of, w
from drafter.place import Place
from drafter.redline.located import Passage, characters, key, locate, old_text, passages_of
from drafter.redline.models import Likes, Model, plain_properties
from drafter.redline.notes import Notes
from drafter.redline.tracked import Marker, new_run


@dataclass(slots=True)
class _Edit:
    """A change at its place in the text of the file's paragraph.

    Attributes:
        start, end: what goes.
        change: what comes, and why.
        ends: the line that ends here although the paragraph of the file does not, or None.
        note: the changes of the note that stands here, or None.
    """

    start: int
    end: int
    change: Changed | None = None
    ends: Line | None = None
    note: NoteChanged | None = None


class ParagraphEditor:
    """Writes the changes of paragraphs.

    Args:
        marker: makes the tracked changes.
        notes: the notes of the file.
        models: a paragraph of the file for each look that it has.
        comments: whether the paragraphs may carry comments. Those of headers may not: Word allows none there, and
            LibreOffice does not open such a file. Those of notes do not: the mark in the text carries them.
    """

    def __init__(
        self, marker: Marker, notes: Notes | None, models: Mapping[Look, Model], *, comments: bool = True
    ) -> None:
        self.marker = marker
        self.notes = notes
        self.models = models
        self.comments = comments and marker.signature.comments

    def without_comments(self) -> ParagraphEditor:
        """The same editor for paragraphs that may carry no comments."""
        return ParagraphEditor(self.marker, self.notes, self.models, comments=False)

    def apply(self, passage: Passage) -> list[etree._Element]:
        """Write the changes of a passage into its paragraph.

        Args:
            passage: located; it has changes.

        Returns:
            The paragraphs that it is now, in order.
        """
        paragraph = passage.paragraph
        if paragraph is None:
            raise ValueError("the passage is not located")
        likes = Likes(passage)
        parts = [paragraph]
        for edit in reversed(list(_edits(passage))):
            target = parts[0]
            if edit.ends is not None:
                parts.insert(0, self.cut(target, edit.start, edit.ends, passage))
            elif edit.note is not None:
                self.edit_note(target, edit)
            elif edit.change is not None:
                self.replace(target, edit, likes)
        last = passage.lines[-1]
        if last.mark is Fate.REMOVED:
            if is_whole(last):
                self.marker.delete(list(runs(paragraph)), _nature(last))
            self.marker.mark_paragraph(paragraph, Fate.REMOVED, _nature(last))
        elif last.new is not None and last.old is not None and last.new != last.old and last.new in self.models:
            self.marker.restyle(paragraph, self.models[last.new].properties, Nature.DRAFTER)
        return parts

    def added(self, line: Line, model: Model | None) -> etree._Element:
        """A new paragraph.

        Args:
            line: what it says.
            model: what it is set like, or None.
        """
        paragraph = etree.Element(w("p"))
        nature = _nature(line)
        likes = None
        before = f"{line.new_number}\t" if line.new_number else ""
        if model is not None:
            likes = model.likes
            if model.properties is not None:
                paragraph.append(deepcopy(model.properties))
            printed = line.new_number and (model.numbered or not model.number)
            before = model.lead + (line.new_number + model.gap if printed else "")
        if before:
            paragraph.append(self.inserted((Run(before),), nature, likes, 0, 0))
        for piece in line.pieces:
            words = piece.words if isinstance(piece, Kept) else piece.added if isinstance(piece, Changed) else ()
            if words:
                element = self.inserted(words, nature, likes, 0, 0)
                paragraph.append(element)
                if isinstance(piece, Changed):
                    self.explain(element, element, piece)
        if line.mark is Fate.ADDED:
            self.marker.mark_paragraph(paragraph, Fate.ADDED, nature)
        return paragraph

    # One edit ---------------------------------------------------------------

    def replace(self, paragraph: etree._Element, edit: _Edit, likes: Likes) -> None:
        """Delete what goes and insert what comes after it."""
        change = edit.change
        if change is None:
            return
        gone: list[etree._Element] = []
        if edit.end > edit.start:
            split_at(paragraph, edit.start)
            split_at(paragraph, edit.end)
            going = between(paragraph, edit.start, edit.end)
            for field in {
                id(f): f for r in going if (f := r.getparent()) is not None and local(f) == "fldSimple"
            }.values():
                spell_out(field)
            if self.notes is not None:
                self.notes.delete_in(going, change.nature)
            gone = self.marker.delete(going, change.nature)
        first = last = gone[-1] if gone else None
        if gone and gone[0].getparent() is gone[-1].getparent():
            first = gone[0]
        if change.added:
            element = self.inserted(change.added, change.nature, likes, edit.start, edit.end)
            if gone and _ends_in_new_note(change) and len(text_of(atoms(paragraph))) <= edit.start:
                # LibreOffice, rejecting, joins a paragraph to the next that ends in a deletion and then a new note.
                gone[0].addprevious(element)
                first, last = element, gone[-1]
            elif gone:
                # Outside a field or link that ends here: the new words are not its result, nor lead where it leads.
                _outside(gone[-1], paragraph).addnext(element)
            else:
                place_at(paragraph, edit.start, element)
            if last is None or last.getparent() is not element.getparent():
                first = last = element
            elif first is not element:
                last = element
        if first is not None and last is not None:
            self.explain(first, last, change)

    def inserted(self, words: Words, nature: Nature, likes: Likes | None, start: int, end: int) -> etree._Element:
        """Words as an insertion, set as the words around ``start`` to ``end`` are."""
        made = []
        for item in words:
            if isinstance(item, Note):
                if self.notes is not None:
                    made.append(self.notes.added(item, nature))
                continue
            wanted = (item.italic, item.bold, item.raised)
            like, same = likes.at(start, end, wanted) if likes is not None else (None, False)
            made.append(new_run(item, like, same_setting=same))
        return self.marker.insert(made, nature)

    def explain(self, first: etree._Element, last: etree._Element, change: Changed) -> None:
        """Hang a comment on a change that follows from a fact, to say from which, where comments are wanted."""
        if self.comments and change.reason and change.fact is not None:
            self.marker.comment(first, last, change.nature, _spoken(change))

    def edit_note(self, paragraph: etree._Element, edit: _Edit) -> None:
        """Write the changes of the note whose mark stands at an edit."""
        if edit.note is None or self.notes is None:
            return
        at = 0
        for atom in atoms(paragraph):
            if at == edit.start and atom.note is not None:
                note = self.notes.touched_one(atom.note)
                if note is not None:
                    self.without_comments().write_note(note, edit.note)
                    self.explain_note(atom.run, edit.note)
                return
            at += len(atom.text)

    def write_note(self, note: etree._Element, change: NoteChanged) -> None:
        """Write the changes of a note's text."""
        units = passages_of(change.lines)
        passages = [u for u in units if isinstance(u, Passage)]
        missing = locate(passages, list(paragraphs(note)))
        if missing:
            name = self.notes.package.name if self.notes is not None else ""
            raise DraftError(
                f"The Word file has another text in the note that begins “{missing[0].old[:60]}”.",
                place=Place(name),
                hint="Compare with this very file, so that both have the same text.",
            )
        anchor: etree._Element | None = None
        model = Model(passages[0]) if passages else None
        for unit in units:
            if isinstance(unit, Passage):
                anchor = self.apply(unit)[-1] if unit.paragraph is not None else anchor
            else:
                paragraph = self.added(unit, model)
                if anchor is not None:
                    anchor.addnext(paragraph)
                else:
                    note.append(paragraph)
                anchor = paragraph

    def explain_note(self, mark: etree._Element, note: NoteChanged) -> None:
        """Hang a comment on the mark of a note for each reason that its words changed for."""
        said: set[str] = set()
        for piece in (p for line in note.lines for p in line.pieces):
            if isinstance(piece, Changed) and _spoken(piece) not in said:
                said.add(_spoken(piece))
                self.explain(mark, mark, piece)

    def cut(self, paragraph: etree._Element, offset: int, line: Line, passage: Passage) -> etree._Element:
        """Make what stands before ``offset`` a paragraph of its own, whose mark is inserted."""
        split_at(paragraph, offset)
        before = etree.Element(w("p"))
        properties = plain_properties(paragraph)
        if line.new is not None and line.new != passage.lines[-1].old and line.new in self.models:
            properties = deepcopy(self.models[line.new].properties)
        if properties is not None:
            before.append(properties)
        anchor = _top(paragraph, _last_run(paragraph, offset))
        moving = []
        for child in paragraph:
            if local(child) == "pPr":
                continue
            if anchor is None:
                break
            moving.append(child)
            if child is anchor:
                break
        for child in moving:
            before.append(child)
        self.marker.mark_paragraph(before, Fate.ADDED, _nature(line))
        paragraph.addprevious(before)
        return before


def _edits(passage: Passage) -> Iterator[_Edit]:
    """The edits of a passage in the order of the text."""
    marks = 0
    spaced = True
    lead = passage.lead
    if not (passage.numbered and passage.number):
        lead = lead[: max(0, len(lead) - passage.own_space)]
    # Where the passage is joined to the one before it, the white space that leads into it goes.
    stays = not passage.continues or passage.own_space > 0
    for k, line in enumerate(passage.lines):
        if k == 0 and passage.continues and lead:
            yield _Edit(0, len(lead), Changed((Run(lead),), ()))
        if k == 0 and passage.numbered:
            yield from _number_edits(passage, line)
            marks = len(key(line.old_number))
        elif k and passage.numbered and passage.lead + line.new_number:
            at = passage.place(marks, after_space=spaced)
            before = passage.lead + (line.new_number + passage.gap if line.new_number else "")
            yield _Edit(at, at, Changed((), (Run(before),), Nature.MECHANICAL))
        for piece, following in zip_longest(line.pieces, line.pieces[1:]):
            followed = following is not None and old_text(following)[:1].isspace()
            start = passage.place(marks, after_space=spaced, before_space=followed and not old_text(piece))
            if isinstance(piece, NoteChanged):
                yield _Edit(passage.place(marks, after_space=True), 0, note=piece)
                marks, spaced = marks + 1, False
                continue
            text = old_text(piece)
            marks += len(key(text))
            beside = (spaced and stays) or followed
            spaced, stays = (text[-1].isspace(), True) if text else (spaced, stays)
            if isinstance(piece, Changed) and not _another_space(piece, beside=beside):
                end = passage.place(marks, after_space=spaced, before_space=followed) if text else start
                yield _Edit(start, max(start, end), piece)
        if line.mark is Fate.ADDED:
            at = passage.place(marks, after_space=spaced)
            yield _Edit(at, at, ends=line)


def _spoken(change: Changed) -> str:
    """Why a change was made, and that it is to be confirmed where it is."""
    confirmed = not change.confirm or "to be confirmed" in change.reason.lower()
    return change.reason if confirmed else f"{change.reason.rstrip('.')}. To be confirmed."


def _ends_in_new_note(change: Changed) -> bool:
    return isinstance(change.added[-1], Note) and not any(isinstance(i, Note) for i in change.removed)


def _another_space(change: Changed, *, beside: bool) -> bool:
    """Whether one kind of space gave way to another, or one of two went or came: the file keeps its own.

    Args:
        change: the change.
        beside: whether white space that stays is next to it.
    """
    old, new = characters(change.removed), characters(change.added)
    return change.nature is Nature.SPACING and (old + new).isspace() and (beside or bool(old and new))


def _number_edits(passage: Passage, line: Line) -> Iterator[_Edit]:
    old, new = line.old_number, line.new_number
    if old == new:
        return
    start = passage.place(0, after_space=True)
    end = passage.place(len(key(old)), after_space=False) if old else start
    if new:
        words: Words = (Run(new if old else new + passage.gap),)
        yield _Edit(start, end, Changed((), words, Nature.MECHANICAL))
    elif old:
        nature = _nature(line) if line.mark is Fate.REMOVED else Nature.MECHANICAL
        after = passage.place(len(key(old)), after_space=True) - passage.own_space
        yield _Edit(start, max(end, after), Changed((Run(old),), (), nature))


def _nature(line: Line) -> Nature:
    """The nature of a line that is in one document alone: mechanical where all its words are."""
    natures = {p.nature for p in line.pieces if isinstance(p, Changed)}
    return natures.pop() if len(natures) == 1 else Nature.DRAFTER


def place_at(paragraph: etree._Element, offset: int, element: etree._Element) -> None:
    """Put an element where the text has ``offset`` characters before it, outside links and fields that end there."""
    split_at(paragraph, offset)
    run = _last_run(paragraph, offset)
    if run is None:
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            properties.addnext(element)
        else:
            paragraph.insert(0, element)
        return
    _outside(run, paragraph).addnext(element)


def _outside(anchor: etree._Element, paragraph: etree._Element) -> etree._Element:
    """An element, or the end of the link or field that ends with it."""
    while True:
        parent = anchor.getparent()
        following = anchor.getnext()
        if following is not None and local(following) == "r" and _ends_field(following):
            anchor = following
        elif parent is not None and parent is not paragraph and following is None:
            anchor = parent
        else:
            return anchor


def _ends_field(run: etree._Element) -> bool:
    return any(local(n) == "fldChar" and n.get(w("fldCharType")) == "end" for n in run) and run.find(w("t")) is None


def _last_run(paragraph: etree._Element, offset: int) -> etree._Element | None:
    """The last run whose text ends at or before ``offset``."""
    at = 0
    run = None
    for atom in atoms(paragraph):
        at += len(atom.text)
        if at > offset:
            break
        if atom.text:
            run = atom.run
    return run


def _top(paragraph: etree._Element, run: etree._Element | None) -> etree._Element | None:
    """The child of the paragraph that a run is in."""
    while run is not None and run.getparent() is not paragraph:
        run = run.getparent()
    return run
