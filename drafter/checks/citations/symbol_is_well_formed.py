"""A document symbol is well formed.

What:
    Symbols of the Assembly's documents have the parts that such symbols have, divided by strokes: A/76/444,
    A/RES/76/26, A/C.1/76/L.5.
Why:
    A symbol with a fault leads nowhere.

Example:
    A/RES/76-26, A-76-444, A/C1/76/L.5
Instead:
    A/RES/76/26, A/76/444, A/C.1/76/L.5
Fix safety:
    No fix: the symbol has to be looked up.
Source:
    United Nations Editorial Manual, document symbols.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage

CODE = "CIT01"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_LIKE = re.compile(r"(?<![\w/.])A[/-](?:RES|C|\d)[\w./()-]*[\w)]")
_RIGHT = re.compile(
    r"A/(?:RES/)?(?:\d{1,3}|S-\d{1,2}|ES-\d{1,2})/(?:L\.|INF/|PV\.|DEC/|BUR/|CRP\.)?\d{1,4}(?:[A-Z])?(?:/(?:Add|Corr|Rev|Amend)\.\d+|-S/\d+|/Annex)*(?:\([A-Z]\))?"
    r"|A/C\.[1-6]/(?:\d{1,3}|S-\d{1,2})/(?:L\.|INF/|SR\.|PV\.|CRP\.)?\d+(?:/(?:Add|Corr|Rev)\.\d+)*"
    r"|A/(?:RES/)?\d{1,4}(?:/(?:Add|Corr|Rev)\.\d+|\([IVX]+\))?|A/RES/\d+ ?\([IVX]+\)"
    r"|A/CONF\.\d+/.*|A/AC\.\d+/.*|A/HRC/.*|A/CN\.\d+/.*|A/RES/(?:S|ES)-\d+/\d+|A/DEC/\d+/\d+|A/\d+/[A-Z]+/\d+.*"
    r"|A/\d+/\d+(?:/(?:Add|Corr|Rev)\.\d+)*[-–][SE]/.*|A/(?:RES/)?\d+/\d+ ?[A-Z]?(?:–|-)[A-Z]"
)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.all if ("A/" in p.text or "A-" in p.text) and _LIKE.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    for match in _LIKE.finditer(passage.text):
        symbol = match[0].rstrip(")") if match[0].count(")") > match[0].count("(") else match[0]
        if not _RIGHT.fullmatch(symbol):
            yield passage.problem(match.start(), match.start() + len(symbol), f"“{symbol}” is no well-formed symbol.")
