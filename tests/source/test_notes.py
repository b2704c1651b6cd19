"""A note that is written and marked nowhere is told, not dropped in silence."""

from __future__ import annotations

from drafter.source.notes import unmarked_notes
from drafter.source.tree import read


def told(text: str, *marked: str) -> list[str]:
    return [str(found) for found in unmarked_notes(read(text, "text.md"), set(marked))]


def test_a_note_without_a_mark() -> None:
    assert told("*Recalling* the Convention,\n\n[^1]: *Treaty Series*.\n") == [
        "text.md:3:1: The note [^1] is not printed: the text has no mark for it.\n"
        "    [^1]: *Treaty Series*.\n"
        "    ^\n"
        "  Put [^1] after the words it belongs to, or take the note out."
    ]


def test_a_note_with_its_mark() -> None:
    assert told("*Recalling* the Convention,[^1]\n\n[^1]: *Treaty Series*.\n") == []


def test_a_mark_among_the_words_of_a_fact() -> None:
    assert told("*Recalling* its resolutions {{ recalled }},\n\n[^1]: See A/76/444.\n", "1") == []


def test_a_mark_in_a_comment_is_none() -> None:
    assert told("*Recalling* the Convention,{# [^1] #}\n\n[^1]: *Treaty Series*.\n") != []
