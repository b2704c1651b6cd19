"""Words are spelt as the United Nations spells them.

What:
    British spelling (“programme”, “defence”, “labour”), “towards”, “cooperation”, “sub-item”, “socioeconomic”,
    “capacity-building”, “well-being”; and words that are often mistyped.
Why:
    The editors change it; a redline then shows their changes as yours.

Example:
    co-operation toward a program
Instead:
    cooperation towards a programme
Fix safety:
    Safe outside quotations and names.
Source:
    United Nations Editorial Manual, spelling; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.spelling import misspelt
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY12", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for start, end, right in misspelt(passage, context, "british", "united", "word", "phrase"):
        yield passage.problem(
            start, end, say("The United Nations writes “{right}”.", right=right), passage.write(start, end, right)
        )
