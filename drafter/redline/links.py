"""Links of a Word file: where symbols lead in it, so that a new symbol has a link of its own.

A file whose symbols are links says by them how an address is made from a symbol: ``79/88`` leads where ``78/74`` led,
with the one in the other's place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from urllib.parse import quote

from lxml import etree

from drafter.document import Run
from drafter.ooxml.fields import fields_of, part_fields, written_out
from drafter.ooxml.markup import R, atoms, local, runs, text_of, w
from drafter.ooxml.package import Package

_SYMBOL = re.compile(
    r"(?<![\w/])(?:[A-Z]{1,4}(?:/[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)+|\d{1,4}/\d{1,4})(?:[ \u00a0][A-Z](?!\w))?(?![\w/])"
)


class Links:
    """The links of a part.

    Args:
        package: the file.
        part: the name of the part.
        root: the part.
    """

    def __init__(self, package: Package, part: str, root: etree._Element) -> None:
        self.addresses = {i: r.target for i, r in package.relations(part).items() if r.kind == "hyperlink"}
        self.forms: dict[str, str] = {}
        self.like: etree._Element | None = None
        if root.find(f".//{w('hyperlink')}") is None and not any(
            "HYPERLINK" in (c.text or "") for c in root.iter(w("instrText"))
        ):
            return
        for paragraph in root.iter(w("p")):
            if paragraph.find(f".//{w('hyperlink')}") is None and paragraph.find(f".//{w('instrText')}") is None:
                continue
            for found, address in self._in(paragraph):
                self._learn(found, address)

    def _in(self, paragraph: etree._Element) -> Iterator[tuple[list[etree._Element], str]]:
        """The runs and addresses of the links of a paragraph."""
        for one in fields_of(paragraph):
            if one.address:
                yield one.runs, one.address
        for link in paragraph.iter(w("hyperlink")):
            address = self.addresses.get(link.get(f"{{{R}}}id", ""))
            if address:
                yield list(runs(link)), address

    def _learn(self, found: list[etree._Element], address: str) -> None:
        printing = [r for r in found if r.find(w("t")) is not None]
        text = "".join(t.text or "" for r in printing for t in r.iterfind(w("t")))
        match = _SYMBOL.fullmatch(text.strip())
        at = _address_of(text.strip())
        if match and address.endswith(at) and printing:
            self.forms.setdefault(_shape(text.strip()), address[: len(address) - len(at)])
            if self.like is None:
                self.like = printing[0]

    def split(self, run: Run) -> Iterator[tuple[Run, str | None]]:
        """Words as they lead: each symbol with its address, the words between with none."""
        end = 0
        for match in _SYMBOL.finditer(run.words) if self.forms else ():
            form = self.forms.get(_shape(match[0]))
            if form is None:
                continue
            if match.start() > end:
                yield replace(run, words=run.words[end : match.start()]), None
            yield replace(run, words=match[0]), form + _address_of(match[0])
            end = match.end()
        if end < len(run.words) or not run.words:
            yield replace(run, words=run.words[end:]), None

    def linked(self, made: etree._Element, address: str) -> list[etree._Element]:
        """A run as a link: a field, which is accepted and rejected whole."""
        style = self.like.find(f"{w('rPr')}/{w('rStyle')}") if self.like is not None else None
        if style is not None:
            properties = made.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                made.insert(0, properties)
            properties.insert(0, deepcopy(style))
        return list(written_out(f' HYPERLINK "{address}" ', [made]))


def bounds(paragraph: etree._Element) -> list[tuple[int, int]]:
    """From where to where in the text of a paragraph its links go, whichever way they are written."""
    part_fields(paragraph)
    stretches = [set(f.runs) for f in fields_of(paragraph) if f.code.strip().upper().startswith(("HYPERLINK", "REF"))]
    stretches += [set(runs(link)) for link in paragraph.iter(w("hyperlink"))]
    if not stretches:
        return []
    out = []
    found = atoms(paragraph)
    for stretch in stretches:
        places = []
        at = 0
        for atom in found:
            if atom.text and atom.run in stretch:
                places += [at, at + len(atom.text)]
            at += len(atom.text)
        if places:
            out.append((min(places), max(places)))
    return out


def has_links(paragraph: etree._Element) -> bool:
    """Whether a paragraph has fields or links, so that it is worth looking for them."""
    return any(local(e) in ("fldChar", "hyperlink") for e in paragraph.iter())


def text_between(paragraph: etree._Element, start: int, end: int) -> str:
    """The text of a paragraph from one place to another."""
    return text_of(atoms(paragraph))[start:end]


def _address_of(symbol: str) -> str:
    return quote(re.sub(r"\s", "", symbol), safe="/.()-")


def _shape(symbol: str) -> str:
    """What sort of symbol it is: years are distinguished from numbers, letters stand for themselves."""
    shape = re.sub(r"\s[A-Z]$", "", symbol)
    shape = re.sub(r"\d{4,}", "Y", shape)
    return re.sub(r"\d+", "9", shape)
