"""Sponsors stand in alphabetical order.

What:
    The sponsors of a draft stand in the alphabetical order of the language (in Chinese of the English names),
    divided by commas, with “and” and no comma before the last.
Why:
    It is the order of protocol, and the one the Secretariat prints.

Example:
    Netherlands, Colombia and Germany: draft resolution
Instead:
    Colombia, Germany and Netherlands: draft resolution
Fix safety:
    Safe: the names change places.
Source:
    United Nations practice for sponsors of draft resolutions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import language
from drafter.languages.states import NAMED_IN, place_in_list
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY24", MARK, NAMED_IN


def looks_at(context: Context) -> Iterable[Passage]:
    line = context.front.get("proponent")
    return [line] if line and context.is_draft and sponsor_names(line.raw, context.document.language) else []


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    code = context.document.language
    own = language(code)
    found = sponsor_names(passage.raw, code)
    names = [name for _, name in found]
    in_order = sorted(names, key=lambda name: place_in_list(name, code))
    right = own.sponsors_listing(in_order)
    end = found[-1][0] + len(names[-1])
    # A note on one of them stands between its name and the next.
    has_notes = any(place < end for place, _ in passage.marks())
    if names != in_order:
        late = next(n for n, m in zip(names, in_order, strict=True) if n != m)
        message = say("Sponsors stand in alphabetical order; “{late}” is out of its place.", late=late)
        fix = None if has_notes else passage.write(0, end, right, say("Put the sponsors in order"))
        yield passage.problem(0, end, message, fix)
    elif passage.raw[:end] != right and own.sponsors_line.joined:
        joined = own.sponsors_listing(["A", "B", "C"])
        message = say("The names of sponsors are joined as in “{joined}”.", joined=joined)
        yield passage.problem(0, end, message, passage.write(0, end, right))


def sponsor_names(line: str, code: str) -> list[tuple[int, str]]:
    """The names of a sponsors' line and where they begin; none where it names no States.

    Args:
        line: "Colombia, Iran (Islamic Republic of) and Trinidad and Tobago: draft resolution".
        code: its language.
    """
    words = language(code).sponsors_line
    match = words.names.match(line)
    if not match or words.apart.search(match["names"]):
        return []
    out = []
    at = 0
    for name in words.divided(match["names"], code):
        at = line.index(name, at)
        out.append((at, name))
        at += len(name)
    return out
