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
