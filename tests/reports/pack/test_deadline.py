"""Four full business days, counted back."""

from datetime import date

import pytest

from drafter.reports.pack.deadline import deadline


@pytest.mark.parametrize(
    ("needed", "holidays", "hand_in"),
    [
        ("2022-10-14", [], "2022-10-07"),  # a Friday: Monday to Thursday are full
        ("2022-10-20", [], "2022-10-13"),
        ("2022-10-17", [], "2022-10-10"),  # a Monday
        ("2022-10-16", [], "2022-10-10"),  # a Sunday: Friday is the last full day
        ("2022-10-20", ["2022-10-14"], "2022-10-12"),
        ("2022-10-20", ["2022-10-15"], "2022-10-13"),  # a Saturday does not count anyway
    ],
)
def test_hand_in(needed: str, holidays: list[str], hand_in: str) -> None:
    found = deadline(date.fromisoformat(needed), [date.fromisoformat(d) for d in holidays])
    assert found.hand_in == date.fromisoformat(hand_in)
    assert len(found.days) == 4
    assert found.hand_in < found.days[0] < found.days[-1] < found.needed
    assert all(d.weekday() < 5 for d in (*found.days, found.hand_in))
