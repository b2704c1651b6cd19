"""Which titles are one series'."""

import pytest

from drafter.register.titles import content_words, is_reworded, title_key

SAME_KEY = [
    ("Rights of indigenous peoples", "Rights of Indigenous Peoples"),
    ("Confidencebuilding measures", "Confidence\u2011building measures"),
    ("Working Capital Fund for 2023", "Working Capital Fund for 2024"),
    ("Work of its fifty-fifth session", "Work of its sixtieth session"),
    ("Work of its ninety\u2011ninth session", "Work of its 100th session"),
]

OTHER_KEY = [
    ("Financing of the Force in Cyprus", "Financing of the Force in Lebanon"),
    ("Financial inclusion for sustainable development", "Entrepreneurship for sustainable development"),
]

REWORDED = [
    ("Freedom of religion or belief", "Freedom of religion and belief", True),
    ("Sustainable tourism in Central America", "Sustainable and resilient tourism in Central America", True),
    ("Observer status for the Dryland Alliance", "Observer status for the Solar Alliance", False),
    ("Programme budget", "Programme budget: special political missions and other questions", False),
]


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_figures_capitals_and_hyphens_do_not_part_a_series(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_another_subject_is_another_key(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@pytest.mark.parametrize(("one", "other", "same"), REWORDED)
def test_added_words_are_a_new_wording_and_replaced_words_a_new_subject(one: str, other: str, same: bool) -> None:
    for a, b in ((one, other), (other, one)):
        assert is_reworded(content_words(a), content_words(b)) is same
