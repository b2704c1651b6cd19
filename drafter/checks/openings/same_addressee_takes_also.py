"""A second request to the same addressee takes “also”.

What:
    Where neighbouring operative paragraphs ask, urge or invite the same addressee with the same verb, the second takes
    “also”, the third “further”, the fourth none. With different addressees the verb stays as it is.
Why:
    “Also” says that the same one is asked for more.

Example:
    *Requests* the Secretary-General to report …; *Requests* the Secretary-General to convene …;
Instead:
    *Requests* the Secretary-General to report …; *Also requests* the Secretary-General to convene …;
Fix safety:
    No fix of its own accord: with these verbs sponsors choose.
Source:
    Of neighbours with the same addressee 913 take “also” and 252 do not; with different ones 310 and 1,379.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.chains import addressee, due, due_by_place, neighbours, recast
from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.checks.phrases import DIRECTIVE, split_opening
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE06", DOUBT, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.opening_paragraphs if p.kind is Kind.OPERATIVE and _first(p) in DIRECTIVE]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    pair = neighbours(passage, context)
    if not pair or pair.adverb == due(pair) or pair.adverb == due_by_place(passage, context):
        return
    who = addressee(passage)
    if who and who == addressee(pair.before):
        phrase, _ = recast(passage, due(pair))
        message = say(
            "The paragraph before asks the same of {who}; this one would begin with “{phrase}”.", who=who, phrase=phrase
        )
        yield passage.problem(0, passage.opening()[1], message)


def _first(passage: Passage) -> str:
    return split_opening(passage.text[: passage.opening()[1]])[0].split(" ")[0]
