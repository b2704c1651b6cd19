"""Organs, officers and Member States have capitals.

What:
    General Assembly, Security Council, Secretary-General, Member States, United Nations, Charter of the United Nations
    are written with capitals.
Why:
    They are names.

Example:
    the secretary-general, member states
Instead:
    the Secretary-General, Member States
Fix safety:
    Safe: only letters change.
Source:
    United Nations Editorial Manual, capitalization.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY21", MARK, ("en",)

NAMES = (
    "General Assembly",
    "Security Council",
    "Secretary-General",
    "United Nations",
    "Economic and Social Council",
    "Human Rights Council",
    "First Committee",
    "Member States",
    "Member State",
    "International Court of Justice",
    "Charter of the United Nations",
    "International Criminal Court",
    "Conference on Disarmament",
    "High Commissioner",
    "Special Rapporteur",
    "Main Committees",
    "Main Committee",
    "Millennium Development Goals",
    "Paris Agreement",
    "European Union",
    "African Union",
    "League of Arab States",
)
_NAMES = re.compile("|".join(rf"\b{re.escape(n)}\b" for n in NAMES), re.IGNORECASE)
_NO_HYPHEN = re.compile(r"\b[Ss]ecretary [Gg]eneral\b(?! of (?!the United Nations)| (?:[A-Z]))")
LOOSE = frozenset({"member States", "member State"})
"""States that are members of another body: “member States of the Union”."""


def looks_at(context: Context) -> Iterable[Passage]:
    return context.prose


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    if "ecretary " in passage.text:
        for match in _NO_HYPHEN.finditer(passage.text):
            right = "Secretary-General"
            yield passage.problem(
                *match.span(),
                say("The name has a hyphen: “{right}”.", right=right),
                passage.write(*match.span(), right),
            )
    suspect = context.once(CODE, lambda: list(_not_all_right(context.whole, NAMES)))
    if not suspect or not any(_not_all_right(passage.text, suspect)):
        return
    for match in _NAMES.finditer(passage.text):
        if match[0] in NAMES or match[0] in LOOSE or match[0].isupper():
            continue
        right = next(n for n in NAMES if n.lower() == match[0].lower())
        yield passage.problem(
            *match.span(), say("The name has capitals: “{right}”.", right=right), passage.write(*match.span(), right)
        )


def _not_all_right(text: str, names: Sequence[str]) -> Iterator[str]:
    """The names that a text has without their capitals; the pattern is slow, and nearly all texts have none."""
    small = text.lower()
    return (n for n in names if n.lower() in small and small.count(n.lower()) != text.count(n))
