"""Texts of notes that no mark leads to: they print nowhere, and somebody wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.errors import DraftError
from drafter.facts.fact import Fact
from drafter.place import Place

_TEXT = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)
_MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")


def unmarked_notes(text: str, file: str, facts: Mapping[str, Fact]) -> Iterator[DraftError]:
    """Yield a warning for each note that is written and marked nowhere.

    Args:
        text: the template.
        file: its path, for messages.
        facts: the facts, whose words may bear marks.
    """
    marked = set(_MARK.findall(text))
    marked |= {note for fact in facts.values() for note in fact.notes()}
    for found in _TEXT.finditer(text):
        if found[1] not in marked:
            line = text.count("\n", 0, found.start()) + 1
            yield DraftError(
                f"The note [^{found[1]}] is not printed: the text has no mark for it.",
                place=Place(file, line, 1),
                line_text=text.split("\n")[line - 1],
                hint=f"Put [^{found[1]}] after the words it belongs to, or take the note out.",
            )
