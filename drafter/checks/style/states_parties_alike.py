"""“States parties” keeps its capitals in one context.

What:
    The group is “States parties” throughout or “States Parties” throughout; the names of meetings have their own
    capitals (“Meeting of the States Parties”).
Why:
    Each treaty has its habit, and a mixture shows that paragraphs came from two texts.

Example:
    Urges all States Parties …; Calls upon States parties …
Instead:
    Urges all States parties …; Calls upon States parties …
Fix safety:
    Safe: the form used less often is made like the other.
Source:
    United Nations Editorial Manual, capitalization; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY14", DOUBT, ("en",)

_GROUP = re.compile(r"(?<!of the )(?<!of )(?<!Conference )\bStates ([Pp])arties\b")
_NAME = re.compile(r"(?:Meetings?|Conferences?|Assembl(?:y|ies)|Session) of (?:the )?States Parties")


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.text if ("States p" in p.text or "States P" in p.text) and _GROUP.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    counts = context.once(CODE, lambda: Counter(m[1] for p in context.text for m in _GROUP.finditer(p.text)))
    usual = "p" if counts["p"] >= counts["P"] else "P"
    few, many = sorted((counts["p"], counts["P"]))
    if few == 0 or many <= few:
        return
    for match in _GROUP.finditer(passage.text):
        if match[1] != usual and not passage.text.count("“", 0, match.start()) > passage.text.count(
            "”", 0, match.start()
        ):
            message = say("Elsewhere this text has “States {parties}”.", parties=f"{usual}arties")
            yield passage.problem(
                *match.span(),
                message,
                passage.write(*match.span(1), usual, say("Write “States {parties}”", parties=f"{usual}arties")),
            )
