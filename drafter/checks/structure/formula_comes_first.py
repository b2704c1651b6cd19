"""The text begins with “The General Assembly,”.

What:
    The first line of the text is the name of the organ, in italics, and a comma; the comma is upright. A decision of
    one paragraph goes on behind the comma, and has no italics.
Why:
    It is the subject of every verb that follows. A text without it is not a resolution of the Assembly.

Example:
    *The General Assembly,*
Instead:
    *The General Assembly*,
Fix safety:
    Safe: only the setting changes. Where the words are others they are reported.
Source:
    United Nations Editorial Manual, drafting and editing of resolutions; all 1,932 resolutions of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Edit, Fix, Problem
from drafter.checks.passages import Passage
from drafter.document import DocumentKind, Kind
from drafter.languages import language
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STR01", MARK, ()


COMMAS = ",，،"


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.body if p.kind is not Kind.HEADING][:1]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    formula = language(context.document.language).formula
    organ = formula.rstrip(COMMAS)
    if context.document.kind is DocumentKind.DECISION and passage.text.startswith(organ):
        return
    if passage.kind is not Kind.FORMULA or passage.text.strip(" " + COMMAS) != organ:
        yield passage.problem(
            0, min(len(passage.raw), 40), say("The text does not begin with “{formula}”.", formula=formula)
        )
        return
    own = language(context.document.language)
    if own.formula_in_italics and (passage.text != formula or passage.opening() != (0, len(organ))):
        edits = (
            Edit(passage.address, 0, len(passage.raw), organ, True),
            Edit(passage.address, len(passage.raw), len(passage.raw), ",", False),
        )
        yield passage.problem(
            0,
            len(passage.raw),
            say("The text begins with “{formula}”, the name in italics.", formula=formula),
            Fix(f"Write “{formula}”", edits),
        )
