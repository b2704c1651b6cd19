"""The tags of a template, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: an expression, a statement or a comment.

    Attributes:
        start: the character of the template that it begins at.
        text: the whole of it, with its braces.
    """

    start: int
    text: str

    @property
    def is_expression(self) -> bool:
        """Whether it prints something."""
        return self.text.startswith("{{")

    @property
    def is_comment(self) -> bool:
        """Whether it says nothing to the program."""
        return self.text.startswith("{#")

    @property
    def inside(self) -> str:
        """What stands between its braces."""
        return self.text[2:-2].strip("-+ \t\n")


def tags(text: str) -> Iterator[Tag]:
    """Yield the tags of a template that are closed, in their order.

    Args:
        text: the template.
    """
    at = 0
    unclosed: set[str] = set()
    while opening := _OPENING.search(text, at):
        at = opening.end()
        if opening[0] in unclosed:
            continue
        end = text.find(_CLOSING[opening[0]], at)
        if end < 0:
            unclosed.add(opening[0])
            continue
        at = end + 2
        yield Tag(opening.start(), text[opening.start() : at])
