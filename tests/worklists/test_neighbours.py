"""The words beside a short fact, and what a worklist says of a value."""

from __future__ import annotations

import pytest

from drafter.document import Document, Front, Kind, Paragraph, Run, Stage
from drafter.place import Place
from drafter.worklists.entries import counted, entries
from drafter.worklists.item import Item, Status
from drafter.worklists.neighbours import Neighbours


@pytest.mark.parametrize(
    ("runs", "words", "said"),
    [
        (["over the last ", "2021", " session held there"], "2021", "the last 2021 session held"),
        (["", "2021", "-year plan"], "2021", "2021"),
        (["at ", "6 May", ", then"], "6 May", "at 6 May"),
        (["over the last ", "6 May 2021", " session"], "6 May 2021", "6 May 2021"),
        (["over.", "2021", " session"], "2021", "2021 session"),
        (["", "2021"], "2021", "2021"),
    ],
)
def test_a_short_fact_is_told_by_its_neighbours(runs: list[str], words: str, said: str) -> None:
    made = tuple(Run(text, fact="f" if n == 1 else None) for n, text in enumerate(runs))
    block = Paragraph(Kind.PREAMBULAR, made, place=Place("text.md", 3))
    found = Neighbours(Document("en", Stage.DRAFT, Front(), (block,)))
    assert found.among(4, "f", words) == words == found.among(3, "g", words)
    assert found.among(3, "f", words) == said
    assert found.among(3, "f", words) == words


def test_words_between_two_short_facts_belong_to_the_second() -> None:
    made = (
        Run("of "),
        Run("1", fact="a"),
        Run(" and then some "),
        Run("2", fact="b"),
        Run(" and "),
        Run("a b c", fact="c"),
    )
    block = Paragraph(Kind.PREAMBULAR, made, place=Place("text.md", 3))
    found = Neighbours(Document("en", Stage.DRAFT, Front(), (block,)))
    assert [found.among(3, key, w) for key, w in (("a", "1"), ("b", "2"))] == ["of 1 and", "then some 2 and"]
    facts = (Run("1", fact="a"), Run("2", fact="b"))
    alone = Neighbours(Document("en", Stage.DRAFT, Front(), (Paragraph(Kind.PREAMBULAR, facts, place=Place("t", 3)),)))
    assert [alone.among(3, key, key) for key in "ab"] == ["a", "b"]


def item(fact: str, before: str | None, after: str, status: Status, reason: str = "") -> Item:
    return Item(status, before, after, None, "operative paragraph 1", fact, reason, "resolution.yaml", 9)


def test_what_is_one_value() -> None:
    confirm, changed = Status.CONFIRM, Status.CHANGED

    def grouped(*items: Item) -> list[tuple[str, int]]:
        return [(entry.fact, len(entry.items)) for entry in entries(items)]

    assert grouped(item("a", None, "[x]", confirm), item("a.b", None, "[y]", confirm)) == [("a", 2)]
    assert grouped(item("a", None, "[x] of [y]", confirm), item("a.b", None, "[y]", confirm)) == [("a", 1), ("a.b", 1)]
    assert grouped(item("a", None, "x", confirm), item("a.b", None, "[y]", confirm)) == [("a", 1), ("a.b", 1)]
    assert grouped(item("a", None, "[x]", changed), item("a.b", None, "[y]", confirm)) == [("a", 1), ("a.b", 1)]
    assert grouped(item("a", "1", "2", changed), item("a", "1", "2", changed)) == [("a", 2)]
    assert grouped(item("a", "1", "2", changed), item("a", "1", "3", changed)) == [("a", 1), ("a", 1)]
    assert (
        counted(entries([item("a", "1", "2", changed)] * 2 + [item("b", "1", "2", changed)])) == "2 values at 3 places"
    )


@pytest.mark.parametrize(
    ("reason", "note"),
    [("to be confirmed", ""), ("the year it came: to be confirmed", "The year it came."), ("", "."), ("a", "")],
)
def test_a_note_says_more_than_the_title(reason: str, note: str) -> None:
    (entry,) = entries([item("a", None, "[x]", Status.CONFIRM, reason)])
    assert entry.note in (note, "")
