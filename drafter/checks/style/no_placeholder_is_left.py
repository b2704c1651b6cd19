"""No placeholder is left.

What:
    “XX”, “TBC”, “to be determined”, rows of dots or underscores, and what a template would have filled in, are gone.
Why:
    They are printed as they stand.

Example:
    to be held in XX from … to …
Instead:
    to be held in Geneva from 21 to 25 November 2022
Fix safety:
    No fix: the value is missing.
Source:
    Editorial practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import OPEN, Problem
from drafter.checks.passages import Passage
from drafter.checks.provenance import is_open

CODE = "STY15"
SEVERITY = OPEN
LANGUAGES: tuple[str, ...] = ()

_LEFT = re.compile(
    r"(?<!\()\b(?:XX+|TBC|TBD|TBA|N\.N\.|nn/nn|dd month yyyy|[Ll]orem ipsum|FIXME|TODO)\b"
    r"|(?<!\w)_{2,}|…|\.{3,}|\{\{|\}\}|\{%|<[a-z ]+>|\?\?+"
)


SUSPECT = (
    "XX",
    "TB",
    "N.N.",
    "nn/nn",
    "dd month",
    "orem ipsum",
    "FIXME",
    "TODO",
    "__",
    "…",
    "...",
    "{{",
    "}}",
    "{%",
    "<",
    "??",
)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return context.all


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    if not any(s in passage.text for s in SUSPECT):
        return
    for match in _LEFT.finditer(passage.text):
        quoted = passage.text.count("“", 0, match.start()) > passage.text.count("”", 0, match.start())
        bracketed = "[" in passage.text[max(0, match.start() - 1) : match.start()]
        if (not (quoted or bracketed) or context.is_draft) and not is_open(passage, match.start(), context):
            yield passage.problem(*match.span(), f"“{match[0]}” stands for words that are missing.")
