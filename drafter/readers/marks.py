"""Notes with marks of their own (asterisks), put at their places in the words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from drafter.document import Inline, Note, Run, Words, plain
from drafter.document.words import tidy

_MARK = re.compile(r"(?<![*\\])\*{1,5}(?!\*)")
SHOWN = 80
"""How many characters of a note without a place a remark shows."""


class Marks:
    """The notes of a file that have marks of their own.

    Args:
        texts: the words of each, by its page, counted from 0, and its mark.
    """

    def __init__(self, texts: Mapping[tuple[int, str], Iterable[Run]]) -> None:
        self.notes = {key: _note(runs, key[1]) for key, runs in texts.items()}
        self.placed: set[tuple[int, str]] = set()

    def put(self, words: Iterable[Inline], pages: Collection[int]) -> Words:
        """Words with the notes in the place of their marks.

        Args:
            words: of a paragraph or a part of the front.
            pages: those it stands on.
        """
        return tidy(tuple(item for one in words for item in self._in(one, pages)))

    def _in(self, item: Inline, pages: Collection[int]) -> Iterator[Inline]:
        if isinstance(item, Note) or not self.notes:
            yield item
            return
        end = 0
        for match in _MARK.finditer(item.words):
            key = next(((page, match[0]) for page in sorted(pages) if (page, match[0]) in self.notes), None)
            if key is None:
                continue
            self.placed.add(key)
            yield replace(item, words=item.words[end : match.start()])
            yield self.notes[key]
            end = match.end()
        yield replace(item, words=item.words[end:])

    def left_out(self) -> Iterator[str]:
        """A sentence for each note whose mark stands nowhere."""
        for key, note in self.notes.items():
            if key not in self.placed:
                text = plain(note.paragraphs[0])[:SHOWN]
                yield f"A footnote has no mark in the text, and was left out: “{key[1]} {text}”."


def _note(runs: Iterable[Run], mark: str) -> Note:
    words = tidy(tuple(replace(r, raised=False) for r in runs))
    return Note((tuple(i for i in words if isinstance(i, Run)),), mark)
