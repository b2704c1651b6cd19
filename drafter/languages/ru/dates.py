"""Dates, in Russian. Source: languages.md, 1 and 4."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from drafter.languages.en.dates import MONTHS as ENGLISH
from drafter.languages.language import Language

NBSP = "\u00a0"
MONTHS = tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split())
BEGINNINGS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split()
"""What all cases of a month begin with; the longer of two stands first."""


class Dates(Language):
    """Dates."""

    joint = ",? (?:и|по) |, | ?[–-] ?"

    @cached_property
    def months(self) -> tuple[str, ...]:
        """As in a date: in the genitive."""
        return MONTHS

    def day(self, day: date) -> str:
        """As in "6 декабря 2021 года", kept together."""
        return f"{day.day}{NBSP}{self.month(day)}"

    def month(self, day: date) -> str:
        """As in "декабря 2021 года"."""
        return f"{self.months[day.month - 1]} {day.year}{NBSP}года"

    def masthead_date(self, day: date) -> str:
        """The date of issue stays in English."""
        return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"

    def days(self, first: date, last: date) -> str:
        """As in "25–27 августа 2021 года"."""
        if first == last:
            return self.day(first)
        if first.year != last.year:
            return f"{self.day(first)} – {self.day(last)}"
        if first.month != last.month:
            return f"{first.day}{NBSP}{self.months[first.month - 1]} – {self.day(last)}"
        return f"{first.day}–{self.day(last)}"

    @cached_property
    def day_pattern(self) -> str:
        """As in "6 декабря 2021 года", with any spaces."""
        return rf"(?P<day>\d{{1,2}})\s(?P<month>{'|'.join(self.months)})\s(?P<year>\d{{4}})\sгода"

    @cached_property
    def days_pattern(self) -> str:
        """As in "25–27 августа 2021 года"; the dash stands between spaces where the months differ."""
        months = "|".join(self.months)
        last = rf"\d{{1,2}}\s(?:{months})\s\d{{4}}\sгода"
        first = rf"(?P<day>\d{{1,2}})(?:\s(?P<month>{months}))?(?:\s(?P<year>\d{{4}})\sгода)?"
        return rf"{first}\s?[–-]\s?(?P<last>{last})"

    @cached_property
    def month_pattern(self) -> str:
        """As in "декабря 2021 года", behind no day."""
        return rf"(?<!\d\s)(?<!\w)(?P<month>{'|'.join(self.months)})\s(?P<year>\d{{4}})\sгода(?!\w)"

    @cached_property
    def month_in_any_case(self) -> str:
        """As in "в декабре 2021 года", "декабрь 2021 года", too."""
        return rf"(?<!\d\s)(?<!\w)(?P<month>(?:{'|'.join(BEGINNINGS)})[а-я]{{0,2}})\s(?P<year>\d{{4}})\sгода(?!\w)"

    def month_number(self, name: str) -> int:
        """By the beginning that the cases share."""
        return [name.startswith(beginning) for beginning in BEGINNINGS].index(True) + 1

    def years(self, first: int, last: int) -> str:
        """With an en dash."""
        return f"{first}–{last}"
