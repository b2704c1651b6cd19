"""What a reader sees of a part, noted on its elements: what prints nothing, and what prints other than it is written.

Words may be hidden by a style, a sign kept as a field, an equation or a choice between two ways of writing. Who looks
for the text of a paragraph sees it by these notes as the reader of documents does. They are attributes of no Word file,
and are taken off before a part is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from drafter.ooxml.equations import M, equation
from drafter.ooxml.fields import choice_of, symbol_of
from drafter.ooxml.markup import CHARACTERS, READS, UNSEEN, local, sign_of, split_at, w
from drafter.ooxml.package import Package
from drafter.ooxml.styles import Styles
from drafter.ooxml.symbols import with_symbols

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OTHERWISE = re.compile(
    rb"vanish|oMath|customMarkFollows|AlternateContent|:ruby|ddList|checkBox|SYMBOL|\xef[\x80-\x83]"
)
"""What a part of which every character prints as it is written nearly always lacks."""
_HIDING = re.compile(rb"vanish")
_PRINTS = ("1", "true", "on")


def note_what_is_seen(
    package: Package, part: str, root: etree._Element, marks: Mapping[str, str] | None = None
) -> None:
    """Note on the elements of a part what is seen of them.

    Args:
        package: the file.
        part: the name of the part.
        root: its tree.
        marks: for the part with the notes, the marks of their own by the ids of notes (:func:`own_marks`).
    """
    styles = package.related("styles")
    hiding = bool(styles and _HIDING.search(package.part(styles) or b""))
    if not hiding and not marks and not _OTHERWISE.search(package.part(part) or b""):
        return
    seeing = _Seeing(Styles.of(package.tree(styles) if styles else None))
    for paragraph in root.iter(w("p")):
        seeing.paragraph(paragraph)
    for note in root.iterfind(w("footnote")) if marks else ():
        mark = (marks or {}).get(note.get(w("id"), ""))
        first = note.find(w("p"))
        if mark is not None and first is not None:
            _hide_mark(first, mark)


def forget(root: etree._Element) -> None:
    """Take the notes off a part."""
    etree.strip_attributes(root, READS, UNSEEN)


def own_marks(root: etree._Element) -> dict[str, str]:
    """The marks of their own that notes have in a text, by the ids of the notes."""
    out = {}
    for reference in root.iter(w("footnoteReference")):
        if reference.get(w("customMarkFollows")) in _PRINTS:
            run = reference.getparent()
            after = run.getnext() if run is not None else None
            mark = "".join(t.text or "" for t in reference.itersiblings(w("t")))
            if not mark.strip() and after is not None and after.get(UNSEEN):
                mark = _typed(after)
            out[reference.get(w("id"), "")] = mark.strip()
    return out


class _Seeing:
    def __init__(self, styles: Styles) -> None:
        self.styles = styles

    def paragraph(self, paragraph: etree._Element) -> None:
        named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        style = named.get(w("val"), "") if named is not None else ""
        code = ""
        for element in paragraph.iter():
            name = local(element)
            if name == "r":
                self.run(element, style)
            elif name == "instrText":
                code += element.text or ""
            elif name == "fldChar":
                kind = element.get(w("fldCharType"))
                if kind == "begin":
                    code = ""
                    _reads(element, choice_of(element))
                elif kind == "separate":
                    code = ""
                elif kind == "end":
                    _reads(element, symbol_of(code))
                    code = ""
            elif element.tag == f"{M}oMath" and next(element.iterancestors(w("r"), f"{M}oMath"), None) is None:
                _reads(element, "".join(text for text, _ in equation(element)))

    def run(self, run: etree._Element, style: str) -> None:
        properties = run.find(w("rPr"))
        setting = self.styles.setting(style, properties)
        if setting.hidden:
            run.set(UNSEEN, "hidden")
        for node in run:
            if local(node) == "t" and (text := node.text or ""):
                seen, unknown = with_symbols(text, setting.font)
                if seen != text and not unknown:
                    node.set(READS, seen)
            elif local(node) == "ruby":
                _reads(node, "".join(t.text or "" for base in node.iterfind(w("rubyBase")) for t in base.iter(w("t"))))
            elif node.tag == f"{_MC}AlternateContent":
                _reads(node, next((text for way in node if (text := "".join(_printed(way)))), ""))
            elif node.get(w("customMarkFollows")) in _PRINTS:
                after = run.getnext()
                alone = not any(local(n) in ("t", "sym") for n in node.itersiblings())
                if alone and after is not None and re.fullmatch(r"\s*\*+", _typed(after)):
                    after.set(UNSEEN, "mark")


def _reads(element: etree._Element, text: str) -> None:
    if text:
        element.set(READS, text)


def _printed(way: etree._Element) -> Iterator[str]:
    """What a way of writing prints in a run."""
    for node in way:
        name = local(node)
        if name == "t":
            yield node.text or ""
        elif name == "sym":
            yield sign_of(node)
        elif name in CHARACTERS:
            yield CHARACTERS[name]


def _typed(run: etree._Element) -> str:
    return "".join(t.text or "" for t in run.iterfind(w("t")))


def _hide_mark(paragraph: etree._Element, mark: str) -> None:
    """A note's own mark stands before its words as well, and is none of them."""
    runs = list(paragraph.iter(w("r")))
    text = "".join(_typed(r) for r in runs)
    found = re.match(r"\s*\*+", text) or (re.match(rf"\s*{re.escape(mark)}", text) if mark else None)
    if found is None:
        return
    split_at(paragraph, found.end())
    at = 0
    for run in paragraph.iter(w("r")):
        if at >= found.end():
            return
        at += len(_typed(run))
        run.set(UNSEEN, "mark")
