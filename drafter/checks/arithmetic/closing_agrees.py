"""The closing lines have the date of adoption.

What:
    The date under the plenary meeting is the one in “Resolution adopted by the General Assembly on …”.
Why:
    It is set twice.

Example:
    Resolution adopted … on 6 December 2021 · 45th plenary meeting, 7 December 2021
Instead:
    Resolution adopted … on 6 December 2021 · 45th plenary meeting, 6 December 2021
Fix safety:
    Safe: the closing line takes the date above the title.
Source:
    All resolutions of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI18", FALSE, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if p.address == ("closing",) and "proponent" in context.front]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    above = next(iter(context.front["proponent"].days), None)
    here = next(iter(passage.days), None)
    if above and here and above.day and above.day != here.day:
        words = context.front["proponent"].raw[above.start : above.end]
        message = say("The line above the title has another day: {words}.", words=words)
        yield passage.problem(here.start, here.end, message, passage.write(here.start, here.end, words))
