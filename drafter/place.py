"""Where in a user's file something stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a file.

    Attributes:
        file: the path as the user would type it.
        line: counted from 1; 0 where the whole file is meant.
        column: counted from 1; 0 where the whole line is meant.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as editors and terminals link it: ``file:line:column``."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
