"""Every fact that has to be looked at has been.

What:
    A fact that was carried over or follows by a rule, and that a person has to confirm, is confirmed.
Why:
    Nothing is guessed in silence: what was not confirmed may be last year's.

Example:
    164 States, carried from last year
Instead:
    the number looked up and written into resolution.yaml
Fix safety:
    No fix: confirming is the drafter's.
Source:
    The draft folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import OPEN, Problem
from drafter.checks.passages import Passage
from drafter.checks.provenance import standing
from drafter.document import Standing
from drafter.document.fact_names import spoken
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "RDY02", OPEN, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if any(standing(p, context))]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    reported: set[str] = set()
    for start, end, known in standing(passage, context):
        if known.confirm and known.standing is not Standing.OPEN and known.fact not in reported:
            reported.add(known.fact)
            message = say(
                "“{spoken}” is to be confirmed; once it is, take its name off “to_confirm”.", spoken=spoken(known.fact)
            )
            yield passage.problem(start, end, message)
