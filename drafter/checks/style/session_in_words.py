"""Sessions and meetings of the Assembly have ordinals in words.

What:
    “seventy-seventh session”, to the ninety-ninth, in small letters and with a hyphen; plenary meetings in the closing
    lines are in figures.
Why:
    It is how resolutions have it.

Example:
    at its 77th session
Instead:
    at its seventy-seventh session
Fix safety:
    Safe: only the ordinal changes.
Source:
    United Nations Editorial Manual, numbers; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages.language import Language
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY20", MARK, ("en",)

_FIGURE = re.compile(
    r"(?<!\w)(\d{1,2})-?(?:st|nd|rd|th)"
    r"(?= (?:(?:special |regular |emergency special |resumed )?sessions?|Meeting of|Conference of|Review Conference"
    r"|anniversary)\b)|(?<=\bits )(\d{2})(?= session\b)"
)
_TENS = "[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety"
_PARTED = re.compile(
    rf"\b({_TENS}) ([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth)\b"
)
_BEFORE_SESSION = re.compile(r"\b(?:its|the) ([A-Za-z]+(?:-[A-Za-z]+)*) session\b")
_ABOUT_TENS = re.compile(
    r"(?:twen|thir|for|fif|six|seven|eigh|nin)[a-z]*t[a-z]*(?:-[a-z]+)?|[a-z]+t(?:h|y-[a-z]+)", re.IGNORECASE
)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.prose if any(w in p.text for w in ("session", "Meeting of", "Conference", "nniversary"))]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for match in _FIGURE.finditer(passage.text):
        number = int(match[1] or match[2])
        if 0 < number < 100:
            name = re.match(r" (?:Meeting|Conference|Review)", passage.text[match.end() : match.end() + 20])
            words = passage.language.ordinal_like(number, "A" if name else "a")
            yield _written(passage, *match.span(), words)
    for match in _PARTED.finditer(passage.text):
        if not passage.quoted(match.start()):
            yield _written(passage, *match.span(), f"{match[1]}-{match[2].lower()}")
    for match in _BEFORE_SESSION.finditer(passage.text):
        said = match[1]
        if passage.language.ordinal_value(said) is not None and said == said.lower():
            continue
        near = [said.lower()] if passage.language.ordinal_value(said.lower()) else []
        if not near and _ABOUT_TENS.fullmatch(said):
            near = get_close_matches(said.lower(), _ordinals(passage.language), 1, 0.85)
        if near:
            yield _written(passage, *match.span(1), near[0])


def _written(passage: Passage, start: int, end: int, words: str) -> Problem:
    return passage.problem(
        start, end, say("The ordinal is in words: “{words}”.", words=words), passage.write(start, end, words)
    )


@cache
def _ordinals(language: Language) -> list[str]:
    return [language.ordinal(n) for n in range(1, 100)]
