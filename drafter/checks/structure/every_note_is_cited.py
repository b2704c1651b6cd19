"""Every note is cited.

What:
    A note that stands in the text has its mark somewhere in it. Notes number themselves in the order of their marks.
Why:
    A paragraph was dropped and its note was not; without a mark it is not printed.

Example:
    [^3]: Resolution 70/1., and [^3] nowhere in the text
Instead:
    … the 2030 Agenda for Sustainable Development,[^3] … [^3]: Resolution 70/1.
Fix safety:
    No fix: a person decides whether the mark or the note is missing.
Source:
    United Nations Editorial Manual, footnotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR18", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return context.uncited


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    message = say("No mark in the text leads to this note, so it is not printed; set its mark, or take it out.")
    yield passage.problem(0, len(passage.raw), message)
