"""The preamble stands before the operative part.

What:
    No preambular paragraph stands among the operative ones, and no operative paragraph lacks its number.
Why:
    What stands without a number after the first operative paragraph is read as a part of it.

Example:
    1. *Urges* …; *Recalling* its resolution 76/26, 2. *Requests* …
Instead:
    *Recalling* its resolution 76/26, 1. *Urges* …; 2. *Requests* …
Fix safety:
    No fix: a person decides whether it is moved or numbered.
Source:
    United Nations Editorial Manual, drafting and editing of resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR13", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    out, operative = [], False
    for passage in context.body:
        operative = passage.kind is Kind.OPERATIVE or (operative and passage.kind not in (Kind.HEADING, Kind.FORMULA))
        if operative and passage.kind in (Kind.PLAIN, Kind.PREAMBULAR):
            out.append(passage)
    return out


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    start, end = passage.opening()
    if passage.kind is Kind.PREAMBULAR or (end and passage.raw[:1].isupper() and not passage.number):
        message = say(
            "A paragraph without a number stands among the operative ones: number it, or move it to the preamble."
        )
        yield passage.problem(start, end or min(len(passage.raw), 40), message)
