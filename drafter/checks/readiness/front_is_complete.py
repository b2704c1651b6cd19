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
from drafter.messages import listed, mark, say

CODE, SEVERITY, LANGUAGES = "RDY03", OPEN, ()

REQUIRED = {
    "session": mark("its session"),
    "agenda_item": mark("its agenda item"),
    "agenda_title": mark("the title of its agenda item"),
    "proponent": mark("its sponsors"),
    "title": mark("a title"),
}


def looks_at(context: Context) -> Iterable[Passage]:
    return context.body[:1] if context.is_draft else ()


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    missing = [say(what) for name, what in REQUIRED.items() if name not in context.front]
    symbol = context.front.get("symbol")
    if symbol and symbol.text.startswith("A/C.") and "committee" not in context.front:
        missing.append(say("its committee"))
    if missing:
        yield passage.problem(0, 0, say("The draft does not name {missing}.", missing=listed(missing)))
