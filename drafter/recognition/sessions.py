"""Sessions, by the ordinals that stand beside the word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.languages.language import Language
from drafter.recognition.gatherings import ordinal_pattern
from drafter.recognition.patterns import either


@dataclass(frozen=True, slots=True)
class Numbered:
    """An ordinal in a text.

    Attributes:
        start, end: where it stands.
        number: its value.
    """

    start: int
    end: int
    number: int


def sessions(text: str, language: Language) -> Iterator[Numbered]:
    """Yield the ordinals of a text that count sessions, of whatever body."""
    for match in _pattern(language).finditer(text):
        number = language.ordinal_value(match["ordinal"])
        if number:
            yield Numbered(*match.span("ordinal"), number)


@lru_cache(maxsize=4096)
def single_sessions(text: str, language: Language) -> tuple[Numbered, ...]:
    """The ordinals of a text that stand in front of the one word "session", in words or figures."""
    words = _single(language).finditer(text)
    found = ((m.span("ordinal"), language.ordinal_value(m["ordinal"])) for m in words)
    return tuple(Numbered(*span, number) for span, number in found if number)


def ordinals(text: str, language: Language) -> Iterator[Numbered]:
    """Yield all ordinals in words."""
    for match in _ordinal(language).finditer(text):
        number = language.ordinal_value(match[0])
        if number:
            yield Numbered(*match.span(), number)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """An ordinal beside "session", further ordinals between."""
    ordinal = f"(?i:{language.ordinal_pattern})"
    between = either(language.separators(3))
    signs = language.signs
    return re.compile(rf"{signs.session_lead}(?P<ordinal>{ordinal})(?=(?:{between}{ordinal})*{signs.session})")


@cache
def _ordinal(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{language.ordinal_lead}(?i:{language.ordinal_pattern}){language.after}")


@cache
def _single(language: Language) -> re.Pattern[str]:
    words = language.checking
    ordinal = f"(?P<ordinal>{ordinal_pattern(language)}|{words.ordinal_figure})"
    return re.compile(f"{ordinal}(?={words.session_noun})")
