"""Places in a paragraph of a Word file: what is put at one, and a paragraph cut at one.

Links, fields and other people's changes that a place lies in stay whole or become two of their kind.
"""

from __future__ import annotations

from copy import deepcopy
from itertools import takewhile

from lxml import etree

from drafter.ooxml.fields import fields_of, part_fields, spell_out
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
    for simple in list(run.iterancestors(w("fldSimple"))):
        spell_out(simple)
    child, parent = run, run.getparent()
    while parent is not None and parent is not paragraph and local(parent) in (*_CUT, "sdtContent"):
        if local(parent) == "sdtContent":
            child = _control_split_behind(child, parent)
        else:
            _split_behind(child, parent, marker)
            child = parent
        parent = child.getparent()
    anchor = _fields_closed(child, run, paragraph)
    anchor = outside(anchor, paragraph)
    while anchor.getparent() is not paragraph:
        anchor = anchor.getparent()  # type: ignore[assignment]
    content = [c for c in paragraph if local(c) != "pPr"]
    return content[: content.index(anchor) + 1]


def _fields_closed(anchor: etree._Element, run: etree._Element, paragraph: etree._Element) -> etree._Element:
    """End the fields that go on behind a place there, and begin them anew behind it: both parts lead where one led.

    Args:
        anchor: what stands before the place, at the top of the paragraph.
        run: the last run in it.
        paragraph: that is cut at the place.

    Returns:
        What stands before the place now.
    """
    part_fields(paragraph)
    for field in fields_of(paragraph):
        at = next((n for n, r in enumerate(field.runs) if r is run), -1)
        behind = field.runs[at + 1 :]
        if at < 0 or not field.separated or not any(local(n) == "t" for r in behind for n in r):
            continue
        head = list(takewhile(lambda r: not _has(r, "separate"), field.runs))
        head.append(field.runs[len(head)])
        if any(r.getparent() is not anchor.getparent() for r in (*head, field.runs[-1])) or run in head:
            continue
        end = deepcopy(field.runs[-1])
        anchor.addnext(end)
        for one in reversed(head):
            end.addnext(deepcopy(one))
        anchor = end
    return anchor


def _control_split_behind(child: etree._Element, content: etree._Element) -> etree._Element:
    """Make what follows ``child`` in a content control the content of another like it; the first of the two."""
    control = content.getparent()
    following = list(child.itersiblings())
    if control is None or not following:
        return content if control is None else control
    other = etree.Element(control.tag)
    properties = control.find(w("sdtPr"))
    if properties is not None:
        own = deepcopy(properties)
        for name in ("id", "dataBinding"):
            for element in own.findall(w(name)):
                own.remove(element)
        other.append(own)
    etree.SubElement(other, content.tag).extend(following)
    control.addnext(other)
    return control


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
    return _has(run, "end") and run.find(w("t")) is None


def _has(run: etree._Element, kind: str) -> bool:
    return any(local(n) == "fldChar" and n.get(w("fldCharType")) == kind for n in run)


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
