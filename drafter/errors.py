"""What can go wrong, said to the person who can mend it.

Every error that a user's input can cause is a :class:`DraftError`. It says what is wrong, where, and what to do.
Several are raised together as one :class:`DraftErrors`, so that a file is mended in one go.
The command line is the one place that turns them into an exit status.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.place import Place


class DraftError(Exception):
    """A fault in the user's input.

    Args:
        message: what is wrong, in plain words, without the place.
        place: where, if it is in a file.
        line_text: the line itself, shown with a caret under the column.
        hint: what to do about it.
    """

    def __init__(self, message: str, *, place: Place | None = None, line_text: str = "", hint: str = "") -> None:
        """Keep the parts of the message; see the class."""
        super().__init__(message)
        self.message = message
        self.place = place
        self.line_text = line_text
        self.hint = hint

    def __str__(self) -> str:
        """Lay out the whole message, the line and its caret included, as a terminal shows it."""
        out = [f"{self.place}: {self.message}" if self.place else self.message]
        if self.line_text.strip():
            column = self.place.column if self.place else 0
            line, before = excerpt(self.line_text, column)
            out.append("    " + line)
            if column:
                out.append("    " + " " * before + "^")
        if self.hint:
            out.append(f"  {self.hint}")
        return "\n".join(out)


class TrackedAlready(DraftError):
    """A Word file has tracked changes, and nobody has said what is to be made of them.

    Args:
        message: as for any error.
        place: the file.
    """

    def __init__(self, message: str, place: Place, hint: str = "Accept or reject them in Word.") -> None:
        """Say what can be done in Word; see the class."""
        super().__init__(message, place=place, hint=hint)

    def offering(self, choices: Sequence[str]) -> TrackedAlready:
        """The same, with what an option of the command can do about it."""
        listed = f"{', '.join(choices[:-1])} or {choices[-1]}"
        kept = " (they stay in the file, with their authors)" if "keep" in choices else ""
        hint = f"Accept or reject them in Word, or say --existing {listed}{kept}."
        assert self.place is not None
        return TrackedAlready(self.message, self.place, hint)


class DraftErrors(DraftError):
    """All the faults of one input, together.

    Args:
        errors: the faults, at least one, in the order of the file.
    """

    def __init__(self, errors: Sequence[DraftError]) -> None:
        """Keep the faults in order; see the class."""
        super().__init__("\n".join(e.message for e in errors))
        self.errors = tuple(errors)

    def __str__(self) -> str:
        """Lay out every message, one below the other."""
        return "\n".join(str(e) for e in self.errors)


def excerpt(line: str, column: int) -> tuple[str, int]:
    """A line as a terminal may print it, or the part of a long one around a column.

    Args:
        line: the line; tabs are shown as one space, other control characters replaced.
        column: counted from 1; 0 for none.

    Returns:
        What to print, and how many characters of it stand before the column.
    """
    clean = "".join(
        c if c.isprintable() else " " if c.isspace() else "\N{REPLACEMENT CHARACTER}" for c in line.rstrip()
    )
    start = max(0, column - 1 - WIDTH // 2) if len(clean) > WIDTH and column > WIDTH * 3 // 4 else 0
    lead = "…" if start else ""
    shown = clean[start : start + WIDTH]
    tail = "…" if start + WIDTH < len(clean) else ""
    return lead + shown + tail, max(0, len(lead) + column - 1 - start)


WIDTH = 110
"""How many characters of a long line are shown."""
