"""A resolution has an operative part.

What:
    At least one operative paragraph follows the preamble.
Why:
    Without one the Assembly decides nothing.

Example:
    A text whose last paragraph is “Recalling …,”.
Instead:
    A text that ends with an operative paragraph.
Fix safety:
    No fix.
Source:
    United Nations Editorial Manual, drafting and editing of resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR14", FALSE, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return context.body[-1:]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    if not context.operative:
        yield passage.problem(0, 0, say("No operative paragraph follows the preamble."))
