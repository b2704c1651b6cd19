"""Word files (.docx), in the United Nations' own styles and measures.

Source: un-format.md, A and H.
"""

from __future__ import annotations

from drafter.document import Document
from drafter.ooxml.package import packed
from drafter.ooxml.resolution import parts
from drafter.writers import PLAIN_LOOK, Look
from drafter.writers.notice import notice


def write(document: Document, look: Look = PLAIN_LOOK) -> bytes:
    """Write a document as a Word file.

    Args:
        document: what to write.
        look: the user's choices.

    Returns:
        The file's bytes; the same for the same arguments.

    Raises:
        DraftError: the emblem is no image that can be used.
    """
    return packed(parts(document, notice=notice(document, look), emblem_file=look.emblem))
