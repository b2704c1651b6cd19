"""No word stands twice in a row.

What:
    The same word does not follow itself.
Why:
    It is what cutting and pasting leaves.

Example:
    held in in Geneva
Instead:
    held in Geneva
Fix safety:
    Safe: the second is taken away.
Source:
    Editorial practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY17", FALSE, ()

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{2,}) \1(?![\w\u064b-\u0652-])", re.IGNORECASE)
MEANT = frozenset({"that", "had", "Baden", "Walla", "Pago", "Bora", "nous", "vous", "إس"})
"""Words that a sentence, or a name, may have twice."""


def looks_at(context: Context) -> Iterable[Passage]:
    return context.all


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    words = passage.text.split(" ")
    # The pattern is slow; nearly no text has a word that the next one begins with.
    if not any(map(str.startswith, words[1:], words)):
        return
    for match in _TWICE.finditer(passage.text):
        if match[1] not in MEANT:
            fix = passage.write(
                match.start() + len(match[1]), match.end(), "", say("Write “{match}” once", match=match[1])
            )
            yield passage.problem(*match.span(), say("“{match}” stands twice.", match=match[1]), fix)
