"""What a note with a mark of its own is called in Markdown, where its stars would be the signs of italics."""

from __future__ import annotations

STAR = "star"


def note_label(mark: str) -> str:
    """The label of a mark: "star" for "*", "starstar" for "**"; any other mark is its own."""
    return STAR * len(mark) if mark and not mark.strip("*") else mark


def mark_of(label: str) -> str:
    """The mark that a label is for; "*" itself is read, too."""
    return label.replace(STAR, "*") if not label.replace(STAR, "") else label
