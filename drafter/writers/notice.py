"""The notice that a draft is no official document."""

from __future__ import annotations

from drafter.document import Document, Stage
from drafter.languages import METADATA, language, written
from drafter.writers import Look


def notice(document: Document, look: Look) -> str:
    """The notice to print on a document; empty for an adopted text, and where the user wants none.

    A draft in a language that has no file of its own carries the notice in English: it never goes without.
    """
    if document.stage is not Stage.DRAFT or not look.notice:
        return ""
    return language(document.language if document.language in written() else METADATA).notice
