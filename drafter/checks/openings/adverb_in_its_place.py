"""“Also” follows the participle and precedes the verb.

What:
    In the preamble the adverb follows the participle (“Recalling also”), in the operative part it precedes the verb
    (“Also requests”).
Why:
    The two parts are told apart by it.

Example:
    *Also recalling* its resolution …, 1. *Requests also* the Secretary-General …;
Instead:
    *Recalling also* its resolution …, 1. *Also requests* the Secretary-General …;
Fix safety:
    Safe: the two words change places.
Source:
    5,903 against 10 in the preamble, 4,897 against 9 in the operative part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.chains import recast
from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.phrases import joined, split_opening
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE08", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.opening_paragraphs


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    end = passage.opening()[1]
    said = passage.text[:end]
    words, adverb = split_opening(said)
    kind = passage.kind
    if not adverb or not kind or " and " in words:
        return
    before = said.lower().startswith(adverb)
    if before == (kind is Kind.OPERATIVE):
        return
    phrase, fix = recast(passage, adverb)
    if phrase == joined(words, adverb, kind):
        shown = adverb.capitalize()
        message = (
            say("“{adverb}” precedes the verb in the operative part: “{phrase}”.", adverb=shown, phrase=phrase)
            if kind is Kind.OPERATIVE
            else say("“{adverb}” follows the participle in the preamble: “{phrase}”.", adverb=shown, phrase=phrase)
        )
        yield passage.problem(0, end, message, fix)
