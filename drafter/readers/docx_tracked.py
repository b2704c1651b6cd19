"""Tracked changes of a Word file, settled before it is read: all accepted, or all rejected."""

from __future__ import annotations

from lxml import etree

from drafter.readers.docx_styles import W

_ADDED = (f"{W}ins", f"{W}moveTo")
_REMOVED = (f"{W}del", f"{W}moveFrom")
_FORMER = (f"{W}rPrChange", f"{W}pPrChange", f"{W}sectPrChange", f"{W}tblPrChange", f"{W}trPrChange", f"{W}tcPrChange",
           f"{W}tblGridChange", f"{W}tblPrExChange", f"{W}numberingChange")  # fmt: skip


def changes(root: etree._Element) -> int:
    """How many passages of text are inserted, deleted or moved; changes of formatting do not count."""
    return sum(1 for _ in root.iter(*_ADDED, *_REMOVED))


def settle(root: etree._Element, *, accept: bool) -> None:
    """Make the tree what it is after all changes are accepted, or rejected.

    Args:
        root: the root of a part; it is changed in place.
        accept: accept the changes; else reject them.
    """
    kept, dropped = (_ADDED, _REMOVED) if accept else (_REMOVED, _ADDED)
    for row in list(root.iter(f"{W}tr")):
        marks = row.find(f"{W}trPr")
        if marks is not None and any(marks.find(tag) is not None for tag in dropped):
            _remove(row)
    joined = [p for p in root.iter(f"{W}p") if _mark(p, dropped)]
    for element in list(root.iter(*dropped)):
        _remove(element)
    for element in list(root.iter(*kept)):
        _unwrap(element)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"
    for text in root.iter(f"{W}delInstrText"):
        text.tag = f"{W}instrText"
    for change in list(root.iter(*_FORMER)):
        if not accept and change.tag in (f"{W}rPrChange", f"{W}pPrChange"):
            _restore(change)
        else:
            _remove(change)
    for paragraph in reversed(joined):
        _join_to_next(paragraph)


def _mark(paragraph: etree._Element, dropped: tuple[str, ...]) -> bool:
    """Whether the end of a paragraph goes away."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in dropped)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    children = list(element)
    parent.remove(element)
    for offset, child in enumerate(children):
        parent.insert(place + offset, child)


def _restore(change: etree._Element) -> None:
    """Put former properties in the place of the present ones."""
    present = change.getparent()
    former = next((c for c in change if c.tag in (f"{W}rPr", f"{W}pPr")), None)
    if present is None:
        return
    run = present.find(f"{W}rPr") if present.tag == f"{W}pPr" else None
    for child in list(present):
        if child is not run:
            present.remove(child)
    if former is not None:
        for place, child in enumerate(list(former)):
            present.insert(place, child)


def _join_to_next(paragraph: etree._Element) -> None:
    """Join a paragraph whose end is gone to the one after it, whose properties hold for both."""
    following = paragraph.getnext()
    while following is not None and following.tag not in (f"{W}p", f"{W}tbl", f"{W}sectPr"):
        following = following.getnext()
    content = [c for c in paragraph if c.tag != f"{W}pPr"]
    if following is None or following.tag != f"{W}p":
        if not any(True for c in content for _ in c.iter(f"{W}t", f"{W}footnoteReference")):
            _remove(paragraph)
        return
    place = 1 if following.find(f"{W}pPr") is not None else 0
    for offset, child in enumerate(content):
        following.insert(place + offset, child)
    _remove(paragraph)
