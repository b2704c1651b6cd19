"""Patterns made from a language's own."""

from __future__ import annotations

import re
from functools import cache

from drafter.languages.language import Language


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


@cache
def either(separators: tuple[str, ...]) -> str:
    """A pattern for any of the separators of a list but the first, the longest first."""
    wanted = sorted(set(separators[1:]), key=len, reverse=True)
    return "(?:" + "|".join(map(loose, wanted)) + ")"
