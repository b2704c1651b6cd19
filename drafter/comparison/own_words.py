"""What a person changed in the words of a text: nothing that follows from a fact, no number that moved by itself."""

from __future__ import annotations

from drafter.comparison.compare import compare
from drafter.comparison.listing import PARTS, Entry, entries
from drafter.comparison.model import Line, Nature
from drafter.document import Document


def own_words(old: Document, new: Document) -> list[Entry]:
    """The changes of wording from one text to another, in the order of the page.

    Args:
        old: the earlier text.
        new: the draft; its provenance tells what follows from facts.
    """
    found = entries(compare(old, new))
    return [e for e in found if e.nature is Nature.DRAFTER and not e.aspect and e.place not in PARTS.values()]


def sort_of(entry: Entry) -> str:
    """What a change does: "added", "taken out", "moved" or "reworded"."""
    if entry.move:
        return "moved"
    if isinstance(entry.source, Line):
        return "added" if entry.added else "taken out"
    return "reworded"
