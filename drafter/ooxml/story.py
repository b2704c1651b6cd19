"""A part of a Word file with text in it: the document itself, or a header."""

from __future__ import annotations

from lxml import etree

from drafter.errors import DraftError
from drafter.ooxml.markup import paragraphs, w
from drafter.ooxml.package import Package
from drafter.ooxml.seen import forget, note_what_is_seen
from drafter.ooxml.splice import spliced
from drafter.place import Place


class Story:
    """A part, its text, and which of its paragraphs and tables have to be written anew.

    Args:
        package: the file.
        part: the part's name.

    Attributes:
        root: of the part.
        container: what the paragraphs and tables stand in.
    """

    def __init__(self, package: Package, part: str) -> None:
        self.package = package
        self.part = part
        root = package.tree(part)
        body = root.find(w("body")) if root is not None and part == package.main else root
        if root is None or body is None:
            raise DraftError("The Word file has no text.", place=Place(package.name), hint="Open it in Word and look.")
        self.root: etree._Element = root
        note_what_is_seen(package, part, root)
        self.container: etree._Element = body
        self.before = [c for c in self.container if isinstance(c.tag, str)]
        self.touched: set[etree._Element] = set()

    @property
    def is_text(self) -> bool:
        """Whether it is the text itself, and no header."""
        return self.part == self.package.main

    def paragraphs(self) -> list[etree._Element]:
        """Its paragraphs in order, those of tables too."""
        return list(paragraphs(self.container))

    def touch(self, element: etree._Element) -> None:
        """Remember that what an element is in has to be written anew."""
        self.touched.add(self._top(element))

    def touches(self, element: etree._Element) -> bool:
        """Whether what an element is in has to be written anew."""
        top = self._top(element)
        return top in self.touched or top not in self.before

    def _top(self, element: etree._Element) -> etree._Element:
        parent = element.getparent()
        while parent is not None and parent is not self.container:
            element, parent = parent, parent.getparent()
        return element

    def save(self) -> None:
        """Put the part back into the file, if anything in it changed."""
        if not self.touched:
            return
        forget(self.root)
        depth = 1 if self.container is self.root else 2
        data = self.package.part(self.part) or b""
        self.package.put(self.part, spliced(data, depth, self.before, self.container, self.touched))
