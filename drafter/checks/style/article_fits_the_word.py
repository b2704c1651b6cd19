"""“A” and “an” fit the word behind them.

What:
    “An” stands before a vowel as it is spoken, “a” before a consonant: “an eighteenth meeting”, “a universal basis”.
Why:
    A number or an adjective that moves on from year to year leaves the old article behind.

Example:
    a eighteenth meeting
Instead:
    an eighteenth meeting
Fix safety:
    Safe: only the article changes.
Source:
    Concise Oxford English Dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY26", MARK, ("en",)

_VOWEL = re.compile(
    r"([Aa]) (?=(?:[aio][a-z]{2,}|e(?!u|we)[a-z]{2,}|u(?!ni|s[aeiu]|ti|til|biq|rani|ran|fo|kr|rol)[a-z]{2,}"
    r"|uni(?:n|m)|8\d*|11|18|80)\b)(?!one\b|once\b|one-|once-|of\b|or\b|and\b|in\b|is\b|are\b|as\b|at\b|on\b)"
)
_CONSONANT = re.compile(r"([Aa])n (?=(?:[bcdfgjklmnpqrstvwxyz][a-z]{2,}|h(?!onest|onour|our|eir)[a-z]{2,}|one\b))")


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for pattern, ending in ((_VOWEL, "n"), (_CONSONANT, "")):
        for match in pattern.finditer(passage.text):
            before = passage.text[match.start() - 1 : match.start()]
            if before.isalnum() or before in ("-", ".", "’") or passage.quoted(match.start()):
                continue
            right = match[1] + ending
            start, end = match.start(), match.end() - 1
            word = passage.text[match.end() : match.end() + 40].split(" ")[0].rstrip(",;.")
            message = say("The article follows how the next word is spoken: “{right} {word}”.", right=right, word=word)
            yield passage.problem(start, end, message, passage.write(start, end, right))
