"""What changed in a draft folder since last year, and what a person must confirm."""

from __future__ import annotations

from pathlib import Path

from drafter.app.texts import Named
from drafter.drafting.draft import draft
from drafter.rolling.worklist import Item, Worklist
from drafter.workspace.folder import load


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
