"""The words around a value in a draft, so that a person sees what is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Document, Note, Run, Words, block_words
from drafter.document.naming import paragraph_names
from drafter.messages import say

BEFORE, AFTER = 6, 4
"""How many words are shown on either side."""


def surroundings(document: Document, key: str) -> list[str]:
    """Where a value stands, each place with the words around it and the value in brackets.

    Args:
        document: a draft whose runs bear the keys of their facts.
        key: of the value: "to_attend.place", or "to_attend" for all of it.

    Returns:
        The places in the order of the text: "operative paragraph 9: … to be held in [The Hague] from 15 November …".
    """
    found: list[str] = []
    for block, name in zip(document.blocks(), paragraph_names(document), strict=True):
        for words in block_words(block):
            found += (f"{name}: {around}" for around in _around(words, key))
            notes = (item for item in words if isinstance(item, Note))
            found += (
                say("a note to {name}: {around}", name=name, around=around)
                for note in notes
                for p in note.paragraphs
                for around in _around(p, key)
            )
    return found


def _around(words: Words, key: str) -> Iterator[str]:
    runs = [item for item in words if isinstance(item, Run)]
    meant = [run.fact is not None and f"{run.fact}.".startswith(f"{key}.") for run in runs]
    start = 0
    while start < len(runs):
        end = start
        while end < len(runs) and meant[end]:
            end += 1
        if end > start:
            value = "".join(run.words for run in runs[start:end])
            yield _before(runs[:start]) + (value if "[" in value else f"[{value}]") + _after(runs[end:])
        start = end + 1


def _before(runs: list[Run]) -> str:
    shown = ""
    for run in reversed(runs):
        shown = run.words + shown
        if shown.count(" ") > BEFORE:
            return "… " + " ".join(shown.split(" ")[-BEFORE - 1 :])
    return shown


def _after(runs: list[Run]) -> str:
    shown = ""
    for run in runs:
        shown += run.words
        if shown.count(" ") > AFTER:
            return " ".join(shown.split(" ")[: AFTER + 1]) + " …"
    return shown
