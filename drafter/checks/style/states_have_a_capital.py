"""A State has a capital.

What:
    “State” and “States” in the sense of a country are written with a capital.
Why:
    It is the United Nations' usage.

Example:
    Urges all states to accede to the Convention;
Instead:
    Urges all States to accede to the Convention;
Fix safety:
    Safe: a letter changes; “it states that” and “states and regions” of a country are left alone.
Source:
    United Nations Editorial Manual, capitalization.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY22", MARK, ("en",)

_SMALL = re.compile(
    r"(?<![Mm]ember )(?<!\bit )(?<!which )(?<!Non-)\b(states)\b(?! that\b| and regions\b| in (?:article|paragraph)|:)"
    r"|\b(?:all|other|those|each|every|any|no|another|coastal|host|flag|developing|sovereign|sending|receiving|\d+) "
    r"(?:interested |affected |concerned )?(state)\b(?! of (?:mind|affairs|health|emergency|the art))"
    r"|\b(?<!of )(state)(?= [Pp]art(?:y|ies)\b)|(?<=-weapon )(state)\b|(?<=[Nn]on-)(state)\b(?! and| of)"
)


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    if "state" not in passage.text:
        return
    for match in _SMALL.finditer(passage.text):
        if passage.quoted(match.start()):
            continue
        group = match.lastindex or 1
        right = match[group].capitalize()
        yield passage.problem(
            *match.span(group),
            say("A country is written “{right}”.", right=right),
            passage.write(*match.span(group), right),
        )
