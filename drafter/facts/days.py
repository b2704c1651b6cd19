"""Days and periods one after another: "from 23 to 27 October and on 3 November 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import ClassVar, Literal

from pydantic import Field

from drafter.facts.around import Around, Decision
from drafter.facts.each_year import HELP, EachYear
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Plain, Setting, form
from drafter.facts.period import Period
from drafter.facts.phrase import Phrase, Piece
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, Switch, last_of, opened
from drafter.languages.language import Language
from drafter.messages import mark
from drafter.recognition.patterns import day_pattern
from drafter.recognition.periods import periods, two_days, without_year, year_words

MOST = 12
"""How many stretches of time a list is read with."""
_LONGEST = 50
"""Characters that a stretch without its year may have."""


class DaysOf(Plain):
    """A stretch of time; of a single day both are the same."""

    from_: Openable[date] = Field(alias="from", description="Its first day: 2021-10-23.")
    to: Openable[date] = Field(description="Its last day: 2021-10-27.")


class Days(Fact):
    """Stretches of time one after another, whose year stands behind the last. Source: un-format.md, B.6."""

    RULES: ClassVar = BY_EVIDENCE
    TITLE: ClassVar = mark("a list of days")
    ASKS: ClassVar = mark("from when to when is each now?")
    NAMED: ClassVar = "dates"
    AFTER: ClassVar = ("symbol",)
    EXAMPLE: ClassVar = "{items: [{from: 2021-10-23, to: 2021-10-27}, {from: 2021-11-03, to: 2021-11-03}]}"
    type: Literal["days"] = "days"
    each_year: EachYear = Field("stays", description=HELP)
    leads: Switch = Field(True, description="Whether “on” stands before a single day, and “from” before several.")
    items: list[DaysOf] = Field(description="The stretches of time, in the order of the text.", min_length=2)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """All of them, the year behind the last where it is the same: from 23 to 27 October and on 3 November 2021."""
        separators = setting.language.separators(len(self.items))
        one_year = len({getattr(last_of(i.to), "year", None) for i in self.items}) == 1
        pieces: list[Piece] = []
        for number, (item, separator) in enumerate(zip(self.items, separators, strict=True)):
            words = self._words(item, setting.language)
            if one_year and number < len(self.items) - 1:
                words = _without_year(words, setting.language)
            is_open = isinstance(item.from_, Open) or isinstance(item.to, Open)
            pieces += [Piece(separator)] * bool(separator) + [Piece(words, f"items.{number}.dates", is_open)]
        return Phrase(tuple(pieces))

    def _words(self, item: DaysOf, language: Language) -> str:
        first, last = last_of(item.from_), last_of(item.to)
        if first is None or last is None:
            return language.placeholder
        if not self.leads:
            return _bare(first, last, language)
        return language.days(first, last)

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the days and periods before one that has the year."""
        language = setting.language
        for start, end, first, last in sorted(_dated(text, language), key=lambda one: (one[0], -one[1])):
            items = [DaysOf.model_validate({"from": first, "to": last})]
            begin = start
            while len(items) < MOST and (
                before := _before(text[:begin], first.year, language, last_one=begin == start)
            ):
                items.insert(0, DaysOf.model_validate({"from": before[1], "to": before[2]}))
                begin = before[0]
            if len(items) > 1:
                lead = len(_lead(language)) if text.startswith(_lead(language), begin) else 0
                made = [*found(cls(items=items), (begin, end), text, setting)]
                yield from made or found(cls(items=items, leads=False), (begin + lead, end), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """As of a period that is as late as the last of them."""
        last = last_of(self.items[-1].to)
        return Period.model_validate({"from": last, "to": last}).in_a_year(around) if last else {}

    def falls_in(self) -> int | None:
        """The year of the last day."""
        last = last_of(self.items[-1].to)
        return last.year if last else None

    def asked(self) -> Days:
        """The same with all of the days to be given anew."""
        items = [DaysOf.model_validate({"from": opened(i.from_), "to": opened(i.to)}) for i in self.items]
        return self.model_copy(update={"items": items})


def _dated(text: str, language: Language) -> Iterator[tuple[int, int, date, date]]:
    """The stretches and the single days that have their year."""
    for stretch in (*two_days(text, language), *periods(text, language)):
        yield stretch.start, stretch.end, stretch.first, stretch.last
    for match in re.finditer(f"{language.before}{day_pattern(language)}{language.after}", text):
        if day := language.read_day(" ".join(match[0].split())):
            lead = _lead(language)
            start = match.start() - len(lead) * text[: match.start()].endswith(lead)
            yield start, match.end(), day, day
            yield match.start(), match.end(), day, day


def _before(text: str, year: int, language: Language, *, last_one: bool) -> tuple[int, date, date] | None:
    """The stretch without a year that ends right before the words that part it from the next one, the longest."""
    separator = language.separators(3)[2 if last_one else 1]
    if not text.endswith(separator):
        return None
    bare = text[: -len(separator)]
    for match in re.finditer(r"(?<!\w)(?=\w)", bare[-_LONGEST:]):
        start = max(0, len(bare) - _LONGEST) + match.start()
        if days := _read(f"{bare[start:]}{year_words(year, language)}", language):
            return start, *days
    return None


def _read(words: str, language: Language) -> tuple[date, date] | None:
    """The days that words say, and nothing else."""
    plain = " ".join(words.split())
    for start, end, first, last in _dated(plain, language):
        if (start, end) == (0, len(plain)):
            return first, last
    return None


def _bare(first: date, last: date, language: Language) -> str:
    period = Period.model_validate({"from": first, "to": last})
    return language.day(last) if first == last else period.on_days(Setting(language)).bare


def _without_year(words: str, language: Language) -> str:
    """A day or a period without the year behind it."""
    year = re.search(r"\d{4}\D*$", words)
    return without_year(words, int(year[0][:4]), language) if year else words


@cache
def _lead(language: Language) -> str:
    """What stands before a single day: "on "."""
    day = date(2001, 2, 3)
    return language.days(day, day).partition(language.day(day))[0]
