"""Sponsors are States, by their official names, each once.

What:
    Each name in the sponsors' line is that of a State or an observer as the United Nations writes it in lists, and
    stands there once.
Why:
    The Secretariat returns a draft with a sponsor that it cannot find, and a State notices its former name.

Example:
    Germany, Iran and Turkey: draft resolution
Instead:
    Germany, Iran (Islamic Republic of) and Türkiye: draft resolution
Fix safety:
    Safe where one official name is meant; a name that resembles none is left to the drafter.
Source:
    United Nations, Member States and non-member States with observer status.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import FALSE, Problem
from drafter.checks.passages import Passage
from drafter.checks.style.sponsors_in_order import sponsor_names
from drafter.checks.world import wrong_names
from drafter.languages.states import NAMED_IN, official, suggested
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY27", FALSE, NAMED_IN


def looks_at(context: Context) -> Iterable[Passage]:
    line = context.front.get("proponent")
    return [line] if line and context.is_draft and sponsor_names(line.raw, context.document.language) else []


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    code = context.document.language
    seen: set[str] = set()
    for start, name in sponsor_names(passage.raw, code):
        end = start + len(name)
        right = official(name, code)
        if right and right in seen:
            yield passage.problem(start, end, say("“{name}” is a sponsor already.", name=name))
        elif right and right != name:
            said = say("The United Nations writes “{right}”.", right=right)
            yield passage.problem(start, end, said, passage.write(start, end, right))
        elif not right and not (code == "en" and any(n.pattern.fullmatch(name) for n in wrong_names())):
            # Names that went out of use in a certain year are another rule's.
            meant = suggested(name, code)
            if meant:
                said = say(
                    "“{name}” is no State’s name in a list of sponsors; the United Nations writes “{meant}”.",
                    name=name,
                    meant=meant,
                )
                yield passage.problem(start, end, said, passage.write(start, end, meant))
            else:
                yield passage.problem(
                    start, end, say("“{name}” is no State or observer of the United Nations.", name=name)
                )
        seen.add(right or re.sub(r"\s+", " ", name))
