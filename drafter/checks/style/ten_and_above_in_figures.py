"""Numbers from ten are in figures.

What:
    From 10 on numbers are written in figures, but for ordinals, at the beginning of a sentence and in names.
Why:
    It is the United Nations' rule.

Example:
    the twelve States that have signed
Instead:
    the 12 States that have signed
Fix safety:
    Safe: only before nouns that are counted.
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

CODE = "STY02"
SEVERITY = DOUBT
LANGUAGES: tuple[str, ...] = ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    if not any(w in passage.text for w in context.once(CODE, lambda: _present(context))):
        return
    for match in _words().finditer(passage.text):
        inside = passage.text.count("“", 0, match.start()) > passage.text.count("”", 0, match.start())
        if match.start() == 0 or inside:
            continue
        figure = str(language("en").number_values[match[1].lower()])
        message = f"Numbers from ten are in figures: “{figure}”."
        yield passage.problem(
            match.start(1), match.end(1), message, passage.write(match.start(1), match.end(1), figure)
        )


def _present(context: Context) -> list[str]:
    return [w for w in context.vocabulary if language("en").number_values.get(w, 0) >= 10]


@cache
def _words() -> re.Pattern[str]:
    english = language("en")
    numbers = "|".join(sorted((english.cardinal(n) for n in range(10, 100)), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])({numbers}) (?:Member |remaining |other )?"
        r"(?:States|countries|meetings|sessions|experts|members|reports)\b"
    )
