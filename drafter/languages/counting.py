"""What a language does with numbers and dates, and the patterns by which they are found in running text."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

HIGHEST_ORDINAL = 999


class Counting(ABC):
    """Numbers, ordinals and dates of a language.

    Attributes:
        locale: the name of its Babel locale.
        before, after: patterns for where a date or an ordinal may begin and end in running text.
        beside: what may not stand beside a figure, as a class of characters: letters, where spaces part words.
        within_date: what stands between day, month and year.
        grouping, decimal: patterns for the marks within a number in figures.
        ordinal_lead: a pattern for what has to stand before an ordinal.
        hundreds, from_100: patterns for what may stand before an ordinal below 100, and for whole hundreds and figures.
        scales: patterns for the words that make a figure so many times greater.
        scaled: a pattern for what stands between a figure and such a word.
        year_first: whether dates begin with the year, so that a day without one stands behind them.
        joint: a pattern for what stands between days that share a month or a year: " and ", " to ".
        cases: the grammatical cases in which the ordinal of a session may stand, beside the usual one.
    """

    locale: str
    before = r"(?<!\w)"
    after = r"(?!\w)"
    beside = r"\w"
    within_date = " "
    grouping = "[,\u00a0\u202f]"
    decimal = r"\."
    scales: tuple[tuple[str, int], ...] = ()
    scaled = " ?"
    year_first = False
    joint: str
    cases: tuple[str, ...] = ()
    ordinal_lead = r"(?<![\w-])"
    hundreds = ""
    from_100 = "(?!)"

    # Numbers ---------------------------------------------------------------

    @abstractmethod
    def ordinal(self, number: int, gender: str = "f") -> str:
        """An ordinal in words, lower case; figures where the language writes figures (from 100 on).

        Args:
            number: from 1.
            gender: "f" or "m", for languages that tell them apart.
        """

    def ordinal_like(self, number: int, words: str) -> str:
        """An ordinal as :meth:`ordinal` has it, with a capital where other words have one."""
        ordinal = self.ordinal(number)
        return ordinal[:1].upper() + ordinal[1:] if words[:1].isupper() else ordinal

    def ordinal_words(self, number: int, gender: str = "f") -> str:
        """An ordinal in words, whatever its size: "one hundred and first"."""
        return self.ordinal(number, gender)

    @abstractmethod
    def ordinal_figure(self, number: int) -> str:
        """An ordinal in figures: "45th"."""

    @abstractmethod
    def cardinal(self, number: int, gender: str = "m") -> str:
        """A number in words, below 10**15."""

    @abstractmethod
    def thousands(self, number: int) -> str:
        """A number in figures, with the language's separator."""

    def ungrouped(self, figures: str) -> str:
        """A number in figures without what stands between its groups of three."""
        return re.sub(rf"{self.grouping}|\s", "", figures)

    def number(self, number: int, gender: str = "m") -> str:
        """A number as running text has it: below ten in words. Source: un-format.md, B.6."""
        return self.cardinal(number, gender) if 0 <= number < 10 else self.thousands(number)

    def session_ordinal(self, number: int, case: str = "") -> str:  # noqa: ARG002
        """The ordinal of a session of the Assembly, as it stands beside the noun.

        Args:
            number: from 1.
            case: one of :attr:`cases`; the usual one if empty.
        """
        return self.ordinal(number)

    @cached_property
    def ordinal_values(self) -> Mapping[str, int]:
        """Every ordinal from 1 to 999 in words or figures, lower case, and its value."""
        values: dict[str, int] = {}
        for n in range(HIGHEST_ORDINAL, 0, -1):
            for form in (*self._ordinals(n), self.ordinal_figure(n)):
                values[form.replace("\u2011", "-").lower()] = n
        return values

    def _ordinals(self, number: int) -> Iterator[str]:
        """An ordinal in words, in all its forms."""
        yield from (self.ordinal_words(number, "f"), self.ordinal_words(number, "m"), self.ordinal(number))
        yield from (self.session_ordinal(number, case) for case in ("", *self.cases))

    @cached_property
    def number_values(self) -> Mapping[str, int]:
        """Every number from 0 to 99 in words, lower case, and its value."""
        return {self.cardinal(n, g).lower(): n for g in "mf" for n in range(100)}

    def ordinal_value(self, text: str) -> int | None:
        """The value of an ordinal in words or figures, whatever its capitals and hyphens; None if it is none."""
        return self.ordinal_values.get(text.replace("\u2011", "-").replace("\u00a0", " ").lower())

    @cached_property
    def ordinal_pattern(self) -> str:
        """A regular expression (no groups, to be used with IGNORECASE) for an ordinal; from 100 on in figures too."""
        words = sorted({w for n in range(1, 100) for w in self._ordinals(n)}, key=len, reverse=True)
        return f"(?:{self.hundreds}(?:{'|'.join(map(_loose, words))})|{self.from_100})"

    @cached_property
    def number_pattern(self) -> str:
        """A regular expression (no groups) for a number in words from 0 to 99, or in figures."""
        words = sorted(self.number_values, key=len, reverse=True)
        return "(?:" + "|".join(_loose(w) for w in words) + r"|\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+|\d+)"

    @cached_property
    def count_pattern(self) -> str:
        """A regular expression (no groups) for a whole number in figures."""
        return rf"(?<![{self.beside}/.,–-])\d{{1,3}}(?:{self.grouping}\d{{3}})*(?![{self.beside}/–-]|[.,]\d)"

    @cached_property
    def figure_pattern(self) -> str:
        """A regular expression (no groups) for a number in figures, with its decimals."""
        figure = rf"\d+(?:{self.grouping}\d{{3}})*(?:{self.decimal}\d+)?"
        return rf"(?<![{self.beside}/.,–-]){figure}(?![{self.beside}/–-]|[.,]\d)"

    # Dates -----------------------------------------------------------------

    @cached_property
    def months(self) -> tuple[str, ...]:
        """Names of the months, January first, as in a date: Babel's, where a language does not list them itself."""
        # Reading Babel's data costs a twentieth of a start.
        from babel.core import Locale

        names: Mapping[int, str] = Locale.parse(self.locale).months["format"]["wide"]
        return tuple(names[m] for m in range(1, 13))

    @property
    def months_pattern(self) -> str:
        """A regular expression (no groups) for the name of a month."""
        return "|".join(map(_loose, self.months))

    @abstractmethod
    def day(self, day: date) -> str:
        """A date: "6 December 2021"."""

    def masthead_date(self, day: date) -> str:
        """A date in the masthead; some languages leave it in English."""
        return self.day(day)

    @abstractmethod
    def days(self, first: date, last: date) -> str:
        """When something takes place: "from 15 to 19 November 2021", "on 15 November 2021"."""

    @abstractmethod
    def month(self, day: date) -> str:
        """A month and its year: "November 2021"."""

    @property
    @abstractmethod
    def day_pattern(self) -> str:
        """A regular expression with the named groups day, month and year for a date in running text."""

    def read_day(self, text: str) -> date | None:
        """The date a text is, wholly; None if it is none or impossible."""
        match = re.fullmatch(self.day_pattern, text.strip())
        if not match:
            return None
        try:
            return date(int(match["year"]), self.month_number(match["month"]), int(re.match(r"\d+", match["day"])[0]))  # type: ignore[index]
        except ValueError:
            return None

    @cached_property
    def days_pattern(self) -> str:
        """A regular expression for a period in running text, by the words that :meth:`days` puts around two days.

        Its groups are day, month and year of the first, the latter two where they differ, and last, the whole of the
        second; they are what :meth:`read_days` is given.
        """
        first, last = date(2001, 1, 2), date(2002, 3, 4)
        before, _, rest = self.days(first, last).partition(self.day(first))
        between = rest.removesuffix(self.day(last))
        day = re.search(r"\(\?P<day>[^)]*\)", self.day_pattern)[0]  # type: ignore[index]
        space = _loose(self.within_date)
        month = rf"(?:{space}(?P<month>{self.months_pattern}))?"
        year = rf"(?:{space}(?P<year>\d{{4}}))?"
        whole = re.sub(r"\?P<\w+>", "?:", self.day_pattern)
        return f"{_loose(before)}{day}{month}{year}{_loose(between)}(?P<last>{whole})"

    def read_days(self, parts: Mapping[str, str]) -> tuple[date, date] | None:
        """The two days of a period, from the groups of :attr:`days_pattern`; None where the calendar has none."""
        last = self.read_day(parts["last"])
        number = re.match(r"\d+", parts["day"])
        if last is None or number is None:
            return None
        month = self.month_number(parts["month"]) if parts["month"] else last.month
        try:
            return date(int(parts["year"] or last.year), month, int(number[0])), last
        except ValueError:
            return None

    def day_beside(self, before: str, after: str) -> tuple[str, int | None, int] | None:
        """A day without a year that stands beside a date in a list or a span.

        Args:
            before: the text before the date.
            after: the text behind it.

        Returns:
            Its words, the number of its month where it has one, and of the day; None where there is none.
        """
        match = self._day_after.match(after) if self.year_first else self._day_before.search(before)
        if match is None:
            return None
        month = self.month_number(match["month"]) if match["month"] else None
        return match["words"], month, int(re.match(r"\d+", match["day"])[0])  # type: ignore[index]

    @cached_property
    def _day_before(self) -> re.Pattern[str]:
        day = re.search(r"\(\?P<day>[^)]*\)", self.day_pattern)[0]  # type: ignore[index]
        month = rf"(?:{_loose(self.within_date)}(?P<month>{self.months_pattern}))?"
        return re.compile(rf"(?<![\w/.,])(?P<words>{day}{month})(?:{self.joint})$")

    @cached_property
    def _day_after(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.joint})(?P<words>(?:(?P<month>\d{{1,2}})月)?(?P<day>\d{{1,2}})日)")

    def month_number(self, name: str) -> int:
        """The number of a month by its name, 1 for January.

        Raises:
            ValueError: it is no month.
        """
        return self.months.index(name) + 1

    @cached_property
    def month_pattern(self) -> str:
        """A regular expression with the named groups month and year for a month without a day."""
        return rf"(?<!\d\s)(?<!\w)(?P<month>{'|'.join(self.months)})\s(?P<year>\d{{4}})(?!\w)"

    @property
    def month_in_any_case(self) -> str:
        """The same, in all cases that the language has, for what is only read."""
        return self.month_pattern

    @abstractmethod
    def years(self, first: int, last: int) -> str:
        """A span of years: "2020–2024"."""


def _loose(words: str) -> str:
    """A pattern for words in which hyphens and spaces may be non-breaking."""
    return re.escape(words).replace(r"\-", "[-\u2011]").replace(r"\ ", "[ \u00a0]")
