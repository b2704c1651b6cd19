"""What is printed above and below the text, composed from the sheet in the words of its language.

Source: un-format.md, A.3 (order and wording), A.2 (masthead).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from drafter.document import Front, Inline, Note, Record, Run, Stage, Vote, Words
from drafter.document.words import tidy
from drafter.drafting import sponsors
from drafter.facts.value import Open, last_of
from drafter.languages.language import Language
from drafter.workspace.sheet import Sheet

SYMBOLS = "https://docs.un.org/{language}/{symbol}"
"""Where a cited document is found. Source: un-format.md, A.4."""


def link(symbol: str, code: str) -> str:
    """The address of a document by its symbol, in a language."""
    return SYMBOLS.format(language=code, symbol=symbol.replace(" ", "%20"))


def front(sheet: Sheet, language: Language) -> Front:
    """The parts above the text.

    Args:
        sheet: the folder's sheet.
        language: its language.

    Returns:
        Every part that a document of its stage has; open values in square brackets; runs bear the field's name.
    """
    adopted = sheet.stage is Stage.ADOPTED
    make = _Words(language)
    proponent = _proponent(sheet, language, make)
    translated = sheet.original not in (None, sheet.language)
    return Front(
        organization=make(language.organization),
        symbol=_symbol(sheet, make),
        organ=make(language.organ),
        distribution=make(language.distribution(limited=not adopted)),
        date=make(language.masthead_date(sheet.issued), "issued")
        if adopted and sheet.issued
        else ()
        if adopted
        else make.openable(sheet.submitted, language.masthead_date, "submitted"),
        version=make(language.version_line()) if translated and not adopted else (),
        original=() if adopted else make(language.original_line(sheet.original or sheet.language)),
        session=make(language.session_line(sheet.session), "session"),
        committee=make(language.committee_line(sheet.committee)) if sheet.committee and not adopted else (),
        agenda_item=_agenda_item(sheet, language, make),
        agenda_title=make(agenda_title(sheet, language)),
        proponent=proponent,
        report=_report(sheet, language, make) if adopted else (),
        number=make(language.number_line(sheet.number)) if adopted and sheet.number else (),
        title=make(sheet.title) + _reissued(sheet, language, make, sum(isinstance(i, Note) for i in proponent)),
    )


def closing(sheet: Sheet, language: Language) -> Words:
    """The closing block of an adopted resolution; empty for a draft, and where the meeting is not known."""
    if sheet.stage is not Stage.ADOPTED or sheet.adopted is None or sheet.meeting is None:
        return ()
    return _Words(language)(language.closing(sheet.meeting, sheet.adopted, resumed=sheet.resumed))


def record(sheet: Sheet) -> Record:
    """What is known of the document as values."""
    adopted = sheet.stage is Stage.ADOPTED
    vote = sheet.vote
    symbol = last_of(sheet.symbol) if sheet.symbol and not isinstance(sheet.symbol, Open) else None
    return Record(
        session=sheet.session,
        number=sheet.number if adopted else None,
        symbol=f"A/RES/{sheet.number}" if adopted else symbol,
        adopted=sheet.adopted if adopted else None,
        issued=sheet.issued if adopted else None if isinstance(sheet.submitted, Open) else sheet.submitted,
        submitted=sheet.submitted if adopted and isinstance(sheet.submitted, date) else None,
        meeting=sheet.meeting if adopted else None,
        resumed=adopted and sheet.resumed,
        committee=sheet.committee,
        report=sheet.report.symbol if adopted and sheet.report else None,
        report_paragraph=sheet.report.paragraph if adopted and sheet.report else None,
        drafts=tuple(sheet.drafts),
        agenda_items=(item_words(sheet, None),),
        sponsors=sponsors.sponsors(sheet),
        vote=Vote()
        if vote == "without a vote"
        else Vote(vote.in_favour, vote.against, vote.abstaining)
        if vote is not None and not isinstance(vote, str)
        else None,
    )


def agenda_title(sheet: Sheet, language: Language) -> str:
    """The line below the agenda item: as the sheet has it, else the item's title and the resolution's."""
    item = sheet.agenda_item
    if item.printed:
        return item.printed
    if item.title is None:
        return sheet.title
    return language.agenda_title(item.title, sheet.title if item.letter is not None else "")


def item_words(sheet: Sheet, language: Language | None) -> str:
    """The item and its letter: "100 (m)", open parts without brackets; English where no language is given."""
    number = last_of(sheet.agenda_item.number) or "…"
    letter = last_of(sheet.agenda_item.letter) if sheet.agenda_item.letter is not None else None
    if language is None:
        return f"{number} ({letter})" if letter else number
    return language.agenda_item(number, letter or "")


class _Words:
    """Plain text made into a document's words, naming the field they come from."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, text: str, field: str | None = None, url: str | None = None) -> Words:
        return tidy(self.language.dress(text, Run("", link=url, fact=field)))

    def citing(self, text: str, symbols: Sequence[str]) -> Words:
        """Text in which the symbols of documents lead to them."""
        # The longest first: "A/77/L.10/Add.1" begins with another symbol.
        pattern = "|".join(re.escape(s) for s in sorted(symbols, key=len, reverse=True))
        out: list[Inline] = []
        for index, piece in enumerate(re.split(f"({pattern})", text)):
            url = link(piece, self.language.code) if index % 2 else None
            out += self.language.dress(piece, Run("", link=url))
        return tidy(tuple(out))

    def openable(self, value: Any, render: Callable[[Any], str], field: str) -> Words:
        """A value, or in brackets what it was last year; a placeholder in brackets where nothing is known."""
        if value is not None and not isinstance(value, Open):
            return self(render(value), field)
        last = last_of(value) if value is not None else None
        return self(f"[{render(last) if last else self.language.placeholder}]", field)


def _symbol(sheet: Sheet, make: _Words) -> Words:
    if sheet.stage is Stage.ADOPTED:
        return make(f"A/RES/{sheet.number}")
    return make.openable(sheet.symbol, str, "symbol")


def _agenda_item(sheet: Sheet, language: Language, make: _Words) -> Words:
    item = sheet.agenda_item
    words = item_words(sheet, language)
    if isinstance(item.number, Open) or isinstance(item.letter, Open):
        words = f"[{words}]"
    items = re.split(f"(?:{'|'.join(map(re.escape, language.separators(3)[1:]))})(?=\\d)", words)
    return make(language.agenda_line(items), "agenda_item")


def _proponent(sheet: Sheet, language: Language, make: _Words) -> Words:
    if sheet.stage is Stage.ADOPTED:
        return make(language.adopted_line(sheet.adopted)) if sheet.adopted else ()
    return sponsors.line(sheet, language, make)


def _reissued(sheet: Sheet, language: Language, make: _Words, marks: int) -> Words:
    """The note on a draft that was issued again, with the next mark. It hangs on the title: a head holds no notes."""
    if sheet.reissued is None or sheet.stage is Stage.ADOPTED:
        return ()
    runs = tuple(i for i in make(language.reissued_note(sheet.reissued)) if isinstance(i, Run))
    return (Note((runs,), "*" * (marks + 1)),)


def _report(sheet: Sheet, language: Language, make: _Words) -> Words:
    if sheet.report is not None:
        line = language.report_line(sheet.committee, sheet.report.symbol, sheet.report.paragraph)
        return make.citing(line, (sheet.report.symbol,))
    if sheet.drafts and sheet.committee is None:
        return make.citing(language.report_line(None, language.listing(sheet.drafts), None), sheet.drafts)
    return ()
