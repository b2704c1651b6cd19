"""A fact's name as a reader says it, in lists and messages; the name itself stands in the YAML alone."""

from __future__ import annotations

import re

from drafter.messages import mark, say

_FRONT = {
    "symbol": mark("symbol of the draft"),
    "submitted": mark("day the draft is handed in"),
    "agenda_item": mark("agenda item"),
    "session": mark("session of this draft"),
}
"""What a draft's own fields are called where they are spoken of."""
_SILENT = frozenset({"begins", "items", "value", "day", "resolution"})
"""Parts that say nothing beside the name of their fact: what a list holds, the one value of a count or a day."""
_NUMBER = re.compile(r"\b(\d+) (\d+)$")


def spoken(key: str) -> str:
    """A fact's name, and the part of it that is meant, as words.

    Args:
        key: as provenance has it: ``to_attend.place`` gives "to attend, place", ``recalled.items.3`` "recalled".
    """
    name, *parts = [part for part in key.split(".") if not part.isdigit()]
    said = _NUMBER.sub(r"\1/\2", say(_FRONT[name]) if name in _FRONT else name.replace("_", " "))
    more = [p.replace("_", " ") for p in parts if p not in _SILENT and p not in name.split("_")]
    return ", ".join([said, *more])
