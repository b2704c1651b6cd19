"""The changes of the front written where a Word file prints it: above the text, and in headers.

In an official file only the title is changed: the masthead is the Secretariat's. In a file of this program's own all of
it is, the symbol and title in the headers of later pages too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from drafter.comparison.model import Changed, Kept, Line, Nature, Pieces, Redline
from drafter.document import plain
from drafter.ooxml.front import proponent_setting
from drafter.ooxml.markup import W, atoms, text_of
from drafter.ooxml.story import Story
from drafter.redline.edits import ParagraphEditor
from drafter.redline.furniture import lines_of_furniture, whole_line
from drafter.redline.located import Passage, name_of, passages_of
from drafter.redline.models import Model


class Masthead:
    """Finds the parts of the front in a file and writes their changes.

    Args:
        redline: the changes.
        places: stories and those of their paragraphs in which the front may stand, headers first.
        editor: writes the changes of paragraphs.
        whole: whether all parts are written, or the title alone.
    """

    def __init__(
        self,
        redline: Redline,
        places: Sequence[tuple[Story, list[etree._Element]]],
        editor: ParagraphEditor,
        *,
        whole: bool,
    ) -> None:
        self.parts = {p.name: p.pieces for p in redline.front}
        self.stage = redline.stage
        self.whole = whole
        self.editors = {True: editor, False: editor.without_comments()}
        self.free: dict[str, list[tuple[Story, etree._Element]]] = {}
        for story, found in places:
            for paragraph in found:
                self.free.setdefault(name_of(text_of(atoms(paragraph))), []).append((story, paragraph))

    def write(self) -> None:
        """Write the changes of all parts, in the order of the page."""
        after: tuple[Story, etree._Element, Model] | None = None
        for name, variants in self.variants():
            placed = self.part(variants, after, self.like(name))
            was_there = any(_sides(self.parts[name])[0])
            if placed is not None and name == "proponent" and was_there and self.stage[0] is not self.stage[1]:
                self.restyle(placed)
            after = placed or after

    def restyle(self, placed: tuple[Story, etree._Element, Model]) -> None:
        """Set the line above the title as that of the other stage: sponsors are in smaller type than the adoption."""
        story, paragraph, _ = placed
        story.touch(paragraph)
        self.editor(story).marker.restyle(paragraph, self.like("proponent"), Nature.MECHANICAL)

    def like(self, name: str) -> etree._Element | None:
        """How a part is set that has a setting of its own: the line above the title, by the stage of the new text."""
        if name != "proponent":
            return None
        style, more = proponent_setting(self.stage[1])
        return etree.fromstring(f'<w:pPr xmlns:w="{W}"><w:pStyle w:val="{style}"/>{more}</w:pPr>')

    def variants(self) -> Iterator[tuple[str, list[list[Line]]]]:
        """The ways each part may stand in a file: in a paragraph a line, or all in one; the title with its number."""
        for name, pieces in self.parts.items():
            if name == "title":
                number = self.parts.get("number", ())
                old, new = _sides(number)
                with_number = whole_line(pieces, old, new if self.whole else old)
                yield name, [[with_number], lines_of_furniture(pieces), [whole_line(pieces)]]
            elif self.whole and name != "number":
                yield name, [lines_of_furniture(pieces), [whole_line(pieces)]]

    def part(
        self,
        variants: Sequence[Sequence[Line]],
        after: tuple[Story, etree._Element, Model] | None,
        like: etree._Element | None,
    ) -> tuple[Story, etree._Element, Model] | None:
        """Write a part wherever it is printed, or, if it is new, after the part before it.

        Returns:
            Where it stands now for the first time, and what it is set like; None if nowhere.
        """
        first = None
        for lines in variants:
            while (found := self.found(lines)) is not None:
                placed = self.put(lines, found)
                first = first or placed
            if first is not None:
                return first
        lines = variants[-2]
        if after is None or any(isinstance(u, Passage) and u.old for u in passages_of(lines)):
            return None
        story, anchor, model = after
        for line in lines:
            paragraph = self.editor(story).added(line, model)
            if like is not None:
                self.editor(story).marker.set_properties(paragraph, like)
            anchor.addnext(paragraph)
            story.touch(paragraph)
            anchor = paragraph
        return story, anchor, model

    def found(self, lines: Sequence[Line]) -> list[tuple[Story, etree._Element]] | None:
        """The next paragraphs that read as the old sides of lines; taken, so that they are found once."""
        keys = [name_of(u.number + u.old) for u in passages_of(lines) if isinstance(u, Passage) and u.number + u.old]
        if not keys or not all(self.free.get(k) for k in keys):
            return None
        return [self.free[k].pop(0) for k in keys]

    def editor(self, story: Story) -> ParagraphEditor:
        """What edits the paragraphs of a story."""
        return self.editors[story.is_text]

    def put(
        self, lines: Sequence[Line], found: list[tuple[Story, etree._Element]]
    ) -> tuple[Story, etree._Element, Model]:
        """Write lines into the paragraphs that were found for them."""
        units = passages_of(lines)
        places = iter(found)
        story, anchor = found[0]
        model: Model | None = None
        for unit in units:
            if isinstance(unit, Passage) and unit.number + unit.old:
                story, anchor = next(places)
                unit.settle_on(anchor, numbered=True)
                model = Model.of(unit)
                if any(x.changed for x in unit.lines):
                    story.touch(anchor)
                    self.editor(story).apply(unit)
            elif isinstance(unit, Line):
                paragraph = self.editor(story).added(unit, model)
                anchor.addnext(paragraph)
                story.touch(paragraph)
                anchor = paragraph
        assert model is not None
        return story, anchor, model


def _sides(pieces: Pieces) -> tuple[str, str]:
    """The text of pieces in the old and in the new document."""
    old = "".join(plain(p.words if isinstance(p, Kept) else p.removed) for p in pieces if isinstance(p, Kept | Changed))
    new = "".join(plain(p.words if isinstance(p, Kept) else p.added) for p in pieces if isinstance(p, Kept | Changed))
    return old, new
