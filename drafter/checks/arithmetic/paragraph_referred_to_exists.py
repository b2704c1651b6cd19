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
from drafter.languages import METADATA
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI17", FALSE, ()

_ABOVE = re.compile(
    r"\bparagraphs? (?P<numbers>(?:\d{1,3}(?: \([a-z]+\))?(?:, | and | to |–)?)+) "
    r"(?P<way>above|below|of the present resolution)"
)


def looks_at(context: Context) -> Iterable[Passage]:
    if len(context.sections) != 1:
        return []
    return [p for p in context.text if _calls(p).search(p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    here = number_in(passage.label)
    last = len(context.sections[-1])
    for match in _calls(passage).finditer(passage.text):
        for number in re.finditer(r"(?<!\()\d+", match["numbers"]):
            value, way = int(number[0]), match.groupdict().get("way")
            wrong = (
                value > last
                or (way == "above" and here and value >= here)
                or (way == "below" and here and value <= here)
            )
            if wrong:
                start = match.start("numbers") + number.start()
                yield passage.problem(
                    start,
                    start + len(number[0]),
                    _wrong(here, value, last, above=way == "above"),
                )


def _calls(passage: Passage) -> re.Pattern[str]:
    """How its language calls paragraphs; which of them stand above is told in English alone."""
    return _ABOVE if passage.language.code == METADATA else passage.language.signs.paragraph_called


def _wrong(here: int, value: int, last: int, *, above: bool) -> str:
    if not here:
        return say("There is no paragraph {value}.", value=value)
    if value > last:
        return say("This is paragraph {here}, and the last paragraph is {last}.", here=here, last=last)
    if above:
        return say("This is paragraph {here}, and paragraph {value} is not above it.", here=here, value=value)
    return say("This is paragraph {here}, and paragraph {value} is not below it.", here=here, value=value)
