"""Equations of Word in one line of text: "x²/2" of a fraction, "√(x)" of a root. Source: ISO/IEC 29500-1, 22.1."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RAISED = {"sup"}
_DEEPEST = 40
Part = tuple[str, bool]
"""Some characters, and whether they are raised."""


def equation(element: etree._Element, depth: int = 0) -> Iterator[Part]:
    """The characters of an equation in the order in which they are read aloud."""
    if depth > _DEEPEST:
        yield "".join(str(t) for t in element.itertext()), False
        return
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "t":
            yield child.text or "", False
        elif name in _RAISED:
            yield from ((text, True) for text, _ in equation(child, depth + 1))
        elif name == "f":
            yield from _grouped(child.find(f"{M}num"), depth)
            yield "/", False
            yield from _grouped(child.find(f"{M}den"), depth)
        elif name == "rad":
            degree = child.find(f"{M}deg")
            yield from ((text, True) for text, _ in (equation(degree, depth + 1) if degree is not None else ()))
            yield "√", False
            yield from _grouped(child.find(f"{M}e"), depth)
        elif name == "d":
            yield from _in_brackets(child, depth)
        elif name == "nary":
            yield _value(child, "naryPr", "chr", "∫"), False
            yield from equation(child, depth + 1)
        else:
            yield from equation(child, depth + 1)


def _grouped(element: etree._Element | None, depth: int) -> Iterator[Part]:
    """A part of a fraction or root, in brackets where it is more than one sign or number."""
    if element is None:
        return
    parts = list(equation(element, depth + 1))
    if "".join(text for text, _ in parts).isalnum():
        yield from parts
    else:
        yield from (("(", False), *parts, (")", False))


def _in_brackets(element: etree._Element, depth: int) -> Iterator[Part]:
    yield _value(element, "dPr", "begChr", "("), False
    for index, inner in enumerate(element.iterfind(f"{M}e")):
        if index:
            yield _value(element, "dPr", "sepChr", "|"), False
        yield from equation(inner, depth + 1)
    yield _value(element, "dPr", "endChr", ")"), False


def _value(element: etree._Element, properties: str, name: str, default: str) -> str:
    found = element.find(f"{M}{properties}/{M}{name}")
    return default if found is None else found.get(f"{M}val", default)
