"""Dates, in English. Source: un-format.md, B.6."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from drafter.languages.language import Language

MONTHS = tuple("January February March April May June July August September October November December".split())
MONTH = "|".join(MONTHS)
"""A pattern for any of them."""


class Dates(Language):
    """Dates."""

    joint = ",? (?:and|to|or) |, | ?[–-] ?"

    @cached_property
    def months(self) -> tuple[str, ...]:
        """As Babel has them, without the time that its data takes to read."""
        return MONTHS

    def day(self, day: date) -> str:
        """As in "6 December 2021"."""
        return f"{day.day} {self.month(day)}"

    def month(self, day: date) -> str:
        """As in "December 2021"."""
        return f"{self.months[day.month - 1]} {day.year}"

    def days(self, first: date, last: date) -> str:
        """What two dates share stands once, at the end."""
        if first == last:
            return f"on {self.day(first)}"
        return f"from {self.start_of(first, last)} to {self.day(last)}"

    @cached_property
    def day_pattern(self) -> str:
        """As in "6 December 2021", with any spaces."""
        return rf"(?P<day>\d{{1,2}})\s(?P<month>{'|'.join(self.months)})\s(?P<year>\d{{4}})"

    def years(self, first: int, last: int) -> str:
        """With an en dash."""
        return f"{first}–{last}"
