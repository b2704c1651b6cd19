"""The changes of one paragraph written into the paragraph of a Word file that they are changes of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from drafter.comparison.listing import is_whole
from drafter.comparison.model import Changed, Fate, Kept, Line, Look, Nature, NoteChanged, Piece
from drafter.document import Note, Run, Words
from drafter.errors import DraftError
from drafter.ooxml.fields import fields_of, gather, going, part_fields, spell_out
from drafter.ooxml.markup import atoms, local, paragraphs, runs, split_at, text_of, w
from drafter.place import Place
from drafter.redline.cutting import free_of_changes, outside, parted_at, place_at
from drafter.redline.links import Links
from drafter.redline.located import Passage, locate, passages_of
from drafter.redline.models import Likes, Model, plain_properties
from drafter.redline.notes import Notes
from drafter.redline.placed import Edit, edits_of, nature_of
from drafter.redline.tracked import Marker, new_run


class ParagraphEditor:
    """Writes the changes of paragraphs.

    Args:
        marker: makes the tracked changes.
        notes: the notes of the file.
        models: a paragraph of the file for each look that it has.
        links: how symbols are linked in the part, or None.
        comments: whether the paragraphs may carry comments. Those of headers may not: Word allows none there, and
            LibreOffice does not open such a file. Those of notes do not: the mark in the text carries them.
    """

    def __init__(
        self,
        marker: Marker,
        notes: Notes | None,
        models: Mapping[Look, Model],
        links: Links | None = None,
        *,
        comments: bool = True,
    ) -> None:
        self.marker = marker
        self.notes = notes
        self.models = models
        self.links = links
        self.comments = comments and marker.signature.comments

    def without_comments(self) -> ParagraphEditor:
        """The same editor for paragraphs that may carry no comments."""
        return ParagraphEditor(self.marker, self.notes, self.models, self.links, comments=False)

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
        if passage.moved_whole:
            return [self.moved_away(passage, paragraph)]
        likes = Likes(passage)
        parts = [paragraph]
        for edit in reversed(edits_of(passage)):
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
                self.deleted(paragraph, _deletable(paragraph), nature_of(last))
            self.marker.mark_paragraph(paragraph, Fate.REMOVED, nature_of(last))
        elif last.new is not None and last.old is not None and last.new != last.old and last.new in self.models:
            self.marker.restyle(paragraph, self.models[last.new].properties, Nature.DRAFTER)
        return parts

    def moved_away(self, passage: Passage, paragraph: etree._Element) -> etree._Element:
        """Mark a paragraph as moved away, and as deleted what did not arrive."""
        line = passage.lines[0]
        likes = Likes(passage)
        gone = tuple(replace(p, added=()) if isinstance(p, Changed) else p for p in line.within)
        stayed = replace(passage, lines=[replace(line, pieces=gone, mark=Fate.KEPT, new_number=line.old_number)])
        # A field moves in one piece: what is deleted within it would part its beginning from its end.
        has_fields = next(paragraph.iter(w("fldChar"), w("fldSimple")), None) is not None
        for edit in reversed(edits_of(stayed) if _moves_as_it_was(line) and not has_fields else []):
            self.replace(paragraph, edit, likes)
        self.deleted(paragraph, _deletable(paragraph), Nature.DRAFTER, moved=True)
        self.marker.mark_paragraph(paragraph, Fate.REMOVED, Nature.DRAFTER, move=line.move)
        return paragraph

    def added(self, line: Line, model: Model | None) -> etree._Element:
        """A new paragraph.

        Args:
            line: what it says.
            model: what it is set like, or None.
        """
        paragraph = etree.Element(w("p"))
        nature = nature_of(line)
        likes = None
        before = f"{line.new_number}\t" if line.new_number else ""
        if model is not None:
            likes = model.likes
            if model.properties is not None:
                paragraph.append(deepcopy(model.properties))
            printed = line.new_number and (model.numbered or not model.number)
            before = model.lead + (line.new_number + model.gap if printed else "")
        moved = line.move > 0
        if before:
            paragraph.append(self.inserted((Run(before),), nature, likes, 0, 0, moved=moved))
        for piece in _as_moved(line) if moved else line.pieces:
            if isinstance(piece, NoteChanged):
                continue
            words = piece.words if isinstance(piece, Kept) else piece.added
            if words:
                element = self.inserted(words, nature, likes, 0, 0, moved=moved and isinstance(piece, Kept))
                paragraph.append(element)
                if isinstance(piece, Changed):
                    self.explain(element, element, piece)
        if line.mark is Fate.ADDED:
            self.marker.mark_paragraph(paragraph, Fate.ADDED, nature, move=line.move)
        return paragraph

    # One edit ---------------------------------------------------------------

    def replace(self, paragraph: etree._Element, edit: Edit, likes: Likes) -> None:
        """Delete what goes and insert what comes after it."""
        change = edit.change
        if change is None:
            return
        gone: list[etree._Element] = []
        if edit.end > edit.start:
            split_at(paragraph, edit.end, edit.start)
            gone = self.deleted(paragraph, going(paragraph, edit.start, edit.end), change.nature)
        first = last = gone[-1] if gone else None
        if gone and gone[0].getparent() is gone[-1].getparent():
            first = gone[0]
        if change.added:
            element = self.inserted(change.added, change.nature, likes, edit.start, edit.end)
            at_top = bool(gone) and gone[0].getparent() is paragraph
            if at_top and _ends_in_new_note(change) and len(text_of(atoms(paragraph))) <= edit.start:
                # LibreOffice, rejecting, joins a paragraph to the next that ends in a deletion and then a new note.
                gone[0].addprevious(element)
                first, last = element, gone[-1]
            elif gone:
                # Outside a field or link that ends here: the new words are not its result, nor lead where it leads.
                last_one = gone[-1] if edit.within else outside(gone[-1], paragraph)
                free_of_changes(last_one, self.marker).addnext(element)
            else:
                place_at(paragraph, edit.start, element, self.marker, within=edit.within)
            if last is None or last.getparent() is not element.getparent():
                first = last = element
            elif first is not element:
                last = element
        if first is not None and last is not None:
            self.explain(first, last, change)

    def deleted(
        self, paragraph: etree._Element, gone: list[etree._Element], nature: Nature, *, moved: bool = False
    ) -> list[etree._Element]:
        """Mark runs of a paragraph as deleted or moved away, and the notes deleted whose marks are among them.

        Returns:
            The elements that wrap them now.
        """
        gather(gone, paragraph)
        if self.notes is not None:
            self.notes.delete_in(gone, nature)
        return self.marker.delete(gone, nature, moved=moved)

    def inserted(
        self, words: Words, nature: Nature, likes: Likes | None, start: int, end: int, *, moved: bool = False
    ) -> etree._Element:
        """Words as an insertion, or as moved here, set as the words around ``start`` to ``end`` are."""
        made = []
        for item in words:
            if isinstance(item, Note):
                if self.notes is not None:
                    made.append(self.notes.added(item, nature))
                continue
            wanted = (item.italic, item.bold, item.raised)
            like, same = likes.at(start, end, wanted) if likes is not None else (None, False)
            for run, address in self.links.split(item) if self.links is not None else ((item, None),):
                one = new_run(run, like, same_setting=same)
                made += self.links.linked(one, address) if self.links is not None and address else [one]
        return self.marker.insert(made, nature, moved=moved)

    def explain(self, first: etree._Element, last: etree._Element, change: Changed) -> None:
        """Hang a comment on a change that follows from a fact, to say from which, where comments are wanted."""
        if self.comments and change.reason and change.fact is not None:
            self.marker.comment(first, last, change.nature, _spoken(change))

    def edit_note(self, paragraph: etree._Element, edit: Edit) -> None:
        """Write the changes of the note whose mark stands at an edit."""
        if edit.note is None or self.notes is None:
            return
        at = 0
        for atom in atoms(paragraph):
            if at == edit.start and atom.note is not None:
                if atom.note.startswith("e"):
                    raise DraftError(
                        "An endnote of the Word file has another text now, and changes of endnotes cannot be tracked.",
                        place=Place(self.notes.package.name),
                        hint="Make it a footnote in Word, and save the file again.",
                    )
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
        model = Model.of(passages[0]) if passages else None
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
        before = etree.Element(w("p"))
        properties = plain_properties(paragraph)
        if line.new is not None and line.new != passage.lines[-1].old and line.new in self.models:
            properties = deepcopy(self.models[line.new].properties)
        if properties is not None:
            before.append(properties)
        before.extend(parted_at(paragraph, offset, self.marker))
        self.marker.mark_paragraph(before, Fate.ADDED, nature_of(line))
        paragraph.addprevious(before)
        return before


def _as_moved(line: Line) -> Sequence[Piece]:
    """The words of a paragraph that moved here: those that it brought, and those that it has now."""
    if _moves_as_it_was(line):
        return line.within
    return [Kept(p.added) if isinstance(p, Changed) else p for p in line.pieces]


def _moves_as_it_was(line: Line) -> bool:
    """Whether what changed about a paragraph that moved is shown word by word.

    Where a note of it changed it is not: the text of a note is in one place of the file alone.
    """
    return not any(isinstance(p, NoteChanged) for p in line.within)


def _spoken(change: Changed) -> str:
    """Why a change was made, and that it is to be confirmed where it is."""
    confirmed = not change.confirm or "to be confirmed" in change.reason.lower()
    return change.reason if confirmed else f"{change.reason.rstrip('.')}. To be confirmed."


def _ends_in_new_note(change: Changed) -> bool:
    return isinstance(change.added[-1], Note) and not any(isinstance(i, Note) for i in change.removed)


def _deletable(paragraph: etree._Element) -> list[etree._Element]:
    """The runs of a paragraph that goes: all but parts of fields that reach beyond it, and marks of comments."""
    for simple in list(paragraph.iter(w("fldSimple"))):
        spell_out(simple)
    part_fields(paragraph)
    own = {r for f in fields_of(paragraph) for r in f.runs}
    return [
        r for r in runs(paragraph)
        if r in own or not any(local(n) in ("fldChar", "instrText", "commentReference") for n in r)
    ]  # fmt: skip
