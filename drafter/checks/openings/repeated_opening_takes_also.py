"""A repeated opening takes “also”, then “further”.

What:
    Where neighbouring paragraphs begin with the same whole phrase, the second takes “also”, the third “further”, the
    fourth none, and so on in a cycle of three. For verbs that tell somebody to do something see OPE06.
Why:
    It is the rule that drafts break most often, because paragraphs are added, dropped and moved.

Example:
    *Recalling* its resolution …, *Recalling* the first meeting …,
Instead:
    *Recalling* its resolution …, *Recalling also* the first meeting …,
Fix safety:
    Safe: the adverb is put in, exchanged or taken away.
Source:
    4,407 of 4,473 second and 1,293 of 1,316 third paragraphs of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.chains import due, due_by_place, neighbours, recast
from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.phrases import DIRECTIVE, split_opening
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE05", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.opening_paragraphs if p.kind is Kind.PREAMBULAR or _first(p) not in DIRECTIVE]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    pair = neighbours(passage, context)
    if not pair:
        return
    wanted = due(pair)
    if pair.adverb != wanted and pair.adverb != due_by_place(passage, context):
        phrase, fix = recast(passage, wanted)
        said = passage.text[: passage.opening()[1]]
        message = say("The paragraph before begins in the same way, so this one begins with “{phrase}”.", phrase=phrase)
        yield passage.problem(0, len(said), message, fix)


def _first(passage: Passage) -> str:
    return split_opening(passage.text[: passage.opening()[1]])[0].split(" ")[0]
