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

CODE, SEVERITY, LANGUAGES = "STY15", OPEN, ()

_LEFT = re.compile(
    r"(?<!\()\b(?:XX+|xx+|XX?th|TBC|TBD|TBA|tbc|tbd|tba|N\.N\.|[Nn][Nn]/[Nn]+|[Dd][Dd] (?:[Mm]onth|MM|mm)(?: [Yy]{4})?"
    r"|YYYY|yyyy|[Ll]orem ipsum|FIXME|TODO|INSERT(?: [A-Z]+)*)\b"
    r"|\b(?:[Tt]o be (?:confirmed|determined|inserted|completed|filled in|announced|specified)(?=[ \])]*(?:[,;.\])]|$))"
    r"|[Ii]nsert (?:date|place|name|number|symbol|title|venue|city|year|here)\b)"
    r"|(?<=/)(?:[XxNn]{1,4}|\?|[●•*_]+)(?![\w.])|(?<=L\.)(?:[XxNn]{1,4}|\?|[●•*_]+)(?!\w)"
    r"|(?<!\w)_{2,}|…|\.{3,}|\{\{|\}\}|\{%|<[A-Za-z ]+>|\?\?+|[●■□]"
)

_MARKS = "…_{}<?●■□•*"
_WORDS = frozenset(
    "XXX xx xxx xxxx TBC TBD TBA tbc tbd tba YYYY yyyy DD Dd dd FIXME TODO INSERT insert Insert ipsum XXth xxth"
    " N NN NNN NNNN n nn nnn nnnn Nn X XX x".split()
)
_PHRASES = (
    "N.N.",
    "...",
    *(f"be {w}" for w in "confirmed determined inserted completed filled announced specified".split()),
)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.all


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    if not any(sign in passage.text for sign in context.once(CODE, lambda: _signs(context))):
        return
    for match in _LEFT.finditer(passage.text):
        quoted = passage.text.count("“", 0, match.start()) > passage.text.count("”", 0, match.start())
        bracketed = "[" in passage.text[max(0, match.start() - 1) : match.start()]
        # An adopted text may leave a date open in so many words.
        in_words = match[0].lower().startswith("to be ")
        if in_words and bracketed:
            # STY16 tells of the brackets.
            continue
        bracketed = bracketed or in_words
        if (not (quoted or bracketed) or context.is_draft) and not is_open(passage, match.start(), context):
            yield passage.problem(*match.span(), f"“{match[0]}” stands for words that are missing.")


def _signs(context: Context) -> list[str]:
    """What a placeholder is made of, as far as the document has it; the pattern is slow, and most have nothing."""
    characters = set(context.whole)
    marks = [m for m in _MARKS if m in characters]
    return [*marks, *(_WORDS & context.vocabulary), *(p for p in _PHRASES if p in context.whole)]
