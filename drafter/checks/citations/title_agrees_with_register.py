"""A resolution's title is the one it was adopted under.

What:
    The title quoted behind a resolution's number is the register's.
Why:
    Titles change by a word from year to year; or the number is wrong.

Example:
    resolution 76/26 of 6 December 2021, entitled “Implementation of the Mine-Ban Convention”
Instead:
    the title as adopted
Fix safety:
    No fix: either number or title may be wrong.
Source:
    The register of adopted resolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.document.words import folded
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "CIT04", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.all if "entitled" in p.text and any(i.title[1] for c in p.citations for i in c.items)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for citation in passage.citations:
        if citation.other_body or citation.decisions:
            continue
        for item in citation.items:
            entry = context.register.find(item.number)
            if entry and item.title[1] and _alike(passage.text[slice(*item.title)]) != _alike(entry.title):
                yield passage.problem(
                    *item.title, say("The register has {number} as “{title}”.", number=item.number, title=entry.title)
                )


def _alike(text: str) -> str:
    return re.sub(r"[^\w]+", " ", folded(text).lower()).strip()
