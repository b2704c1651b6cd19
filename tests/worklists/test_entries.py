"""The worklist with every value once."""

from __future__ import annotations

import pytest

from drafter.document.naming import together
from drafter.worklists.entries import counted, entries
from drafter.worklists.item import Item, Status


def item(fact: str, paragraph: str, after: str, status: Status = Status.CONFIRM) -> Item:
    return Item(status, None, after, None, paragraph, fact, "", "resolution.yaml", 9)


def told(*items: Item) -> list[str]:
    return ["; ".join(f"{where}: {words}" for where, words in entry.by_words) for entry in entries(items)]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["masthead"], "masthead"),
        (["operative paragraph 8"], "operative paragraph 8"),
        (["operative paragraph 8", "operative paragraph 9"], "operative paragraphs 8 and 9"),
        ([f"operative paragraph {n}" for n in (8, 9, 16)], "operative paragraphs 8, 9 and 16"),
        (["operative paragraph 8 (a)", "operative paragraph 8 (b)"], "operative paragraphs 8 (a) and 8 (b)"),
        (["operative paragraph 9", "operative paragraph 9"], "operative paragraph 9 (2 times)"),
        (["preambular paragraph 2", "operative paragraph 9"], "preambular paragraph 2 and operative paragraph 9"),
        (["annex, paragraph 1", "annex, paragraph 3"], "annex, paragraphs 1 and 3"),
        (["a note", "a note", "the operative paragraph"], "2 notes and the operative paragraph"),
    ],
)
def test_paragraphs_together(names: list[str], said: str) -> None:
    assert together(names) == said


def test_a_value_at_several_places_is_told_once() -> None:
    places = [item("cited.resolution", f"operative paragraph {n}", "[52/28]") for n in (8, 9, 16)]
    assert told(*places) == ["operative paragraphs 8, 9 and 16: [52/28]"]
    assert counted(entries(places)) == "1 value at 3 places"
    assert counted(entries(places[:1])) == "1 value"


def test_one_fact_in_two_forms_is_one_value() -> None:
    assert told(
        item("cited", "operative paragraph 8", "[52/28 of 9 December 1997]"),
        item("cited.resolution", "operative paragraph 9", "[52/28]"),
    ) == ["operative paragraph 8: [52/28 of 9 December 1997]; operative paragraph 9: [52/28]"]


def test_the_parts_of_a_fact_are_values_of_their_own() -> None:
    place = item("to_attend.place", "operative paragraph 9", "[The Hague]")
    dates = item("to_attend.dates", "operative paragraph 9", "[from 15 to 19 November 2021]")
    assert len(entries([place, dates])) == 2


def test_what_says_something_else_is_told_apart() -> None:
    first = item("cited", "operative paragraph 8", "52/28", Status.CARRIED)
    assert len(entries([first, item("cited", "operative paragraph 9", "52/28", Status.CHANGED)])) == 2
    assert len(entries([first, item("cited", "operative paragraph 9", "52/29", Status.CARRIED)])) == 2
