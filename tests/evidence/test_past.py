"""What earlier years tell of a fact."""

from __future__ import annotations

import pytest

from drafter.evidence.past import Past, named

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
