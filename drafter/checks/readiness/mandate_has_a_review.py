"""A text that gives a mandate says when it is reviewed.

What:
    A text that asks the Secretary-General or another body for something, or sets a body or a meeting up, names a time
    at which the Assembly looks at it again: a session, a provisional agenda, a report, a review, a last day. Runs only
    where it is asked for by its code or name.
Why:
    Mandates without an end or a review go on unread; the Assembly has asked its members for clauses of review.

Example:
    Requests the Secretary-General to maintain the register. (the last paragraph)
Instead:
    Requests the Secretary-General to maintain the register;
    Decides to review the matter at its eighty-third session.
Fix safety:
    No fix: when the Assembly comes back to it is the sponsors' choice.
Source:
    General Assembly resolution 80/251 on mandates, as it is reported; its text was not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "RDY05", DOUBT, ("en",)

MANDATE = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:requests|mandates|entrusts|instructs)\b(?! Member States| States| Governments)"
    r"|(?:[A-Z][a-z]+ )?decides (?:also |further )?to (?:establish|create|set up|convene|extend|renew|prolong)\b",
    re.IGNORECASE,
)
"""How a paragraph begins that gives one."""
REVIEW = re.compile(
    r"\bsessions?\b|\bprovisional agenda\b|\breview(?:s|ed|ing)?\b|\breports? (?:back )?(?:to|on)\b|\bannual(?:ly)?\b"
    r"|\bbiennial(?:ly)?\b|\bevery (?:year|\w+ years)\b|\b(?:until|by|before) (?:the end of )?(?:\d|\w+ \d{4})"
    r"|\bfor a (?:further )?period of\b|\bto remain seized\b",
    re.IGNORECASE,
)
"""What says that the Assembly comes back to it."""


def looks_at(context: Context) -> Iterable[Passage]:
    return context.operative


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    mandates = [p for p in context.operative if MANDATE.match(p.text)]
    if not mandates or passage is not mandates[0]:
        return
    if any(REVIEW.search(p.text) for p in context.body if p.kind not in (Kind.FORMULA, Kind.PREAMBULAR)):
        return
    end = passage.opening()[1]
    yield passage.problem(0, end, say("The text gives a mandate here and says nowhere when the Assembly reviews it."))
