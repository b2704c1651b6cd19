"""The most recent resolution cited as such is the most recent.

What:
    Where a text cites “the most recent” or “the latest” resolution, no newer one of that series is in the register.
Why:
    The word stays, the resolution does not.

Example:
    the most recent of which is resolution 75/52 of 7 December 2020
Instead:
    the most recent of which is resolution 76/26 of 6 December 2021
Fix safety:
    No fix: the date moves with the number.
Source:
    The register of adopted resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "CIT06", DOUBT, ("en",)

_RECENT = re.compile(r"\b(?:most recent|latest|most recently)\b")


def looks_at(context: Context) -> Iterable[Passage]:
    return [
        p
        for p in context.text
        if ("recent" in p.text or "latest" in p.text)
        and _RECENT.search(p.text)
        and any(not c.other_body for c in p.citations)
    ]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for match in _RECENT.finditer(passage.text):
        after = next(
            (c for c in passage.citations if c.start >= match.end() and c.start - match.end() < 60),
            None,
        )
        if not after or after.other_body:
            continue
        item = after.items[-1]
        entry = context.register.newest(item.number, before_session=context.session)
        if entry and entry.number != item.number:
            yield passage.problem(
                item.start,
                item.end,
                say("A newer one of its series is in the register: {number}.", number=entry.number),
            )
