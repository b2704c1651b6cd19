"""The front of a draft is complete.

What:
    A draft names its session, its agenda item, its sponsors and its title, and a committee's draft the committee.
Why:
    The Secretariat cannot issue it without them.

Example:
    A draft without an agenda item.
Instead:
    Agenda item 99 (n) · General and complete disarmament
Fix safety:
    No fix.
Source:
    United Nations Editorial Manual, masthead; guidelines for the submission of proposals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import OPEN, Problem
from drafter.checks.passages import Passage

CODE, SEVERITY, LANGUAGES = "RDY03", OPEN, ()

REQUIRED = {
    "session": "its session",
    "agenda_item": "its agenda item",
    "agenda_title": "the title of its agenda item",
    "proponent": "its sponsors",
    "title": "a title",
}


def looks_at(context: Context) -> Iterable[Passage]:
    return context.body[:1] if context.is_draft else ()


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    missing = [what for name, what in REQUIRED.items() if name not in context.front]
    symbol = context.front.get("symbol")
    if symbol and symbol.text.startswith("A/C.") and "committee" not in context.front:
        missing.append("its committee")
    if missing:
        listed = ", ".join(missing[:-1]) + (" and " if len(missing) > 1 else "") + missing[-1]
        yield passage.problem(0, 0, f"The draft does not name {listed}.")
