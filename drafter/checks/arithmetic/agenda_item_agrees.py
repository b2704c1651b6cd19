"""The item for the next session is the item of this one.

What:
    The item under which the provisional agenda is to have the matter, “under the item entitled …”, is the one in
    the front.
Why:
    Titles of items change; a text carried over keeps the old one.

Example:
    Agenda item 99: General and complete disarmament · under the item entitled “General disarmament”
Instead:
    Agenda item 99: General and complete disarmament · under the item entitled “General and complete disarmament”
Fix safety:
    No fix: an item may be meant to move.
Source:
    United Nations practice, provisional agenda.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.words import folded

CODE = "ARI19"
SEVERITY = DOUBT
LANGUAGES: tuple[str, ...] = ("en",)

_UNDER = re.compile(r"under the item entitled “([^”]+)”")


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.operative if "agenda_title" in context.front and _UNDER.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    title = _alike(context.front["agenda_title"].text)
    for match in _UNDER.finditer(passage.text):
        if _alike(match[1]) not in title:
            yield passage.problem(match.start(1), match.end(1), "The agenda item in the front has another title.")


def _alike(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", folded(text).lower()).strip()
