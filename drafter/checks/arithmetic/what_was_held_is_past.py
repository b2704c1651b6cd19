"""What was held or adopted is past.

What:
    A date behind “held”, “adopted” or “convened” does not lie after the text itself, nor for a draft without a date
    after the end of its session.
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

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages.en.dates import MONTH
from drafter.messages import say
from drafter.recognition.times import first_time

CODE, SEVERITY, LANGUAGES = "ARI12", MARK, ("en",)

_PAST = re.compile(
    r"(?<!be )(?<!been )(?<!and )\b(?:held|adopted|convened|concluded|signed|issued|took place) (?:[\w’, -]{0,60}?)"
    rf"(?:(?:on|from) (?=\d{{1,2}} )|in (?=(?:(?:{MONTH}) )?20\d\d\b))"
)
_WORDS = ("held ", "adopted ", "convened ", "concluded ", "signed ", "issued ", "took place ")
ALLOWED = timedelta(days=1)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.text if context.latest and any(w in p.text for w in _WORDS) and _PAST.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    assert context.latest is not None
    for match in _PAST.finditer(passage.text):
        found = first_time("in " + passage.text[match.end() : match.end() + 45], passage.language)
        if (
            found
            and found.first
            and found.first - context.latest > ALLOWED
            and "to be" not in passage.text[max(0, match.start() - 40) : match.start()]
        ):
            start = match.end() + found.start - 3
            message = say("This date lies after the text itself, so nothing was held or adopted on it yet.")
            yield passage.problem(start, match.end() + found.end - 3, message)
