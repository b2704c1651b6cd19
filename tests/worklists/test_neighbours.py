"""The words beside a short fact, and what a worklist says of a value."""

from __future__ import annotations

import pytest

from drafter.document import Document, Front, Kind, Paragraph, Run, Stage
from drafter.facts.phrase import Phrase, Piece
from drafter.place import Place
from drafter.worklists.entries import counted, entries
from drafter.worklists.item import Item, Status
from drafter.worklists.making import FEW, _difference, _few
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


def phrase(said: str) -> Phrase:
    """A phrase of the words of a list, parts of a fact each, what is open in brackets, commas between."""
    pieces: list[Piece] = []
    for number, words in enumerate(said.split()):
        pieces += [Piece(", ")] * bool(number)
        pieces.append(Piece(words.strip("[]"), f"items.{number}", words.startswith("[")))
    return Phrase(tuple(pieces))


@pytest.mark.parametrize(
    ("before", "after", "left", "came"),
    [
        ("a b c", "a b c", None, None),
        ("a b c", "a x c", "b", "x"),
        ("a b c", "a x y", "b, c", "x, y"),
        ("a c", "a b c", None, "b"),
        ("a b c", "a c", "b", ""),
        ("x x", "x x x", None, "x"),
        ("x x x", "x x", "x", ""),
        (None, "a", None, "a"),
        ("a", "[b]", None, None),
        ("a b", "x [b]", "a", "x"),
    ],
)
def test_what_differs_of_two_phrases(before: str | None, after: str, left: str | None, came: str | None) -> None:
    found = _difference(phrase(before) if before else None, phrase(after))
    assert (found and found[:2]) == (None if left is None and came is None else (left, came))
    assert found is None or found[2] in phrase(after).pieces


def test_a_bracket_that_is_cut_off_is_closed_and_a_phrase_without_parts_is_one() -> None:
    old, new = (Phrase((Piece("Oslo (", "a"), Piece(year, "b"), Piece(")", "c"))) for year in ("1999", "2000"))
    assert _difference(old, new) == ("1999", "2000", Piece("2000", "b"))
    longer = Phrase((Piece("Oslo (2001", "a"), Piece(")", "z")))
    shorter = Phrase((Piece("Lima (2001", "a"), Piece(")", "z")))
    assert (_difference(longer, shorter) or ("",))[0] == "Oslo (2001)"
    assert _difference(Phrase((Piece("a"),)), Phrase((Piece("b"),))) == ("a", "b", Piece("b"))


def test_many_names_are_the_first_and_how_many_there_are() -> None:
    names = [str(n) for n in range(FEW + 1)]
    assert _few(names[:FEW], "+".join) == "+".join(names[:FEW]) and _few(names, "+".join).endswith(f"({FEW + 1})")
    assert _few(names, "+".join).count(",") == FEW - 2
