"""Thousands are set off by a comma.

What:
    Figures of five digits and more, and of four before “people”, “States” and the like, have commas: 12,500.
Why:
    It is the United Nations' rule for English; spaces and points belong to other languages.

Example:
    12500 mines; 12.500 mines
Instead:
    12,500 mines
Fix safety:
    Safe for digits alone; spaces and points are reported.
Source:
    United Nations Editorial Manual, numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage

CODE = "STY03"
SEVERITY = MARK
LANGUAGES: tuple[str, ...] = ("en",)

_LONG = re.compile(
    r"(?<![\w./,:–-])(?:(\d{5,9})|"
    r"(\d{4})(?= (?:people|persons|women|children|mines|refugees|victims|civilians|States)\b))(?![\w/:–-]|,\d|\.\d)"
)


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    return [p for p in context.prose if re.search(r"\d{4}", p.text)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """What is wrong with one."""
    for match in _LONG.finditer(passage.text):
        before = passage.text[: match.start()].rstrip().rsplit(" ", 1)[-1]
        if (
            before in ("No.", "Nos.", "vol.", "resolution", "document", "in", "of", "and", "since", "by")
            and len(match[0]) == 4
        ):
            continue
        if before in ("No.", "Nos.", "document"):
            continue
        figure = f"{int(match[0]):,}"
        yield passage.problem(
            *match.span(), f"Thousands have a comma: “{figure}”.", passage.write(*match.span(), figure)
        )
