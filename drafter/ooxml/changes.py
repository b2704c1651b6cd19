"""Tracked changes of a Word file: what there is of them, and whose they are.

Source: ECMA-376, part 1, 17.13.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lxml import etree

from drafter.ooxml.markup import local, w


class Sort(StrEnum):
    """What a tracked change does."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_HERE = "moved here"
    MOVED_AWAY = "moved away"
    FORMATTED = "formatted"


COMING = frozenset({"ins", "moveTo", "cellIns"})
"""What is there once it is accepted, and not there once it is rejected."""
GOING = frozenset({"del", "moveFrom", "cellDel"})
RANGES = frozenset("moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd".split())
FORMER = frozenset(
    "rPrChange pPrChange sectPrChange tblPrChange tblGridChange trPrChange tcPrChange tblPrExChange"
    " numberingChange".split()
)
"""What keeps properties as they were before."""
_SORTS = {
    "ins": Sort.INSERTED, "del": Sort.DELETED, "cellIns": Sort.INSERTED, "cellDel": Sort.DELETED,
    "moveTo": Sort.MOVED_HERE, "moveFrom": Sort.MOVED_AWAY,
}  # fmt: skip
ALL = tuple(w(name) for name in sorted(COMING | GOING | RANGES | FORMER | {"cellMerge"}))


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change.

    Attributes:
        sort: what it does.
        author: who made it.
        date: when, as the file has it (ISO 8601); empty where it does not say.
        ident: its id in its part.
        move: the name that both ends of a move share; empty where it is none.
    """

    sort: Sort
    author: str
    date: str = ""
    ident: str = ""
    move: str = ""


def change_of(element: etree._Element, move: str = "") -> Change:
    """The change that an element is, such as ``w:ins`` or ``w:pPrChange``.

    Args:
        element: the element.
        move: the name of the move that it is in.
    """
    sort = _SORTS.get(local(element), Sort.FORMATTED)
    return Change(sort, element.get(w("author"), ""), element.get(w("date"), ""), element.get(w("id"), ""), move)


def has_changes(root: etree._Element) -> bool:
    """Whether a part has tracked changes, those of formatting among them."""
    return any(True for _ in root.iter(*ALL))


def text_changes(root: etree._Element) -> int:
    """How many passages of text are inserted, deleted or moved; changes of formatting do not count."""
    return sum(1 for _ in root.iter(*(w(name) for name in sorted(COMING | GOING))))
