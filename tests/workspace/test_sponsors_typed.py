"""Sponsors as drafters type them: what each way of writing them is understood as."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.workspace.sponsors import NOBODY, listed

IRAQ = {"state": "Iraq", "on_behalf_of": "G77"}


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Chad and Antigua and Barbuda and Peru", ["Chad", "Antigua and Barbuda", "Peru"]),
        ("Iran, Islamic Republic of; Peru", ["Iran (Islamic Republic of)", "Peru"]),
        ("Iraq (on behalf of G77), Norway", [IRAQ, "Norway"]),
        ("Iraq on behalf of G77", [IRAQ]),
        ("1. Germany 2. France", ["Germany", "France"]),
        (["1. Germany", "2) France"], ["Germany", "France"]),
        ({"Iraq": "G77"}, [IRAQ]),
        ([{"State": "Iraq", "on behalf of": "G77"}], [IRAQ]),
        ("none", [NOBODY]),
        ("Allemagne et Tchad", ["Allemagne", "Tchad"]),
        ("España, Francia e Italia", ["España", "Francia", "Italia"]),
        ("Чад, Россия и Босния и Герцеговина", ["Чад", "Россия", "Босния и Герцеговина"]),
        ("德国、法国和英国", ["德国", "法国", "英国"]),
        ("ألمانيا، فرنسا وكوبا", ["ألمانيا", "فرنسا", "كوبا"]),
        ("Cuba (on behalf of the Friends of Tea)", ["Cuba (on behalf of the Friends of Tea)"]),
    ],
)
def test_understood(typed: Any, understood: list[Any]) -> None:
    assert listed(typed) == understood
