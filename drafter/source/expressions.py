"""The expressions of a text: which fact each names, and in which form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.source.scan import Part, PartSort, scan

_INSIDE = re.compile(r"(?P<name>[a-z][a-z0-9_]*)(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that begins with the name of a fact.

    Attributes:
        text: the whole of it, with its braces.
        name: the fact's name.
        rest: what follows the name: ".form", or " | capital".
        start, end: where it stands.
    """

    text: str
    name: str
    rest: str
    start: int
    end: int

    @property
    def form(self) -> str:
        """The form that it asks for; empty for the usual one."""
        word = re.match(r"\.(\w+)", self.rest)
        return word[1] if word else ""


def expressions(text: str) -> Iterator[Expression]:
    """Yield the expressions of a text or a part of one, in order."""
    for part in scan(text)[0]:
        if found := _expression(part):
            yield found


def with_expressions(text: str, change: Callable[[Expression], str]) -> str:
    """A text with others in the place of its expressions."""
    return "".join(change(found) if (found := _expression(part)) else part.text for part in scan(text)[0])


def expression(name: str, form: str = "") -> str:
    """The expression of a fact, as it is written in a text."""
    return f"{{{{ {name}.{form} }}}}" if form else f"{{{{ {name} }}}}"


def _expression(part: Part) -> Expression | None:
    inside = _INSIDE.fullmatch(part.inside) if part.sort is PartSort.EXPRESSION else None
    return Expression(part.text, inside["name"], inside["rest"], part.start, part.end) if inside else None
