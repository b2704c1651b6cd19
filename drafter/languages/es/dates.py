"""Dates, in Spanish. Source: languages.md, 4."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from drafter.languages.language import Language

NBSP = "\u00a0"
MONTHS = tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())


class Dates(Language):
    """Dates."""

    joint = ",? (?:y|e|al|a) (?:el )?|, | ?[–-] ?"
    within_date = " de "

    @cached_property
    def months(self) -> tuple[str, ...]:
        """As in a date."""
        return MONTHS

    def day(self, day: date) -> str:
        """As in "6 de diciembre de 2021", the day kept on the line of its month."""
        return f"{day.day}{NBSP}de {self.month(day)}"

    def month(self, day: date) -> str:
        """As in "diciembre de 2021"."""
        return f"{self.months[day.month - 1]} de {day.year}"

    def days(self, first: date, last: date) -> str:
        """As in "del 19 al 21 de mayo de 2021"."""
        if first == last:
            return f"el {self.day(first)}"
        return f"del {self.start_of(first, last)} al {self.day(last)}"

    @cached_property
    def day_pattern(self) -> str:
        """As in "6 de diciembre de 2021", with any spaces."""
        return rf"(?P<day>\d{{1,2}})\sde\s(?P<month>{'|'.join(self.months)})\sde\s(?P<year>\d{{4}})"

    @cached_property
    def month_pattern(self) -> str:
        """As in "diciembre de 2021", behind no day."""
        return rf"(?<!\d\sde\s)(?<!\w)(?P<month>{'|'.join(self.months)})\sde\s(?P<year>\d{{4}})(?!\w)"

    def years(self, first: int, last: int) -> str:
        """With a hyphen."""
        return f"{first}-{last}"
