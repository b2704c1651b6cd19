"""The item for the next session is the item of this one.

What:
    The item under which the provisional agenda is to have the matter, “under the item entitled …”, is the one in
    the front; a sub-item or item that is nearly the text's own title is that title.
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
from difflib import SequenceMatcher

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.document.words import folded
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI19", DOUBT, ("en",)

_UNDER = re.compile(r"under the item entitled “([^”]+)”")
_ITSELF = re.compile(r"(?<!under )the (?:sub-)?item entitled “([^”]+)”")
NEARLY = 0.75
"""How like the text's title another is that is meant to be the same."""


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.operative if _UNDER.search(p.text) or ("provisional agenda" in p.text and "“" in p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    item = _alike(context.front["agenda_title"].text) if "agenda_title" in context.front else ""
    for match in _UNDER.finditer(passage.text):
        if item and _alike(match[1]) not in item:
            yield passage.problem(match.start(1), match.end(1), say("The agenda item in the front has another title."))
    if "title" not in context.front or "provisional agenda" not in passage.text:
        return
    title = _alike(context.front["title"].text)
    for match in _ITSELF.finditer(passage.text):
        said = _alike(match[1])
        if said != title and said not in item and SequenceMatcher(None, said, title, autojunk=False).ratio() >= NEARLY:
            yield passage.problem(
                match.start(1), match.end(1), say("The title of the resolution differs slightly from this.")
            )


def _alike(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", folded(text).lower()).strip()
