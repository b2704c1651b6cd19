"""Days, stretches of days, months and years as they are written, right or wrong.

Texts have plain spaces and hyphens; offsets are theirs.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from drafter.languages.language import Language


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a text.

    Attributes:
        start, end: where it stands.
        day: the date; None where the calendar has no such day.
    """

    start: int
    end: int
    day: date | None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: "from 15 to 19 November 2021".

    Attributes:
        start, end: where it stands.
        first, last: its days; None where the calendar has no such day.
    """

    start: int
    end: int
    first: date | None
    last: date | None


@lru_cache(maxsize=8192)
def days(text: str, language: Language) -> tuple[Day, ...]:
    """The full dates in a text."""
    # A pattern that begins with a digit is found far sooner than one that looks back first.
    alone = (m for m in _day(language).finditer(text) if not m.start() or text[m.start() - 1] not in "0123456789–-")
    return tuple(Day(*m.span(), calendar_day(m["day"], m["month"], m["year"], language)) for m in alone)


def calendar_day(day: str, month: str, year: str, language: Language) -> date | None:
    """A date by its parts; None where the calendar has no such day."""
    try:
        return date(int(year), language.month_number(month), int(re.match(r"\d+", day)[0]))  # type: ignore[index]
    except ValueError:
        return None


def spans(text: str, language: Language) -> Iterator[Span]:
    """Yield the stretches of time that a text names by both their days."""
    for m in _span(language).finditer(text):
        first = calendar_day(m["day"], m["month"] or m["last_month"], m["year"] or m["last_year"], language)
        yield Span(*m.span(), first, calendar_day(m["last_day"], m["last_month"], m["last_year"], language))


def first_time(text: str, language: Language) -> Span | None:
    """The first time named in a text, with its first and last day: a day, a month of a year, or a year.

    Args:
        text: such as " in Geneva in November 2021".
        language: its language.
    """
    found = next(iter(days(text, language)), None)
    month = _month_of_year(language).search(text)
    if month and (found is None or month.start() < found.start):
        year = int(month["year"])
        if not month["month"]:
            return Span(*month.span("year"), date(year, 1, 1), date(year, 12, 31))
        number = language.month_number(month["month"])
        return Span(*month.span(), date(year, number, 1), date(year, number, monthrange(year, number)[1]))
    return Span(found.start, found.end, found.day, found.day) if found and found.day else None


def _with_months(pattern: str, language: Language) -> re.Pattern[str]:
    return re.compile(pattern.replace("MONTH", "|".join(language.months)))


@cache
def _day(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{language.day_pattern}(?!\d)")


@cache
def _span(language: Language) -> re.Pattern[str]:
    return _with_months(language.checking.span, language)


@cache
def _month_of_year(language: Language) -> re.Pattern[str]:
    return _with_months(language.checking.month_of_year, language)
