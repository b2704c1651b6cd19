"""The same figure is the same everywhere.

What:
    Where two paragraphs count the same thing in the same words (“164 States have ratified”), the numbers are equal.
Why:
    A figure brought up to date in the preamble is forgotten in the operative part.

Example:
    164 States have ratified …; … that 166 States have ratified …
Instead:
    166 States have ratified …; … that 166 States have ratified …
Fix safety:
    No fix: a person knows which is right.
Source:
    Arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage

CODE = "ARI13"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_COUNT = re.compile(
    r"(?<![\d.,/–-])(\d{2,3}(?:,\d{3})*) "
    r"((?:Member )?(?:States|countries|parties|signatories)(?: [Pp]arties)? (?:have|had|are|were) (?:\w+ ){1,4})"
)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.text if _COUNT.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    said: dict[str, tuple[str, Passage]] = {}
    for other in looks_at(context):
        for match in _COUNT.finditer(other.text):
            key = _key(match[2])
            if other is passage and key in said and said[key][0] != match[1] and said[key][1] is not passage:
                message = (
                    f"{said[key][1].label[:1].upper()}{said[key][1].label[1:]} has {said[key][0]}, this one {match[1]}."
                )
                yield passage.problem(match.start(1), match.end(1), message)
            said.setdefault(key, (match[1], other))


def _key(words: str) -> str:
    return " ".join(words.lower().replace(" had ", " have ").split(" ")[:4])
