"""Verbs end in -ize.

What:
    “Recognize”, “organization”, “universalization” are spelt with z; “analyse”, “exercise”, “advise” with s.
Why:
    The United Nations follows the Concise Oxford English Dictionary.

Example:
    the universalisation of the Convention
Instead:
    the universalization of the Convention
Fix safety:
    Safe outside quotations and names.
Source:
    United Nations Editorial Manual, spelling.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.spelling import misspelt
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY11", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for start, end, right in misspelt(passage, context, "ize"):
        yield passage.problem(
            start, end, say("The United Nations spells “{right}”.", right=right), passage.write(start, end, right)
        )
