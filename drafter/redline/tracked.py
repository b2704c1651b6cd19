"""Tracked changes as WordprocessingML: insertions, deletions, paragraph marks, properties, comments.

Rules kept here, each of which some tool breaks: an inserted or deleted paragraph carries the mark in ``w:pPr/w:rPr`` as
well as on its runs; deleted text is ``w:delText``; every tracked change of a part has an id of its own; the children of
``w:pPr`` and ``w:rPr`` stand in the order of the schema (ECMA-376, part 1, 17.3).
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from drafter.comparison.model import Fate, Nature
from drafter.document import Run
from drafter.ooxml.markup import XML_SPACE, local, w

_P_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()
_R_ORDER = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish"
    " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
    " eastAsianLayout specVanish oMath rPrChange"
).split()


MARKS = ("ins", "del", "moveFrom", "moveTo")
"""What marks the end of a paragraph as coming or going."""
_ELEMENTS = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen"}
"""Characters that are elements of their own in a run."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Under whose name changes stand.

    Attributes:
        author: of the drafter's changes.
        mechanical: of those that follow from a fact.
        date: an ISO 8601 date and time for all of them, or empty for none.
        comments: whether changes carry comments that say why.
    """

    author: str = "Delegation"
    mechanical: str = "Delegation (mechanical)"
    date: str = ""
    comments: bool = False


@dataclass(slots=True)
class Marker:
    """Makes tracked changes of one document.

    Attributes:
        signature: whose changes they are.
        next_id: the next id that no tracked change or bookmark has.
        comments: the comments made, as id, author and text.
        next_comment: the next id that no comment has.
        own: the ids of the changes made.
        moves: the paragraphs moved whole, what became of each, and the number of its move.
    """

    signature: Signature
    next_id: int = 1
    comments: list[tuple[int, str, str]] = field(default_factory=list)
    next_comment: int = 0
    own: set[str] = field(default_factory=set)
    moves: list[tuple[etree._Element, Fate, int]] = field(default_factory=list)

    def author(self, nature: Nature) -> str:
        """Under whose name a change stands."""
        return self.signature.author if nature is Nature.DRAFTER else self.signature.mechanical

    def change(self, name: str, nature: Nature) -> etree._Element:
        """An empty element for a tracked change, such as "ins", "del" or "pPrChange"."""
        element = etree.Element(w(name))
        self.number(element)
        self.own.add(element.get(w("id"), ""))
        element.set(w("author"), self.author(nature))
        if self.signature.date:
            element.set(w("date"), self.signature.date)
        return element

    def number(self, element: etree._Element) -> None:
        """Give a tracked change an id that no other has."""
        element.set(w("id"), str(self.next_id))
        self.next_id += 1

    def made(self, change: etree._Element) -> bool:
        """Whether a tracked change is one of those made, and no other's."""
        return change.get(w("id")) in self.own

    def delete(self, runs: Sequence[etree._Element], nature: Nature, *, moved: bool = False) -> list[etree._Element]:
        """Mark runs as deleted, neighbours together.

        Args:
            runs: in the order of the paragraph, whole.
            nature: of the change.
            moved: whether they stand elsewhere now.

        Returns:
            The elements that wrap them now.
        """
        out: list[etree._Element] = []
        for run in runs:
            wrapper = out[-1] if out and run.getprevious() is out[-1] else None
            if wrapper is None:
                wrapper = self.change("moveFrom" if moved else "del", nature)
                run.addprevious(wrapper)
                out.append(wrapper)
            wrapper.append(run)
            for node in run.iter(w("t"), w("instrText")) if not moved else ():
                # What is in a text box is text of its own.
                if next(node.iterancestors(w("p"), w("txbxContent"), w("del"))) is not wrapper:
                    continue
                if local(node) == "t":
                    node.tag = w("delText")
                    node.set(XML_SPACE, "preserve")
                else:
                    node.tag = w("delInstrText")
        return out

    def insert(self, runs: Sequence[etree._Element], nature: Nature, *, moved: bool = False) -> etree._Element:
        """Runs as an insertion, or as what was moved here."""
        wrapper = self.change("moveTo" if moved else "ins", nature)
        wrapper.extend(runs)
        return wrapper

    def mark_paragraph(self, paragraph: etree._Element, fate: Fate, nature: Nature, *, move: int = 0) -> None:
        """Mark the end of a paragraph as inserted or deleted; a mark that another gave it stays beside this one.

        Args:
            paragraph: whose end it is.
            fate: added or removed.
            nature: of the change.
            move: the number of its move where it was moved whole, or 0.
        """
        properties = _properties(paragraph, "pPr")
        run = properties.find(w("rPr"))
        if run is None:
            run = etree.Element(w("rPr"))
            _place(properties, run, _P_ORDER)
        name = ("moveTo" if move else "ins") if fate is Fate.ADDED else "moveFrom" if move else "del"
        if run.find(w(name)) is None:
            _place(run, self.change(name, nature), _R_ORDER)
        if move:
            self.moves.append((paragraph, fate, move))

    def write_moves(self, taken: Container[str]) -> None:
        """Put the ranges around the paragraphs that moved by which Word knows the two places of a move.

        Args:
            taken: names that moves of others have.
        """
        for paragraph, fate, number in self.moves:
            name = next(n for k in count(number, 1000) if (n := f"move{k}") not in taken)
            side = "moveTo" if fate is Fate.ADDED else "moveFrom"
            start, end = self.change(f"{side}RangeStart", Nature.DRAFTER), etree.Element(w(f"{side}RangeEnd"))
            start.set(w("name"), name)
            end.set(w("id"), start.get(w("id"), ""))
            paragraph.insert(1, start)
            paragraph.addnext(end)

    def unmark_paragraph(self, paragraph: etree._Element) -> None:
        """Take a mark that was made off the end of a paragraph."""
        properties = _properties(paragraph, "pPr")
        run = properties.find(w("rPr"))
        for change in list(run) if run is not None else ():
            if run is not None and local(change) in MARKS and self.made(change):
                run.remove(change)
        if run is not None and not len(run):
            properties.remove(run)

    def set_properties(self, paragraph: etree._Element, like: etree._Element | None) -> None:
        """Give a paragraph the properties of another, without a trace."""
        properties = _properties(paragraph, "pPr")
        for child in list(properties):
            if local(child) not in ("rPr", "sectPr"):
                properties.remove(child)
        for child in list(like) if like is not None else ():
            _place(properties, deepcopy(child), _P_ORDER)

    def restyle(self, paragraph: etree._Element, like: etree._Element | None, nature: Nature) -> None:
        """Set a paragraph as another one is, and keep how it was set; one that another set anew stays as it is.

        Args:
            paragraph: the one that changes.
            like: the ``w:pPr`` to take the properties of, or None for none.
            nature: of the change.
        """
        properties = _properties(paragraph, "pPr")
        if properties.find(w("pPrChange")) is not None:
            return
        before = etree.Element(w("pPr"))
        for child in properties:
            if local(child) not in ("rPr", "sectPr", "pPrChange"):
                before.append(deepcopy(child))
        self.set_properties(paragraph, like)
        change = self.change("pPrChange", nature)
        change.append(before)
        properties.append(change)

    def comment(self, first: etree._Element, last: etree._Element, nature: Nature, text: str) -> None:
        """Hang a comment on what stands from ``first`` to ``last``, which have one parent."""
        number = self.next_comment
        self.next_comment += 1
        self.comments.append((number, self.author(nature), text))
        start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
        for element in (start, end):
            element.set(w("id"), str(number))
        run = etree.Element(w("r"))
        etree.SubElement(run, w("commentReference")).set(w("id"), str(number))
        first.addprevious(start)
        last.addnext(run)
        last.addnext(end)


def new_run(run: Run, like: etree._Element | None, *, same_setting: bool) -> etree._Element:
    """A run of words.

    Args:
        run: the words and their setting.
        like: a run whose other properties it takes, or None.
        same_setting: whether ``like`` is set as ``run`` wants to be; then its italics and weight are taken too.
    """
    element = etree.Element(w("r"))
    properties = like.find(w("rPr")) if like is not None else None
    if properties is not None:
        element.append(deepcopy(properties))
        _without_character_style(element[0])
    if not same_setting:
        _set(_properties(element, "rPr"), run)
    if len(element) and not len(element[0]):
        element.remove(element[0])
    element.extend(_characters(run.words))
    return element


def _without_character_style(properties: etree._Element) -> None:
    """Words of our own are no link, no note mark and no tracked change, whatever stood beside them."""
    style = properties.find(w("rStyle"))
    linked = style is not None
    for child in list(properties):
        name = local(child)
        if name in ("rStyle", "rPrChange", "ins", "del", "moveFrom", "moveTo", "vanish", "webHidden") or (
            linked and name in ("color", "u", "vertAlign")
        ):
            properties.remove(child)


def _set(properties: etree._Element, run: Run) -> None:
    for names, wanted in ((("b", "bCs"), run.bold), (("i", "iCs"), run.italic)):
        for name in names:
            for old in properties.findall(w(name)):
                properties.remove(old)
            element = etree.Element(w(name))
            if not wanted:
                element.set(w("val"), "0")
            _place(properties, element, _R_ORDER)
    for old in properties.findall(w("vertAlign")):
        properties.remove(old)
    if run.raised:
        element = etree.Element(w("vertAlign"))
        element.set(w("val"), "superscript")
        _place(properties, element, _R_ORDER)


def _characters(words: str) -> Iterator[etree._Element]:
    held = ""
    for c in words:
        if c in _ELEMENTS:
            if held:
                yield _text(held)
            held = ""
            yield etree.Element(w(_ELEMENTS[c]))
        else:
            held += c
    if held:
        yield _text(held)


def _text(words: str) -> etree._Element:
    element = etree.Element(w("t"))
    element.text = writable(words)
    element.set(XML_SPACE, "preserve")
    return element


def writable(words: str) -> str:
    """Words without the characters that XML cannot hold."""
    return "".join(
        c for c in words if c in "\t\n\r" or "\x20" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000"
    )


def _properties(element: etree._Element, name: str) -> etree._Element:
    found = element.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        element.insert(0, found)
    return found


def _place(properties: etree._Element, child: etree._Element, order: Sequence[str]) -> None:
    """Put a property where the schema wants it."""
    rank = order.index(local(child)) if local(child) in order else len(order)
    for k, other in enumerate(properties):
        if (order.index(local(other)) if local(other) in order else -1) > rank:
            properties.insert(k, child)
            return
    properties.append(child)
