"""The italics cover the whole opening phrase and nothing else.

What:
    The italics reach to the end of the phrase, “also” and “further” included, and no further.
Why:
    “*Noting* with satisfaction” and “*Noting with satisfaction*” say different things at first sight.

Example:
    *Noting* with satisfaction the work undertaken,
Instead:
    *Noting with satisfaction* the work undertaken,
Fix safety:
    Safe: only the setting of the words changes.
Source:
    United Nations Editorial Manual, italics; counted over the 1,932 resolutions of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Fix, Problem
from drafter.checks.passages import Passage
from drafter.checks.phrases import known, longest, split_opening
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE02", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.opening_paragraphs


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    start, end = passage.opening()
    kind = passage.kind
    if not kind:
        return
    set_now = passage.text[:end]
    phrase = longest(passage.text, kind)
    if len(phrase) > end and phrase[end : end + 1] in (" ", "") and set_now == phrase[:end]:
        fix = passage.write(
            0, len(phrase), passage.raw[: len(phrase)], say("Set “{phrase}” in italics", phrase=phrase), True
        )
        yield passage.problem(
            start, len(phrase), say("The opening phrase is “{phrase}”; all of it is in italics.", phrase=phrase), fix
        )
    elif set_now != set_now.rstrip(",;:"):
        yield passage.problem(
            end - 1,
            end,
            say("The punctuation after the opening phrase is not in italics."),
            _upright(passage, end - 1, end),
        )
    elif (
        phrase
        and len(phrase) < end
        and split_opening(set_now)[0] not in known(kind)
        and _runs_on(set_now[len(phrase) :])
    ):
        message = say("The opening phrase is “{phrase}”; the words after it are not in italics.", phrase=phrase)
        yield passage.problem(len(phrase), end, message, _upright(passage, len(phrase), end))


def _runs_on(rest: str) -> bool:
    """Whether words behind a known phrase belong to the sentence: they begin with an article, a pronoun or "that"."""
    return f"{rest} ".startswith((" the ", " its ", " that ", " all ", " a ", " of ", " to "))


def _upright(passage: Passage, start: int, end: int) -> Fix:
    return passage.write(
        start, end, passage.raw[start:end], say("Set “{strip}” upright", strip=passage.raw[start:end].strip()), False
    )
