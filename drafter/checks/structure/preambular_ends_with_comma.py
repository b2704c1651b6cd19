"""A preambular paragraph ends with a comma.

What:
    Every preambular paragraph ends with a comma, or with a colon where sub-paragraphs follow.
Why:
    The preamble is one sentence that runs on into the operative part.

Example:
    *Recalling* its resolution 76/26 of 6 December 2021;
Instead:
    *Recalling* its resolution 76/26 of 6 December 2021,
Fix safety:
    Safe: only the last mark changes.
Source:
    United Nations Editorial Manual, drafting and editing of resolutions; 33,432 of some 33,460 paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR05", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.preambular if not _introduces(p, context)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    end = len(passage.raw)
    comma = passage.language.endings[0]
    if not passage.ending.endswith(comma):
        message = say("A preambular paragraph ends with a comma.")
        yield passage.problem(max(end - 1, 0), end, message, passage.end_with(comma))


def _introduces(passage: Passage, context: Context) -> bool:
    after = context.next_in_body(passage)
    return after is not None and after.kind in (Kind.SUBPARAGRAPH, Kind.PLAIN)
