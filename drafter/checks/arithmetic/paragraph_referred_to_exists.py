"""A paragraph referred to exists.

What:
    “Paragraph 16 above” is a paragraph of this resolution before this one; “below” after it.
Why:
    Paragraphs are added and dropped, and references to them stay.

Example:
    3. … as provided for in paragraph 5 above
Instead:
    3. … as provided for in paragraph 2 above
Fix safety:
    No fix: which paragraph is meant has to be looked up.
Source:
    Arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage

CODE, SEVERITY, LANGUAGES = "ARI17", FALSE, ("en",)

_ABOVE = re.compile(
    r"\bparagraphs? ((?:\d{1,3}(?: \([a-z]+\))?(?:, | and | to |–)?)+) (above|below|of the present resolution)"
)


def looks_at(context: Context) -> Iterable[Passage]:
    if len(context.sections) != 1:
        return []
    return [p for p in context.text if "paragraph" in p.text and _ABOVE.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    own = re.search(r"operative paragraph (\d+)", passage.label)
    here = int(own[1]) if own else 0
    last = len(context.sections[-1])
    for match in _ABOVE.finditer(passage.text):
        for number in re.finditer(r"(?<!\()\d+", match[1]):
            value, way = int(number[0]), match[2]
            wrong = (
                value > last
                or (way == "above" and here and value >= here)
                or (way == "below" and here and value <= here)
            )
            if wrong:
                start = match.start(1) + number.start()
                there = f"paragraph {value} is not {way} it" if value <= last else f"the last paragraph is {last}"
                yield passage.problem(
                    start,
                    start + len(number[0]),
                    f"This is paragraph {here}, and {there}." if here else f"There is no paragraph {value}.",
                )
