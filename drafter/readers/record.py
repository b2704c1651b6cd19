"""What a document says of itself, as values: taken from what is printed, so that every form gives the same.

Metadata that only some forms have (the vote, the drafts) is added by their readers.
"""

from __future__ import annotations

import re

from drafter.document import Front, Record, Words, plain
from drafter.document.words import folded
from drafter.languages import language, written
from drafter.languages.counting import HIGHEST_ORDINAL
from drafter.languages.furniture import Furniture
from drafter.readers.furniture import SYMBOL, masthead_day
from drafter.readers.open_values import settled
from drafter.readers.sponsors import tabled

_SESSION_IN_SYMBOL = re.compile(r"A/(?:RES/|C\.\d/|CN\.\d+/|HRC/)?(\d{2,3})/")


def record_of(front: Front, closing: Words, furniture: Furniture) -> Record:
    """The values that are printed in a document.

    Args:
        front: its front.
        closing: its closing block.
        furniture: of its language.

    Returns:
        The record; what is not printed is None or empty, and so are a symbol and a date that are still open.
    """
    symbol = settled(folded(plain(front.symbol)).rstrip("*")) or None
    number = folded(plain(front.number)).rstrip(".") or None
    report_line = folded(plain(front.report)).replace("\n", " ")
    proponent = folded(plain(front.proponent)).replace("\n", " ")
    by_committee = furniture.committee_of(report_line) or furniture.committee_of(plain(front.committee))
    symbols = [s for s in SYMBOL.findall(report_line) if s.count("/") > 1]
    reported = bool(furniture.committee_of(report_line))
    end = folded(plain(closing)).replace("\n", " ")
    meeting = re.search(furniture.meeting, end, re.IGNORECASE)
    return Record(
        session=_session(symbol, number) or _session_of_line(folded(plain(front.session)), furniture),
        number=number,
        symbol=symbol,
        adopted=(furniture.read_day(proponent) or furniture.read_day(end)) if number else None,
        issued=masthead_day(furniture, settled(folded(plain(front.date)))),
        meeting=int(meeting["meeting"]) if meeting else None,
        resumed=bool(meeting and re.search(r"[(（]", meeting[0])),
        committee=by_committee,
        report=symbols[0] if symbols and reported else None,
        report_paragraph=_paragraph(report_line, furniture) if reported else None,
        drafts=tuple(symbols) if not reported else (),
        agenda_items=agenda_items(plain(front.agenda_item)),
        sponsors=() if number else tabled(front.proponent, furniture),
    )


def agenda_items(text: str) -> tuple[str, ...]:
    """The items that an agenda line names, without the words around them: ("20", "78 (a)")."""
    return tuple(re.findall(r"\d+(?: ?\([^\W\d_]{1,2}(?: [^\W\d_])?\)| [a-z]{1,2}\))?", folded(text)))


def _session(symbol: str | None, number: str | None) -> int | None:
    if symbol and (match := _SESSION_IN_SYMBOL.match(symbol)):
        return int(match[1])
    match = re.match(r"(\d{2,3})/", number or "")
    return int(match[1]) if match else None


def _session_of_line(line: str, furniture: Furniture) -> int | None:
    """The session that "Seventy-seventh session" names, in a language that drafts can be written in."""
    if not line or furniture.code not in written():
        return None
    own = language(furniture.code)
    said = line.lower()
    numbers = range(1, HIGHEST_ORDINAL + 1)
    return next((n for n in numbers if folded(own.session_line(n)).lower() == said), None)


def _paragraph(report_line: str, furniture: Furniture) -> int | None:
    match = re.search(rf"(?:{furniture.paragraph}) ?(\d+)", report_line)
    return int(match[1]) if match else None
