"""Numbers below ten are in words.

What:
    One to nine are written in words before what they count: “five States”, not with units, in dates, numbers of
    paragraphs and articles, percentages, ages, money or ranges, nor beside a larger number in one list.
Why:
    It is the United Nations' rule; figures begin at 10.

Example:
    the 5 States that have not signed
Instead:
    the five States that have not signed
Fix safety:
    Safe: only before nouns that are counted.
Source:
    United Nations Editorial Manual, numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import language

CODE = "STY01"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_COUNTED = (
    r"(?:remaining |other |additional |new |regional |nuclear-weapon |Member |States |non-nuclear-weapon |thematic )?"
    r"(?:States?|countries|country|meetings?|sessions?|conferences?|reports?|experts?|resolutions?|regions?|parties"
    r"|members|working days|working groups?|pillars|areas|organizations?|seminars"
    r"|workshops|rounds|occasions|dimensions|decades)\b"
)
_FIGURE = re.compile(rf"([1-9])(?<![\w.,/–(-][1-9]) (?={_COUNTED})")
_MORE = re.compile(r"(?<![\w./])\d{2,3}(?:,\d{3})* |\d per cent|\d million")
_NUMBERED = re.compile(
    r"(?:[Pp]aragraphs?|[Aa]rticles?|[Gg]oals?|[Nn]os?\.|[Cc]hapters?|[Pp]illar|[Aa]nnex|[Tt]argets?|[Tt]able|"
    r"[Cc]ategory|[Pp]hase|[Ss]tage|[Pp]art|[Ll]evel|decisions?|[Rr]esolutions?) $"
)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    for match in _FIGURE.finditer(passage.text):
        if _is_a_number_of(passage.text, match) or _beside_a_larger(passage.text, match):
            continue
        word = language("en").cardinal(int(match[1]))
        word = word.capitalize() if not match.start() else word
        message = f"Numbers below ten are in words: “{word}”."
        yield passage.problem(*match.span(1), message, passage.write(*match.span(1), word))


def _is_a_number_of(text: str, match: re.Match[str]) -> bool:
    """Whether the figure belongs to the word before it: "article 5 States", "phase 2 countries"."""
    return bool(_NUMBERED.search(text, max(0, match.start() - 12), match.start()))


def _beside_a_larger(text: str, match: re.Match[str]) -> bool:
    """Whether a number in figures stands near and makes a list with it: "91 States and 1 regional organization"."""
    return bool(_MORE.search(text, max(0, match.start() - 80), match.start()))
