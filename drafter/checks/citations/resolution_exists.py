"""A resolution cited exists.

What:
    A resolution of a session that the register covers is in the register.
Why:
    A number that moved by a digit leads to another resolution or to none.

Example:
    its resolution 76/1026 of 6 December 2021
Instead:
    its resolution 76/26 of 6 December 2021
Fix safety:
    No fix.
Source:
    The register of adopted resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "CIT02", FALSE, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if p.kind and any(c.assembly for c in p.citations)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for citation in passage.citations:
        if not citation.assembly:
            continue
        for item in citation.items:
            if item.session and context.registered_whole(item.session) and not context.register.find(item.number):
                session = passage.language.ordinal(item.session)
                message = say(
                    "The register has no resolution {number}; it has those of the {session} session.",
                    number=item.number,
                    session=session,
                )
                yield passage.problem(item.start, item.end, message)
