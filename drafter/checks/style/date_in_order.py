"""Dates are day, month, year.

What:
    “6 December 2021”: the day without an ending or a nought, the month in full, no comma.
Why:
    It is the United Nations' form; others are read differently on two sides of an ocean.

Example:
    December 6, 2021; 6th December 2021; 6 Dec. 2021; 06/12/2021
Instead:
    6 December 2021
Fix safety:
    Safe but for dates in figures alone, which are reported.
Source:
    United Nations Editorial Manual, dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages.en.dates import MONTH, MONTHS
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY05", MARK, ("en",)

_AMERICAN = re.compile(
    rf"\b({MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b"
)
_ENDING = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th) (?:of )?({MONTH})(?:,? (\d{{4}}))?\b")
_SHORT = re.compile(r"\b(\d{1,2}) (Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? (\d{4})\b")
_COMMA = re.compile(rf"\b(\d{{1,2}}) ({MONTH}), (\d{{4}})\b")
_FIGURES = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}|(?:19|20)\d{2}-[01]\d-[0-3]\d)(?![\w/-]|\.\d)"
)
_ZERO = re.compile(rf"(?<![\w/.-])0([1-9]) (?={MONTH}\b)")
_NO_YEAR = re.compile(rf"\b({MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?(?![\w/])(?!,? (?:19|20)\d\d)(?=[ ,;.)]|$)")
_SMALL = re.compile(rf"\b(\d{{1,2}}) ({MONTH.lower()})(?: (\d{{4}}))?\b")
_MISTYPED = re.compile(r"\b\d{1,2} ([A-Z][a-z]{2,9}) (?:19|20)\d{2}\b")
_DIGIT = re.compile(r"\d")
_FIGURED = re.compile(r"\d[/.-]\d")
_DAY_FIRST = re.compile(r"(\d{1,2})(st|nd|rd|th)? (?:of )?([A-Za-z]{3,10})([.,]?)(?: (?:19|20)\d\d)?")
_MONTH_FIRST = re.compile(r"([JFMASOND][a-z]{2,8})\.? \d{1,2}(?![\d/])")
_MONTHS = frozenset(MONTHS)
_BEGINNINGS = frozenset(m[:3] for m in MONTHS)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if _DIGIT.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if _FIGURED.search(passage.text):
        for match in _FIGURES.finditer(passage.text):
            yield passage.problem(*match.span(), say("A date has its month in words: “6 December 2021”."))
    # The patterns are slow, and nearly every date is as it should be.
    if not (_has_odd_day(passage.text) or _has_month_first(passage.text)):
        return
    for pattern, order in ((_AMERICAN, (2, 1, 3)), (_ENDING, (1, 2, 3)), (_SHORT, (1, 2, 3)), (_COMMA, (1, 2, 3))):
        for match in pattern.finditer(passage.text):
            day, month, year = (match[n] or "" for n in order)
            full = next(m for m in MONTHS if m.startswith(month[:3]))
            words = f"{int(day)} {full} {year}".strip()
            fix = passage.write(*match.span(), words) if 0 < int(day) < 32 else None
            yield passage.problem(*match.span(), say("A date is day, month, year: “{words}”.", words=words), fix)
    yield from _slips(passage)


def _has_odd_day(text: str) -> bool:
    """Whether anything but "6 December 2021" begins with a day: "06 December", "6th December", "6 Decmber"."""
    for day, ending, word, mark in _DAY_FIRST.findall(text):
        if word in _MONTHS:
            if ending or mark == "," or day[0] == "0":
                return True
        elif word[:3].capitalize() in _BEGINNINGS or word[0].isupper():
            return True
    return False


def _has_month_first(text: str) -> bool:
    return any(word in _MONTHS or word[:3] in _BEGINNINGS for word in _MONTH_FIRST.findall(text))


def _slips(passage: Passage) -> Iterator[Problem]:
    """Days with a nought, without a year, with a small letter, and months that are mistyped."""
    for match in _MISTYPED.finditer(passage.text):
        near = get_close_matches(match[1], MONTHS, 1, 0.75) if match[1] not in MONTHS else []
        if near and len(match[1]) > 4:
            right = passage.write(*match.span(1), near[0])
            yield passage.problem(*match.span(1), say("The month is “{near}”.", near=near[0]), right)
    for match in _ZERO.finditer(passage.text):
        at = match.start()
        yield passage.problem(
            at,
            at + 2,
            say("The day is written without a nought: “{match}”.", match=match[1]),
            passage.write(at, at + 2, match[1]),
        )
    for match in _NO_YEAR.finditer(passage.text):
        words = f"{int(match[2])} {match[1]}"
        fix = passage.write(*match.span(), words) if 0 < int(match[2]) < 32 else None
        yield passage.problem(*match.span(), say("A date is day, month, year: “{words}”.", words=words), fix)
    for match in _SMALL.finditer(passage.text):
        month = match[2].capitalize()
        message = say("A month has a capital: “{month}”.", month=month)
        yield passage.problem(*match.span(2), message, passage.write(*match.span(2), month))
