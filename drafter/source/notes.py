"""The marks and texts of notes in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.errors import DraftError
from drafter.source.inline import Sign
from drafter.source.tree import Source, read


def note_marks(source: Source) -> Iterator[tuple[str, int]]:
    """Yield the name of the note and the place of every mark among the words of a text."""
    for paragraph in source.paragraphs:
        for piece in source.pieces(paragraph):
            if piece.sign is Sign.NOTE:
                at = paragraph.words + piece.start
                yield piece.says, source.shown.span(at, at + 1)[0]


def marks_in(text: str) -> list[str]:
    """The names of the notes whose marks stand in a text or a part of one, in order."""
    return [name for name, _ in note_marks(read(text, ""))]


def with_note_names(text: str, change: Callable[[str], str]) -> str:
    """A text or a part of one with other names in the marks of its notes."""
    out: list[str] = []
    at = 0
    for name, start in note_marks(read(text, "")):
        out += [text[at:start], f"[^{change(name)}]"]
        at = start + len(f"[^{name}]")
    return "".join([*out, text[at:]])


def unmarked_notes(source: Source, marked: set[str]) -> Iterator[DraftError]:
    """Yield a warning for each note that is written and marked nowhere: it prints nowhere, and somebody wrote it.

    Args:
        source: the text.
        marked: the notes whose marks are among the words of facts.
    """
    marks = marked | {name for name, _ in note_marks(source)}
    for name, written in source.notes.items():
        if name not in marks:
            yield source.lines.fault(
                source.span(written[0])[0],
                f"The note [^{name}] is not printed: the text has no mark for it.",
                f"Put [^{name}] after the words it belongs to, or take the note out.",
            )
