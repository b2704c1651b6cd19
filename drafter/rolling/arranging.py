"""The facts of a sheet made from a document, arranged for who reads it: what is asked first, what stays last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.document import Standing
from drafter.facts.fact import is_open
from drafter.rolling.year import Outcome

GROUPS = (
    "ASKED: give this year’s value, or take the brackets away where it stays.",
    "MOVED ON by a rule, which stands behind each: look it over.",
    "STAYS as it is: of the past, of another text, or of a kind that seldom changes.",
)
"""The groups of facts, in their order."""
_KEY = re.compile(r"  (?P<name>[a-z]\w*):")
_HEADING = "  # "


@dataclass
class _Block:
    """A fact's lines, its comment and its values, and the heading that it stands under."""

    name: str
    heading: str
    lines: list[str]


def arranged(text: str, outcomes: Mapping[str, Outcome]) -> str:
    """A sheet with its facts in groups, each in the order of the text and under its headings.

    Args:
        text: as :func:`drafter.extraction.writing.written_sheet` writes it, remarks behind the values or not.
        outcomes: what becomes of each fact.
    """
    lines = text.split("\n")
    if "facts:" not in lines:
        return text
    begin = lines.index("facts:") + 1
    end = next((n for n in range(begin, len(lines)) if lines[n][:1] not in ("", " ")), len(lines))
    blocks = list(_blocks(lines[begin:end]))
    out: list[str] = []
    for number, group in enumerate(GROUPS):
        heading = ""
        here = [block for block in blocks if _group(outcomes.get(block.name)) == number]
        out += ["", f"{_HEADING}{group}"] if here else []
        for block in here:
            if block.heading != heading:
                heading = block.heading
                out += ["", f"{_HEADING}{heading}"]
            out += block.lines
    rest = lines[end:]
    return "\n".join([*lines[:begin], *out, *([""] if any(rest) else []), *rest]) + "\n" * (not any(rest))


def _blocks(lines: list[str]) -> Iterator[_Block]:
    heading, pending = "", list[str]()
    block: _Block | None = None
    for line in lines:
        if key := _KEY.match(line):
            if block:
                yield block
            block, pending = _Block(key["name"], heading, [*pending, line]), []
        elif line.startswith(_HEADING):
            heading = line.removeprefix(_HEADING)
        elif line.startswith("   ") and block:
            block.lines.append(line)
        elif line.strip():
            pending.append(line)
    if block:
        yield block


def _group(outcome: Outcome | None) -> int:
    if outcome is None:
        return len(GROUPS) - 1
    if outcome.confirm or is_open(outcome.fact):
        return 0
    return 1 if outcome.standing is Standing.FOLLOWS else 2
