"""What a reply, an amendment or a settlement would change, seen before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.app.replies import Received, taken_in
from drafter.app.rounds import settle
from drafter.app.texts import Named
from drafter.comparison.compare import compare
from drafter.drafting.draft import draft
from drafter.rounds.proposal import Sort
from drafter.rounds.settlement import Choice
from drafter.rounds.settling import settled
from drafter.workspace.folder import load

if TYPE_CHECKING:
    from drafter.comparison.model import Redline
    from drafter.workspace.folder import Folder


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A change that was not made.

    Attributes:
        redline: from the draft as it is to what it would be.
        collisions: what would stand in brackets, since two touch the same words.
        received: of a reply, what it proposes; else None.
    """

    redline: Redline
    collisions: tuple[str, ...]
    received: Received | None = None


def reply_foreseen(folder: Folder, path: Path, *, sender: str = "") -> Foreseen:
    """What a reply or an amendment would make of the draft, were all of it taken.

    Args:
        folder: the draft folder.
        path: the reply.
        sender: who sent it, or nothing.

    Raises:
        DraftError: it cannot be read, or answers no round.
    """
    taken = taken_in(folder, path, sender)
    idents = {p.ident for p in taken.received.came if p.sort is not Sort.COMMENT}
    chosen = [p for p in taken.book.proposals if p.ident in idents and p.state.value == "open"]
    now = draft(folder).document
    made = settled(folder, taken.rounds, taken.book, chosen, Choice.ACCEPT) if chosen else None
    then = draft(made.folder).document if made else now
    return Foreseen(compare(now, then), tuple(c.text for c in made.collisions) if made else (), taken.received)


def settlement_foreseen(folder: Named, ident: str, choice: str) -> Foreseen:
    """What a settlement would make of the draft.

    Args:
        folder: the draft folder.
        ident: the proposal.
        choice: as for :func:`drafter.app.rounds.settle`.

    Raises:
        DraftError: it cannot be settled so.
    """
    loaded = load(Path(folder))
    made = settle(folder, [ident], choice, dry_run=True)
    redline = compare(draft(loaded).document, draft(made.folder).document)
    return Foreseen(redline, tuple(c.text for c in made.collisions))
