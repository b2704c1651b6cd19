"""Fields of a paragraph as they are written out: where they begin, what they print, where they end.

Source: ECMA-376, part 1, 17.16.18: a field is a run that begins it, its instruction, a run that separates the two, its
result, and a run that ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from drafter.ooxml.markup import UNSEEN, XML_SPACE, Atom, atoms, local, runs, w
from drafter.ooxml.symbols import symbol

_LEADS = re.compile(r'\s*HYPERLINK\s+(?!\\)"?([^"\s]+)"?', re.IGNORECASE)

_SYMBOL_FIELD = re.compile(r"\s*SYMBOL\s+(0x[\da-f]+|\d+)(?:.*?\\f\s+\"?([\w ]+)\"?)?", re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """A field that begins and ends in a paragraph.

    Attributes:
        runs: all of it, from its beginning to its end, in order, those of fields inside it too.
        code: its instruction.
        separated: whether its result has begun.
    """

    runs: list[etree._Element] = field(default_factory=list)
    code: str = ""
    separated: bool = False

    @property
    def address(self) -> str | None:
        """Where it leads, if it is a link out of the file."""
        found = _LEADS.match(self.code)
        return found[1] if found else None


def fields_of(paragraph: etree._Element) -> list[Field]:
    """The fields that begin and end in a paragraph, inner ones before those around them.

    Args:
        paragraph: its characters of fields stand in runs of their own (:func:`part_fields`).
    """
    out: list[Field] = []
    open_ones: list[Field] = []
    for run in runs(paragraph):
        kinds = [n.get(w("fldCharType")) for n in run if local(n) == "fldChar"]
        if "begin" in kinds:
            open_ones.append(Field())
        for one in open_ones:
            one.runs.append(run)
        if open_ones and not open_ones[-1].separated:
            open_ones[-1].code += "".join(n.text or "" for n in run if local(n) == "instrText")
        if "separate" in kinds and open_ones:
            open_ones[-1].separated = True
        if "end" in kinds and open_ones:
            out.append(open_ones.pop())
    return out


def choice_of(begin: etree._Element) -> str:
    """What a form's list or box shows, which is kept with the beginning of its field and not in a run."""
    entries = [e.get(w("val"), "") for e in begin.iterfind(f"{w('ffData')}/{w('ddList')}/{w('listEntry')}")]
    chosen = begin.find(f"{w('ffData')}/{w('ddList')}/{w('result')}")
    index = chosen.get(w("val"), "0") if chosen is not None else "0"
    if entries:
        return entries[int(index)] if index.isdecimal() and len(index) < 4 and int(index) < len(entries) else entries[0]
    box = begin.find(f"{w('ffData')}/{w('checkBox')}")
    if box is None:
        return ""
    ticked = box.find(w("checked")) if box.find(w("checked")) is not None else box.find(w("default"))
    return "☒" if ticked is not None and ticked.get(w("val"), "1") in ("1", "true", "on") else "☐"


def symbol_of(code: str) -> str:
    """The character of a field that keeps no result and names a sign by its place in a font; empty for others."""
    match = _SYMBOL_FIELD.match(code)
    return (symbol(int(match[1], 0), (match[2] or "").strip()) or "") if match else ""


def part_fields(paragraph: etree._Element) -> None:
    """Give each character of a field that shares its run with others a run of its own; the field stays the same."""
    for run in list(runs(paragraph)):
        content = [n for n in run if local(n) != "rPr"]
        if len(content) < 2 or not any(local(n) == "fldChar" for n in content):
            continue
        properties = run.find(w("rPr"))
        last = run
        for node in content[1:]:
            other = etree.Element(w("r"))
            if properties is not None:
                other.append(deepcopy(properties))
            other.append(node)
            last.addnext(other)
            last = other


def spell_out(simple: etree._Element) -> None:
    """Write a simple field as the runs that Word writes fields as, which is the same field.

    A deletion may not stand around a simple field, and pandoc does not read one inside it.
    """
    for element in written_out(simple.get(w("instr"), ""), list(simple)):
        simple.addprevious(element)
    parent = simple.getparent()
    if parent is not None:
        parent.remove(simple)


def written_out(code: str, result: list[etree._Element]) -> Iterator[etree._Element]:
    """The runs of a field.

    Args:
        code: its instruction.
        result: the runs that print.
    """

    def made(kind: str) -> etree._Element:
        run = etree.Element(w("r"))
        etree.SubElement(run, w("fldChar")).set(w("fldCharType"), kind)
        return run

    yield made("begin")
    instruction = etree.Element(w("r"))
    text = etree.SubElement(instruction, w("instrText"))
    text.text = code
    text.set(XML_SPACE, "preserve")
    yield instruction
    yield made("separate")
    yield from result
    yield made("end")


def going(paragraph: etree._Element, start: int, end: int) -> list[etree._Element]:
    """The runs to delete for the text from ``start`` to ``end``, so that no field is torn.

    A field goes whole where all that it prints goes; else its frame stays, and so do marks of comments and pictures.

    Args:
        paragraph: with a run beginning at either place.
        start: a place in its text.
        end: another.
    """
    has_fields = next(paragraph.iter(w("fldChar"), w("fldSimple")), None) is not None
    if has_fields:
        parents = (r.getparent() for r in _printing(atoms(paragraph), start, end))
        for simple in {id(f): f for f in parents if f is not None and local(f) == "fldSimple"}.values():
            spell_out(simple)
        part_fields(paragraph)
    found_atoms = atoms(paragraph)
    gone = set(_printing(found_atoms, start, end))
    if not gone:
        return []
    order = list(runs(paragraph))
    places = {run: k for k, run in enumerate(order)}
    first, last = min(places[r] for r in gone), max(places[r] for r in gone)
    printed = {a.run for a in found_atoms if a.text}
    gone |= {r for r in order[first:last] if all(local(n) in ("rPr", "lastRenderedPageBreak") for n in r)}
    for found in fields_of(paragraph) if has_fields else ():
        if len({id(r.getparent()) for r in found.runs}) > 1 or not _alone(found):
            continue
        prints = [r for r in found.runs if r in printed]
        within = first < places[found.runs[0]] and places[found.runs[-1]] < last
        if (prints and all(r in gone for r in prints)) or (not prints and within):
            gone.update(found.runs)
    # A note's own mark may stand in the run behind the one that refers to the note.
    gone |= {order[k + 1] for r in gone if (k := places[r]) + 1 < len(order) and order[k + 1].get(UNSEEN) == "mark"}
    return [r for r in order if r in gone]


def _printing(found: Sequence[Atom], start: int, end: int) -> list[etree._Element]:
    """The runs that print the text from one place to another."""
    out = []
    at = 0
    for atom in found:
        if atom.text and start <= at < end:
            out.append(atom.run)
        at += len(atom.text)
    return out


def _alone(found: Field) -> bool:
    """Whether nothing stands among the runs of a field but marks that may stand beside it as well."""
    one, last = found.runs[0], found.runs[-1]
    between = []
    while one is not None and one is not last:
        between.append(one)
        following = one.getnext()
        if following is None:
            return False
        one = following
    return all(local(e) in _BESIDE or local(e) == "r" for e in between)


_BESIDE = frozenset("proofErr bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd permStart permEnd".split())


def gather(deleted: list[etree._Element], paragraph: etree._Element) -> None:
    """Put what stands among the runs of fields that are to be deleted before or behind them, so that each goes in one.

    Args:
        deleted: the runs that will be.
        paragraph: that they are in.
    """
    if next(paragraph.iter(w("fldChar")), None) is None:
        return
    wanted = set(deleted)
    for found in fields_of(paragraph):
        if not all(r in wanted for r in found.runs):
            continue
        first, last = found.runs[0], found.runs[-1]
        for element in [e for e in first.itersiblings() if local(e) in _BESIDE]:
            if not _between(element, first, last):
                continue
            if local(element).endswith("End"):
                last.addnext(element)
                last = element
            else:
                first.addprevious(element)


def _between(element: etree._Element, first: etree._Element, last: etree._Element) -> bool:
    parent = first.getparent()
    return parent is not None and parent.index(first) < parent.index(element) < parent.index(last)
