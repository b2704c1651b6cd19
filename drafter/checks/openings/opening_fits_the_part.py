"""The preamble has participles, the operative part verbs.

What:
    A preambular paragraph opens with a participle or an adjective (“Recalling”), an operative one with a verb in the
    present (“Recalls”).
Why:
    A paragraph moved from one part to the other keeps its old form.

Example:
    1. *Recalling* its resolution 76/26;
Instead:
    1. *Recalls* its resolution 76/26;
Fix safety:
    Safe where the form of the other part is a known opening.
Source:
    United Nations Editorial Manual, drafting and editing of resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.phrases import counterparts, joined, known, split_opening
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE09", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.opening_paragraphs


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    end = passage.opening()[1]
    kind = passage.kind
    if not kind:
        return
    words, adverb = split_opening(passage.text[:end])
    if words in known(kind) or words not in counterparts(kind):
        return
    phrase = joined(counterparts(kind)[words], adverb, kind)
    message = (
        say("A preambular paragraph opens with a participle: “{phrase}”.", phrase=phrase)
        if kind is Kind.PREAMBULAR
        else say("An operative paragraph opens with a verb: “{phrase}”.", phrase=phrase)
    )
    yield passage.problem(0, end, message, passage.write(0, end, phrase))
