"""Facts recognised in running text: what all types share.

A type finds its facts by patterns made from its language; what is found is taken only if it prints as it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.document.words import folded
from drafter.facts.fact import Fact, Found, Setting
from drafter.languages.language import Language


def found(
    fact: Fact, match_span: tuple[int, int], text: str, setting: Setting, forms: Sequence[str] = ()
) -> Iterator[Found]:
    """Yield a fact at its place in the first of its forms that prints what stands there; nothing if none does.

    Args:
        fact: what the words were read as.
        match_span: where they begin and end.
        text: the text they stand in.
        setting: the language.
        forms: those that may be meant, the likeliest first; all of the type where none are given.
    """
    words = folded(text[slice(*match_span)])
    for form in forms or sorted(fact.forms()):
        if folded(fact.phrase(form, setting).bare) == words:
            yield Found(*match_span, fact, form)
            return


def ungrouped(pattern: str) -> str:
    """A pattern without the names of its groups, to be repeated within another."""
    return re.sub(r"\?P<\w+>", "?:", pattern)


@cache
def day_pattern(language: Language) -> str:
    """A date as running text has it, without groups."""
    return ungrouped(language.day_pattern)


@cache
def loose(words: str) -> str:
    """A pattern for fixed words in which spaces and hyphens may be non-breaking."""
    return re.escape(words).replace(r"\ ", r"\s").replace(r"\-", "[-\u2011]").replace("\u00a0", r"\s")
