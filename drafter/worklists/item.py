"""An item of the worklist, and the words that it is shown in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from drafter.messages import mark, say


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


_HEADINGS: Mapping[Status, str] = {
    Status.CONFIRM: mark("To be confirmed"),
    Status.CHANGED: mark("Changed since last year"),
    Status.CARRIED: mark("Carried from last year"),
}
"""What the items of a status are headed by, in the order they are shown in."""

_FIELD_NAMES: Mapping[str, str] = {
    "symbol": mark("the symbol of the draft"),
    "submitted": mark("the day it is handed in"),
    "agenda_item": mark("the number and letter of the agenda item"),
    "sponsors": mark("the sponsors"),
    "session": mark("the session"),
}
"""What the fields of the front are called."""


def headings() -> Mapping[Status, str]:
    """What the items of each status are headed by, in the user's language."""
    return {status: say(heading) for status, heading in _HEADINGS.items()}


def field_name(field: str) -> str:
    """What a field of the front is called; empty for any other."""
    return say(_FIELD_NAMES.get(field, ""))


def to_confirm(what: str) -> str:
    """Why an item is on the list of what is to be confirmed, where no more is known than that it is."""
    return say("To be confirmed: {what}", what=what)
