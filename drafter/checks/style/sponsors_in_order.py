"""Sponsors stand in alphabetical order.

What:
    The sponsors of a draft stand in English alphabetical order, divided by commas, with “and” and no comma before the
    last.
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

import re
import unicodedata
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages import language
from drafter.languages.states import OBSERVERS, official

CODE, SEVERITY, LANGUAGES = "STY24", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    line = context.front.get("proponent")
    return [line] if line and context.is_draft and sponsor_names(line.raw) else []


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    found = sponsor_names(passage.raw)
    names = [name for _, name in found]
    in_order = sorted(names, key=_key)
    right = ", ".join(in_order[:-1]) + (" and " if len(names) > 1 else "") + in_order[-1]
    end = found[-1][0] + len(names[-1])
    # A note on one of them stands between its name and the next.
    has_notes = any(place < end for place, _ in passage.marks())
    if names != in_order:
        late = next(n for n, m in zip(names, in_order, strict=True) if n != m)
        message = f"Sponsors stand in alphabetical order; “{late}” is out of its place."
        fix = None if has_notes else passage.write(0, end, right, "Put the sponsors in order")
        yield passage.problem(0, end, message, fix)
    elif passage.raw[:end] != right:
        yield passage.problem(0, end, "The last sponsor follows “and” without a comma.", passage.write(0, end, right))


def sponsor_names(line: str, code: str = "en") -> list[tuple[int, str]]:
    """The names of a sponsors' line and where they begin; none where it names no States.

    Args:
        line: "Colombia, Iran (Islamic Republic of) and Trinidad and Tobago: draft resolution".
        code: its language, of those in which names of States are known.
    """
    words = language(code).sponsors_line
    match = words.names.match(line) if words else None
    if not words or not match or words.apart.search(match["names"]):
        return []
    out = []
    at = 0
    for name in _names(match["names"], words.and_, code):
        at = line.index(name, at)
        out.append((at, name))
        at += len(name)
    return out


def _names(line: str, and_: str, code: str) -> list[str]:
    """Names of a line, brackets kept whole: "Iran (Islamic Republic of)"; “and” inside a name does not part it."""
    parts = [p.strip() for p in re.split(r", (?![^(]*\))", line)]
    *first, last = parts
    last = re.sub(f"^{and_.lstrip()}", "", last)
    if official(re.sub(r"^St\.? ", "Saint ", last), code):
        return [*first, last]
    for cut in re.finditer(and_, last):
        before, after = last[: cut.start()], last[cut.end() :]
        if official(before, code) or official(after, code):
            return [*first, before, after]
    cuts = list(re.finditer(and_, last))
    return [*first, last[: cuts[-1].start()], last[cuts[-1].end() :]] if cuts else [*first, last]


def _key(name: str) -> tuple[bool, str]:
    plain = unicodedata.normalize("NFD", name)
    return name in OBSERVERS, re.sub(r"[^a-z ]", "", "".join(c for c in plain if not unicodedata.combining(c)).lower())
