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
from drafter.checks.recognise import MONTH, MONTHS

CODE = "STY05"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

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
_SUSPECT = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d[/.-]\d|\d(?:st|nd|rd|th) |[a-z]\.?,? (?:19|20)\d\d"
    rf"|\d (?:{MONTH.lower()})|(?:{MONTH}) \d"
)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.all if _SUSPECT.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    for pattern, order in ((_AMERICAN, (2, 1, 3)), (_ENDING, (1, 2, 3)), (_SHORT, (1, 2, 3)), (_COMMA, (1, 2, 3))):
        for match in pattern.finditer(passage.text):
            day, month, year = (match[n] or "" for n in order)
            full = next(m for m in MONTHS if m.startswith(month[:3]))
            words = f"{int(day)} {full} {year}".strip()
            fix = passage.write(*match.span(), words) if 0 < int(day) < 32 else None
            yield passage.problem(*match.span(), f"A date is day, month, year: “{words}”.", fix)
    yield from _slips(passage)


def _slips(passage: Passage) -> Iterator[Problem]:
    """Dates in figures, with a zero, a small letter or a month that is mistyped."""
    for match in _FIGURES.finditer(passage.text):
        yield passage.problem(*match.span(), "A date has its month in words: “6 December 2021”.")
    for match in _ZERO.finditer(passage.text):
        at = match.start()
        yield passage.problem(at, at + 2, f"The day has no nought: “{match[1]}”.", passage.write(at, at + 2, match[1]))
    for match in _NO_YEAR.finditer(passage.text):
        words = f"{int(match[2])} {match[1]}"
        fix = passage.write(*match.span(), words) if 0 < int(match[2]) < 32 else None
        yield passage.problem(*match.span(), f"A date is day, month, year: “{words}”.", fix)
    for match in _SMALL.finditer(passage.text):
        month = match[2].capitalize()
        fix = passage.write(*match.span(2), month)
        yield passage.problem(*match.span(2), f"A month has a capital: “{month}”.", fix)
    for match in _MISTYPED.finditer(passage.text):
        near = get_close_matches(match[1], MONTHS, 1, 0.75) if match[1] not in MONTHS else []
        if near and len(match[1]) > 4:
            fix = passage.write(*match.span(1), near[0])
            yield passage.problem(*match.span(1), f"The month is “{near[0]}”.", fix)
