"""Dates, in French. Source: un-format.md, section D."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from drafter.languages.language import Language

NBSP = "\u00a0"


class Dates(Language):
    """Dates."""

    joint = " (?:et|au|à|ou) (?:le |les )?|, (?:le |les )?| ?[–-] ?"

    def day(self, day: date) -> str:
        """As in "1er décembre 1999", the day and the month not separated."""
        return f"{self._day_number(day)}{NBSP}{self.month(day)}"

    def month(self, day: date) -> str:
        """As in "décembre 1999"."""
        return f"{self.months[day.month - 1]} {day.year}"

    def _day_number(self, day: date) -> str:
        return "1er" if day.day == 1 else str(day.day)

    def days(self, first: date, last: date) -> str:
        """As in "du 21 au 25 novembre 2022"."""
        if first == last:
            return f"le {self.day(first)}"
        start = self._day_number(first)
        if first.year != last.year:
            start = self.day(first)
        elif first.month != last.month:
            start = f"{start}{NBSP}{self.months[first.month - 1]}"
        return f"du {start} au {self.day(last)}"

    @cached_property
    def day_pattern(self) -> str:
        """As in "1er décembre 1999", with any spaces."""
        return rf"(?P<day>1er|\d{{1,2}})\s(?P<month>{'|'.join(self.months)})\s(?P<year>\d{{4}})"

    def years(self, first: int, last: int) -> str:
        """With a hyphen."""
        return f"{first}-{last}"
