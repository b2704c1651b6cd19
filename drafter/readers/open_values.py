"""Values in a masthead that are not settled: a draft in the making has them in square brackets."""

from __future__ import annotations

import re

_IN_BRACKETS = re.compile(r"\[([^\[\]]*)\]")


def open_value(text: str) -> str | None:
    """What stands in the brackets around a whole line.

    Args:
        text: a line of the masthead.

    Returns:
        The words: "A/C.3/77/L.5" of "[A/C.3/77/L.5]", "…" of "[…]"; None where the line is no open value.
    """
    match = _IN_BRACKETS.fullmatch(text.strip())
    return match[1].strip() if match else None


def settled(text: str) -> str:
    """A line as it says something for certain: nothing where it is an open value."""
    return "" if open_value(text) is not None else text
