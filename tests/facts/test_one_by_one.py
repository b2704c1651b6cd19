"""Facts by themselves: what they print open and settled, what they read, and what they know of themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from drafter.document.words import folded
from drafter.facts.count import Count
from drafter.facts.fact import Fact, GatheringKind, Setting, is_open
from drafter.facts.gathering import Gathering
from drafter.facts.gatherings_held import GatheringsHeld
from drafter.facts.inverse import settled, values
from drafter.facts.own_paragraph import OwnParagraph, beginning
from drafter.facts.phrase import Piece, joined, phrase
from drafter.facts.registry import TYPES
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.facts.session import Session
from drafter.facts.symbol import Symbol
from drafter.facts.value import Open, opened
from drafter.facts.years import Years
from drafter.languages import language

SETTING = Setting(
    language("en"),
    {"meeting": GatheringKind(name="Meeting of the Parties", short="Meeting"), "review": GatheringKind(name="Review")},
)
MEETING = {"kind": "meeting", "number": 3, "place": "Geneva", "from": "2021-11-15", "to": "2021-11-19"}


def of(name: str, **fields: Any) -> Fact:
    return TYPES[name].model_validate({"type": name, **{k.rstrip("_"): v for k, v in fields.items()}})


@pytest.mark.parametrize(
    ("fact", "form", "words"),
    [
        (of("count", value=9), "", "nine"),
        (of("count", value=10), "", "10"),
        (of("count", value=[9]), "", "[nine]"),
        (of("count", value=[]), "", f"[{SETTING.language.placeholder}]"),
        (of("count", value=0), "figures", "0"),
        (of("year", year=[]), "", f"[{SETTING.language.placeholder}]"),
        (of("year", year=[2021]), "", "[2021]"),
        (of("month", month=["2021-06"]), "", "[June 2021]"),
        (of("month", month=[]), "", f"[{SETTING.language.placeholder}]"),
        (of("date", day=[]), "", f"[{SETTING.language.placeholder}]"),
        (of("figure", figure=[]), "", f"[{SETTING.language.placeholder}]"),
        (of("session", number=[76]), "figures", "[76]"),
        (of("session", number=[]), "spelled", f"[{SETTING.language.placeholder}]"),
        (of("session", number=76), "capital", "Seventy-sixth"),
        (of("ordinal", number=101), "spelled", "one hundred and first"),
        (of("ordinal", number=[]), "capital", f"[{SETTING.language.placeholder}]"),
        (of("years", first=2020, last=[2024]), "", "[2020–2024]"),
        (of("years", first=[2020], last=2024), "", "[2020–2024]"),
        (of("years", first=2020, last=[]), "", f"[{SETTING.language.placeholder}]"),
        (of("gathering", **MEETING), "", "Third Meeting of the Parties"),
        (of("gathering", **MEETING), "short", "Third Meeting"),
        (of("gathering", **{**MEETING, "kind": "review"}), "short", "Third Review"),
        (of("gathering", **{**MEETING, "kind": "other"}), "short", "Third other"),
        (of("gathering", **{**MEETING, "number": [3]}), "ordinal", "[third]"),
        (of("gathering", **MEETING), "where", "Geneva"),
        (of("gathering", **{**MEETING, "place": ["Geneva"]}), "where", "[Geneva]"),
        (of("gathering", kind="meeting", number=3), "where", f"[{SETTING.language.placeholder}]"),
        (of("gathering", **MEETING), "dates", "from 15 to 19 November 2021"),
        (of("gathering", **{**MEETING, "to": None}), "dates", "on 15 November 2021"),
        (of("gathering", **{**MEETING, "to": ["2021-11-19"]}), "dates", "[from 15 to 19 November 2021]"),
        (of("gathering", **{**MEETING, "from": ["2021-11-15"]}), "dates", "[from 15 to 19 November 2021]"),
        (of("gathering", **{**MEETING, "from": []}), "dates", f"[{SETTING.language.placeholder}]"),
        (of("gathering", **{**MEETING, "to": []}), "dates", f"[{SETTING.language.placeholder}]"),
        (of("gathering", **{**MEETING, "from": None}), "dates", f"[{SETTING.language.placeholder}]"),
        (of("gathering", **MEETING), "place_and_dates", "Geneva from 15 to 19 November 2021"),
        (of("resolution", resolution="76/26", adopted="2021-12-06"), "", "76/26 of 6 December 2021"),
        (of("resolution", resolution="76/26", adopted="2021-12-06"), "number", "76/26"),
        (of("resolution", resolution="76/26", adopted=["2021-12-06"]), "number", "76/26"),
        (of("resolution", resolution="76/26", adopted=["2021-12-06"]), "", "[76/26 of 6 December 2021]"),
        (of("resolution", resolution=[], adopted="2021-12-06"), "number", f"[{SETTING.language.placeholder}]"),
        (of("resolution", resolution="76/26"), "", "76/26"),
        (of("resolution", resolution="76/26"), "day", SETTING.language.placeholder),
        (of("resolution", resolution="76/26", adopted=["2021-12-06"]), "day", "[6 December 2021]"),
    ],
)
def test_prints(fact: Fact, form: str, words: str) -> None:
    assert folded(fact.phrase(form, SETTING).words) == words


@pytest.mark.parametrize(
    ("fact", "form", "words", "read"),
    [
        (of("count", value=3), "", "nine", {"value": 9}),
        (of("count", value=3), "figures", "12,000", {"value": 12000}),
        (of("count", value=3), "figures", "999,999,999,999,999", {"value": 10**15 - 1}),
        (of("count", value=3), "figures", "1,000,000,000,000,001", None),
        (of("count", value=3), "figures", "9" * 5000, None),
        (of("year", year=2021), "", "1945", {"year": 1945}),
        (of("year", year=2021), "", "3000", None),
        (of("figure", figure="1"), "", "149.2", {"figure": "149.2"}),
        (of("years", first=2020, last=2024), "", "2020–2025", {"first": 2020, "last": 2025}),
        (of("years", first=2020, last=2024), "", "2020–2020", None),
        (of("session", number=[76]), "", "seventy-seventh", {"number": 77}),
        (of("gathering", **MEETING), "", "Ninety-ninth Meeting of the Parties", {"number": 99}),
        (of("gathering", **MEETING), "", "100th Meeting of the Parties", None),
        (of("gathering", **MEETING), "", "First Review", {"number": 1, "kind": "review"}),
        (of("gathering", **MEETING), "where", "Oslo", {"place": "Oslo"}),
        (
            of("gathering", **MEETING),
            "dates",
            "from 3 to 4 May 2022",
            {"from_": date(2022, 5, 3), "to": date(2022, 5, 4)},
        ),
        (
            of("gathering", **MEETING),
            "place_and_dates",
            "The Hague from 3 to 4 May 2022",
            {"place": "The Hague", "from_": date(2022, 5, 3), "to": date(2022, 5, 4)},
        ),
    ],
)
def test_reads_its_own_words(fact: Fact, form: str, words: str, read: dict[str, object] | None) -> None:
    found = next(values(fact, form, words, SETTING), None)
    assert found == (None if read is None else fact.model_copy(update=read))


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("in 2021 and 1999", "year", ["2021", "1999"]),
        ("A/2021 and 2021/9 and 2021–2022 and 12021", "year", []),
        ("for 2020–2024 and 2024–2020 and 2020–2020", "years", ["2020–2024"]),
        ("documents A/76/444, S/2021/1. and ABC", "symbol", ["A/76/444", "S/2021/1"]),
        ("164 States", "count", ["164"]),
        ("1,000,000,000,000,001 and 999,999,999,999,999 States", "count", ["999,999,999,999,999"]),
        (f"{'1' * 41} million and {'1' * 40} million", "figure", ["1" * 40]),
        (f"{'1' * 41} to 12 million; 10 to {'1' * 40} million", "figures", [f"10 to {'1' * 40}"]),
        (f"A/{'1' * 79} and A/{'1' * 78}", "symbol", [f"A/{'1' * 78}"]),
        ("resolution 76/26 of 6 December 2021", "resolution", ["76/26 of 6 December 2021"]),
        ("resolutions 76/26 of 6 December 2021 and 75/1 of 1 December 2020", "resolution", []),
        ("resolution 76/26 of 6 December 2021", "cited-resolutions", []),
        (
            "resolutions 76/26 of 6 December 2021 and 75/1 of 1 December 2020",
            "cited-resolutions",
            ["76/26 of 6 December 2021 and 75/1 of 1 December 2020"],
        ),
        ("on 30 February 2021 and 28 February 2021", "date", ["28 February 2021"]),
        ("in June 2022", "month", ["June 2022"]),
        (
            "held in Maputo (1999) and Geneva (2000 and 2002)",
            "gatherings-held",
            ["Maputo (1999) and Geneva (2000 and 2002)"],
        ),
    ],
)
def test_recognises(text: str, name: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in TYPES[name].recognise(text, SETTING)] == found


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("gathering", {**MEETING, "to": "2021-11-14"}),
        ("years", {"first": 2021, "last": 2020}),
        ("period", {"from": "2021-01-02", "to": "2021-01-01"}),
        ("count", {"value": -1}),
        ("ordinal", {"number": 0}),
        ("ordinal", {"number": 1000}),
        ("year", {"year": 1899}),
        ("year", {"year": 2201}),
        ("session", {"number": 76, "a_year": 0}),
        ("session", {"number": 76, "a_year": 13}),
        ("symbol", {"symbol": "A/" + "1" * 79}),
        ("figure", {"figure": "1" * 41}),
        ("month", {"month": "2021-13"}),
        ("month", {"month": "2021-00"}),
        ("gatherings-held", {"held": []}),
        ("cited-resolutions", {"items": []}),
    ],
)
def test_refuses(name: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        of(name, **fields)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("gathering", {**MEETING, "to": "2021-11-15"}),
        ("gathering", {**MEETING, "to": ["2020-11-14"]}),
        ("gathering", {**MEETING, "from": ["2022-11-14"]}),
        ("years", {"first": 2021, "last": 2021}),
        ("years", {"first": 2021, "last": [2020]}),
        ("years", {"first": [2021], "last": 2020}),
        ("period", {"from": "2021-01-01", "to": "2021-01-01"}),
        ("period", {"from": "2021-01-01", "to": ["2020-01-01"]}),
        ("count", {"value": 0}),
        ("ordinal", {"number": 1}),
        ("ordinal", {"number": 999}),
        ("year", {"year": 1900}),
        ("year", {"year": 2200}),
        ("session", {"number": 76, "a_year": 12}),
        ("symbol", {"symbol": "A/" + "1" * 78}),
        ("figure", {"figure": "1" * 40}),
    ],
)
def test_takes(name: str, fields: dict[str, Any]) -> None:
    assert of(name, **fields)


def test_a_count_chooses_and_holds() -> None:
    def words(value: object) -> tuple[str, bool]:
        count = of("count", value=value)
        return count.choose("State", "States"), count.holds()

    assert [words(v) for v in (0, 1, 2, [0], [1], [])] == [
        ("States", False), ("State", True), ("States", True), ("States", False), ("State", True), ("States", True)
    ]  # fmt: skip


def test_a_meeting_on_a_weekend_is_odd() -> None:
    def odd(first: str, last: str) -> list[tuple[str | int, ...]]:
        return [o.path for o in of("gathering", **{**MEETING, "from": first, "to": last}).oddities()]

    assert odd("2021-11-19", "2021-11-20") == [("to",)]
    assert odd("2021-11-13", "2021-11-15") == [("from",)]
    assert odd("2021-11-14", "2021-11-15") == [("from",)]
    assert odd("2021-11-15", "2021-11-19") == []


def test_years_of_gatherings_held_that_run_back_are_odd() -> None:
    def odd(*years: object) -> list[tuple[str | int, ...]]:
        return [o.path for o in of("gatherings-held", held=[{"place": "Geneva", "year": y} for y in years]).oddities()]

    assert odd(1999, 1999, 2000) == []
    assert odd(1999, 1998, 1999) == [("held", 1, "year")]
    assert odd(1999, [1998], 1998) == [("held", 2, "year")]


def test_gatherings_by_number() -> None:
    held = of("gatherings-held", kind="meeting", joined_by="next", held=[{"place": p, "year": 1999} for p in "AABC"])
    assert isinstance(held, GatheringsHeld)
    forms = ("", "through", "each_capital", "latest", "latest_capital", "count")
    assert [folded(held.phrase(form, SETTING).words) for form in forms] == [
        "A (1999 and 1999), B (1999) and C (1999)", "first to fourth", "First, Second, Third and Fourth", "fourth",
        "Fourth", "4",
    ]  # fmt: skip
    assert (held.highest("meeting"), held.highest("review")) == (4, 0)
    meeting = of("gathering", **MEETING)
    assert (meeting.highest("meeting"), meeting.highest("review")) == (3, 0)
    assert len(held.joined_by_next(meeting).held) == 5
    for other in (
        of("count", value=1),
        of("gathering", **{**MEETING, "kind": "review"}),
        of("gathering", kind="meeting", number=1),
    ):
        assert held.joined_by_next(other) is held


def test_a_gathering_takes_over_what_was_convened() -> None:
    meeting = of("gathering", **MEETING)
    assert isinstance(meeting, Gathering)
    taken = meeting.taking_over(of("gathering", kind="review", number=4))
    assert (taken.kind, taken.number, taken.place, is_open(taken)) == ("review", 4, Open("Geneva"), True)
    assert meeting.taking_over(of("count", value=1)) is meeting
    bare = of("gathering", kind="meeting", number=3)
    assert isinstance(bare, Gathering) and bare.taking_over(meeting).place is None
    assert (meeting.begins_in(), meeting.falls_in(), bare.begins_in(), bare.falls_in()) == (2021, 2021, None, None)
    assert of("gathering", **{**MEETING, "from": ["2020-11-15"]}).begins_in() is None


def test_what_a_session_knows() -> None:
    assert [of("session", number=n).session_named() for n in (76, [76])] == [76, None]
    roles = [
        of("session", number=n, each_year=e).role(76) for n, e in ((77, "moves-on"), (77, "asked"), (76, "moves-on"))
    ]
    assert roles == ["next_session", "", ""]


@pytest.mark.parametrize(
    ("symbol", "beside", "parts"),
    [
        ("GC(65)/RES/15", [("moves-on", 65)], ["65", "RES/15"]),
        ("GC(65)/RES/15", [("stays", 65)], ["GC(65)/RES/15"]),
        ("GC(65)/RES/15", [("moves-on", 64)], ["GC(65)/RES/15"]),
        ("A/65/15", [("moves-on", 65)], ["A/65/15"]),
        ("GC(65)/RES/15", [], ["GC(65)/RES/15"]),
    ],
)
def test_a_symbol_with_a_session_that_its_passage_names_is_two_facts(
    symbol: str, beside: Sequence[tuple[str, int]], parts: list[str]
) -> None:
    text = f"in {symbol} of"
    (found,) = Symbol.recognise(text, SETTING)
    sessions = [of("session", number=n, each_year=e) for e, n in beside]
    assert [text[f.start : f.end] for f in found.fact.split(found, sessions)] == parts


def test_who_is_named_by_itself() -> None:
    assert of("symbol", symbol="A/1/2", each_year="stays").own_name() == "A/1/2"
    assert of("symbol", symbol="A/1/2", each_year="asked").own_name() == ""
    assert of("resolution", resolution="70/1").own_name() == "resolution 70/1"
    assert of("resolution", resolution="70/1", each_year="asked").own_name() == ""
    assert of("date", day="2021-12-06").year_of_name() == "2021"
    assert of("date", day="2021-12-06", each_year="asked").year_of_name() == ""
    assert of("date", day=[]).year_of_name() == ""


def cited(*numbers: str, **fields: Any) -> CitedResolutions:
    made = of("cited-resolutions", items=[{"resolution": n, "note": f"n{n}"} for n in numbers], **fields)
    assert isinstance(made, CitedResolutions)
    return made


def test_a_list_of_resolutions() -> None:
    one = cited("70/1", "71/2", "72/3")
    assert folded(one.phrase("", SETTING).words) == "70/1, 71/2 and 72/3"
    assert folded(cited("70/1", "71/2", serial_comma=True).phrase("", SETTING).words) == "70/1, and 71/2"
    assert cited("70/1", serial_comma=True).phrase("", SETTING).words == "70/1"
    assert one.own_name() == "resolutions 70/1"
    assert [i.note for i in one.with_value_of(cited("71/2", "73/4")).items] == ["n71/2", None]  # type: ignore[attr-defined]
    assert [i.resolution for i in one.asked().items] == ["70/1", "71/2", Open("72/3")]
    assert [i.resolution for i in one.with_newest_open().items] == ["70/1", "71/2", Open("72/3")]
    assert one.may_be_newest() == one.items[-1]
    assert cited("70/1", series="own").may_be_newest() is None and cited("70/1", of="Board").may_be_newest() is None
    assert [cited("70/1", series=s).grows() for s in ("own", "latest", "other")] == [True, False, False]
    assert [cited("70/1", series=s).role(76) for s in ("own", "other")] == ["recalled", ""]
    assert one.notes() == ["n70/1", "n71/2", "n72/3"]
    assert one.with_notes({"n70/1": "a", "n72/3": "b"}.get).notes() == ["a", "b"]
    assert one.with_note(1, "x").notes() == ["n70/1", "x", "n72/3"]


def test_notes_of_a_list_stand_behind_commas_where_the_language_has_them_there() -> None:
    text = "resolutions 70/1, 71/2 and 72/3"
    (found,) = CitedResolutions.recognise(text, SETTING)
    behind = [text.index("70/1, ") + 5, text.index("71/2") + 4]
    assert found.fact.note_places(found, text, SETTING.language) == dict(zip(behind, (0, 1), strict=True))


def test_one_resolution() -> None:
    own, other = (of("resolution", resolution="70/1", adopted="2015-09-25", series=s) for s in ("own", "other"))
    assert isinstance(own, Resolution) and isinstance(other, Resolution)
    assert (own.role(76), other.role(76)) == ("predecessor", "")
    assert own.is_denied_by(other) and not own.is_denied_by(own) and not other.is_denied_by(own)
    assert not other.is_denied_by(other)
    assert other.may_be_newest() and not other.model_copy(update={"each_year": "stays"}).may_be_newest()
    assert not other.model_copy(update={"of": "Board"}).may_be_newest()
    assert other.with_value_of(of("resolution", resolution="70/1")).model_dump()["adopted"] == date(2015, 9, 25)
    dated = of("resolution", resolution="70/1", adopted="2016-01-01")
    assert other.with_value_of(dated).model_dump()["adopted"] == date(2016, 1, 1)
    assert other.with_value_of(of("resolution", resolution="70/2")).model_dump()["adopted"] is None
    links = [fact.phrase("", SETTING).pieces[0].symbol for fact in (own, own.model_copy(update={"of": "Board"}))]
    assert links == ["A/RES/70/1", None]


PARAGRAPHS = (
    (1, "Requests the Secretary-General to report in 2022"),
    (2, "Requests the Secretary-General to help"),
    (3, "Also"),
)


def test_a_paragraph_is_known_by_as_many_words_as_tell_it() -> None:
    setting = Setting(SETTING.language, paragraphs=PARAGRAPHS)
    assert beginning(1, setting) == "Requests the Secretary-General to report in"
    assert beginning(3, setting) == "" and beginning(9, setting) == ""
    known = OwnParagraph(begins="Requests the Secretary-General to help")
    assert (known.phrase("", setting).words, known.doubt(setting)) == ("2", "")
    for begins in ("Requests the", "Deplores"):
        unsure = OwnParagraph(begins=begins)
        assert unsure.phrase("", setting).is_open and begins in unsure.doubt(setting)
    assert OwnParagraph(begins=Open("Deplores")).doubt(setting) == ""
    assert known.phrase("", setting).is_open is False
    assert OwnParagraph(begins="Requests the Secretary-General to hel").phrase("", setting).is_open
    later = Setting(SETTING.language, paragraphs=((1, "Requests the Director-General to help"), *PARAGRAPHS[2:]))
    assert known.followed(setting, later, {2: 1}).begins == "Requests the Director-General to help"
    assert known.followed(setting, later, {}) is known and known.followed(setting, setting, {2: 2}) is known


def test_phrases() -> None:
    assert Piece("a", is_open=True).printed == "[a]" and Piece("a").printed == "a"
    both = joined([phrase("a"), phrase("b", is_open=True)], ("", " and "), "list")
    assert (both.words, both.bare, both.is_open) == ("a and [b]", "a and b", True)
    assert [p.part for p in both.pieces] == ["", "list", ""]
    assert phrase("").capitalised().words == "" and joined([], ()).capitalised().words == ""
    assert both.capitalised().bare == "A and b"


def test_open_values() -> None:
    assert opened(Open(1)) == Open(1) and opened(1) == Open(1) != Open(2)
    assert is_open(cited("70/1").asked()) and not is_open(cited("70/1"))
    assert list(cited("70/1", "71/2").asked().open_parts()) == ["items.1.resolution"]
    assert settled(cited("70/1", "71/2").asked()) == cited("70/1", "71/2")
    assert settled(Open(None)) == Open(None) and settled(Session(number=Open(76))) == Session(number=76)
    assert of("count", value=Open(3)) == Count(value=Open(3)) and of("years", first=2020, last=2021) == Years(
        first=2020, last=2021
    )
