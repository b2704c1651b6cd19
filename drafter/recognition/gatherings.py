"""Gatherings held as they are listed: "the first to third meetings of …, held in Maputo (1999), … and Geneva (2018)".

Texts have plain spaces and hyphens; offsets are theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.languages.language import Language

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class HeldList:
    """A list of gatherings held, with places and years.

    Attributes:
        start, end: from the first ordinal to the last bracket.
        noun: what they are, small: "meetings".
        first, last: the ordinals it claims.
        last_start, last_end: where the last ordinal stands.
        places: where the list of places stands.
        years: the years listed, in order, and where each stands.
    """

    start: int
    end: int
    noun: str
    first: int
    last: int
    last_start: int
    last_end: int
    places: tuple[int, int]
    years: tuple[tuple[int, int, int], ...]


@lru_cache(maxsize=8192)
def held_lists(text: str, language: Language) -> tuple[HeldList, ...]:
    """The lists of gatherings held in a text; "the eighteen meetings" are the first to the eighteenth."""
    listed = language.held_in in text and ("(19" in text or "(20" in text)
    return tuple(_found(text, language)) if listed else ()


def _found(text: str, language: Language) -> Iterator[HeldList]:
    for match in _ordinals(language).finditer(text):
        ordinals = list(_ordinal(language).finditer(text, match.start(), match.end()))
        first, last = (language.ordinal_value(o[0]) or 0 for o in (ordinals[0], ordinals[-1]))
        if found := _listed(text, match, (first, last), ordinals[-1].span(), language):
            yield found
    for match in _counted(language).finditer(text):
        number = match["number"]
        count = int(number) if number.isdigit() else language.number_values[number]
        if found := _listed(text, match, (1, count), match.span("number"), language):
            yield found


def _listed(
    text: str, match: re.Match[str], claimed: tuple[int, int], where: tuple[int, int], language: Language
) -> HeldList | None:
    """The list that follows ordinals or a count, if places with years do."""
    noun = language.checking.held.match(text, match.end())
    end = _places(text, noun.end(), language) if noun else 0
    if not noun or end == noun.end():
        return None
    years = tuple((*m.span(), int(m[0])) for m in _YEAR.finditer(text, noun.end(), end))
    if len(years) < 2 and claimed[0] == claimed[1]:
        return None
    return HeldList(match.start(), end, noun["noun"].lower(), *claimed, *where, (noun.end(), end), years)


def _places(text: str, at: int, language: Language) -> int:
    """The end of a list of places with years that begins at an offset; the offset itself where there is none."""
    words = language.checking
    end = at
    while match := words.place.match(text, at):
        end = match.end()
        separator = words.place_separator.match(text, end)
        if not separator:
            break
        at = separator.end()
    return end


@cache
def ordinal_pattern(language: Language) -> str:
    """A pattern without groups for an ordinal from 1 to 999, small or with a capital."""
    words = sorted({language.ordinal(n) for n in range(1, 100)}, key=len, reverse=True)
    below = "|".join(f"[{w[0]}{w[0].upper()}]{re.escape(w[1:])}" for w in words)
    return f"(?:{language.hundreds}(?:{below})|{language.from_100})"


@cache
def _ordinal(language: Language) -> re.Pattern[str]:
    return re.compile(ordinal_pattern(language))


@cache
def _ordinals(language: Language) -> re.Pattern[str]:
    one = ordinal_pattern(language)
    return re.compile(rf"{one}(?:{language.checking.ordinal_separator}{one})* ")


@cache
def _counted(language: Language) -> re.Pattern[str]:
    words = (w for w, n in language.number_values.items() if 1 < n < 100)
    number = "|".join(sorted(words, key=len, reverse=True)) + r"|[1-9]\d?"
    return re.compile(language.checking.counted.replace("NUMBER", number))
