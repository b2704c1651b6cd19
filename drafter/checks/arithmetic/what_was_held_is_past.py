"""What was held or adopted is past.

What:
    A date behind “held”, “adopted” or “convened” does not lie after the text itself.
Why:
    One of the two dates is wrong.

Example:
    Adopted on 6 December 2021: the meeting held in Geneva on 25 November 2022
Instead:
    Adopted on 6 December 2021: the meeting to be held in Geneva on 25 November 2022
Fix safety:
    No fix.
Source:
    Arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from drafter.checks import recognise
from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage

CODE = "ARI12"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_PAST = re.compile(
    r"(?<!be )(?<!been )(?<!and )\b(?:held|adopted|convened|concluded|signed) (?:[\w, ]{0,60}?)(?:on|from) (?=\d{1,2} )"
)
ALLOWED = timedelta(days=1)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.text if context.day and _PAST.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    assert context.day is not None
    for match in _PAST.finditer(passage.text):
        found = next(iter(recognise.days(passage.text[match.end() : match.end() + 45])), None)
        if (
            found
            and found.day
            and found.day > context.day + ALLOWED
            and "to be" not in passage.text[max(0, match.start() - 40) : match.start()]
        ):
            start = match.end() + found.start
            message = "This date lies after the text itself, so nothing was held or adopted on it yet."
            yield passage.problem(start, match.end() + found.end, message)
