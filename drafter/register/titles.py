"""When two titles are one: what changes in the title of a series over the years, and what does not.

Titles differ in hyphens and capitals; in the year, session or conference that they name ("… for 2024", "… on the work
of its fifty-sixth session"); and in a few words added or dropped ("Situation of human rights in [the temporarily
occupied] …"). Measured on the titles of the seventy-fourth to seventy-ninth sessions.
"""

from __future__ import annotations

import re

from drafter.languages import METADATA, furniture_of

_ENGLISH = furniture_of(METADATA)
_ORDINAL = re.compile(rf"\b(?:{_ENGLISH.prose.ordinal})\b")
_FIGURES = re.compile(r"\d+(?:(?:st|nd|rd|th)\b)?")
_LETTERS = re.compile(r"[^\w#]+")
_HYPHENS = str.maketrans({"\u2011": "-", "\u00ad": "-", "\u00a0": " ", "’": "'"})
_SMALL = frozenset(("#", "into", "including", "towards", *_ENGLISH.prose.small, *_ENGLISH.prose.conjunctions))

LEAST_COMMON = 0.75
"""The share of content words that two titles of one series have in common, at least."""


def title_key(title: str) -> str:
    """What stays of a title when its capitals, spaces, hyphens, years and ordinals are taken away.

    Args:
        title: as printed.

    Returns:
        Letters and ``#`` for every number; the same for two titles that differ in nothing else.
    """
    return _LETTERS.sub("", _numberless(title))


def content_words(title: str) -> frozenset[str]:
    """The words of a title that carry its meaning, lower case, without numbers."""
    return frozenset(_LETTERS.split(_numberless(title).replace("-", " "))) - _SMALL - {""}


def is_reworded(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two titles, given by their content words, differ only in words that one of them adds.

    A title that replaces a word is another subject ("Observer status for the … Alliance"), one that adds some is a
    later wording of the same.
    """
    small, large = sorted((one, other), key=len)
    return bool(small) and small <= large and 2 * len(small) >= LEAST_COMMON * (len(small) + len(large))


def _numberless(title: str) -> str:
    return _FIGURES.sub("#", _ORDINAL.sub("#", title.translate(_HYPHENS).lower()))
