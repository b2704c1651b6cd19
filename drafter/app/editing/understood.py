"""Answers as people write them, made into what the YAML holds: days and figures."""

from __future__ import annotations

import re
from datetime import date

from drafter.document.words import folded
from drafter.errors import DraftError
from drafter.languages.language import Language

DAY_FORM = "Write the day as year-month-day, 2022-11-21, or with the month in words, 21 November 2022."
_FIGURES = re.compile(r"(\d{1,4})[-./ ]+(\d{1,2})[-./ ]+(\d{1,4})\.?")
_GROUPED = re.compile(r"\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+")
_WORDY = re.compile(
    r"(?:the )?(?:(?P<before>\d{1,2})(?:st|nd|rd|th|er|\.)? (?:of |de )?)?(?P<month>[^\W\d]{3,})\.?"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?,?)? (?:de )?(?P<year>\d{4})",
    re.IGNORECASE,
)


def understood(kind: str, typed: str, language: Language) -> str:
    """An answer as the YAML has it.

    Args:
        kind: "date", "number", "list" or "text".
        typed: what a person wrote.
        language: of the draft.

    Returns:
        The day as 2022-11-21, the number in figures; anything else as it was typed.

    Raises:
        DraftError: it may be one of two days.
    """
    clean = folded(typed).strip()
    if kind == "number":
        if _GROUPED.fullmatch(clean):
            return re.sub(r"\D", "", clean)
        number = language.number_values.get(clean.lower())
        return str(number) if number is not None else typed
    if kind != "date":
        return typed
    found = language.read_day(clean) or _in_figures(clean) or _in_words(clean, language)
    return found.isoformat() if found else typed


def both(kind: str, name: str, typed: str, language: Language) -> tuple[str, str] | None:
    """An answer that says two values at once: both days of a period, or an agenda item with its letter.

    Args:
        kind: of the first value.
        name: what the first value is called in the sheet.
        typed: what a person wrote: "17–28 June 2024", "from 30 May to 2 June 2024", "100 (p)".
        language: of the draft.
    """
    clean = folded(typed).strip()
    if name == "agenda_item.number" and (item := re.fullmatch(r"(\d+) ?\(?([a-z]{1,2})\)?", clean)):
        return item[1], item[2]
    if kind != "date":
        return None
    for match in re.finditer(rf"(?<=[\w.]) ?(?:[–—-]|{_TO}) ?(?=\w)", clean, re.IGNORECASE):
        first = re.sub(rf"^(?:{_FROM}) ", "", clean[: match.start()], flags=re.IGNORECASE)
        last = understood("date", clean[match.end() :], language)
        if not _ISO.fullmatch(last):
            continue
        begins = _first_of(first.strip(" ."), date.fromisoformat(last), language)
        if begins and begins <= date.fromisoformat(last):
            return begins.isoformat(), last
    return None


_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_TO = r"\b(?:to|until|till|and|au|et|al|a|y|по|и)\b|至|到|إلى"
"""What stands between the two days of a period; whatever the language of the draft, people type their own."""
_FROM = r"from|du|le|del|el|on|с|从|自|من"


def _first_of(words: str, last: date, language: Language) -> date | None:
    """The first day of a period, whose month and year may stand with the last alone."""
    if words.isdecimal() and len(words) < 3:
        return _day(last.year, last.month, int(words))
    for whole in (words, f"{words} {last.year}", f"{words}.{last.year}"):
        said = understood("date", whole, language)
        if _ISO.fullmatch(said):
            return date.fromisoformat(said)
    return None


def _in_figures(text: str) -> date | None:
    """A day written in figures alone: the year is where it has four of them."""
    parts = _FIGURES.fullmatch(text)
    if parts is None:
        return None
    first, middle, last = (int(part) for part in parts.groups())
    if len(parts[1]) == 4:
        return _day(first, middle, last)
    if len(parts[3]) != 4:
        return None
    if "/" in text and first <= 12 and middle <= 12 and first != middle:
        raise DraftError(f"“{text}” may be the {first}th of the month or the {middle}th.", hint=DAY_FORM)
    day, month = (middle, first) if "/" in text and middle > 12 else (first, middle)
    return _day(last, month, day)


def _in_words(text: str, language: Language) -> date | None:
    """A day whose month is in words, or the beginning of one: "24 Sept 2025", "September 24, 2025"."""
    parts = _WORDY.fullmatch(text)
    if parts is None or not (parts["before"] or parts["after"]):
        return None
    name = parts["month"].lower()
    months = [n for n, month in enumerate(language.months, 1) if folded(month).lower().startswith(name)]
    return _day(int(parts["year"]), months[0], int(parts["before"] or parts["after"])) if len(months) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
