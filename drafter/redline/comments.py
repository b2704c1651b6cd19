"""The comments of a Word file: new ones beside those that it has."""

from __future__ import annotations

from lxml import etree

from drafter.redline.markup import R, W, local, w
from drafter.redline.package import Package
from drafter.redline.relations import declare
from drafter.redline.splice import spliced
from drafter.redline.tracked import Marker, writable

PART = "word/comments.xml"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Comments:
    """The comments part of a file.

    Args:
        package: the file.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self.is_new = PART not in package.parts
        self.root = etree.Element(w("comments"), nsmap={"w": W, "r": R}) if self.is_new else package.tree(PART)
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
        if self.is_new:
            data = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
            declare(self.package, PART, _TYPE, _CONTENT)
        elif self.before:
            data = spliced(self.package.parts[PART], 1, self.before, self.root, set())
        else:
            data = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self.package.parts[PART] = data
