"""The last operative paragraph ends with a full stop.

What:
    The last operative paragraph, or the last of its sub-paragraphs, ends with a full stop.
Why:
    It ends the one sentence that a resolution is.

Example:
    12. *Decides* to remain seized of the matter;
Instead:
    12. *Decides* to remain seized of the matter.
Fix safety:
    Safe: only the last mark changes.
Source:
    United Nations Editorial Manual, drafting and editing of resolutions; 1,903 of 1,916 texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR07", MARK, ()


def looks_at(context: Context) -> Iterable[Passage]:
    return [g.last for s in context.sections[-1:] for g in [g for g in s if not g.head.is_alternative][-1:]]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    end = len(passage.raw)
    stop = passage.language.endings[2]
    if not passage.ending.endswith((stop, f"{stop}”", f"{stop}»", f"{stop} »", f"{stop}“")):
        message = say("The last operative paragraph ends with a full stop.")
        yield passage.problem(max(end - 1, 0), end, message, passage.end_with(stop))
