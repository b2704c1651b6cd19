"""Numbers from ten are in figures.

What:
    From 10 to 99 numbers are written in figures, but for ordinals, at the beginning of a sentence and in names.
Why:
    It is the United Nations' rule.

Example:
    the twelve States that have signed
Instead:
    the 12 States that have signed
Fix safety:
    Safe: the words become figures.
Source:
    United Nations Editorial Manual, numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.languages import language
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY02", DOUBT, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    if not any(w in passage.text for w in context.once(CODE, lambda: _present(context))):
        return
    for match in _words().finditer(passage.text):
        if match.start() == 0 or passage.quoted(match.start()):
            continue
        figure = str(language("en").number_values[match[1].lower()])
        message = say("Numbers from ten are in figures: “{figure}”.", figure=figure)
        yield passage.problem(
            match.start(1), match.end(1), message, passage.write(match.start(1), match.end(1), figure)
        )


def _present(context: Context) -> list[str]:
    values = language("en").number_values
    return [w for w in context.vocabulary if values.get(w, 0) >= 10]


@cache
def _words() -> re.Pattern[str]:
    english = language("en")
    numbers = "|".join(sorted((english.cardinal(n) for n in range(10, 100)), key=len, reverse=True))
    ordinals = "|".join(english.ordinal(n) for n in range(1, 10))
    # "Twenty first" and "ten-year" are an ordinal and an adjective.
    return re.compile(rf"(?<![\w-])({numbers})(?= (?:[a-z]|States|Member))(?! (?:{ordinals})\b)")
