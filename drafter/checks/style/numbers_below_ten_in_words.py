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
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY01", MARK, ("en",)

_UNITS = (
    "degrees?|dollars?|euros?|cents?|per|kilo\\w+|metres?|kilometres?|miles?|hectares?|tons?|tonnes?|litres?|grams?|volts?"
    "|percentage|points?"
)
_NO_NOUNS = (
    "is|as|has|was|its|this|his|requires?|states|provides|calls|applies|establishes|includes|contains|refers|reads|allows"
    "|remains|sets|guarantees|recognizes|stipulates|obliges|does|addresses|concerns|covers|defines|prohibits|and|or|of|to|in"
    "|on|for|from|with|by|at|the|that|above|below|which"
)
_FIGURE = re.compile(
    rf"(?<![\w.,/–(:-])([1-9]) (?!(?:{_UNITS}|{_NO_NOUNS}|million|billion|trillion|thousand|hundred)\b)"
    rf"(?=(?:[a-z-]+ |Member |States |African )?(?!(?:{_NO_NOUNS}|{_UNITS})\b)"
    r"(?:[a-z]+s|people|women|men|children|States|State|country|party)(?![\w-]))"
)
_MORE = re.compile(r"(?<![\w./])\d{2,3}(?:,\d{3})* |\d per cent|\d million|\b[1-9] (?:in|out of) [1-9]")
_AGES = re.compile(r"\b(?:under|over|below|above|aged?|ages|until|to|between|age of|in|out of|by) $")
_NUMBERED = re.compile(
    r"(?:\b[A-Z][\w’-]*|\b(?:paras?\.|paragraphs?|articles?|goals?|nos?\.|chapters?|pillars?|annex(?:es)?|targets?|tables?|"
    r"categor(?:y|ies)|phases?|stages?|parts?|levels?|decisions?|resolutions?|items?|sections?|steps?|options?|types?|class"
    r"|groups?|tiers?|tracks?|figures?|lots?)) (?:\d[\d ,and]*(?:and|or|,) )?$"
)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    for match in _FIGURE.finditer(passage.text):
        if _is_a_number_of(passage.text, match) or _beside_a_larger(passage.text, match):
            continue
        word = language("en").cardinal(int(match[1]))
        word = word.capitalize() if not match.start() else word
        message = say("Numbers below ten are in words: “{word}”.", word=word)
        yield passage.problem(*match.span(1), message, passage.write(*match.span(1), word))


def _is_a_number_of(text: str, match: re.Match[str]) -> bool:
    """Whether the figure belongs to the word before it, "article 5 States", or is an age or a ratio."""
    before = text[max(0, match.start() - 30) : match.start()]
    return bool(_NUMBERED.search(before) or _AGES.search(before))


def _beside_a_larger(text: str, match: re.Match[str]) -> bool:
    """Whether a number in figures stands near and makes a list with it: "91 States and 1 regional organization"."""
    return bool(_MORE.search(text, max(0, match.start() - 80), match.start()))
