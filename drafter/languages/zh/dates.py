"""Dates, in Chinese. Source: languages.md, 1 and 4."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from drafter.languages.en.dates import MONTHS as ENGLISH
from drafter.languages.language import Language


class Dates(Language):
    """Dates: the year first, in figures without spaces."""

    joint = "至|和|及|以及|、|,|，|-|–"
    year_first = True

    @cached_property
    def months(self) -> tuple[str, ...]:
        """In figures."""
        return tuple(map(str, range(1, 13)))

    def day(self, day: date) -> str:
        """As in "2021年12月6日"."""
        return f"{day.year}年{day.month}月{day.day}日"

    def month(self, day: date) -> str:
        """As in "2021年12月"."""
        return f"{day.year}年{day.month}月"

    def masthead_date(self, day: date) -> str:
        """The date of issue stays in English."""
        return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"

    def days(self, first: date, last: date) -> str:
        """As in "2021年8月25日至27日"."""
        if first == last:
            return self.day(first)
        end = f"{last.day}日"
        if first.year != last.year:
            end = self.day(last)
        elif first.month != last.month:
            end = f"{last.month}月{last.day}日"
        return f"{self.day(first)}至{end}"

    @cached_property
    def day_pattern(self) -> str:
        """As in "2021年12月6日"."""
        return r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"

    @cached_property
    def days_pattern(self) -> str:
        """As in "2021年8月25日至27日": what the second day shares with the first does not stand again."""
        first = r"(?P<first>\d{4}年\d{1,2}月\d{1,2}日)"
        return rf"{first}至(?:(?:(?P<year>\d{{4}})年)?(?P<month>\d{{1,2}})月)?(?P<day>\d{{1,2}})日"

    def read_days(self, parts: Mapping[str, str]) -> tuple[date, date] | None:
        """The two days of a period, from the groups of :attr:`days_pattern`."""
        first = self.read_day(parts.get("first", ""))
        if first is None:
            return None
        try:
            return first, date(int(parts["year"] or first.year), int(parts["month"] or first.month), int(parts["day"]))
        except ValueError:
            return None

    @cached_property
    def month_pattern(self) -> str:
        """As in "2021年12月", before no day."""
        return r"(?<!\d)(?P<year>\d{4})年(?P<month>\d{1,2})月(?!\d)"

    def read_day(self, text: str) -> date | None:
        """The date a text is, wholly."""
        match = re.fullmatch(self.day_pattern, text.strip())
        try:
            return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
        except ValueError:
            return None

    def years(self, first: int, last: int) -> str:
        """With a hyphen."""
        return f"{first}-{last}"
