"""The paragraph that a user asks for, by its number or by words of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.document.words import folded
from drafter.errors import DraftError
from drafter.reports.history.thread import History, Thread

_NUMBER = re.compile(
    r"(?:(?P<kind>op|operative|pp|preambular|paragraph|para\.?|op\. para\.?)?\s*(?:paragraph|para\.?)?\s*)"
    r"(?P<number>\d+)\.?(?P<letters>(?:\s*\([a-z]+\))*)",
    re.IGNORECASE,
)


def chosen(history: History, wanted: str) -> tuple[Thread, ...]:
    """The paragraphs that a user asks for.

    Args:
        history: a series.
        wanted: "9" or "operative 9" for an operative paragraph, "preambular 3", "9 (a)", the name of a paragraph as
            the history prints it, or words that it has or had in any year.

    Returns:
        One paragraph for a number; for words every one that has them, the latest wording first asked.

    Raises:
        DraftError: there is none.
    """
    for names in _names(wanted):
        for number in reversed(range(len(history.editions))):
            found = [t for t in history.threads if folded(t.names.get(number, "")).lower() == names]
            if found:
                return (found[0],)
    words = folded(wanted).lower()
    having = [t for t in history.threads if any(words in text.lower() for text in t.texts.values())]
    if not having or not words or words.isdigit():
        raise DraftError(
            f"No paragraph is called “{wanted}”, and none has or had these words.",
            hint="Write a number (9), a name (preambular 3, 9 (a)), or some words in quotation marks. "
            + _there_are(history.threads),
        )
    return tuple(having)


def _names(wanted: str) -> list[str]:
    plain = folded(wanted).lower()
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return [plain]
    kind = (match["kind"] or "").rstrip(".")
    letters = "".join(f" {letter}" for letter in re.findall(r"\([a-z]+\)", match["letters"]))
    rest = f"{match['number']}{letters}"
    if kind in ("pp", "preambular"):
        return [f"preambular paragraph {rest}"]
    operative = [f"operative paragraph {rest}"]
    if match["number"] == "1" and not letters:
        operative.append("the operative paragraph")
    return operative


def _there_are(threads: Sequence[Thread]) -> str:
    operative = [t.name for t in threads if t.name.startswith("operative paragraph ") and t.name[-1].isdigit()]
    preambular = [t.name for t in threads if t.name.startswith("preambular paragraph ") and t.name[-1].isdigit()]
    return f"There are {len(preambular)} preambular and {len(operative)} operative paragraphs."
