"""Lines and columns of a file."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from drafter.errors import DraftError
from drafter.place import Place


class Lines:
    """The lines of a text, by the offsets of their characters.

    Attributes:
        source: the text.
        file: its path, for messages.
    """

    def __init__(self, source: str, file: str) -> None:
        """Take a text and the path of its file."""
        self.source = source
        self.file = file

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        starts = [0]
        at = self.source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.source.find("\n", at + 1)
        return starts

    def number(self, offset: int) -> int:
        """The line that an offset is on, from 1."""
        return bisect_right(self.starts, offset)

    def place(self, offset: int) -> Place:
        """The place of an offset, line and column from 1."""
        line = self.number(offset)
        return Place(self.file, line, offset - self.starts[line - 1] + 1)

    def text(self, line: int) -> str:
        """A line's characters, without the line break; empty where there is no such line."""
        if not 0 < line <= len(self.starts):
            return ""
        start = self.starts[line - 1]
        end = self.starts[line] - 1 if line < len(self.starts) else len(self.source)
        return self.source[start:end]

    def fault(self, offset: int, message: str, hint: str = "") -> DraftError:
        """What is wrong at an offset."""
        place = self.place(offset)
        return DraftError(message, place=place, line_text=self.text(place.line), hint=hint)
