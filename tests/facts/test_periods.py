"""Days of a meeting: in a row, from one to another, and recognised as they stand."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.document.words import folded
from drafter.facts.fact import Setting
from drafter.facts.period import Period
from drafter.languages import language


@pytest.mark.parametrize(
    ("code", "first", "last", "on_days"),
    [
        ("en", date(2019, 10, 25), date(2019, 10, 26), "25 and 26 October 2019"),
        ("en", date(2022, 11, 21), date(2022, 11, 25), "21 to 25 November 2022"),
        ("en", date(2022, 11, 30), date(2022, 12, 1), "30 November to 1 December 2022"),
        ("en", date(2022, 11, 21), date(2022, 11, 21), "21 November 2022"),
        ("fr", date(2020, 5, 1), date(2020, 5, 2), "1er et 2 mai 2020"),
        ("fr", date(2022, 11, 21), date(2022, 11, 25), "21 au 25 novembre 2022"),
    ],
)
def test_days_behind_on(code: str, first: date, last: date, on_days: str) -> None:
    period = Period.model_validate({"from": first, "to": last})
    assert folded(period.phrase("on_days", Setting(language(code))).words) == on_days


def test_an_open_day_is_not_held_against_a_given_one() -> None:
    """One after the other is given; last year's says nothing of this year's."""
    half = Period.model_validate({"from": "2024-06-17", "to": ["2022-07-01"]})
    assert half.phrase("", Setting(language("en"))).is_open
    assert half.phrase("", Setting(language("en"))).words == "from 17 June 2024 to [1 July 2022]"
    with pytest.raises(ValueError, match="ends before it begins"):
        Period.model_validate({"from": "2024-06-17", "to": "2022-07-01"})


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "held on 25 and 26 October 2019,", ["25 and 26 October 2019"]),
        ("en", "held from 1 to 3 June 2021", ["from 1 to 3 June 2021"]),
        ("en", "on 23 and 25 May 2020, which are not in a row", []),
        ("en", "on 23 February and 24 February 2020", []),
        ("en", "resolutions 75/25 and 26 October 2019", []),
        ("fr", "les 25 et 26 octobre 2019", ["25 et 26 octobre 2019"]),
    ],
)
def test_periods_in_a_text(code: str, text: str, found: list[str]) -> None:
    assert [text[f.start : f.end] for f in Period.recognise(text, Setting(language(code)))] == found
