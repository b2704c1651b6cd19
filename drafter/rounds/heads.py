"""What a reply changes above the text: who joins the sponsors or leaves them, and lines that stand in the YAML."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Document, Run, plain
from drafter.document.words import folded
from drafter.languages.states import official
from drafter.rounds.edits import Edit
from drafter.rounds.proposal import Sort

_LINES = {
    "session": "the session", "committee": "the committee", "agenda_item": "the agenda item",
    "agenda_title": "the title of the agenda item",
}  # fmt: skip
"""Lines above the text that a partner may have corrected; those of the masthead are the Secretariat's."""


def sponsors_between(old: Document, new: Document) -> Iterator[Edit]:
    """Yield who joins the sponsors and who leaves them; nothing where a text does not name them."""
    before, after = _sponsors(old), _sponsors(new)
    if not after or not before:
        return
    for key, name in before.items():
        if key not in after:
            yield Edit(Sort.SPONSOR, -1, removed=(Run(name),))
    for key, name in after.items():
        if key not in before:
            yield Edit(Sort.SPONSOR, -1, added=(Run(name),))


def _sponsors(document: Document) -> dict[str, str]:
    """The States that sponsor a draft, by their official names; none where an officer or a body submits it."""
    names = [s.entry for s in document.record.sponsors]
    if any(name.startswith("submitted ") for name in names):
        return {}
    return {official(name, document.language) or name: name for name in names}


def other_lines(sent: Document, came: Document, last_year: Document | None) -> Iterator[str]:
    """Say which lines above the text a file has otherwise, since no proposal changes them."""
    for name, called in _LINES.items():
        ours, theirs = (folded(plain(getattr(d.front, name))) for d in (sent, came))
        last = folded(plain(getattr(last_year.front, name))) if last_year is not None else ""
        if ours and theirs and theirs not in (ours, last) and _is_corrected(ours, theirs):
            yield (
                f"The file has {called} otherwise: “{ours}” → “{theirs}”. If the sender is right, change it in "
                "resolution.yaml."
            )


def _is_corrected(ours: str, theirs: str) -> bool:
    """Whether a line is ours with some words changed, and no other line or one with more around it."""
    words = set(ours.split()), set(theirs.split())
    return ours not in theirs and 2 * len(words[0] & words[1]) >= max(map(len, words))
