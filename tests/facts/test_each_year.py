"""What the words around a fact say of what a year does to it, on both sides of every age and sign."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.document.tree import Kind
from drafter.facts.around import Around
from drafter.facts.bodies import year_of_number
from drafter.facts.count import Count
from drafter.facts.day import Day
from drafter.facts.fact import Fact, GatheringKind
from drafter.facts.figure import Figure
from drafter.facts.month import Month
from drafter.facts.number_in_order import NumberInOrder
from drafter.facts.period import Period
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.facts.session import Session
from drafter.facts.symbol import Symbol
from drafter.facts.value import Open
from drafter.facts.year import YearFact
from drafter.languages import language

ENGLISH = language("en")
MOVES, ASKED, STAYS = "moves-on", "asked", "stays"


def around(words: str, *, kind: Kind = Kind.OPERATIVE, beside: frozenset[int] = frozenset(), last: int = 0) -> Around:
    """The words around a fact, which stands where they have a star, in a text of the seventy-sixth session, of 2021."""
    before, after = words.split("*")
    ends = (last,) if last else ()
    return Around(before, after, kind, 76, 2021, ENGLISH.months, ENGLISH.signs, beside, ends)


@pytest.mark.parametrize(
    ("fact", "words", "decided"),
    [
        (YearFact(year=2021), "the * session of the Economic and Social Council", MOVES),
        (YearFact(year=2021), "the report of the Board for *", MOVES),
        (YearFact(year=2021), "of the Economic and Social Council and the * sessions", MOVES),
        (YearFact(year=2020), "the * session of the Economic and Social Council", ASKED),
        (YearFact(year=2023), "by *", STAYS),
        (YearFact(year=2022), "by *", ASKED),
        (YearFact(year=2017), "by *", ASKED),
        (YearFact(year=2016), "by *", STAYS),
        (YearFact(year=2020), "the plan (of *", STAYS),
        (YearFact(year=2020), "on 31 June *", STAYS),
        (YearFact(year=2020), "coronavirus disease *", STAYS),
        (Day(day=date(2019, 6, 30)), "for the financial period ended *", MOVES),
        (Day(day=date(2023, 6, 30)), "for the financial period ended *", MOVES),
        (Day(day=date(2018, 6, 30)), "for the financial period ended *", STAYS),
        (Day(day=date(2024, 6, 30)), "for the financial period ended *", ASKED),
        (Day(day=date(2020, 6, 30)), "on *", ASKED),
        (Day(day=date(2019, 6, 30)), "on *", STAYS),
        (Day(day=Open(None)), "on *", STAYS),
        (Month(month="2018-06"), "in *", ASKED),
        (Month(month="2017-06"), "in *", STAYS),
        (Month(month="2017-06"), "the elections of *", ASKED),
        (NumberInOrder(number=5), "for the * consecutive year", MOVES),
        (NumberInOrder(number=5), "the * International Decade", ASKED),
        (NumberInOrder(number=5), "the * anniversary in 2024", STAYS),
        (NumberInOrder(number=5), "the * anniversary in 2022", ASKED),
        (NumberInOrder(number=5), "the * anniversary in 2018", ASKED),
        (NumberInOrder(number=5), "the * anniversary in 2017", STAYS),
        (NumberInOrder(number=5), "the * edition", ASKED),
        (NumberInOrder(number=5), "the convening of the * one", ASKED),
        (NumberInOrder(number=5), "the * Review Conference", STAYS),
        (NumberInOrder(number=5), "the * floor", STAYS),
        (Figure(figure="5"), "* million children", ASKED),
        (Figure(figure="5"), "* United States dollars", ASKED),
        (Figure(figure="5"), "* per cent in 2020", ASKED),
        (Figure(figure="5"), "* per cent in 2010", STAYS),
        (Figure(figure="5"), "over the past * years", ASKED),
        (Figure(figure="5"), "within * years", STAYS),
        (Figure(figure="60"), "more than * years after", STAYS),
        (Figure(figure="63"), "more than * years after", ASKED),
        (Figure(figure="60"), "* years after", ASKED),
        (Figure(figure="23"), "* years after", MOVES),
        (Figure(figure="23"), "* years since", ASKED),
        (Figure(figure="23.5"), "some * years after", STAYS),
        (Figure(figure="23"), "* chapters", STAYS),
        (Session(number=77), "at its * session", MOVES),
        (Session(number=78), "at its * session", STAYS),
        (Session(number=76), "at its * session", STAYS),
        (Session(number=77), "the Commission at its * session", STAYS),
        (Session(number=77), "at its resumed * session", ASKED),
        (Session(number=77), "at its * and other sessions", ASKED),
        (Session(number=65), "the General Conference of the Agency at its * regular session", MOVES),
        (Session(number=64), "the General Conference of the Agency at its * regular session", STAYS),
        (Session(number=49), "the Human Rights Council at its * session", MOVES),
        (Session(number=48), "the Human Rights Council at its * session", STAYS),
        (Session(number=20), "at its * session, in 2019", ASKED),
        (Session(number=20), "at its * session, in 2018", STAYS),
        (Session(number=20), "at its forthcoming * session", ASKED),
        (Session(number=20), "the convening of the * session", ASKED),
        (Session(number=20), "the * sessions", ASKED),
        (Symbol(symbol="A/76/12"), "the report * adopted", STAYS),
        (Period.model_validate({"from": "2020-07-01", "to": "2021-06-30"}), "*", MOVES),
        (Period.model_validate({"from": "2018-07-01", "to": "2019-06-30"}), "*", MOVES),
        (Period.model_validate({"from": "2017-07-01", "to": "2018-06-30"}), "*", STAYS),
        (Period.model_validate({"from": "2022-07-01", "to": "2023-06-30"}), "*", MOVES),
        (Period.model_validate({"from": "2023-07-01", "to": "2024-06-30"}), "*", STAYS),
        (Period.model_validate({"from": "2021-05-01", "to": "2021-05-03"}), "*", ASKED),
        (Period.model_validate({"from": "2022-05-01", "to": "2022-05-03"}), "*", ASKED),
        (Period.model_validate({"from": "2023-05-01", "to": "2023-05-03"}), "*", STAYS),
        (Period.model_validate({"from": "2020-05-01", "to": "2020-05-03"}), "*", STAYS),
        (Period.model_validate({"from": "2020-05-01", "to": "2020-05-03"}), "the meeting held *", ASKED),
        (Period.model_validate({"from": "2017-05-01", "to": "2017-05-03"}), "the meeting held *", ASKED),
        (Period.model_validate({"from": "2016-05-01", "to": "2016-05-03"}), "the meeting held *", STAYS),
        (Count(value=3), "* chapters", STAYS),
        (Count(value=3), "* States", None),
        (Resolution(resolution="48/1", of="Human Rights Council"), "*", ASKED),
        (Resolution(resolution="45/1", of="Human Rights Council"), "*", STAYS),
        (Resolution(resolution="2600 (2020)", of="Security Council"), "*", ASKED),
        (Resolution(resolution="2500 (2019)", of="Security Council"), "*", STAYS),
        (Resolution(resolution="2020/1", of="Economic and Social Council"), "*", ASKED),
        (Resolution(resolution="2020/1", of="Board"), "*", STAYS),
        (Resolution(resolution="2021/1", of="Board"), "*", ASKED),
        (Resolution(resolution="1/1", of="Board"), "*", STAYS),
        (Resolution(resolution="76/1"), "*", None),
        (Resolution(resolution="48/1", of="Human Rights Council", adopted=date(2020, 1, 1)), "*", STAYS),
        (Resolution(resolution="48/1", of="Human Rights Council", series="own"), "*", None),
    ],
)
def test_in_a_paragraph(fact: Fact, words: str, decided: str | None) -> None:
    assert fact.in_a_year(around(words)).get("each_year") == decided


@pytest.mark.parametrize(
    ("fact", "words", "beside", "last", "decided"),
    [
        (NumberInOrder(number=5), "the * International Decade", frozenset(), 2021, ASKED),
        (NumberInOrder(number=5), "the * International Decade", frozenset(), 2022, STAYS),
        (NumberInOrder(number=5), "the * Review Conference", frozenset({2021}), 0, ASKED),
        (NumberInOrder(number=5), "the * Review Conference", frozenset({2022}), 0, ASKED),
        (NumberInOrder(number=5), "the * Review Conference", frozenset({2020, 2023}), 0, STAYS),
        (NumberInOrder(number=5), "the * floor", frozenset({2021}), 0, STAYS),
        (Symbol(symbol="A/76/12"), "the report *, adopted", frozenset({2021}), 0, ASKED),
        (Symbol(symbol="A/76/12"), "the report *, adopted", frozenset({2020}), 0, STAYS),
        (Symbol(symbol="A/76/12"), "the report *", frozenset({2021}), 0, STAYS),
        (Session(number=20), "the * regular session", frozenset({2021}), 0, MOVES),
        (Session(number=20), "the * regular session", frozenset({2020}), 0, STAYS),
        (Session(number=20), "held its * session", frozenset({2021}), 0, ASKED),
        (Session(number=20), "held its * session", frozenset({2020}), 0, STAYS),
        (Session(number=20), "at its * session", frozenset({2021}), 0, STAYS),
    ],
)
def test_beside_other_years(fact: Fact, words: str, beside: frozenset[int], last: int, decided: str) -> None:
    assert fact.in_a_year(around(words, beside=beside, last=last))["each_year"] == decided


def test_a_session_to_come_is_asked_in_the_preamble() -> None:
    assert Session(number=77).in_a_year(around("at its * session", kind=Kind.PREAMBULAR))["each_year"] == ASKED


@pytest.mark.parametrize(
    ("fact", "words", "decided"),
    [
        (Symbol(symbol="A/76/12"), "*.", ASKED),
        (Symbol(symbol="A/75/12"), "*.", STAYS),
        (Symbol(symbol="A/74/12"), "*.", ASKED),
        (Symbol(symbol="A/73/12"), "*.", STAYS),
        (Symbol(symbol="E/2022/12"), "*.", ASKED),
        (Symbol(symbol="E/2023/12"), "*.", STAYS),
        (Symbol(symbol="E/2019/12"), "*.", ASKED),
        (Symbol(symbol="E/2018/12"), "*.", STAYS),
        (Symbol(symbol="S/PV.12"), "*.", STAYS),
        (Symbol(symbol="A/76/12"), "Official Records, Seventy-sixth Session, Supplement No. 12 (*).", MOVES),
        (Symbol(symbol="A/76/12"), "Official Records, Seventy-sixth Session, Supplement No. 12 (*)", MOVES),
        (Symbol(symbol="A/76/12"), "Official Records, Seventy-sixth Session, Supplement No. 12 (*), chap. I.", ASKED),
        (Symbol(symbol="A/76/12"), "See Official Records, Seventy-sixth Session, Supplement No. 12 (*).", ASKED),
        (Symbol(symbol="A/75/12"), "Official Records, Seventy-fifth Session, Supplement No. 12 (*).", STAYS),
        (Session(number=76), "Official Records, * Session, Supplement No. 12 (A/76/12).", MOVES),
        (Session(number=75), "Official Records, * Session, Supplement No. 12 (A/75/12).", STAYS),
        (Session(number=76), "See Official Records, * Session, Supplement No. 12 (A/76/12).", STAYS),
        (Session(number=76), "Official Records, * Session, Supplement No. 12 (A/76/12), chap. I.", STAYS),
        (Count(value=3), "* States", STAYS),
        (Day(day=date(2021, 1, 1)), "on *", STAYS),
    ],
)
def test_in_a_note(fact: Fact, words: str, decided: str) -> None:
    assert fact.in_a_year_of_a_note(around(words))["each_year"] == decided


@pytest.mark.parametrize(
    ("of", "number", "decided"),
    [("", "48/1", None), ("Human Rights Council", "48/1", ASKED), ("Human Rights Council", "45/1", None)],
)
def test_a_list_is_asked_where_it_ends_in_the_newest_of_another_organ(
    of: str, number: str, decided: str | None
) -> None:
    cited = CitedResolutions.model_validate({"of": of, "items": [{"resolution": "1/1"}, {"resolution": number}]})
    assert cited.in_a_year(around("*")).get("each_year") == decided


@pytest.mark.parametrize(
    ("fact", "later"),
    [
        (YearFact(year=2021), YearFact(year=2023)),
        (YearFact(year=Open(2021)), None),
        (NumberInOrder(number=9), NumberInOrder(number=11)),
        (NumberInOrder(number=Open(9)), None),
        (Figure(figure="23"), Figure(figure="25")),
        (Figure(figure="23.5"), None),
        (Figure(figure=Open("23")), None),
        (Session(number=76), Session(number=78)),
        (Session(number=48, a_year=3), Session(number=54, a_year=3)),
        (Session(number=Open(76)), None),
        (Symbol(symbol="A/76/12"), Symbol(symbol="A/78/12")),
        (Symbol(symbol="E/2021/12"), None),
        (Symbol(symbol=Open("A/76/12")), None),
        (Count(value=3), None),
    ],
)
def test_two_years_later(fact: Fact, later: Fact | None) -> None:
    assert fact.years_later(2) == later


@pytest.mark.parametrize(
    ("first", "last", "tiles"),
    [
        ("2020-07-01", "2021-06-30", True),
        ("2020-07-02", "2021-07-01", False),
        ("2020-07-01", "2021-07-30", False),
        ("2020-07-01", "2021-07-31", False),
        ("2020-07-01", "2022-06-30", False),
        ("2020-07-01", "2020-06-30", False),
        ("2021-01-01", "2021-12-31", True),
        ("9998-01-01", "9999-12-31", False),
    ],
)
def test_a_period_tiles_the_calendar_from_month_to_month(first: str, last: str, tiles: bool) -> None:
    assert Period.model_construct(from_=date.fromisoformat(first), to=date.fromisoformat(last)).tiles is tiles


@pytest.mark.parametrize(
    ("number", "organ", "year"),
    [
        ("2634 (2022)", "Security Council", 2022),
        ("2021/9", "Economic and Social Council", 2021),
        ("48/22", "Human Rights Council", 2021),
        ("49/22", "Human Rights Council", 2022),
        ("3/1", "Human Rights Council", 2006),
        ("64/1", "General Conference", 2021),
        ("65/1", "General Conference", 2022),
        ("49/22", "Board", None),
        ("3363 (XXX)", "Human Rights Council", None),
    ],
)
def test_the_year_that_a_number_tells(number: str, organ: str, year: int | None) -> None:
    assert year_of_number(number, organ) == year


@pytest.mark.parametrize(
    ("every", "since", "due"),
    [(5, 2009, [2009, 2014, 2019]), (1, 2018, [2018, 2019, 2020]), (2, None, list(range(2008, 2021)))],
)
def test_a_kind_of_gathering_is_due_from_its_first_year_on(every: int, since: int | None, due: list[int]) -> None:
    kind = GatheringKind.model_validate({"name": "Meeting", "since": since} | ({"every": every} if every > 1 else {}))
    assert [year for year in range(2008, 2021) if kind.is_due(year)] == due
