"""What a made folder says to people: the sheet, the places of facts, and their names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from drafter.document import Document, Front, Kind, Note, Paragraph, Run, Stage
from drafter.extraction.names import Names
from drafter.extraction.places import OTHER, REACH, Place, Places, place_of
from drafter.extraction.proof import _letters
from drafter.extraction.writing import plain_values, written_sheet
from drafter.facts.count import Count
from drafter.facts.fact import Fact, Found
from drafter.facts.registry import TYPES
from drafter.languages import language


def place(before: str = "", after: str = "", **more: str) -> Place:
    known = {"paragraph": "operative paragraph 3", "heading": "Preamble", "lead": "", **more}
    return Place(before=before, after=after, **known)


def of(name: str, **fields: Any) -> Fact:
    return TYPES[name].model_validate({"type": name, **fields})


def test_the_sheet_that_is_written() -> None:
    cited = of("cited-resolutions", series="own", items=[{"resolution": "70/1"}, {"resolution": "71/2"}])
    facts = {"a": Count(value=3), "b": cited, "c": Count(value=4)}
    places = {"a": place("x "), "b": place("y "), "c": place("z ", heading="Annex")}
    sheet = written_sheet(
        {"title": "T", "gatherings": {"m": {"name": "M"}}, "item": {"number": 1}}, facts, places, {"a": {"70/1": "2"}}
    )
    lines = [line for line in sheet.split("\n") if not line.lstrip().startswith("#")]
    assert lines == [
        "", "title: T", "gatherings:", "  m: {name: M}", "item: {number: 1}", "", "facts:", "",
        "  a: {type: count, value: 3}", "  b:", "    type: cited-resolutions", "    series: own", "    items:",
        "      - {resolution: 70/1}", "      - {resolution: 71/2}", "", "  c: {type: count, value: 4}", "", "earlier:",
        "  a: {70/1: 2}", "",
    ]  # fmt: skip
    assert sheet.count("# Preamble") == 1 == sheet.count("# Annex")
    assert "facts" not in written_sheet({"title": "T"}, {}, {}) and "earlier:" not in written_sheet({}, {}, {})
    assert plain_values(of("date", day="2021-12-06")) == {"type": "date", "day": date(2021, 12, 6)}
    assert plain_values(of("date", day="2021-12-06", each_year="asked"))["each_year"] == "asked"


@pytest.mark.parametrize(
    ("one", "comment"),
    [
        (place("by ", " States"), "by ___ States"),
        (place("w " * 28, ""), OTHER + " " + "w " * 27 + "___"),
        (place("b" * REACH[0], ""), "b" * REACH[0] + "___"),
        (place("", " " + "a" * (REACH[1] - 1)), "___ " + "a" * (REACH[1] - 1)),
        (place("", " a" * 23), "___" + " a" * 22 + f" {OTHER}"),
        (place("see ", "", lead="the report"), "the report [note:] see ___"),
        (
            place("s" * (REACH[0] // 2 - 1), "", lead="the report"),
            "the report [note:] " + "s" * (REACH[0] // 2 - 1) + "___",
        ),
        (place("s" * (REACH[0] // 2), "", lead="the report"), "s" * (REACH[0] // 2) + "___"),
    ],
)
def test_the_comment_of_a_fact(one: Place, comment: str) -> None:
    assert one.comment == f"Operative paragraph 3: {comment}" and one.short == "operative 3"


def test_other_facts_beside_one_are_left_out() -> None:
    class Passage:
        text = "one 11 two 22 three 33 four"

    found = [Found(at, at + 2, Count(value=1)) for at in (4, 11, 20)]
    made = place_of(found[1], Passage, ("p", "h", ""), [found[0], found[2]])  # type: ignore[arg-type]
    assert (made.before, made.after) == (f"one {OTHER} two ", f" three {OTHER} four")


def test_where_the_passages_of_a_document_stand() -> None:
    def block(kind: Kind, *words: str | Note, number: str = "") -> Paragraph:
        return Paragraph(kind, tuple(Run(w) if isinstance(w, str) else w for w in words), number)

    note = Note(((Run("n"),), (Run("m"),)))
    body = (
        block(Kind.PREAMBULAR, "a", note, "b"), block(Kind.HEADING, "One"), block(Kind.OPERATIVE, "c", number="1."),
        block(Kind.PREAMBULAR, "d"),
    )  # fmt: skip
    document = Document("en", Stage.DRAFT, Front(), (*body[:1], *body[1:3]))
    places = Places(document)
    places.begin(0)
    seen = [places.passage(Kind.PREAMBULAR), *(places.passage(None) for _ in range(3))]
    assert seen == [
        ("preambular paragraph 1", "Preamble", ""), ("note to preambular paragraph 1", "Preamble", "a"),
        ("note to preambular paragraph 1", "Preamble", "a"), ("preambular paragraph 1", "Preamble", ""),
    ]  # fmt: skip
    places.begin(2)
    assert places.passage(Kind.OPERATIVE) == ("operative paragraph 1", "One", "")


class Reading:
    session = 76

    class gatherings:  # noqa: N801
        @staticmethod
        def role(fact: Fact) -> str:  # noqa: ARG004
            return ""

    class setting:  # noqa: N801
        language = language("en")


@pytest.mark.parametrize(
    ("fact", "before", "after", "name"),
    [
        (of("count", value=3), "Noting that ", " landlocked States", "landlocked_states"),
        (of("count", value=3), "Noting ", " of them", "operative_3"),
        (of("session", number=77), "at its ", " session", "next_session"),
        (of("resolution", resolution="70/1"), "Recalling ", "", "resolution_70_1"),
        (of("figure", figure="3"), "Noting that ", " hungry children", "hungry_children"),
        (of("figure", figure="3"), "Noting that ", " children", "children_figure"),
        (
            of("year", year=2021),
            "Noting the Vienna Programme of Action, held in Geneva in ",
            "",
            "vienna_programme_action_year",
        ),
        (of("date", day="2021-12-06"), "Noting the Oslo Treaty of ", "", "oslo_treaty_date_2021"),
        (of("symbol", symbol="A/1/2"), "Noting the report of the Board on clean water ", "", "a_1_2"),
        (
            of("symbol", symbol="A/1/2", each_year="asked"),
            "Noting the report of the Board on clean water ",
            "",
            "report_on_clean_water",
        ),
    ],
)
def test_names(fact: Fact, before: str, after: str, name: str) -> None:
    assert Names().name(fact, place(before, after), Reading) == name  # type: ignore[arg-type]


def test_names_have_a_length_and_none_comes_twice() -> None:
    names = Names()
    count = of("count", value=3)
    assert [names.name(count, place("", " landlocked States"), Reading) for _ in range(3)] == [  # type: ignore[arg-type]
        "landlocked_states", "landlocked_states_2", "landlocked_states_3"
    ]  # fmt: skip

    def named(*lengths: int) -> str:
        words = " ".join(chr(97 + n) * length for n, length in enumerate(lengths))
        return Names().name(count, place("", f" {words}"), Reading)  # type: ignore[arg-type]

    assert named(11, 11, 9) == "_".join(["a" * 11, "b" * 11, "c" * 9])
    assert named(11, 11, 10) == "_".join(["a" * 11, "c" * 10])
    assert named(20, 20) == "b" * 20 + "_count" and named(50) == "a" * 40


def test_a_proof_compares_letters_with_their_setting_and_other_characters_without() -> None:
    plain, slanted = (False, False, False), (True, False, False)
    assert _letters((Run(" a,"), Run("b ", italic=True))) == [" ", ("a", plain), ",", ("b", slanted), " "]
    assert _letters((Run("a\u00a0b"),)) == _letters((Run("a b"),)) and _letters((Note(((Run("n"),),)),)) == [
        [[("n", plain)]]
    ]
