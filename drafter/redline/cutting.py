"""Places in a paragraph of a Word file: what is put at one, and a paragraph cut at one.

Links, fields and other people's changes that a place lies in stay whole or become two of their kind.
"""

from __future__ import annotations

from lxml import etree

from drafter.ooxml.markup import atoms, local, split_at, w
from drafter.redline.tracked import Marker

_CHANGES = ("ins", "moveTo")
_CUT = ("hyperlink", "smartTag", *_CHANGES)


def place_at(
    paragraph: etree._Element, offset: int, element: etree._Element, marker: Marker, *, within: bool = False
) -> None:
    """Put an element where the text has ``offset`` characters before it.

    Args:
        paragraph: to put it into.
        offset: the place.
        element: what is put there.
        marker: numbers the halves of other people's changes that are split at the place.
        within: whether it is put inside a link or field that ends there, and not behind it.
    """
    split_at(paragraph, offset)
    run = _last_run(paragraph, offset)
    if run is None:
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            properties.addnext(element)
        else:
            paragraph.insert(0, element)
        return
    free_of_changes(run if within else outside(run, paragraph), marker).addnext(element)


def outside(anchor: etree._Element, paragraph: etree._Element) -> etree._Element:
    """An element, or the end of the link or field that ends with it."""
    while True:
        parent = anchor.getparent()
        following = anchor.getnext()
        if following is not None and local(following) == "r" and _ends_field(following):
            anchor = following
        elif parent is not None and parent is not paragraph and following is None:
            anchor = parent
        else:
            return anchor


def free_of_changes(anchor: etree._Element, marker: Marker) -> etree._Element:
    """What to put an insertion of one's own behind, so that it does not lie in another's.

    Args:
        anchor: it stands behind this.
        marker: numbers the second half of a change that is split.

    Returns:
        ``anchor``, or the change of another that now ends with it.
    """
    parent = anchor.getparent()
    while parent is not None and local(parent) in _CHANGES:
        _split_behind(anchor, parent, marker)
        anchor, parent = parent, parent.getparent()
    return anchor


def parted_at(paragraph: etree._Element, offset: int, marker: Marker) -> list[etree._Element]:
    """The children of a paragraph before a place, its properties left out.

    Args:
        paragraph: links and changes of others in it are split where the place lies in them.
        offset: the place.
        marker: numbers the halves of changes.
    """
    split_at(paragraph, offset)
    run = _last_run(paragraph, offset)
    if run is None:
        return []
    child, parent = run, run.getparent()
    while parent is not None and parent is not paragraph and local(parent) in _CUT:
        _split_behind(child, parent, marker)
        child, parent = parent, parent.getparent()
    anchor = outside(run, paragraph)
    while anchor.getparent() is not paragraph:
        anchor = anchor.getparent()  # type: ignore[assignment]
    content = [c for c in paragraph if local(c) != "pPr"]
    return content[: content.index(anchor) + 1]


def _split_behind(child: etree._Element, parent: etree._Element, marker: Marker) -> None:
    """Make what follows ``child`` in its parent the content of an element like the parent."""
    following = list(child.itersiblings())
    if not following:
        return
    other = etree.Element(parent.tag)
    for name, value in parent.attrib.items():
        other.set(name, value)
    if local(parent) in _CHANGES:
        marker.number(other)
    other.extend(following)
    parent.addnext(other)


def _ends_field(run: etree._Element) -> bool:
    return any(local(n) == "fldChar" and n.get(w("fldCharType")) == "end" for n in run) and run.find(w("t")) is None


def _last_run(paragraph: etree._Element, offset: int) -> etree._Element | None:
    """The last run whose text ends at or before ``offset``."""
    at = 0
    run = None
    for atom in atoms(paragraph):
        at += len(atom.text)
        if at > offset:
            break
        if atom.text:
            run = atom.run
    return run
