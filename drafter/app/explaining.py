"""What changed in a draft folder since last year, and what a person must confirm."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.app.texts import Named
from drafter.comparison.own_words import own_words, sort_of
from drafter.document import Document
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.reports.pack.last_year import known_last_year
from drafter.rounds.round import rounds_of
from drafter.worklists.item import Item
from drafter.worklists.making import Worklist
from drafter.workspace.folder import Folder, load


def worklist(folder: Named) -> tuple[Item, ...]:
    """The worklist of a draft folder.

    Args:
        folder: the draft folder.

    Returns:
        Its items, in the order of the text.

    Raises:
        DraftError: the folder cannot be drafted.
    """
    loaded = load(Path(folder))
    return Worklist(loaded, draft(loaded)).items


@dataclass(frozen=True, slots=True)
class Reworded:
    """A change of the words themselves, which follows from no fact.

    Attributes:
        since: "last year", or the last round that went to partners: "round 2".
        kind: of a paragraph "added", "taken out" or "moved", else "reworded".
        paragraph: what a reader calls it.
        before, after: the words.
    """

    since: str
    kind: str
    paragraph: str
    before: str
    after: str


def wording(folder: Named) -> tuple[Reworded, ...]:
    """What a person changed in the words of a draft: first since last year, then since the last round.

    Raises:
        DraftError: the folder cannot be drafted.
    """
    loaded = load(Path(folder))
    document = Worklist(loaded, draft(loaded)).document()
    number, sent = last_round(loaded)
    return tuple(
        Reworded(since, sort_of(e), e.place, e.removed, e.added)
        for since, old in (("last year", known_last_year(loaded)), (f"round {number}", sent))
        if old is not None
        for e in own_words(old, document)
    )


def last_round(folder: Folder) -> tuple[int, Document | None]:
    """The number and the text of the last round that went to partners; 0 and None where there is none to be read."""
    try:
        rounds = rounds_of(folder.path)
        return (rounds[-1].number, rounds[-1].document) if rounds else (0, None)
    except DraftError:
        return 0, None
