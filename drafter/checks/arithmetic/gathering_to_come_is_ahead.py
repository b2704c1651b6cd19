"""A gathering to be held is not over.

What:
    What is “to be held” or “will be held” does not end more than a month before the text is adopted, or for a draft
    before it is submitted; for one without a date before its session opens.
Why:
    The dates are last year's.

Example:
    Adopted on 7 December 2022: to be held in The Hague from 15 to 19 November 2021
Instead:
    Adopted on 7 December 2022: to be held in Geneva from 21 to 25 November 2022
Fix safety:
    No fix: place and dates have to be looked up.
Source:
    Arithmetic. Texts are negotiated weeks before the plenary adopts them, so a month is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say
from drafter.recognition.times import first_time

CODE, SEVERITY, LANGUAGES = "ARI11", MARK, ("en",)

_COMING = re.compile(
    r"\b(?:(?:to be|will be) (?:held|convened|organized|hosted)|(?:will|to) take place)\b(?=(?P<where>[^;]{0,110}))"
)
_SIGNS = ("to be ", "will be ", "take place")
ALLOWED = timedelta(days=31)
NEAR = 60
"""How far before "to be held" a word tells that the text looks back: "was scheduled to be held"."""
_LOOKS_BACK = re.compile(r"\bwas\b|scheduled|postponed|originally|decided|(?<!be )\bheld (?:in|on|from)\b")


def looks_at(context: Context) -> Iterable[Passage]:
    if not context.earliest:
        return []
    return [p for p in context.text if any(word in p.text for word in _SIGNS) and _COMING.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    today = context.earliest
    for match in _COMING.finditer(passage.text):
        first = first_time(match["where"], passage.language)
        if not (today and first and first.last) or today - first.last <= ALLOWED:
            continue
        before = passage.text[max(0, match.start() - NEAR) : match.start()]
        if _LOOKS_BACK.search(before) or _LOOKS_BACK.search(match["where"][: first.start]):
            continue
        start = match.start("where") + first.start
        message = say("On {day} this is over.", day=passage.language.day(today))
        yield passage.problem(start, start + first.end - first.start, message)
