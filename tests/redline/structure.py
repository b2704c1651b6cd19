"""A judge of what Word needs beside words: fields, ranges and ids that are whole, links that lead where they say.

It settles changes in its own way, which knows nothing of the program's: each ``w:ins`` and ``w:del`` is taken out or
left, and then everything that comes in pairs is counted.
"""

from __future__ import annotations

import random
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PAIRS = (
    ("bookmarkStart", "bookmarkEnd"),
    ("commentRangeStart", "commentRangeEnd"),
    ("permStart", "permEnd"),
    ("moveFromRangeStart", "moveFromRangeEnd"),
    ("moveToRangeStart", "moveToRangeEnd"),
)
_TRACKED = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "cellIns", "cellDel", "sectPrChange")
_SYMBOL = re.compile(r"\d{1,4}/\d+")
Choice = Callable[[etree._Element], bool]


def faults_of_structure(data: bytes, seed: int = 0) -> list[str]:
    """What is wrong with a file as it is, after accepting all, rejecting all, and in three random mixtures."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        main = etree.fromstring(archive.read("word/document.xml"))
        relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    targets = {r.get("Id"): r.get("Target", "") for r in relations}
    out = [f"as it is: {f}" for f in _ids(main)]
    dice = random.Random(seed)
    ways: dict[str, Choice] = {"accepted": lambda _: True, "rejected": lambda _: False}
    ways |= {f"mixture {n}": lambda _: dice.random() < 0.5 for n in range(3)}
    for name, choice in ways.items():
        with zipfile.ZipFile(BytesIO(data)) as archive:
            root = etree.fromstring(archive.read("word/document.xml"))
        _settle(root, choice)
        out += [f"{name}: {f}" for f in (*_pairs(root), *_fields(root), *_links(root, targets))]
    return out


def _settle(root: etree._Element, choice: Choice) -> None:
    for element in list(root.iter(f"{W}ins", f"{W}moveTo", f"{W}del", f"{W}moveFrom")):
        parent = element.getparent()
        if parent is None or parent.tag in (f"{W}rPr", f"{W}trPr"):
            continue
        coming = element.tag in (f"{W}ins", f"{W}moveTo")
        if choice(element) is coming:
            for child in list(element):
                element.addprevious(child)
        parent.remove(element)


def _ids(root: etree._Element) -> Iterator[str]:
    counts = Counter(e.get(f"{W}id") for name in _TRACKED for e in root.iter(f"{W}{name}"))
    yield from (f"{n} tracked changes have the id {i}" for i, n in counts.items() if n > 1)
    controls = Counter(e.get(f"{W}val") for e in root.iter(f"{W}id") if e.getparent().tag == f"{W}sdtPr")  # type: ignore[union-attr]
    yield from (f"{n} content controls have the id {i}" for i, n in controls.items() if n > 1)
    for deleted in root.iter(f"{W}del"):
        yield from ("instrText in a deletion" for _ in deleted.iter(f"{W}instrText"))
        # What is in a text box whose anchor is deleted is text of its own.
        own = [t for t in deleted.iter(f"{W}t") if next(t.iterancestors(f"{W}del", f"{W}txbxContent")) is deleted]
        yield from ("t in a deletion" for _ in own)


def _pairs(root: etree._Element) -> Iterator[str]:
    for start, end in _PAIRS:
        starts = Counter(e.get(f"{W}id") for e in root.iter(f"{W}{start}"))
        ends = Counter(e.get(f"{W}id") for e in root.iter(f"{W}{end}"))
        yield from (f"{start} {i} has no end" for i in (starts - ends))
        yield from (f"{end} {i} has no beginning" for i in (ends - starts))
        yield from (f"{start} {i} is there {n} times" for i, n in starts.items() if n > 1)
    ranges = {e.get(f"{W}id") for e in root.iter(f"{W}commentRangeStart")}
    marks = {e.get(f"{W}id") for e in root.iter(f"{W}commentReference")}
    yield from (f"the comment {i} has a range and no mark" for i in sorted(ranges - marks, key=str))
    names = Counter(e.get(f"{W}name") for e in root.iter(f"{W}bookmarkStart"))
    yield from (f"{n} bookmarks are called {name}" for name, n in names.items() if n > 1)


def _fields(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        open_ones: list[str] = []
        for element in paragraph.iter(f"{W}fldChar"):
            kind = element.get(f"{W}fldCharType")
            if kind == "begin":
                open_ones.append("begin")
            elif not open_ones or (kind == "separate" and open_ones[-1] == "separate"):
                yield f"a field has {kind} and no beginning: {_text(paragraph)[:60]}"
            elif kind == "separate":
                open_ones[-1] = "separate"
            else:
                open_ones.pop()
        if open_ones:
            yield f"a field has no end: {_text(paragraph)[:60]}"


def _links(root: etree._Element, targets: dict[str | None, str]) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        stack: list[list[str]] = []
        for node in paragraph.iter(f"{W}fldChar", f"{W}instrText", f"{W}delInstrText", f"{W}t", f"{W}delText"):
            kind = node.get(f"{W}fldCharType")
            if kind == "begin":
                stack.append(["", "", ""])
            elif kind == "separate" and stack:
                stack[-1][2] = "yes"
            elif kind == "end" and stack:
                code, text, _ = stack.pop()
                if "HYPERLINK" in code:
                    yield from _led(text, code)
            elif stack:
                stack[-1][1 if stack[-1][2] else 0] += node.text or ""
        for link in paragraph.iter(f"{W}hyperlink"):
            ident = link.get(f"{R}id")
            if ident is not None and ident not in targets:
                yield f"the link {ident} leads nowhere"
            yield from _led(_text(link), targets.get(ident, ""))


def _led(text: str, target: str) -> Iterator[str]:
    found = _SYMBOL.findall(text)
    if found and not all(f in target for f in found):
        yield f"“{text}” leads to {target}"


def _text(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t", f"{W}delText"))
