"""What a document says of itself, as values: taken from what is printed, so that every form gives the same.

Metadata that only some forms have (the vote, the drafts) is added by their readers.
"""

from __future__ import annotations

import re

from drafter.document import Front, Record, Words, plain
from drafter.readers.furniture import SYMBOL, Furniture, masthead_day
from drafter.words import folded

_SESSION_IN_SYMBOL = re.compile(r"A/(?:RES/|C\.\d/|CN\.\d+/|HRC/)?(\d{2,3})/")
_GROUPS = re.compile(r"\(on behalf of .*\)$")


def record_of(front: Front, closing: Words, furniture: Furniture) -> Record:
    """The values that are printed in a document.

    Args:
        front: its front.
        closing: its closing block.
        furniture: of its language.

    Returns:
        The record; what is not printed is None or empty.
    """
    symbol = folded(plain(front.symbol)).rstrip("*") or None
    number = folded(plain(front.number)).rstrip(".") or None
    report_line = folded(plain(front.report)).replace("\n", " ")
    proponent = folded(plain(front.proponent)).replace("\n", " ")
    by_committee = furniture.committee_of(report_line) or furniture.committee_of(plain(front.committee))
    symbols = [s for s in SYMBOL.findall(report_line) if s.count("/") > 1]
    reported = bool(furniture.committee_of(report_line))
    end = folded(plain(closing)).replace("\n", " ")
    meeting = re.search(furniture.meeting, end, re.IGNORECASE)
    return Record(
        session=_session(symbol, number),
        number=number,
        symbol=symbol,
        adopted=(furniture.read_day(proponent) or furniture.read_day(end)) if number else None,
        issued=masthead_day(furniture, plain(front.date)),
        meeting=int(meeting["meeting"]) if meeting else None,
        committee=by_committee,
        report=symbols[0] if symbols and reported else None,
        report_paragraph=_paragraph(report_line, furniture) if reported else None,
        drafts=tuple(symbols) if not reported else (),
        agenda_items=agenda_items(plain(front.agenda_item)),
        sponsors=() if number else sponsors(proponent, furniture),
    )


def agenda_items(text: str) -> tuple[str, ...]:
    """The items that an agenda line names, without the words around them: ("20", "78 (a)")."""
    return tuple(re.findall(r"\d+(?: ?\([^\W\d_]{1,2}(?: [^\W\d_])?\)| [a-z]{1,2}\))?", folded(text)))


def sponsors(line: str, furniture: Furniture) -> tuple[str, ...]:
    """The names in a sponsors' line, in its order; a name with "and" in it stays whole where commas part the others.

    Args:
        line: folded: "Colombia, Germany and Netherlands: draft resolution".
        furniture: of the language.
    """
    names, colon, _ = line.rpartition(":" if "：" not in line else "：")
    if not colon:
        return ()
    flat = _GROUPS.sub("", names.strip()).strip()
    parts = [p for p in re.split(r"[,،、] ?(?![^(]*\))", flat) if p]
    joint = furniture.and_ if furniture.code in ("zh", "ar") else f" {furniture.and_} "
    last = parts.pop() if parts else ""
    parts += _last_two(last, joint)
    return tuple(p.strip() for p in parts if p)


_TWO_IN_ONE = (
    "Antigua and Barbuda",
    "Bosnia and Herzegovina",
    "Saint Kitts and Nevis",
    "Saint Vincent and the Grenadines",
    "Sao Tome and Principe",
    "Trinidad and Tobago",
    "United Kingdom of Great Britain and Northern Ireland",
)


def _last_two(text: str, joint: str) -> tuple[str, ...]:
    """The end of a list: two names joined, either of which may have the joining word in it, or one name."""
    if text in _TWO_IN_ONE:
        return (text,)
    for name in _TWO_IN_ONE:
        if text.endswith(joint + name):
            return text.removesuffix(joint + name), name
    before, found, after = text.rpartition(joint)
    return (before, after) if found and before else (text,)


def _session(symbol: str | None, number: str | None) -> int | None:
    if symbol and (match := _SESSION_IN_SYMBOL.match(symbol)):
        return int(match[1])
    match = re.match(r"(\d{2,3})/", number or "")
    return int(match[1]) if match else None


def _paragraph(report_line: str, furniture: Furniture) -> int | None:
    match = re.search(rf"(?:{furniture.paragraph}) ?(\d+)", report_line)
    return int(match[1]) if match else None
