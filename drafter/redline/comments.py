"""The comments of a Word file: new ones beside those that it has."""

from __future__ import annotations

from lxml import etree

from drafter.ooxml.markup import R, W, local, w
from drafter.ooxml.package import Package, written
from drafter.ooxml.splice import spliced
from drafter.redline.tracked import Marker, writable

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Comments:
    """The comments part of a file.

    Args:
        package: the file.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self.part = package.related("comments")
        root = package.tree(self.part) if self.part else None
        self.root = etree.Element(w("comments"), nsmap={"w": W, "r": R}) if root is None else root
        self.before = [c for c in self.root if isinstance(c.tag, str)]

    @property
    def next_id(self) -> int:
        """The next id that no comment has."""
        ids = [i for c in self.before if local(c) == "comment" and (i := c.get(w("id"), "")).isdigit()]
        return max(map(int, ids), default=-1) + 1

    def save(self, marker: Marker) -> None:
        """Put the comments that a marker made into the file."""
        if not marker.comments:
            return
        for number, author, text in marker.comments:
            comment = etree.SubElement(self.root, w("comment"))
            comment.set(w("id"), str(number))
            comment.set(w("author"), author)
            if marker.signature.date:
                comment.set(w("date"), marker.signature.date)
            comment.set(w("initials"), "".join(p[0] for p in author.split() if p[0].isalnum())[:3].upper())
            run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
            etree.SubElement(run, w("t")).text = writable(text)
        part = self.part or self.package.add("comments.xml", "comments", _CONTENT)
        data = self.package.part(part)
        if self.before and data is not None:
            self.package.put(part, spliced(data, 1, self.before, self.root, set()))
        else:
            self.package.put(part, written(self.root))
