"""Spans of years have an en dash.

What:
    “2020–2024” has an en dash and both years in full.
Why:
    A hyphen joins words; a dash stands for “to”.

Example:
    the period 2020-2024, the biennium 2020–21
Instead:
    the period 2020–2024, the biennium 2020–2021
Fix safety:
    Safe: the dash is put right, the second year written in full.
Source:
    United Nations Editorial Manual, dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import YEARS_IN_ORDER
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY06", MARK, YEARS_IN_ORDER

_YEARS = re.compile(r"(?<![\w/.-])((?:19|20)\d{2})(-|–|—| – | - | — )((?:19|20)\d{2})(?![\w/-])")
_SHORT = re.compile(r"(?<![\w/.-])(?<!No\. )((?:19|20)(\d{2}))(?:-|–)(\d{2})(?![\w/.-]| (?:[JFMASOND][a-z]{2,8}\b))")


def looks_at(context: Context) -> Iterable[Passage]:
    return [p for p in context.prose if re.search(r"(?:19|20)\d\d ?[-–—]", p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    dash = passage.language.years(2000, 2001)[4:-4]
    for match in _YEARS.finditer(passage.text):
        if match[2] == dash:
            continue
        words = f"{match[1]}{dash}{match[3]}"
        fix = passage.write(match.start(2), match.end(2), dash, say("Write “{words}”", words=words))
        message = (
            say("A span of years has an en dash: “{words}”.", words=words)
            if dash == "–"
            else say("A span of years has a hyphen: “{words}”.", words=words)
        )
        yield passage.problem(*match.span(), message, fix)
    for match in _SHORT.finditer(passage.text):
        if int(match[3]) > int(match[2]):
            words = f"{match[1]}{dash}{match[1][:2]}{match[3]}"
            message = say("Both years stand in full: “{words}”.", words=words)
            yield passage.problem(*match.span(), message, passage.write(*match.span(), words))
