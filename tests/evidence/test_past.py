"""What earlier years tell of a fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter.evidence.chance import LEAST, age_of, chance, counts_of, is_counted, is_worth_asking, share_of
from drafter.evidence.past import Past, named
from drafter.facts.day import Day
from drafter.facts.text import Text

EDITIONS = ("75/52", "76/26", "77/63")


def past(*words: str | None, now: str = "164") -> Past:
    """A fact that was these words in the editions."""
    known = {name: said for name, said in zip(EDITIONS, words, strict=False) if said is not None}
    return Past(known, EDITIONS[: len(words)], now)


@pytest.mark.parametrize(
    ("words", "course", "stood_in", "moved_since"),
    [
        ((), (), [], []),
        (("164",), ("stood",), ["75/52"], []),
        (("162",), ("changed",), [], ["75/52"]),
        ((None,), ("new",), [], []),
        (("162", "164", "164"), ("stood", "stood"), ["76/26", "77/63"], []),
        (("161", "162", "163"), ("changed", "changed"), [], ["75/52", "76/26", "77/63"]),
        (("164", None, "164"), ("stood", "new"), ["77/63"], []),
        (("162", "162", "163"), ("changed", "changed"), [], ["76/26", "77/63"]),
    ],
)
def test_its_course(
    words: tuple[str | None, ...], course: tuple[str, ...], stood_in: list[str], moved_since: list[str]
) -> None:
    one = past(*words)
    assert (one.course, one.stood_in, one.moved_since) == (course, stood_in, moved_since)


def test_steps_are_counted_in_sessions() -> None:
    assert past("161", None, "163").steps(78) == [("163", "164", 1)]
    assert past("160", "162", "163").steps(79) == [("163", "164", 2), ("162", "163", 1), ("160", "162", 1)]


def test_two_places_are_one_fact_unless_a_year_told_them_apart() -> None:
    assert past("162").may_be_one_with(past(None))
    assert not past("162").may_be_one_with(past("163"))


def test_editions_in_a_sentence() -> None:
    assert [named(EDITIONS[:n]) for n in (1, 2, 3)] == ["75/52", "75/52 and 76/26", "75/52, 76/26 and 77/63"]


def test_what_stood_long_ago_is_no_unbroken_row() -> None:
    assert past("164", "162", "162").stood_in == []
    assert past("162", None, "163").moved_since == ["77/63"] and past("162", "164", "164").moved_since == []
    assert (past("164").stood, past("164").changed, past("162").stood, past("162").changed) == (
        True,
        False,
        False,
        True,
    )
    assert not past().stood and not past().changed and not past(None).changed


def test_shares_are_counted_from_the_general_to_the_particular() -> None:
    one = ("date", "asked", "0", ("changed",))
    counts = counts_of({(one, True): 9, (one, False): 3})
    assert set(counts.values()) == {(12, 9)} and counts[()] == (12, 9)
    assert share_of({}, one) == 0.5 and share_of({(): (12, 9)}, one) == (9 + 6 * 0.5) / 18
    assert share_of(counts, one) > share_of(counts, ("date", "asked", "1", ("changed",))) > share_of({(): (12, 9)}, one)


def test_a_plain_fact_is_worth_asking_where_it_changed_and_such_facts_do() -> None:
    day = Day(day=date(2021, 12, 6), each_year="asked")
    assert chance(day, past("162")) > LEAST["usual"] and is_worth_asking(day, past("162"))
    assert not is_worth_asking(day, past("164")) and not is_worth_asking(day, past())
    assert is_counted(day) and not is_counted(Text(words="a"))
    assert chance(day, past("162")) != chance(day, past("164")) != chance(day, past())
    assert all(0 < share < 1 for share in (chance(day, past(*w)) for w in ((), ("162",), ("164", "164"))))
    # Of a year far ahead, few such days changed; of one two years ago that came anew, many, but nobody knows of this one.
    ahead, ago = (Day(day=date(year, 12, 6), each_year="asked") for year in (2024, 2019))
    assert not is_worth_asking(ahead, replace(past("162"), year=2021)) and is_worth_asking(
        ago, replace(past("162"), year=2021)
    )
    assert not is_worth_asking(ago, replace(past(None), year=2021))


def test_ages_are_told_apart_as_far_as_they_say_something() -> None:
    def age(year: int) -> str:
        return age_of(Day(day=date(year, 12, 6)), replace(past("162"), year=2021))

    assert [age(year) for year in (2025, 2024, 2022, 2021, 2015, 2014)] == ["-3", "-3", "-1", "0", "6", "6"]
    assert (
        age_of(Text(words="a"), replace(past("162"), year=2021)) == "" == age_of(Day(day=date(2021, 1, 1)), past("162"))
    )
