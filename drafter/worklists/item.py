"""An item of the worklist, and the words that it is shown in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum


class Status(StrEnum):
    """What an item of the worklist says."""

    CHANGED = "changed"
    CONFIRM = "confirm"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the worklist: one occurrence of a fact's words.

    Attributes:
        status: changed since last year, to be confirmed, or carried on purpose.
        before: the words in last year's text, or None where it had none.
        after: the words in the draft.
        rule: the rule that they follow by, or None.
        paragraph: where they stand: "operative paragraph 9".
        fact: the fact's name, with the part that is open: "to_attend.place".
        reason: why, in a sentence.
        file: the YAML file that holds the value.
        line: its line.
    """

    status: Status
    before: str | None
    after: str
    rule: str | None
    paragraph: str
    fact: str
    reason: str
    file: str
    line: int

    def as_json(self) -> dict[str, object]:
        """The item as the command prints it."""
        return asdict(self)


HEADINGS: Mapping[Status, str] = {
    Status.CONFIRM: "To be confirmed",
    Status.CHANGED: "Changed since last year",
    Status.CARRIED: "Carried from last year",
}
"""What the items of a status are headed by, in the order they are shown in."""

FIELD_NAMES: Mapping[str, str] = {
    "symbol": "the symbol of the draft",
    "submitted": "the day it is handed in",
    "agenda_item": "the number and letter of the agenda item",
    "sponsors": "the sponsors",
    "session": "the session",
}
"""What the fields of the front are called."""
