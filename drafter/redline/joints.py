"""Paragraphs that another's change joins to the next: one text to compare beneath, and two again when it is written.

A paragraph whose mark is deleted reads as one with the paragraph behind it. While changes are written the two are one,
with an element between them where the first ended; the mark, its author and its date come back with the paragraph.
"""

from __future__ import annotations

from lxml import etree

from drafter.ooxml.changes import GOING
from drafter.ooxml.markup import atoms, local, text_of, w
from drafter.ooxml.story import Story

_JOINT = "joint"
"""No name of WordprocessingML: it prints nothing, and is gone before the file is written."""


class Joints:
    """The joined paragraphs of a text.

    Args:
        story: whose paragraphs are joined where they read as one.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.firsts: list[tuple[etree._Element, etree._Element]] = []
        for paragraph in story.paragraphs():
            if _goes(paragraph) and text_of(atoms(paragraph)) and (following := _next(paragraph)) is not None:
                self._join(paragraph, following)

    def _join(self, first: etree._Element, following: etree._Element) -> None:
        joint = etree.Element(_JOINT)
        at = 1 if following.find(w("pPr")) is not None else 0
        following[at:at] = [*(c for c in first if local(c) != "pPr"), joint]
        parent = first.getparent()
        if parent is not None:
            parent.remove(first)
        self.firsts.append((first, joint))

    def part(self) -> None:
        """Make them two again."""
        for first, joint in reversed(self.firsts):
            paragraph = joint.getparent()
            if paragraph is None:
                continue
            content = [c for c in paragraph if local(c) != "pPr"]
            touched = self.story.touches(paragraph)
            paragraph.addprevious(first)
            first.extend(content[: content.index(joint)])
            paragraph.remove(joint)
            if touched:
                self.story.touch(first)


def is_gone(paragraph: etree._Element) -> bool:
    """Whether a paragraph is in a row or cell that another's change takes away."""
    for above in paragraph.iterancestors(w("tr"), w("tc")):
        properties = above.find(w(f"{local(above)}Pr"))
        if properties is not None and any(local(c) in GOING for c in properties):
            return True
    return False


def _goes(paragraph: etree._Element) -> bool:
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is not None and any(local(c) in GOING for c in mark)


def _next(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph that one is joined to; none before a table or at the end of a cell."""
    following = paragraph.getnext()
    while following is not None and local(following) not in ("p", "tbl", "sdt"):
        following = following.getnext()
    return following if following is not None and local(following) == "p" else None
