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
from drafter.document.naming import number_in
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI17", FALSE, ("en",)

_ABOVE = re.compile(
    r"\bparagraphs? ((?:\d{1,3}(?: \([a-z]+\))?(?:, | and | to |–)?)+) (above|below|of the present resolution)"
)


def looks_at(context: Context) -> Iterable[Passage]:
    if len(context.sections) != 1:
        return []
    return [p for p in context.text if "paragraph" in p.text and _ABOVE.search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    here = number_in(passage.label)
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
                yield passage.problem(
                    start,
                    start + len(number[0]),
                    _wrong(here, value, last, above=way == "above"),
                )


def _wrong(here: int, value: int, last: int, *, above: bool) -> str:
    if not here:
        return say("There is no paragraph {value}.", value=value)
    if value > last:
        return say("This is paragraph {here}, and the last paragraph is {last}.", here=here, last=last)
    if above:
        return say("This is paragraph {here}, and paragraph {value} is not above it.", here=here, value=value)
    return say("This is paragraph {here}, and paragraph {value} is not below it.", here=here, value=value)
