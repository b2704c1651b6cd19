"""Punctuation stands outside the quotation marks.

What:
    A comma, semicolon or full stop follows the closing mark.
Why:
    The mark ends the title, the punctuation the paragraph.

Example:
    entitled “General and complete disarmament,”
Instead:
    entitled “General and complete disarmament”,
Fix safety:
    Safe: the two characters change places.
Source:
    United Nations Editorial Manual, quotations; 4,676 against 14.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY08", MARK, ("en",)

_INSIDE = re.compile(r"([,;.])([”\"])(?=$|[ ,;.])")


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if ("”" in p.text or '"' in p.text) and p.address[0] != "note"]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for match in _INSIDE.finditer(passage.text):
        mark = match[1]
        after = passage.text[match.end() : match.end() + 1]
        words = match[2] + ("" if after in ",;." and after else mark)
        fix = passage.write(match.start(), match.end(), words)
        yield passage.problem(
            match.start(), match.end(), say("The “{mark}” stands after the quotation mark.", mark=mark), fix
        )
