"""New parts of a Word file made known to it: content types and relationships."""

from __future__ import annotations

from typing import Any

from lxml import etree

from drafter.redline.package import Package

_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACE: Any = {None: f"{_PACKAGE}/relationships"}


def declare(package: Package, part: str, relation: str, content: str) -> None:
    """Make a part of ``word/`` known to the document.

    Args:
        package: the file; the part itself is put into it by the caller.
        part: its name, such as "word/footnotes.xml".
        relation: the type of the relationship.
        content: the type of the content.
    """
    types = package.tree(_TYPES)
    if not any(e.get("PartName") == f"/{part}" for e in types):
        etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override", PartName=f"/{part}", ContentType=content)
        package.parts[_TYPES] = _bytes(types)
    if _RELATIONS in package.parts:
        relations = package.tree(_RELATIONS)
    else:
        relations = etree.Element(f"{{{_PACKAGE}/relationships}}Relationships", nsmap=_NAMESPACE)
    target = part.removeprefix("word/")
    if any(e.get("Target") in (target, f"/{part}") for e in relations):
        return
    taken = {e.get("Id") for e in relations}
    number = next(n for n in range(1, len(taken) + 2) if f"rIdDrafter{n}" not in taken)
    etree.SubElement(
        relations,
        f"{{{_PACKAGE}/relationships}}Relationship",
        Id=f"rIdDrafter{number}",
        Type=relation,
        Target=target,
    )
    package.parts[_RELATIONS] = _bytes(relations)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
