"""“Also” and “further” follow the same opening.

What:
    A paragraph that begins with “also” or “further” follows one that begins with the same phrase.
Why:
    Where the paragraph before was dropped or moved away, the adverb is left without a sense.

Example:
    *Noting* the report …, *Recalling also* the first meeting …,
Instead:
    *Noting* the report …, *Recalling* the first meeting …,
Fix safety:
    Safe: the adverb is taken away.
Source:
    Repeats that are not neighbours stay plain in 10,800 of 10,812 cases of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.chains import family, neighbours, recast, verb_before
from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.phrases import known, split_opening
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE07", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.opening_paragraphs


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    words, adverb = split_opening(passage.text[: passage.opening()[1]])
    if not adverb or neighbours(passage, context):
        return
    before = verb_before(passage, context)
    said = split_opening(before.text[: before.opening()[1]])[0] if before else ""
    if before and (family(said) == family(words) or not (before.kind and said in known(before.kind))):
        # What the paragraph before begins with is misspelt, or not set in italics: nothing can be said of this one.
        return
    if before and family(words).lower() in before.text.lower():
        return
    _, fix = recast(passage, "")
    message = say(
        "No paragraph before it begins with “{words}”, so “{adverb}” has nothing to add to.", words=words, adverb=adverb
    )
    yield passage.problem(0, passage.opening()[1], message, fix)
