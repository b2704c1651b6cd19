"""Quotation marks and apostrophes are curly.

What:
    “ ” and ’ are written, not " and ', nor the marks of other languages; ‘ ’ stand inside “ ”.
Why:
    The official texts have them; a search for one form does not find the other.

Example:
    entitled "General and complete disarmament"
Instead:
    entitled “General and complete disarmament”
Fix safety:
    Safe: an apostrophe, or marks that come in pairs.
Source:
    All resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Edit, Fix, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY07", MARK, ()

_SINGLE = re.compile(r"‘([^‘’“”]*(?:’[a-z][^‘’“”]*)*)’(?![a-z])")
_OTHER = re.compile(r"[«»„‹›`´″]")
_MARKS = {"«": "“", "„": "“", "‹": "‘", "»": "”", "›": "’", "`": "’", "´": "’", "″": "”"}


def looks_at(context: Context) -> Iterable[Passage]:
    return context.all


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    yield from _foreign(passage, context)
    text = passage.text
    if '"' not in text and "'" not in text:
        return
    straight = [at for at, character in enumerate(text) if character == '"']
    pairs = context.document.language == "en" and len(straight) % 2 == 0
    for n, at in enumerate(straight):
        first = n - n % 2
        # Both marks of a pair change together: one alone would stand without the other.
        edits = tuple(
            Edit(passage.address, place, place + 1, mark)
            for place, mark in zip(straight[first : first + 2], "“”", strict=False)
        )
        fix = Fix("Write “ ”", edits) if pairs else None
        yield passage.problem(at, at + 1, say("Quotation marks are curly: {n}", n="“”"[n % 2]), fix)
    for at, character in enumerate(text):
        if character == "'":
            fix = passage.write(at, at + 1, "’") if at and text[at - 1].isalpha() else None
            yield passage.problem(at, at + 1, say("An apostrophe is curly: ’"), fix)


def _foreign(passage: Passage, context: Context) -> Iterator[Problem]:
    """Marks of other languages, and single marks that are not inside double ones."""
    if context.document.language != "en":
        return
    for match in _OTHER.finditer(passage.text):
        right = _MARKS[match[0]]
        fix = passage.write(*match.span(), right)
        yield passage.problem(*match.span(), say("The English mark is {right}", right=right), fix)
    if "‘" not in passage.text:
        return
    for match in _SINGLE.finditer(passage.text):
        if passage.quoted(match.start()):
            continue
        last = match.end() - 1
        edits = (
            Edit(passage.address, match.start(), match.start() + 1, "“"),
            Edit(passage.address, last, last + 1, "”"),
        )
        message = say("The outer quotation marks are double: “ ”")
        yield passage.problem(match.start(), match.start() + 1, message, Fix("Write “ ”", edits))
