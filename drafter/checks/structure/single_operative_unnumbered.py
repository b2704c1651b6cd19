"""A single operative paragraph stands without a number.

What:
    A resolution with one operative paragraph leaves it unnumbered.
Why:
    A number announces a second one.

Example:
    1. Decides to admit the Republic to membership.
Instead:
    Decides to admit the Republic to membership.
Fix safety:
    Safe: only the number is taken away.
Source:
    United Nations Editorial Manual; 37 of 37 such texts of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Edit, Fix, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR03", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [s[0].head for s in context.sections if len(s) == 1 and len(context.sections) == 1]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if passage.number:
        edit = Edit(("number", *passage.address[1:]), 0, len(passage.number), "")
        yield passage.problem(
            0, 0, say("The only operative paragraph takes no number."), Fix(say("Take the number away"), (edit,))
        )
