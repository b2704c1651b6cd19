"""Stretches of time: "from 15 to 19 November 2021", "25 and 26 October 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from drafter.document.words import folded
from drafter.languages.language import Language
from drafter.recognition.patterns import day_pattern, loose, ungrouped

_LONGEST = 40
"""Characters that the first of two days may have."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two days in a text, the second behind the first.

    Attributes:
        start, end: where both stand, with the words around them.
        first, last: the days.
    """

    start: int
    end: int
    first: date
    last: date


def two_days(text: str, language: Language) -> Iterator[Stretch]:
    """Yield the pairs of days in a row that share a month: "25 and 26 October 2019"."""
    yield from (s for s in _found(_two_days(language), text, language) if (s.last - s.first).days == 1)


def periods(text: str, language: Language) -> Iterator[Stretch]:
    """Yield the stretches of time of a text."""
    yield from _found(_pattern(language), text, language)


def with_dash(text: str, language: Language) -> Iterator[Stretch]:
    """Yield the stretches whose days have a dash between them, the month and the year of the first left out or not."""
    for match in re.finditer(f"(?<=[–-])({day_pattern(language)})", text):
        last = language.read_day(folded(match[1]))
        if last is None:
            continue
        bare = text[: match.start() - 1]
        for start in (m.start() for m in re.finditer(r"(?<![\w/.–-])\d", bare[-_LONGEST:])):
            words = bare[-_LONGEST:][start:]
            first = _first_day(words, last, language)
            if first and first < last:
                yield Stretch(len(bare) - len(words), match.end(), first, last)
                break


def _first_day(words: str, last: date, language: Language) -> date | None:
    """The first day, by words that may have no month and no year of their own."""
    if day := re.fullmatch(day_alone(language), words):
        try:
            return last.replace(day=int(re.match(r"\d+", day[0])[0]))  # type: ignore[index]
        except ValueError:
            return None
    return language.read_day(folded(words)) or language.read_day(folded(words + year_words(last.year, language)))


def without_year(words: str, year: int, language: Language) -> str:
    """A day or a period without the year behind it."""
    return words.removesuffix(year_words(year, language))


@cache
def year_words(year: int, language: Language) -> str:
    """A year as it stands behind the month: " 2021", " de 2021"."""
    return language.day(date(year, 2, 3)).partition(language.months[1])[2]


def _found(pattern: re.Pattern[str], text: str, language: Language) -> Iterator[Stretch]:
    for match in pattern.finditer(text):
        days = language.read_days({name: folded(words or "") for name, words in match.groupdict().items()})
        if days and days[0] < days[1]:
            yield Stretch(*match.span(), *days)


def day_alone(language: Language) -> str:
    """The day of a date alone, without its group."""
    return ungrouped(re.search(r"\(\?P<day>[^)]*\)", language.day_pattern)[0])  # type: ignore[index]


@cache
def _two_days(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w/.])(?P<day>{day_alone(language)})(?P<month>)(?P<year>){loose(language.separators(2)[1])}"
        rf"(?P<last>{day_pattern(language)}){language.after}"
    )


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """A period in running text, by the words that the language puts around two days."""
    return re.compile(f"{language.before}{language.days_pattern}{language.after}")
