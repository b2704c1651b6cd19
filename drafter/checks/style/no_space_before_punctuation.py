"""No space stands before punctuation or inside brackets.

What:
    A comma, semicolon, colon, full stop or closing bracket follows its word, and a space the comma; no space follows an
    opening bracket; no two marks or spaces stand together.
Why:
    It is what deleting a word leaves.

Example:
    the Convention , and ( the Treaty ),,
Instead:
    the Convention, and (the Treaty),
Fix safety:
    Safe: only spaces and doubled marks are taken away.
Source:
    Editorial practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import UNSPACED
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY18", MARK, UNSPACED

_SPACE = re.compile(r"(?<=[\w)”’]) +(?=[,;:)”](?:\s|$|[,;.]))|(?<=[\w)”’]) +(?=\.(?:\s|$))|(?<=[(“]) +(?=\w)")
_MISSING = re.compile(r"([,;])(?=[a-z“])")
_WIDE = re.compile(r"(?<=\S) {2,}(?=\S)")
_DOUBLED = re.compile(r"([,;])[,;](?![,;])|(?<![.\w])\.\.(?!\.)")


SUSPECT = ("  ", " ,", " ;", " :", " )", " .", " ”", "( ", "“ ", ",,", ";;", ",;", ";,", "..")


def looks_at(context: Context) -> Iterable[Passage]:
    return context.all


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    for match in _MISSING.finditer(passage.text):
        if (
            not passage.text[match.start() - 1 : match.start()].isalpha()
            and passage.text[match.start() - 1] not in ")”’"
        ):
            continue
        fix = passage.write(match.end(), match.end(), " ", say("Write a space after the “{match}”", match=match[1]))
        yield passage.problem(*match.span(), say("A space is missing after the “{match}”.", match=match[1]), fix)
    if not any(s in passage.text for s in context.once(CODE, lambda: [s for s in SUSPECT if s in context.whole])):
        return
    for match in _WIDE.finditer(passage.text):
        fix = passage.write(match.start() + 1, match.end(), "", say("Take the space away"))
        yield passage.problem(max(match.start() - 1, 0), match.end() + 1, say("There is a space too many here."), fix)
    for match in _SPACE.finditer(passage.text):
        start, end = match.start(), match.end()
        fix = passage.write(start, end, "", say("Take the space away"))
        yield passage.problem(
            max(start - 1, 0), min(end + 1, len(passage.raw)), say("There is a space too many here."), fix
        )
    for match in _DOUBLED.finditer(passage.text):
        fix = passage.write(match.start(), match.end(), match[0][-1])
        yield passage.problem(*match.span(), say("Two punctuation marks stand together."), fix)
