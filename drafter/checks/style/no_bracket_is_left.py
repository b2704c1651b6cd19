"""No text is left in square brackets.

What:
    Words in square brackets are alternatives under negotiation, or values that are not known yet.
Why:
    A text is handed in without brackets; what stands in them is not agreed.

Example:
    [strongly] urges all States
Instead:
    urges all States
Fix safety:
    No fix: what stays is decided by the delegations.
Source:
    Negotiation practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import OPEN, Problem
from drafter.checks.passages import Passage
from drafter.checks.provenance import is_open
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY16", OPEN, ()

_AGREED = re.compile(r"[\[(](?:agreed\b[^\[\]()]{0,20}|(?:agreed )?ad ref(?:erendum)?\.?)[\])]\s*$", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\[\]]*\]?")


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if p.address != ("front", "report")]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    if passage.number.startswith("["):
        yield passage.problem(0, len(passage.raw), say("This paragraph is still an alternative to another."))
        return
    if agreed := _AGREED.search(passage.text):
        yield passage.problem(
            *agreed.span(), say("“Agreed” belongs to negotiation; take it out before the text is handed in.")
        )
    if "[" in passage.text or "]" in passage.text:
        for match in _BRACKETS.finditer(passage.text):
            if match[0] == "[…]" or _AGREED.fullmatch(match[0]) or is_open(passage, match.start(), context):
                continue
            yield passage.problem(*match.span(), say("These words are still in square brackets."))
