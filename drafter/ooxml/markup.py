"""WordprocessingML: names, and the text of a paragraph as a map back to its runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache

from lxml import etree

from drafter.document.words import NOTE_MARK
from drafter.ooxml.symbols import symbol

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CODE = re.compile(r"[\da-fA-F]{1,6}")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
READS = "drafter-reads"
"""What an element prints where that is not what it holds (:mod:`drafter.ooxml.seen`)."""
UNSEEN = "drafter-unseen"
"""Stands on a run that prints nothing."""
INTO = frozenset("hyperlink ins moveTo smartTag sdt sdtContent fldSimple customXml dir bdo".split())


@cache
def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


_RUN, _TEXT, _PROPERTIES, _FIELD, _KIND = w("r"), w("t"), w("rPr"), w("fldChar"), w("fldCharType")
_FOOTNOTE, _ENDNOTE = w("footnoteReference"), w("endnoteReference")
_EQUATION = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_RUNS = frozenset([_RUN, _EQUATION])
_ID = w("id")
_INTO = frozenset(map(w, INTO)) | {"{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara"}


def local(element: etree._Element) -> str:
    """The name of an element of WordprocessingML; empty for those of others and for comments."""
    return _local(element.tag)


@cache
def _local(tag: object) -> str:
    return tag[len(W) + 2 :] if isinstance(tag, str) and tag.startswith(f"{{{W}}}") else ""


def paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs of a part in order, those of tables, content controls and text boxes too."""
    for child in root:
        name = local(child)
        if name == "p":
            yield child
            yield from _in_boxes(child)
        elif name in ("body", "tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "footnote", "txbxContent"):
            yield from paragraphs(child)


def _in_boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of the text boxes anchored in one, once each: Word writes them twice, for new and old readers."""
    for box in paragraph.iter(w("txbxContent")):
        above = [a for a in box.iterancestors() if a is not paragraph]
        outer = above[: next((k for k, a in enumerate(box.iterancestors()) if a is paragraph), 0)]
        if not any(a.tag == _FALLBACK or local(a) == "txbxContent" for a in outer):
            yield from paragraphs(box)


@dataclass(slots=True)
class Atom:
    """What a child of a run prints.

    Attributes:
        text: its characters; empty for what prints none.
        run: the ``w:r`` it is in.
        node: the element itself.
        note: the id of the footnote it refers to, or None.
    """

    text: str
    run: etree._Element
    node: etree._Element
    note: str | None = None


def atoms(paragraph: etree._Element) -> list[Atom]:
    """What a paragraph prints, in order; each child of a run is one, an empty run none.

    The instruction of a field prints nothing; its result prints as other text does.
    """
    out: list[Atom] = []
    fields: list[bool] = []
    for run in runs(paragraph):
        if run.tag != _RUN:
            out.append(Atom(run.get(READS, "") if all(fields) else "", run, run))
            continue
        hidden = run.get(UNSEEN) is not None
        for node in run:
            tag = node.tag
            if tag == _PROPERTIES:
                continue
            if tag == _FIELD:
                kind = node.get(_KIND)
                # What a field without a result reads stands on its beginning or its end.
                outer = fields if kind == "begin" else fields[:-1]
                out.append(Atom("" if hidden or not all(outer) else node.get(READS, ""), run, node))
                _turn(fields, kind)
            elif hidden or (fields and not all(fields)):
                out.append(Atom("", run, node))
            elif tag == _TEXT:
                out.append(Atom(node.get(READS) or node.text or "", run, node))
            elif tag == _FOOTNOTE:
                out.append(Atom(NOTE_MARK, run, node, node.get(_ID)))
                # A mark of its own follows as text of the run, and is no word of the paragraph.
                hidden = node.get(w("customMarkFollows")) in ("1", "true", "on")
            elif tag == _ENDNOTE:
                out.append(Atom(NOTE_MARK, run, node, f"e{node.get(_ID, '')}"))
            else:
                out.append(Atom(_printed(node), run, node))
    return out


def _printed(node: etree._Element) -> str:
    """What an element of a run prints that is neither text nor a note."""
    name = local(node)
    if name == "sym":
        return sign_of(node)
    if name in CHARACTERS and not (name == "br" and node.get(w("type")) in ("page", "column")):
        return CHARACTERS[name]
    return node.get(READS) or ""


def _turn(fields: list[bool], kind: str | None) -> None:
    """Follow fields: the instruction of one does not print, its result does."""
    if kind == "begin":
        fields.append(False)
    elif kind == "separate" and fields:
        fields[-1] = True
    elif kind == "end" and fields:
        fields.pop()


def sign_of(node: etree._Element) -> str:
    """The character of a sign that is kept by its place in a font; empty where that is not known."""
    code = node.get(w("char"), "")
    return (symbol(int(code, 16), node.get(w("font"), "Symbol")) if _CODE.fullmatch(code) else None) or ""


def runs(element: etree._Element) -> list[etree._Element]:
    """The runs of a paragraph in order, those in links and fields too, and equations; deleted ones not."""
    out: list[etree._Element] = []
    for child in element:
        tag = child.tag
        if tag in _RUNS:
            out.append(child)
        elif tag in _INTO:
            out += runs(child)
    return out


def text_of(found: list[Atom]) -> str:
    """The characters of atoms."""
    return "".join(a.text for a in found)


def split_at(paragraph: etree._Element, *offsets: int) -> None:
    """Split runs in two at offsets of the paragraph's text, so that one begins there; nothing where one does.

    Args:
        paragraph: whose text it is.
        offsets: the places, falling.
    """
    wanted = list(offsets)
    found = atoms(paragraph)
    end = sum(len(a.text) for a in found)
    for atom in reversed(found):
        at = end - len(atom.text)
        while wanted and wanted[0] >= at:
            offset = wanted.pop(0)
            if offset < end:
                _split_atom(atom, offset - at)
        end = at


def _split_atom(atom: Atom, cut: int) -> None:
    """Make a run begin at a character of an atom; at 0, at the atom itself."""
    if cut:
        if local(atom.node) != "t":
            return
        second = deepcopy(atom.node)
        text, seen = atom.node.text or "", atom.node.get(READS)
        atom.node.text, second.text = text[:cut], text[cut:]
        if seen is not None:
            # A sign is one character either way.
            atom.node.set(READS, seen[:cut])
            second.set(READS, seen[cut:])
        for node in (atom.node, second):
            node.set(XML_SPACE, "preserve")
        atom.node.addnext(second)
        _split_run(atom.run, second)
    elif atom.node.getprevious() is not None:
        first = atom.run[0]
        if atom.node is not first and not (local(first) == "rPr" and atom.node.getprevious() is first):
            _split_run(atom.run, atom.node)


def _split_run(run: etree._Element, node: etree._Element) -> None:
    """Give ``node`` and what follows it in the run a run of their own, set alike."""
    other = etree.Element(w("r"))
    for name, value in run.attrib.items():
        other.set(name, value)
    properties = run.find(w("rPr"))
    if properties is not None:
        other.append(deepcopy(properties))
    moving = [node, *node.itersiblings()]
    for m in moving:
        other.append(m)
    run.addnext(other)
