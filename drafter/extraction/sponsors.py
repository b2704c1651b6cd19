"""Who tabled a document, as the sheet of a draft folder has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from drafter.document import Document, Note, Run, Sponsor, plain
from drafter.document.words import folded
from drafter.facts.value import Open
from drafter.languages import METADATA
from drafter.languages import language as written
from drafter.languages.groups import group_in, group_of
from drafter.languages.language import Language
from drafter.readers.sponsors import GAP, is_told_otherwise
from drafter.workspace.sponsors import NOBODY

Entry = str | dict[str, Any]
"""A name, or a mapping of what there is to say of a sponsor."""


def sponsors_of(document: Document, language: Language) -> list[Entry] | Open[list[Entry]] | None:
    """The sponsors, or the one entry that tells who submitted the draft.

    Args:
        document: the document.
        language: its language.

    Returns:
        The entries; open where the document leaves them so; None where there are none that the folder can print.
    """
    if is_draft(document) and folded(plain(document.front.proponent)).lower() in map(
        language.draft_what, ("resolution", "decision")
    ):
        return [NOBODY]
    if not document.record.sponsors or _unprintable(document, language):
        return None
    entries = [_entry(s, document, language) for s in document.record.sponsors]
    is_open = "[" in plain(document.front.proponent) or any(GAP in s.name for s in document.record.sponsors)
    return Open(entries) if is_open else entries


def is_draft(document: Document) -> bool:
    """Whether it is no adopted text, so that the line above its title names its sponsors."""
    return document.record.number is None


def notes_of(document: Document, language: Language) -> dict[str, Any]:
    """What the sheet says of the note on the list of sponsors, where it is not as usual.

    Args:
        document: a draft.
        language: its language.
    """
    line = document.front.proponent
    colon = next((n for n, i in enumerate(line) if isinstance(i, Run) and re.search(r"[:：]\s*$", i.words)), len(line))
    whole = next((_text(i) for i in line[colon:] if isinstance(i, Note)), "")
    sponsors = document.record.sponsors
    if len(sponsors) == 1 and whole and _said(sponsors[0], language) == folded(whole):
        whole = ""
    if whole == folded(language.sponsors_note()):
        return {} if document.record.committee is None else {"sponsors_note": True}
    if whole and not (len(sponsors) == 1 and (sponsors[0].on_behalf_of or sponsors[0].capacity)):
        return {"sponsors_note": whole}
    usual = document.record.committee is None and sponsors and not language.is_submission([sponsors[0].name])
    return {"sponsors_note": False} if usual else {}


def _entry(sponsor: Sponsor, document: Document, language: Language) -> Entry:
    """An entry of the sheet; the words of a note that would be others are kept."""
    if not (sponsor.on_behalf_of or sponsor.capacity):
        return sponsor.entry
    if not is_draft(document):
        # An adopted text names its sponsors in its metadata alone, with the words of the note for the group.
        group = group_in(f"On behalf of {sponsor.on_behalf_of}")
        return {"state": sponsor.name, "on_behalf_of": group} if group else sponsor.entry
    entry: dict[str, Any] = {"state": sponsor.name}
    entry |= {"on_behalf_of": sponsor.on_behalf_of} if sponsor.on_behalf_of else {"as": sponsor.capacity}
    printed = [_text(i) for i in document.front.proponent if isinstance(i, Note)]
    mine = next((t for t in printed if group_in(t) == sponsor.on_behalf_of or sponsor.capacity), "")
    return entry | ({"note": mine} if mine and _said(sponsor, language) != mine else {})


def _said(sponsor: Sponsor, language: Language) -> str:
    """The note that a sponsor's group or office has in the data."""
    known = group_of(sponsor.on_behalf_of) if sponsor.on_behalf_of else None
    if known:
        return folded(language.group_note(known.named(language.code), observed=known.observed))
    if sponsor.on_behalf_of:
        return folded(language.on_behalf_note(sponsor.on_behalf_of))
    return folded(language.capacity_note(sponsor.capacity)) if sponsor.capacity else ""


def _text(note: Note) -> str:
    return folded(" ".join(plain(p) for p in note.paragraphs))


def sponsors_remarks(document: Document, language: Language) -> Iterator[str]:
    """What the document says of who tabled it and the sheet does not, a sentence."""
    if why := _unprintable(document, language):
        said = written(METADATA).listing([s.entry for s in document.record.sponsors])
        yield f"The sponsors are left out, because {why}: “{said}”."


def _unprintable(document: Document, language: Language) -> str:
    """Why the entries cannot be printed, or nothing."""
    entries = [s.entry for s in document.record.sponsors]
    if len(entries) == 1 and is_told_otherwise(entries[0]):
        return "the file tells only how the draft came about"
    if entries and language.code != METADATA and not _prints_sponsors(document):
        return "the file names them in its metadata only, which is in English"
    return ""


def _prints_sponsors(document: Document) -> bool:
    """Whether the line of an adopted resolution, which names none, does not stand in the place of theirs."""
    return document.record.number is None and bool(folded(plain(document.front.proponent)))
