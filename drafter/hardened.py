"""XML from others, parsed without entities, network or unbounded size."""

from __future__ import annotations

from lxml import etree

from drafter.errors import DraftError
from drafter.place import Place

MOST_BYTES = 32 * 1024 * 1024
"""The largest XML file, and the largest part of a Word file, that is read."""

MOST_TAGS = 600_000
"""How many tags XML may have: counted before a tree is built, since a small archive can hold millions."""


def parse_xml(data: bytes, name: str) -> etree._Element:
    """Parse XML that may be hostile.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.

    Returns:
        The root element.

    Raises:
        DraftError: the bytes are no well-formed XML, declare a document type, or are too many.
    """
    if len(data) > MOST_BYTES:
        raise DraftError(
            f"The file is larger than {MOST_BYTES // 2**20} MB, too large for a resolution.",
            place=Place(name),
            hint="Give the resolution alone, without the documents around it.",
        )
    if data.count(b"<") > MOST_TAGS:
        raise DraftError(
            f"The file has over {MOST_TAGS // 2:,} elements, far more than a resolution.",
            place=Place(name),
            hint="Give the resolution alone, without the documents around it.",
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as e:
        line, column = e.position
        lines = data.decode("utf-8", "replace").splitlines()
        raise DraftError(
            f"This XML file is damaged: {(e.msg or 'it ends before it begins').split(', line')[0]}.",
            place=Place(name, line, column),
            line_text=lines[line - 1] if 0 < line <= len(lines) else "",
            hint="Some official files are damaged; use the Word or PDF version of the same document instead.",
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise DraftError(
            "The file declares a document type, which resolutions never do and which can hide harmful content.",
            place=Place(name, 1),
            hint="Ask for the file from its original source.",
        )
    return root
