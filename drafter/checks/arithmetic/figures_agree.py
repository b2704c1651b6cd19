"""The same figure is the same everywhere.

What:
    Where two paragraphs count States, parties, people and the like in the same words (“164 States have ratified”), the
    numbers are equal, in figures or in words.
Why:
    A figure brought up to date in the preamble is forgotten in the operative part.

Example:
    164 States have ratified …; … that 166 States have ratified …
Instead:
    166 States have ratified …; … that 166 States have ratified …
Fix safety:
    No fix: a person knows which is right.
Source:
    Arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import language
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "ARI13", MARK, ("en",)

_WHAT = (
    r" (?P<what>(?:(?:million|billion|remaining|non-nuclear-weapon|nuclear-weapon|Member|developing|affected) )?"
    r"(?:States|countries|Governments|parties|signatories|Non-Self-Governing Territories|people|persons|women|children"
    r"|refugees|victims|mines|members|meetings|experts)\b(?: [\w’-]+){2,8})"
)
_NUMBERS = "one two three four five six seven eight nine ten".split()
_SIGNS = [f"{number} " for number in _NUMBERS]
_IN_FIGURES = re.compile(r"(?P<figure>\d[\d,]{0,12})" + _WHAT)
_IN_WORDS = re.compile(rf"(?P<figure>{'|'.join(_NUMBERS)}){_WHAT}")
_YEAR = re.compile(r"(?:19|20)\d\d")
WORDS = 4
"""How many words behind a figure tell what it counts."""
WORDS_OF_PEOPLE = 9
"""How many do where people are counted, of whom a text has many groups: "children under 5 years of age affected by"."""
_PEOPLE = frozenset("people persons women children refugees victims million billion".split())


def looks_at(context: Context) -> Iterable[Passage]:
    return context.once(CODE, lambda: [p for p in context.text if any(True for _ in _counts(p.text))])


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    found = context.once(f"{CODE} found", lambda: _contradictions(looks_at(context)))
    yield from found.get(passage, ())


def _contradictions(passages: Iterable[Passage]) -> dict[Passage, list[Problem]]:
    """The figures that an earlier paragraph has otherwise, by their paragraph."""
    said: dict[str, tuple[str, Passage]] = {}
    found: dict[Passage, list[Problem]] = {}
    for passage in passages:
        for match, key in _counts(passage.text):
            figure = match["figure"]
            before, where = said.setdefault(key, (figure, passage))
            if where is not passage and not _same(before, figure):
                message = say(
                    "{place} has {before}, this one {figure}.",
                    place=where.label[:1].upper() + where.label[1:],
                    before=before,
                    figure=figure,
                )
                found.setdefault(passage, []).append(passage.problem(*match.span("figure"), message))
    return found


def _counts(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Every figure with the words that tell what it counts."""
    # Apart, and the words looked for before the pattern is: it is slow, and most paragraphs have none.
    in_words = _IN_WORDS.finditer(text) if any(word in text for word in _SIGNS) else ()
    for match in chain(_IN_FIGURES.finditer(text), in_words):
        words = match["what"].lower().replace(" had ", " have ").split(" ")
        number = match["figure"]
        # "States, and", "States and one": the words say nothing of what is counted.
        wanted = WORDS_OF_PEOPLE if words[0] in _PEOPLE else WORDS
        telling = len(words) >= wanted and words[1] not in ("and", "or", "of") and "in" not in words[1:3]
        before = text[match.start() - 1 : match.start()] if match.start() else ""
        apart = before in ("", " ", "“") and not _YEAR.fullmatch(number)
        if telling and apart:
            yield match, " ".join(words[:wanted])


def _same(one: str, other: str) -> bool:
    values = [language("en").number_values.get(n) or int(n.replace(",", "") or 0) for n in (one, other)]
    return values[0] == values[1]
