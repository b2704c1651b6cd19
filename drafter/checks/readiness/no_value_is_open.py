"""No value is open.

What:
    Every fact that the text depends on has its value.
Why:
    What is open prints last year's words in square brackets, or a placeholder.

Example:
    to be held in [The Hague from 15 to 19 November 2021]
Instead:
    to be held in Geneva from 21 to 25 November 2022
Fix safety:
    No fix: the value is given in resolution.yaml.
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

CODE, SEVERITY, LANGUAGES = "RDY01", OPEN, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if any(standing(p, context))]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for start, end, known in standing(passage, context):
        if known.standing is Standing.OPEN:
            reason = f" {known.reason.rstrip('.')}." if known.reason else ""
            yield passage.problem(
                start, end, say("“{spoken}” is open.{reason}", spoken=spoken(known.fact), reason=reason)
            )
