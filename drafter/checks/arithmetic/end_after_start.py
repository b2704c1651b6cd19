"""What begins ends later.

What:
    In “from … to …” and in spans of days, months and years the end comes after the start.
Why:
    Only one of the two was moved on.

Example:
    from 21 to 15 November 2022; the period 2024–2020
Instead:
    from 21 to 25 November 2022; the period 2020–2024
Fix safety:
    No fix: either end may be wrong.
Source:
    The calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.languages.en.dates import MONTH, MONTHS
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI10", FALSE, ()

_YEARS = re.compile(r"(?<![\d/–.-])((?:19|20)\d{2})[–-]((?:19|20)\d{2})(?![\d–-])")

_FROM = re.compile(r"\b(?:from|between) ((?:19|20)\d{2}) (?:to|and|until) ((?:19|20)\d{2})\b")
_MONTHS = re.compile(
    rf"\b(?:from|between) ({MONTH}) ((?:19|20)\d{{2}}) (?:to|and|until) ({MONTH}) ((?:19|20)\d{{2}})\b"
)
_JOINED = re.compile(r"\d[–-]\d")
_DASHED = re.compile(rf"(?<![\d–-])(\d{{1,2}})[–-](\d{{1,2}}) (?:{MONTH})\b")


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if "from " in p.text or "between " in p.text or _JOINED.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for span in passage.spans:
        if span.first and span.last and span.last <= span.first:
            yield passage.problem(span.start, span.end, say("The end is not after the start."))
    for match in (
        _YEARS.finditer(passage.text) if passage.language.direction == "ltr" and _JOINED.search(passage.text) else ()
    ):
        if int(match[2]) <= int(match[1]):
            yield passage.problem(*match.span(), say("The last year is not after the first."))
    if _JOINED.search(passage.text):
        for match in _DASHED.finditer(passage.text):
            if int(match[2]) <= int(match[1]):
                yield passage.problem(*match.span(), say("The last day is not after the first."))
    if "from " in passage.text or "between " in passage.text:
        yield from _in_words(passage)


def _in_words(passage: Passage) -> Iterator[Problem]:
    """Years and months joined by words."""
    for match in _FROM.finditer(passage.text):
        if int(match[2]) <= int(match[1]):
            yield passage.problem(*match.span(), say("The last year is not after the first."))
    for match in _MONTHS.finditer(passage.text):
        first, last = ((int(match[n + 1]), MONTHS.index(match[n])) for n in (1, 3))
        if last <= first:
            yield passage.problem(*match.span(), say("The end is not after the start."))
