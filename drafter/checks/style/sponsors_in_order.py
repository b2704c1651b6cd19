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

CODE = "STY24"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_LINE = re.compile(r"(?P<names>[^:]+): (?:revised )?draft resolution")


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    line = context.front.get("proponent")
    return [line] if line and context.is_draft and _LINE.match(line.text) else []


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    match = _LINE.match(passage.text)
    if not match or "(on behalf" in match["names"]:
        return
    names = _names(passage.raw[: match.end("names")])
    in_order = sorted(names, key=_key)
    right = ", ".join(in_order[:-1]) + (" and " if len(names) > 1 else "") + in_order[-1]
    end = match.end("names")
    if names != in_order:
        late = next(n for n, m in zip(names, in_order, strict=True) if n != m)
        message = f"Sponsors stand in alphabetical order; “{late}” is out of its place."
        yield passage.problem(0, end, message, passage.write(0, end, right, "Put the sponsors in order"))
    elif passage.raw[:end] != right:
        yield passage.problem(0, end, "The last sponsor follows “and” without a comma.", passage.write(0, end, right))


def _names(line: str) -> list[str]:
    """Names of a line, brackets kept whole: "Iran (Islamic Republic of)"; “and” inside a name does not part it."""
    parts = [p.strip() for p in re.split(r", (?![^(]*\))", line)]
    *first, last = parts
    last = re.sub(r"^and ", "", last)
    from drafter.checks.world import states

    if last in states():
        return [*first, last]
    for cut in re.finditer(r" and ", last):
        before, after = last[: cut.start()], last[cut.end() :]
        if before in states() or after in states():
            return [*first, before, after]
    before, _, after = last.rpartition(" and ")
    return [*first, before, after] if before else [*first, last]


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFD", name)
    return re.sub(r"[^a-z ]", "", "".join(c for c in plain if not unicodedata.combining(c)).lower())
