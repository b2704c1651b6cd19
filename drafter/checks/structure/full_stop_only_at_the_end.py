"""A full stop stands only at the very end.

What:
    No sentence ends within a paragraph of the preamble or the operative part.
Why:
    A resolution is one sentence; a full stop inside it begins another, which has no subject.

Example:
    *Welcomes* the report. It also welcomes the recommendations in it;
Instead:
    *Welcomes* the report, and also welcomes the recommendations in it;
Fix safety:
    No fix: the sentence has to be drafted anew.
Source:
    United Nations Editorial Manual, drafting and editing of resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.languages import LATIN
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR08", DOUBT, LATIN

_STOP = re.compile(r"(?:(?<=[a-z]{3})|(?<=\d{3})|(?<=[)”]))[.] (?=[A-Z][a-z]* )")


def looks_at(context: Context) -> Iterable[Passage]:
    return [*context.preambular, *context.operative]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if ". " not in passage.text:
        return
    for match in _STOP.finditer(passage.text):
        if passage.text.count("“", 0, match.start()) == passage.text.count("”", 0, match.start()):
            yield passage.problem(match.start(), match.start() + 1, say("A sentence ends inside the paragraph."))
