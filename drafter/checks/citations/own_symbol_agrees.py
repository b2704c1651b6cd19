"""The text's symbol has its own number.

What:
    The symbol of an adopted resolution is A/RES/ and its number; a draft's begins with its committee.
Why:
    Both are set by hand.

Example:
    A/RES/76/26 · 76/62.
Instead:
    A/RES/76/26 · 76/26.
Fix safety:
    No fix.
Source:
    United Nations Editorial Manual, document symbols.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "CIT09", FALSE, ()

ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")


def looks_at(context: Context) -> Iterable[Passage]:
    return [context.front["symbol"]] if "symbol" in context.front else []


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    number = context.front.get("number")
    if number and passage.text.startswith("A/RES/"):
        wanted = "A/RES/" + re.sub(r"[^\d/A-Z ].*$", "", number.text).strip()
        if (
            passage.text.replace(" ", "") != wanted.replace(" ", "")
            and "–" not in number.text
            and "-" not in number.text
        ):
            yield passage.problem(
                0, len(passage.raw), say("The number above the title makes the symbol {wanted}.", wanted=wanted)
            )
    committee = context.front.get("committee")
    match = re.match(r"A/C\.(\d)/", passage.text)
    if match and committee:
        ordinal = ORDINALS[int(match[1]) - 1] if 1 <= int(match[1]) <= 6 else ""
        if ordinal not in committee.text:
            yield passage.problem(0, match.end(), say("The committee named is the {text}.", text=committee.text))
