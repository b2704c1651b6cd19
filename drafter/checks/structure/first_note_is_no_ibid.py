"""“Ibid.” follows a note.

What:
    The first note, and a note after one that cites several works, does not begin with “Ibid.”.
Why:
    “Ibid.” stands for what the note before cites; where a paragraph has moved there is nothing before it.

Example:
    1 Ibid., vol. 2056, No. 35597.
Instead:
    1 United Nations, *Treaty Series*, vol. 2056, No. 35597.
Fix safety:
    No fix: the work has to be named.
Source:
    United Nations Editorial Manual, footnotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import LATIN
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR15", MARK, LATIN


def looks_at(context: Context) -> Iterable[Passage]:
    return context.notes[:1]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if passage.text.startswith("Ibid"):
        yield passage.problem(0, 5, say("“Ibid.” has no note before it to refer to."))
