"""What a document says of itself, as the values of a draft folder's sheet."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from drafter.document import Document, DocumentKind, Stage, Vote, plain
from drafter.document.words import folded
from drafter.extraction.sponsors import notes_of, sponsors_of
from drafter.facts.value import Open
from drafter.languages import furniture_of
from drafter.languages.language import Language
from drafter.readers.furniture import SYMBOL, masthead_day
from drafter.readers.open_values import open_value

_ITEM = re.compile(r"(?P<number>\d+)(?: ?\(?(?P<letter>[a-z]{1,2})\))?")


def sheet_of(document: Document, language: Language, predecessor: str | None) -> dict[str, Any]:
    """The sheet's values, in the order they are written.

    Args:
        document: the document.
        language: its language.
        predecessor: the resolution of its series before it, or None.

    Returns:
        Values by field; those that the document does not give are left out.
    """
    record = document.record
    adopted = document.stage is Stage.ADOPTED and record.number is not None and record.adopted is not None
    values: dict[str, Any] = {
        "template": "text.md",
        "stage": "adopted" if adopted else "draft",
        "kind": None if document.kind is DocumentKind.RESOLUTION else document.kind.value,
        "amends": _amended(document, language),
        "language": document.language,
        "session": record.session,
        "committee": record.committee,
        "agenda_item": _agenda_item(document, language),
        "title": title_of(document),
        "symbol": None if adopted else record.symbol or _open_symbol(document),
        "sponsors": sponsors_of(document, language),
        **({} if adopted else notes_of(document, language)),
        "original": _original(document, language),
        "submitted": record.submitted if adopted else record.issued or _open_day(document),
    }
    if adopted:
        values |= {
            "number": record.number,
            "adopted": record.adopted,
            "issued": record.issued,
            "meeting": record.meeting,
            "resumed": record.resumed or None,
            "report": _report(document),
            "drafts": list(record.drafts) or None,
            "vote": _vote(record.vote),
        }
        if record.committee and len(record.drafts) == 1:
            # The draft's own symbol is asked anew next year, and shows then what it was.
            values["symbol"] = record.drafts[0]
            values["drafts"] = None
    if predecessor:
        values["based_on"] = {"resolution": predecessor}
    return {key: value for key, value in values.items() if value is not None}


def _amended(document: Document, language: Language) -> str | None:
    """What an amendment amends: the symbol of a draft, or the words for it."""
    if document.kind is not DocumentKind.AMENDMENT:
        return None
    line = folded(plain(document.front.proponent)).replace("\n", " ")
    return language.amended_in(line.partition(": ")[2] or line)


def _original(document: Document, language: Language) -> str | None:
    """The language that the draft was written in, where it is not the one of the text."""
    line = folded(plain(document.front.original))
    said = next((code for code in language.language_names if line == folded(language.original_line(code))), None)
    return None if said == document.language else said


def _open_symbol(document: Document) -> Open[str] | None:
    """The symbol of a draft that stands in brackets."""
    last = open_value(folded(plain(document.front.symbol)).rstrip("*"))
    return None if last is None else Open(last if SYMBOL.fullmatch(last) else None)


def _open_day(document: Document) -> Open[date] | None:
    """The day of a draft that stands in brackets."""
    last = open_value(folded(plain(document.front.date)))
    return None if last is None else Open(masthead_day(furniture_of(document.language), last))


def title_of(document: Document) -> str:
    """The title of a resolution, in one line."""
    return folded(plain(document.front.title)).replace("\n", " ") or "…"


def _agenda_item(document: Document, language: Language) -> dict[str, Any]:
    latin = str.maketrans(dict(language.letters))
    items = [match for item in document.record.agenda_items if (match := _ITEM.match(folded(item).translate(latin)))]
    printed = folded(plain(document.front.agenda_title)).replace("\n", " ")
    title = title_of(document)
    number = language.listing([m["number"] for m in items]) if items else "0"
    letter = items[0]["letter"] if len(items) == 1 else None
    is_open = "[" in plain(document.front.agenda_item)
    out: dict[str, Any] = {"number": Open(number if items else None) if is_open else number}
    if letter:
        out["letter"] = Open(letter) if is_open else letter
    head, colon, _ = printed.partition(": ")
    head = head.rstrip()  # French has a space before its colon
    if letter and colon and folded(language.agenda_title(head, title)) == printed:
        out["title"] = head
    elif letter and printed:
        out["printed"] = printed
    elif printed and printed != title:
        out["title"] = printed
    return out


def _report(document: Document) -> dict[str, Any] | None:
    record = document.record
    if record.report is None or record.committee is None:
        return None
    report: dict[str, Any] = {"symbol": record.report}
    if record.report_paragraph:
        report["paragraph"] = record.report_paragraph
    return report


def _vote(vote: Vote | None) -> dict[str, int] | str | None:
    if vote is None:
        return None
    if vote.in_favour is None:
        return "without a vote"
    return {"in_favour": vote.in_favour, "against": vote.against or 0, "abstaining": vote.abstaining or 0}
