"""Thousands are set off by a comma.

What:
    Figures of four digits and more have commas, 2,000 and 12,500, but for years and the numbers of documents.
Why:
    It is the United Nations' rule for English; spaces and points belong to other languages.

Example:
    12500 mines; 12.500 mines
Instead:
    12,500 mines
Fix safety:
    Safe for digits alone; spaces and points are reported.
Source:
    United Nations Editorial Manual, numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY03", MARK, ("en",)

_LONG = re.compile(r"\d{4,9}(?![\w/:–-]|,\d|\.\d| ?[A-Z]? ?\()")
_YEARS = ("19", "20")
_INSIDE = re.compile(r"[\w./,:–-]")
_COUNTED = re.compile(r" (?:people|persons|women|men|children|mines|refugees|victims|civilians|States|dollars)\b")
_PLURAL = re.compile(r" (?:[a-z-]+ )?[a-z]+s\b")
_ABOUT = re.compile(r"\b(?:than|over|some|about|almost|nearly|least|approximately|around|estimated|of|to) $")
_NUMBERED = re.compile(
    r"(?:[Nn]os?\.|[Vv]ols?\.|[Rr]esolutions?|[Dd]ecisions?|[Dd]ocuments?|p\.|pp\.|paras?\.|[A-Z]\w+) $"
)
_SUSPECT = re.compile(r"\d\d\d")
_OF_TIME = re.compile(r"\b(?:in|of|since|by|and) $")
_PARTED = re.compile(r"\d[ .]\d{3}")
_APART = re.compile(
    r"(?<![\w,./–-])\d{1,3}(?:[ .]\d{3}){1,4}(?![\w,/–-]|\.\d| (?:per cent|million|billion|trillion)\b)"
)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.prose if _SUSPECT.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for match in _LONG.finditer(passage.text):
        short = len(match[0]) == 4
        is_year = short and match[0].startswith(_YEARS)
        counted = _COUNTED.match(passage.text, match.end())
        if match[0].startswith("0") or (is_year and not counted):
            continue
        before = passage.text[max(0, match.start() - 14) : match.start()]
        if (before and _INSIDE.match(before[-1])) or (not is_year and _NUMBERED.search(before)):
            continue
        if is_year and _OF_TIME.search(before):
            continue
        if short and not (counted or _ABOUT.search(before) or _PLURAL.match(passage.text, match.end())):
            continue
        figure = f"{int(match[0]):,}"
        yield passage.problem(
            *match.span(),
            say("Thousands have a comma: “{figure}”.", figure=figure),
            passage.write(*match.span(), figure),
        )
    for match in _APART.finditer(passage.text) if _PARTED.search(passage.text) else ():
        if not passage.text[match.start() :].startswith("0"):
            figure = re.sub(r"\D", ",", match[0])
            yield passage.problem(*match.span(), say("Thousands have a comma: “{figure}”.", figure=figure))
