"""What is cited was adopted before.

What:
    No resolution of a later session, or with a date after the text itself, is cited.
Why:
    A number or a date is wrong.

Example:
    At the seventy-sixth session: resolution 77/63 of 7 December 2022
Instead:
    At the seventy-sixth session: resolution 75/52 of 7 December 2020
Fix safety:
    No fix.
Source:
    Arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI16", FALSE, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if p.kind and p.citations]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for citation in passage.citations:
        for item in citation.items:
            later = (
                context.session
                and item.session
                and item.session > context.session
                and (citation.own or citation.assembly)
            )
            day = item.adopted.day if item.adopted else None
            if later or (day and context.latest and day > context.latest):
                end = item.adopted.end if item.adopted else item.end
                yield passage.problem(item.start, end, say("{number} is later than this text.", number=item.number))
