"""Dates, in Arabic. Source: languages.md, 1 and 4."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from drafter.languages.en.dates import MONTHS as ENGLISH
from drafter.languages.language import Language

MONTHS = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيه",
    "تموز/يوليه",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)
_PATTERN = "|".join(MONTHS).replace(" ", r"\s").replace("/", r"\s?/\s?")


class Dates(Language):
    """Dates, with both names of each month."""

    joint = " إلى | و ?|،? "

    @cached_property
    def months(self) -> tuple[str, ...]:
        """As in a date."""
        return MONTHS

    @property
    def months_pattern(self) -> str:
        """With any spaces at the slash."""
        return _PATTERN

    def day(self, day: date) -> str:
        """As in "6 كانون الأول/ديسمبر 2021"."""
        return f"{day.day} {self.month(day)}"

    def month(self, day: date) -> str:
        """As in "كانون الأول/ديسمبر 2021"."""
        return f"{MONTHS[day.month - 1]} {day.year}"

    def masthead_date(self, day: date) -> str:
        """The date of issue stays in English."""
        return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"

    def days(self, first: date, last: date) -> str:
        """As in "من 25 إلى 27 آب/أغسطس 2021"."""
        if first == last:
            return f"في {self.day(first)}"
        return f"من {self.start_of(first, last)} إلى {self.day(last)}"

    @cached_property
    def day_pattern(self) -> str:
        """As in "6 كانون الأول/ديسمبر 2021", with any spaces."""
        return rf"(?P<day>\d{{1,2}})\s(?P<month>{_PATTERN})\s(?P<year>\d{{4}})"

    @cached_property
    def month_pattern(self) -> str:
        """As in "كانون الأول/ديسمبر 2021", behind no day."""
        return rf"(?<!\d\s)(?<!\w)(?P<month>{_PATTERN})\s(?P<year>\d{{4}})(?!\w)"

    def month_number(self, name: str) -> int:
        """Spaces may stand at the slash, and any between words."""
        return super().month_number(re.sub(r"\s", " ", re.sub(r"\s?/\s?", "/", name)))

    def years(self, first: int, last: int) -> str:
        """With a hyphen."""
        return f"{first}-{last}"
