"""Measured bounds, with a case on each side."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.facts.resolutions import is_of_assembly
from drafter.languages import language
from drafter.recognition.calendar import opening_of, within_session
from drafter.recognition.cited_lists import cited_lists
from drafter.recognition.gatherings import held_lists
from drafter.recognition.sessions import single_sessions
from drafter.recognition.times import days, first_time, spans

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("number", "adopted", "ours"),
    [
        ("60/251", None, False),
        ("61/251", None, True),
        ("30/5", date(1975, 11, 1), False),
        ("31/5", date(1976, 11, 1), True),
        ("34/24", date(2017, 3, 24), False),
        ("2548 (2020)", None, True),
    ],
)
def test_whose_a_number_is(number: str, adopted: date | None, ours: bool) -> None:
    assert is_of_assembly(number, adopted) is ours


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2021, 9, 4), False),
        (date(2021, 9, 5), True),
        (date(2022, 9, 25), True),
        (date(2022, 9, 26), False),
    ],
)
def test_a_session_lasts_from_september_to_september(day: date, inside: bool) -> None:
    assert opening_of(76) == date(2021, 9, 5)
    assert within_session(day, 76) is inside


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 30 February 2021", [None]),
        ("on 28 February 2021", [date(2021, 2, 28)]),
        ("5–6 December 2021", []),
        ("between 1 and 2 May 2020 and on 3 May 20201", [date(2020, 5, 2)]),
    ],
)
def test_days_as_they_are_written(text: str, found: list[date | None]) -> None:
    assert [day.day for day in days(text, ENGLISH)] == found


def test_a_stretch_that_ends_before_it_begins_is_found() -> None:
    (span,) = spans("from 19 to 15 November 2021", ENGLISH)
    assert (span.first, span.last) == (date(2021, 11, 19), date(2021, 11, 15))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in Geneva in November 2021", date(2021, 11, 1), date(2021, 11, 30)),
        ("in early 2021, on 3 May 2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("on 3 May 2021 and in 2022", date(2021, 5, 3), date(2021, 5, 3)),
    ],
)
def test_the_first_time(text: str, first: date, last: date) -> None:
    found = first_time(text, ENGLISH)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "numbers", "ours"),
    [
        ("Recalling its resolutions 54/54 B of 1 December 1999 and 55/33 V", ["54/54 B", "55/33 V"], True),
        ("Recalling Human Rights Council resolution 34/24 of 24 March 2017", ["34/24"], False),
        ("Recalling its decision 75/510", ["75/510"], False),
        ("recalled in General Assembly resolution 76/26, entitled “Mines”", ["76/26"], True),
    ],
)
def test_lists_of_citations(text: str, numbers: list[str], ours: bool) -> None:
    (cited,) = cited_lists(text, ENGLISH)
    assert [item.number for item in cited.items] == numbers
    assert cited.assembly is ours


def test_a_title_behind_a_number_has_its_place() -> None:
    text = "resolution 76/26 of 6 December 2021, entitled “Mines”"
    (cited,) = cited_lists(text, ENGLISH)
    assert text[slice(*cited.items[0].title)] == "Mines"


@pytest.mark.parametrize(
    ("text", "claimed", "years"),
    [
        ("the first to third meetings of States, held in Maputo (1999) and Geneva (2000 and 2002)", (1, 3), 3),
        ("the two meetings held in Maputo (1999) and Geneva (2000)", (1, 2), 2),
    ],
)
def test_lists_of_gatherings(text: str, claimed: tuple[int, int], years: int) -> None:
    (held,) = held_lists(text, ENGLISH)
    assert (held.first, held.last) == claimed
    assert len(held.years) == years


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("at its seventy-seventh session", [77]),
        ("at its 101st session", [101]),
        ("at its seventy-sixth and seventy-seventh sessions", []),
        ("its third regular session", []),
    ],
)
def test_single_sessions(text: str, numbers: list[int]) -> None:
    assert [session.number for session in single_sessions(text, ENGLISH)] == numbers
