"""Who tabled a document, as the sheet of a draft folder has it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Document, plain
from drafter.document.words import folded
from drafter.facts.value import Open
from drafter.languages import language as written
from drafter.languages.language import Language
from drafter.readers.sponsors import GAP, is_told_otherwise

METADATA_LANGUAGE = "en"
"""The language in which the files of the United Nations name sponsors, whatever that of their text."""


def sponsors_of(document: Document, language: Language) -> list[str] | Open[list[str]] | None:
    """The sponsors, or the one entry that tells who submitted the draft.

    Args:
        document: the document.
        language: its language.

    Returns:
        The entries; open where the document leaves them so; None where there are none that the folder can print.
    """
    entries = [s.entry for s in document.record.sponsors]
    if not entries or _unprintable(document, language):
        return None
    is_open = "[" in plain(document.front.proponent) or any(GAP in e for e in entries)
    return Open(entries) if is_open else entries


def sponsors_remarks(document: Document, language: Language) -> Iterator[str]:
    """What the document says of who tabled it and the sheet does not, a sentence."""
    if why := _unprintable(document, language):
        said = written(METADATA_LANGUAGE).listing([s.entry for s in document.record.sponsors])
        yield f"The sponsors are left out, because {why}: “{said}”."


def _unprintable(document: Document, language: Language) -> str:
    """Why the entries cannot be printed, or nothing."""
    entries = [s.entry for s in document.record.sponsors]
    if len(entries) == 1 and is_told_otherwise(entries[0]):
        return "the file tells only how the draft came about"
    if entries and language.code != METADATA_LANGUAGE and not _prints_sponsors(document):
        return "the file names them in its metadata only, which is in English"
    return ""


def _prints_sponsors(document: Document) -> bool:
    """Whether the line of an adopted resolution, which names none, does not stand in the place of theirs."""
    return document.record.number is None and bool(folded(plain(document.front.proponent)))
