"""Tracked changes of a Word file settled: accepted or rejected, all of them or each by itself.

Ranges (bookmarks, comments, permissions) lose neither of their ends, unless both go with what goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from lxml import etree

from drafter.errors import TrackedAlready
from drafter.ooxml.changes import COMING, FORMER, GOING, RANGES, Change, change_of, has_changes
from drafter.ooxml.markup import local, paragraphs, w
from drafter.ooxml.package import Package, written
from drafter.place import Place

Choice = Callable[[Change], bool]
"""Whether to accept a change, or to reject it."""

_SIGN = re.compile(rb"<\w*:?(?:ins|del|move(?:From|To)|cell(?:Ins|Del|Merge)|\w+Change)\b")
"""What a part without tracked changes nearly always lacks, so that it need not be parsed."""
_STARTS = {"bookmarkStart": "bookmarkEnd", "commentRangeStart": "commentRangeEnd", "permStart": "permEnd"}
_ENDS = {end: start for start, end in _STARTS.items()}
_MERGED = {"rest": "restart", "cont": "continue"}


class Existing(StrEnum):
    """What to do with tracked changes that a file has already."""

    ACCEPT = "accept"
    REJECT = "reject"
    REFUSE = "refuse"
    KEEP = "keep"
    """Leave them with their authors, dates and comments; the file is read as if they were accepted."""


def settled(package: Package, existing: Existing) -> Package:
    """A file without tracked changes, unless they are kept.

    Args:
        package: the file; its parts are put anew where they hold tracked changes.
        existing: what to do with them.

    Returns:
        The same package.

    Raises:
        DraftError: the file has tracked changes, and they are refused.
    """
    for part in _texts(package) if existing is not Existing.KEEP else ():
        root = package.tree(part) if _SIGN.search(package.part(part) or b"") else None
        if root is None or not has_changes(root):
            continue
        if existing is Existing.REFUSE:
            said = "The Word file already holds tracked changes, so it is not the adopted text alone."
            raise TrackedAlready(said, Place(package.name))
        settle(root, lambda _: existing is Existing.ACCEPT)
        package.put(part, written(root))
    return package


def settled_by(package: Package, accept: Choice) -> Package:
    """A file with each of its tracked changes accepted or rejected by a choice of the caller's.

    Args:
        package: the file; its parts are put anew where they hold tracked changes.
        accept: decides on each change: ``lambda c: c.author == "Norway"``.

    Returns:
        The same package.
    """
    for part in _texts(package):
        root = package.tree(part) if _SIGN.search(package.part(part) or b"") else None
        if root is not None and has_changes(root):
            settle(root, accept)
            package.put(part, written(root))
    return package


def settle(root: etree._Element, accept: Choice) -> None:
    """Make a part what it is once each of its changes is accepted or rejected.

    Args:
        root: of the part; it is changed in place.
        accept: decides on each change.
    """
    if has_changes(root):
        _Settling(accept).settle(root)


def _texts(package: Package) -> list[str]:
    related = (r.target for r in package.relations(package.main).values() if not r.outside)
    kinds = {r.target: r.kind for r in package.relations(package.main).values()}
    wanted = ("footnotes", "endnotes", "header", "footer")
    return [package.main, *dict.fromkeys(t for t in related if kinds[t] in wanted and t in package)]


class _Settling:
    def __init__(self, accept: Choice) -> None:
        self.accept = accept

    def goes(self, element: etree._Element) -> bool:
        """Whether what a change marks goes away."""
        name = local(element)
        if name not in COMING and name not in GOING:
            return False
        return self.accept(change_of(element)) is (name in GOING)

    def settle(self, root: etree._Element) -> None:
        self.rows(root)
        joins = [p for p in paragraphs(root) if self.loses_mark(p)]
        for element in list(root.iter()):
            if element.getparent() is not None:
                self.element(element)
        for paragraph in joins:
            _join(paragraph)
        for element in list(root.iter(w("delText"), w("delInstrText"))):
            element.tag = w("t" if local(element) == "delText" else "instrText")
        for link in list(root.iter(w("hyperlink"))):
            if not any(local(c) for c in link):
                drop(link)

    def loses_mark(self, paragraph: etree._Element) -> bool:
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        return mark is not None and any(self.goes(c) for c in mark)

    def rows(self, root: etree._Element) -> None:
        for row in list(root.iter(w("tr"))):
            properties = row.find(w("trPr"))
            if properties is not None and any(self.goes(c) for c in properties):
                _drop_row(row)
        for cell in list(root.iter(w("tc"))):
            properties = cell.find(w("tcPr"))
            if properties is not None and any(self.goes(c) for c in properties):
                parent = cell.getparent()
                drop(cell)
                if parent is not None and parent.find(w("tc")) is None:
                    _drop_row(parent)

    def element(self, element: etree._Element) -> None:
        name = local(element)
        parent = element.getparent()
        if parent is None:
            return
        if name in FORMER:
            self.properties(element, parent)
        elif name == "cellMerge":
            self.merge(element, parent)
        elif name in RANGES or (name in COMING | GOING and local(parent) in ("rPr", "trPr", "tcPr")):
            parent.remove(element)
        elif name in COMING | GOING:
            if self.goes(element):
                drop(element)
                return
            for child in list(element):
                element.addprevious(child)
            parent.remove(element)

    def properties(self, change: etree._Element, parent: etree._Element) -> None:
        before = next(iter(change), None)
        parent.remove(change)
        if self.accept(change_of(change)) or before is None:
            return
        keep = ("rPr", "sectPr", "headerReference", "footerReference")
        for child in list(parent):
            if local(parent) == "rPr" or local(child) not in keep:
                parent.remove(child)
        for k, child in enumerate(list(before)):
            parent.insert(k, child)

    def merge(self, change: etree._Element, parent: etree._Element) -> None:
        value = change.get(w("vMerge" if self.accept(change_of(change)) else "vMergeOrig"))
        for old in parent.findall(w("vMerge")):
            parent.remove(old)
        if value is None:
            parent.remove(change)
            return
        # The schema wants it before the borders; what Word writes before it is the width and the span.
        at = sum(1 for c in parent if local(c) in ("cnfStyle", "tcW", "gridSpan", "hMerge"))
        parent.remove(change)
        merged = etree.Element(w("vMerge"))
        merged.set(w("val"), _MERGED.get(value, value))
        parent.insert(at, merged)


def drop(element: etree._Element) -> None:
    """Take an element out of its parent; the ends of ranges whose other end stays are left in its place."""
    parent = element.getparent()
    if parent is None:
        return
    marks = [m for m in element.iter() if local(m) in _STARTS or local(m) in _ENDS]
    found = {(local(m), m.get(w("id"))) for m in marks}
    for mark in marks:
        other = _STARTS.get(local(mark)) or _ENDS[local(mark)]
        if (other, mark.get(w("id"))) not in found:
            element.addprevious(mark)
    parent.remove(element)


def _drop_row(row: etree._Element) -> None:
    parent = row.getparent()
    drop(row)
    if parent is not None and local(parent) == "tbl" and parent.find(w("tr")) is None:
        drop(parent)


def _join(paragraph: etree._Element) -> None:
    """Give the words of a paragraph that lost its mark to the one that follows."""
    following = paragraph.getnext()
    while following is not None and local(following) not in ("p", "tbl", "sdt"):
        following = following.getnext()
    parent = paragraph.getparent()
    if parent is None:
        return
    words = [c for c in paragraph if local(c) != "pPr"]
    if following is None or local(following) != "p":
        if not any(c.find(f".//{w('t')}") is not None for c in words) and len(parent.findall(w("p"))) > 1:
            drop(paragraph)
        return
    at = 1 if following.find(w("pPr")) is not None else 0
    for k, child in enumerate(words):
        following.insert(at + k, child)
    parent.remove(paragraph)
