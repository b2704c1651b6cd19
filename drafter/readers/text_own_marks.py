"""Notes with marks of their own in plain text: "Iraq:* draft resolution", "* On behalf of …" at the foot of a page."""

from __future__ import annotations

import re

_TEXT = re.compile(
    r"(?m)^[ \t]*(?P<mark>\*{1,4})[ \t\u00a0]+(?P<text>\S[^\n]*(?:\n[ \t]*(?!\*|\d+/\d+|[ \t]*$)\S[^\n]*)*)"
)
_BEHIND_A_WORD = re.compile(r"(?<=[^\s*])\*{1,4}(?![*\w])")
_STAND_INS = "\ufdd0\ufdd1\ufdd2\ufdd3"
"""Characters that no text has: they stand for the marks, whose asterisks would be read as italics."""
STAND_IN = re.compile(f"[{_STAND_INS}]")


def without_own_marks(text: str, front_ends: int) -> tuple[str, dict[str, tuple[str, str]]]:
    """A text without the notes that have marks of their own, and those notes.

    Args:
        text: the whole text.
        front_ends: where the text of the resolution begins; a single asterisk above it can only be a mark.

    Returns:
        The text, each mark replaced by one character; by that character, the mark and the words of its note. A line
        that begins with an asterisk and has no mark to go with stays as it is.
    """
    notes: dict[str, tuple[str, str]] = {}
    for found in sorted(_TEXT.finditer(text), key=lambda m: -len(m["mark"])):
        mark = found["mark"]
        stand_in = _STAND_INS[len(mark) - 1]
        place = _place(text, mark, min(front_ends, found.start()), found.start())
        if place is None or stand_in in notes or found[0] not in text:
            continue
        notes[stand_in] = (mark, " ".join(found["text"].split()))
        # The note is left as spaces, so that the places of others stay what they were.
        blank = re.sub(r"\S", " ", found[0])
        text = text[: found.start()] + blank + text[found.end() :]
        text = text[:place] + stand_in + " " * (len(mark) - 1) + text[place + len(mark) :]
    return _closed_up(text), notes


def marks_without_notes(text: str) -> list[str]:
    """Words with a mark behind them that no note belongs to, in the lines above the text, where nothing is in italics.

    Args:
        text: what stands above the text, marks that have notes taken out.
    """
    lines = [line for line in text.splitlines() if line.count("*") == len("".join(_BEHIND_A_WORD.findall(line)))]
    return [found[0] for line in lines for found in re.finditer(rf"\S*{_BEHIND_A_WORD.pattern}", line)]


def _place(text: str, mark: str, front_ends: int, before: int) -> int | None:
    """Where a mark stands: behind a word, before a space or punctuation; below the front only where italics allow."""
    pattern = re.compile(rf"(?<=[^\s*]){re.escape(mark)}(?![*\w])")
    found = pattern.search(text, 0, front_ends)
    if found is None and len(mark) > 1:
        found = pattern.search(text, 0, before)
    if found is None:
        start = front_ends
        for paragraph in re.split(r"(\n[ \t]*\n)", text[front_ends:before]):
            odd = len(re.findall(r"(?<!\*)\*(?!\*)", paragraph)) % 2
            found = pattern.search(text, start, start + len(paragraph)) if odd else None
            if found:
                break
            start += len(paragraph)
    return found.start() if found else None


def _closed_up(text: str) -> str:
    return re.sub(rf"(?<=[{_STAND_INS}]) +(?=[ ,.;:])", "", text)
