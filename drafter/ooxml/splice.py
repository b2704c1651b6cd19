"""A part of a Word file written back with only the paragraphs and tables that changed written anew.

The others keep their very bytes: the order of attributes, the quotes, the declarations.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.parsers import expat

from lxml import etree


def children_spans(data: bytes, depth: int) -> tuple[list[tuple[int, int]], int] | None:
    """Where the elements at a depth begin and end.

    Args:
        data: a part; it has no document type.
        depth: 1 for children of the root, 2 for those of its last child, and so on.

    Returns:
        A span of bytes for each, up to where the next begins, and where their parent's end tag begins; None where the
        part is not in UTF-8, or two parents have such children.
    """
    if not data.lstrip(b"\xef\xbb\xbf").startswith(b"<"):
        return None
    starts: list[int] = []
    ends: list[int] = []
    level = 0
    parser = expat.ParserCreate()

    def begin(name: str, attributes: dict[str, str]) -> None:
        del name, attributes
        nonlocal level
        if level == depth:
            starts.append(parser.CurrentByteIndex)
        level += 1

    def end(name: str) -> None:
        del name
        nonlocal level
        level -= 1
        if level == depth - 1:
            ends.append(parser.CurrentByteIndex)

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    try:
        data.decode("utf-8")
        parser.Parse(data, True)
    except (UnicodeDecodeError, expat.ExpatError):
        return None
    if len(ends) != 1 or not starts:
        return None
    return list(zip(starts, [*starts[1:], ends[0]], strict=True)), ends[0]


def spliced(
    data: bytes,
    depth: int,
    before: Sequence[etree._Element],
    parent: etree._Element,
    touched: set[etree._Element],
) -> bytes:
    """Write a part back.

    Args:
        data: as it was.
        depth: of the children that are kept or written anew.
        before: those children as they were parsed from ``data``, in order.
        parent: their parent as it is now; some are gone from it, others are new in it.
        touched: those of ``before`` that changed.

    Returns:
        The part as it is now.
    """
    found = children_spans(data, depth)
    root = parent.getroottree().getroot()
    if found is None or len(found[0]) != len(before):
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    spans, end = found
    raw = {child: data[a:b] for child, (a, b) in zip(before, spans, strict=True) if child not in touched}
    out = [data[: spans[0][0]]]
    out += [raw[c] if c in raw else _written(c, root) for c in parent if isinstance(c.tag, str)]
    out.append(data[end:])
    return b"".join(out)


def _written(element: etree._Element, root: etree._Element) -> bytes:
    """An element without the declarations that the root has already."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    close = text.index(">") + 1
    head = text[:close]
    for prefix, uri in root.nsmap.items():
        name = f"xmlns:{prefix}" if prefix else "xmlns"
        head = head.replace(f' {name}="{uri}"', "", 1)
    return (head + text[close:]).encode("utf-8")
