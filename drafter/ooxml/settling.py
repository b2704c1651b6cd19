"""Tracked changes that a Word file has already: refused, accepted or rejected, all of them."""

from __future__ import annotations

import re
from enum import StrEnum

from lxml import etree

from drafter.errors import DraftError
from drafter.ooxml.markup import local, paragraphs, w
from drafter.ooxml.package import Package, written
from drafter.place import Place

_COMING = frozenset({"ins", "moveTo"})
_GOING = frozenset({"del", "moveFrom"})
_RANGES = frozenset("moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd".split())
_PROPERTIES = frozenset(
    "rPrChange pPrChange sectPrChange tblPrChange tblGridChange trPrChange tcPrChange tblPrExChange"
    " numberingChange".split()
)
_SIGN = re.compile(rb"<\w*:?(?:ins|del|move(?:From|To)|cell(?:Ins|Del|Merge)|\w+Change)\b")
"""What a part without tracked changes nearly always lacks, so that it need not be parsed."""
_CELLS = frozenset({"cellIns", "cellDel", "cellMerge"})
_ALL = tuple(w(name) for name in sorted(_COMING | _GOING | _RANGES | _PROPERTIES | _CELLS))


class Existing(StrEnum):
    """What to do with tracked changes that a file has already."""

    ACCEPT = "accept"
    REJECT = "reject"
    REFUSE = "refuse"


def settled(package: Package, existing: Existing) -> Package:
    """A file without tracked changes.

    Args:
        package: the file; its parts are put anew where they hold tracked changes.
        existing: what to do with them.

    Returns:
        The same package.

    Raises:
        DraftError: the file has tracked changes, and they are refused.
    """
    for part in (package.main, package.related("footnotes"), package.related("endnotes")):
        data = package.part(part) if part else None
        if part is None or data is None or not _SIGN.search(data):
            continue
        root = package.tree(part)
        if root is None or not _has_changes(root):
            continue
        if existing is Existing.REFUSE:
            raise DraftError(
                "The Word file already holds tracked changes, so it is not the adopted text alone.",
                place=Place(package.name),
                hint="Take the file as issued, or say --existing accept or --existing reject.",
            )
        settle(root, accept=existing is Existing.ACCEPT)
        package.put(part, written(root))
    return package


def text_changes(root: etree._Element) -> int:
    """How many passages of text are inserted, deleted or moved; changes of formatting do not count."""
    return sum(1 for _ in root.iter(*(w(name) for name in sorted(_COMING | _GOING))))


def settle(root: etree._Element, *, accept: bool) -> None:
    """Make a part what it is after all its changes are accepted, or rejected.

    Args:
        root: of the part; it is changed in place.
        accept: accept the changes; else reject them.
    """
    if _has_changes(root):
        _Settling(accept).settle(root)


def _has_changes(root: etree._Element) -> bool:
    return any(True for _ in root.iter(*_ALL))


class _Settling:
    def __init__(self, accept: bool) -> None:
        self.gone = _GOING if accept else _COMING
        self.kept = _COMING if accept else _GOING
        self.accept = accept

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

    def loses_mark(self, paragraph: etree._Element) -> bool:
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        return mark is not None and any(local(c) in self.gone for c in mark)

    def rows(self, root: etree._Element) -> None:
        for row in list(root.iter(w("tr"))):
            properties = row.find(w("trPr"))
            parent = row.getparent()
            if properties is not None and parent is not None and any(local(c) in self.gone for c in properties):
                parent.remove(row)
                if local(parent) == "tbl" and parent.find(w("tr")) is None and parent.getparent() is not None:
                    parent.getparent().remove(parent)  # type: ignore[union-attr]

    def element(self, element: etree._Element) -> None:
        name = local(element)
        parent = element.getparent()
        if parent is None:
            return
        marks = local(parent) in ("rPr", "trPr")
        if name in _RANGES | _CELLS | self.gone or (marks and name in self.kept):
            parent.remove(element)
        elif name in self.kept:
            for child in list(element):
                element.addprevious(child)
            parent.remove(element)
        elif name in _PROPERTIES:
            self.properties(element, parent)

    def properties(self, change: etree._Element, parent: etree._Element) -> None:
        before = next(iter(change), None)
        parent.remove(change)
        if self.accept or before is None:
            return
        keep = ("rPr", "sectPr", "headerReference", "footerReference")
        for child in list(parent):
            if local(parent) == "rPr" or local(child) not in keep:
                parent.remove(child)
        for k, child in enumerate(list(before)):
            parent.insert(k, child)


def _join(paragraph: etree._Element) -> None:
    """Give the words of a paragraph that lost its mark to the one that follows."""
    following = paragraph.getnext()
    while following is not None and local(following) not in ("p", "tbl"):
        following = following.getnext()
    parent = paragraph.getparent()
    if parent is None:
        return
    words = [c for c in paragraph if local(c) != "pPr"]
    if following is None or local(following) != "p":
        if not any(c.find(f".//{w('t')}") is not None for c in words) and len(parent.findall(w("p"))) > 1:
            parent.remove(paragraph)
        return
    at = 1 if following.find(w("pPr")) is not None else 0
    for k, child in enumerate(words):
        following.insert(at + k, child)
    parent.remove(paragraph)
