"""The footnotes of a Word file: changed, added and deleted with their marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from drafter.comparison.model import Fate, Nature
from drafter.document import Note, Run
from drafter.ooxml.markup import R, W, atoms, local, paragraphs, runs, w
from drafter.ooxml.package import Package, written
from drafter.ooxml.seen import forget, note_what_is_seen, own_marks
from drafter.ooxml.splice import spliced
from drafter.ooxml.story import Story
from drafter.redline.tracked import Marker, new_run

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_EMPTY = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{W}" xmlns:r="{R}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""


class Notes:
    """The footnotes part of a file.

    Args:
        package: the file.
        marker: makes the tracked changes.
    """

    def __init__(self, package: Package, marker: Marker) -> None:
        self.package = package
        self.marker = marker
        self.part = package.related("footnotes")
        root = package.tree(self.part) if self.part else None
        self.root = etree.fromstring(_EMPTY.encode()) if root is None else root
        self.before = [c for c in self.root if isinstance(c.tag, str)]
        self.touched: set[etree._Element] = set()
        self.by_id = {n.get(w("id"), ""): n for n in self.before if local(n) == "footnote"}
        self.reference: etree._Element | None = None
        self.marks: Counter[str] = Counter()

    def learn(self, document: etree._Element) -> None:
        """Take the first note mark of the document for the model of new ones, and see what marks of their own do."""
        self.marks.update(m.get(w("id"), "") for m in document.iter(w("footnoteReference")))
        if self.part is not None:
            note_what_is_seen(self.package, self.part, self.root, own_marks(document))
        for run in document.iter(w("r")):
            reference = run.find(w("footnoteReference"))
            if reference is not None and reference.get(w("customMarkFollows")) is None:
                self.reference = run
                return

    @property
    def ordinary(self) -> list[etree._Element]:
        """The notes that are no separators."""
        return [n for n in self.by_id.values() if n.get(w("type")) in (None, "normal")]

    def touched_one(self, number: str) -> etree._Element | None:
        """The note of an id, which is about to change; None where there is none, or where it has changed already."""
        note = self.by_id.get(number)
        if note is None or note in self.touched:
            return None
        self.touched.add(note)
        return note

    def delete_in(self, gone: Sequence[etree._Element], nature: Nature) -> None:
        """Mark the text of the notes deleted whose marks are among runs to be deleted."""
        for run in gone:
            reference = run.find(w("footnoteReference"))
            number = reference.get(w("id"), "") if reference is not None else ""
            note = self.by_id.get(number)
            self.marks[number] -= 1
            if note is None or self.marks[number] > 0:
                continue
            self.touched.add(note)
            for paragraph in paragraphs(note):
                text = [r for r in runs(paragraph) if r.find(w("footnoteRef")) is None]
                self.marker.delete(text, nature)

    def added(self, note: Note, nature: Nature) -> etree._Element:
        """Add a note.

        Returns:
            The run with its mark, for the text.
        """
        number = str(max((int(i) for i in self.by_id if i.lstrip("-").isdigit()), default=0) + 1)
        element = etree.SubElement(self.root, w("footnote"))
        element.set(w("id"), number)
        self.by_id[number] = element
        model = next(iter(self.ordinary), None) if len(self.ordinary) > 1 else None
        first = next(paragraphs(model), None) if model is not None and model is not element else None
        for k, words in enumerate(note.paragraphs):
            element.append(self._paragraph(words, first, nature, marked=k == 0, own=note.mark))
            if k:
                self.marker.mark_paragraph(element[-2], Fate.ADDED, nature)
        run = etree.Element(w("r"))
        properties = self.reference.find(w("rPr")) if self.reference is not None else None
        run.append(deepcopy(properties) if properties is not None else _raised())
        reference = etree.SubElement(run, w("footnoteReference"))
        reference.set(w("id"), number)
        if note.mark:
            reference.set(w("customMarkFollows"), "1")
            etree.SubElement(run, w("t")).text = note.mark
        return run

    def _paragraph(
        self, words: Sequence[Run], model: etree._Element | None, nature: Nature, *, marked: bool, own: str
    ) -> etree._Element:
        paragraph = etree.Element(w("p"))
        like = None
        gap = " "
        if model is not None:
            properties = model.find(w("pPr"))
            if properties is not None:
                paragraph.append(deepcopy(properties))
            found = [a for a in atoms(model) if a.text and a.note is None]
            text = "".join(a.text for a in found)
            gap = text[: len(text) - len(text.lstrip())] or (" " if not text else "")
            like = found[-1].run if found else None
        if marked:
            paragraph.append(self._typed_mark(own) if own else self._own_mark(model))
            if gap:
                paragraph.append(self.marker.insert([new_run(Run(gap), None, same_setting=True)], nature))
        made = [new_run(r, like, same_setting=False) for r in words]
        if made:
            paragraph.append(self.marker.insert(made, nature))
        return paragraph

    def _typed_mark(self, mark: str) -> etree._Element:
        run = etree.Element(w("r"))
        etree.SubElement(run, w("t")).text = mark
        return run

    def _own_mark(self, model: etree._Element | None) -> etree._Element:
        if model is not None:
            for run in runs(model):
                if run.find(w("footnoteRef")) is not None:
                    return deepcopy(run)
        run = etree.Element(w("r"))
        run.append(_raised())
        etree.SubElement(run, w("footnoteRef"))
        return run

    def settle_order(self, story: Story) -> None:
        """Make ids rise in the order of the marks in the text, and the notes stand in that order.

        Word goes by the ids alone. LibreOffice takes the note with the next higher id for each mark it meets, so that a
        note added between two others would change places with the next.
        """
        if len(self.root) == len(self.before):
            return
        marks = list(story.root.iter(w("footnoteReference")))
        used = {m.get(w("id"), "") for m in marks}
        orphans = {i for i in self.by_id if i not in used}
        renamed: dict[str, str] = {}
        last = 0
        for mark in marks:
            number = mark.get(w("id"), "")
            if number not in renamed:
                last = int(number) if number.isdigit() and int(number) > last else last + 1
                while str(last) in orphans:
                    last += 1
                renamed[number] = str(last)
            if renamed[number] != number:
                mark.set(w("id"), renamed[number])
                story.touch(mark)
        for number, other in renamed.items():
            note = self.by_id.get(number)
            if note is not None:
                if number != other:
                    note.set(w("id"), other)
                    self.touched.add(note)
                self.root.append(note)

    def save(self) -> None:
        """Put the part back into the file."""
        if not self.touched and len(self.root) == len(self.before):
            return
        forget(self.root)
        part = self.part or self.package.add("footnotes.xml", "footnotes", _CONTENT)
        data = self.package.part(part)
        self.package.put(part, spliced(data, 1, self.before, self.root, self.touched) if data else written(self.root))


def _raised() -> etree._Element:
    properties = etree.Element(w("rPr"))
    etree.SubElement(properties, w("vertAlign")).set(w("val"), "superscript")
    return properties
