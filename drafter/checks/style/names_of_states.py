"""States have the names that the United Nations uses.

What:
    “Türkiye” since 2022, “Czechia”, “Viet Nam”, “Islamic Republic of Iran”; in lists “Iran (Islamic Republic of)”.
Why:
    A State's name is its own choice, and it notices.

Example:
    held in Istanbul, Turkey, in 2023
Instead:
    held in Istanbul, Türkiye, in 2023
Fix safety:
    Safe in running text and in the sponsors' line; not where the text looks back to years of an older name.
Source:
    United Nations Terminology Database, country names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.checks.world import Name, wrong_names
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY13", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    line = context.front.get("proponent")
    return [line, *context.prose] if line and context.is_draft else context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    in_list = passage.address == ("front", "proponent")
    year = context.earliest.year if context.earliest else 9999
    searched: Name | None = None
    for first, name in context.once(CODE, lambda: _likely(context)):
        if first not in passage.text or name is searched or not (name.text or in_list):
            continue
        searched = name
        for match in name.pattern.finditer(passage.text):
            if name.since > year or (not in_list and name.since > _year_meant(passage.text, match.end(), year)):
                continue
            quoted = passage.text.count("“", 0, match.start()) > passage.text.count("”", 0, match.start())
            if quoted or match[0] == name.text:
                continue
            if name.text.endswith(match[0]) and passage.text[: match.end()].endswith(name.text):
                continue
            right = name.listed if in_list else _with_article(name.text, passage.text[: match.start()])
            message = say("The United Nations writes “{right}”.", right=right)
            yield passage.problem(*match.span(), message, passage.write(*match.span(), right))


def _likely(context: Context) -> list[tuple[str, Name]]:
    """The names whose first words the text has at all, with the word, notes and sponsors searched as they are."""
    words = context.vocabulary | set(
        re.findall(r"\w+", context.front["proponent"].text if "proponent" in context.front else "")
    )
    return [(first, name) for name in wrong_names() for first in sorted(name.first & words)]


def _year_meant(text: str, at: int, year: int) -> int:
    """The year that a place is named for, "held in Istanbul, Turkey, from 9 to 13 May 2011"; else that of the text."""
    match = re.match(r",? (?:in |on |from |\()?[^;]{0,40}?((?:19|20)\d{2})", text[at:])
    return int(match[1]) if match else year


_TAKES_ARTICLE = re.compile(r"Republic|Federation|Kingdom|States|Emirates|State of|Holy See")


def _with_article(name: str, before: str) -> str:
    """A name as a sentence has it: "of the Islamic Republic of Iran", but "in Tehran, Islamic Republic of Iran"."""
    last = before.split()[-1:] if before.endswith(" ") else []
    bare = bool(last) and last[0].isalpha() and last[0].lower() != "the"
    return f"the {name}" if bare and _TAKES_ARTICLE.search(name) else name
