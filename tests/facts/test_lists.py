"""Lists of resolutions and of gatherings: what is put in comes out, in order, merged only where neighbours share a city."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.facts.fact import Setting
from drafter.facts.gatherings_held import GatheringsHeld, Held
from drafter.facts.inverse import values
from drafter.facts.resolutions import Citation, CitedResolutions
from drafter.facts.value import Open
from drafter.languages import language

ENGLISH = Setting(language("en"))
cities = st.sampled_from(["Geneva", "Maputo", "the Dead Sea", "Cartagena, Colombia", "The Hague"])
held = st.lists(st.tuples(cities, st.integers(1990, 2090)), min_size=1, max_size=12)
citations = st.lists(
    st.tuples(
        st.integers(31, 99),
        st.integers(1, 400),
        st.sampled_from(["", " A", " V"]),
        st.dates(date(1976, 1, 1), date(2099, 1, 1)),
    ),
    min_size=1,
    max_size=25,
)


def places(items: list[tuple[str, int]]) -> str:
    fact = GatheringsHeld(held=[Held(place=p, year=y) for p, y in items])
    return fact.phrase("", ENGLISH).words


@given(held)
def test_places_and_years_come_back_in_order(items: list[tuple[str, int]]) -> None:
    words = places(items)
    groups = re.findall(
        r"(?:^|, | and )((?:Cartagena, Colombia)|[A-Z][a-z]+(?: [A-Z][a-z]+)?|the Dead Sea) \(([^)]*)\)", words
    )
    back = [(city, int(year)) for city, years in groups for year in re.findall(r"\d{4}", years)]
    assert back == items


@given(held)
def test_only_neighbours_merge(items: list[tuple[str, int]]) -> None:
    runs = 1 + sum(a[0] != b[0] for a, b in pairwise(items))
    assert places(items).count("(") == runs


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([("Maputo", 1999)], "Maputo (1999)"),
        ([("Maputo", 1999), ("Geneva", 2000)], "Maputo (1999) and Geneva (2000)"),
        ([("Geneva", 2008), ("Geneva", 2010)], "Geneva (2008 and 2010)"),
        ([("Geneva", 2012), ("Geneva", 2013), ("Geneva", 2015), ("Vienna", 2017)], "Geneva (2012, 2013 and 2015) and Vienna (2017)"),
        ([("Geneva", 2000), ("Managua", 2001), ("Geneva", 2002)], "Geneva (2000), Managua (2001) and Geneva (2002)"),
        ([("Nairobi", 2004), ("Cartagena, Colombia", 2009), ("Oslo", 2019)], "Nairobi (2004), Cartagena, Colombia (2009) and Oslo (2019)"),
    ],
)  # fmt: skip
def test_places(items: list[tuple[str, int]], words: str) -> None:
    assert places(items) == words


@pytest.mark.parametrize(
    ("count", "form", "words"),
    [
        (1, "through", "first"), (2, "through", "first and second"), (18, "through", "first to eighteenth"),
        (21, "through_capital", "First to Twenty-first"), (4, "each_capital", "First, Second, Third and Fourth"),
        (3, "each", "first, second and third"), (4, "latest_capital", "Fourth"), (18, "count", "18"),
    ],
)  # fmt: skip
def test_numbers_follow_from_the_list(count: int, form: str, words: str) -> None:
    fact = GatheringsHeld(held=[Held(place="Geneva", year=2000 + i) for i in range(count)])
    assert fact.phrase(form, ENGLISH).words == words


@given(citations)
def test_the_recalled_list_comes_back_in_order(items: list[tuple[int, int, str, date]]) -> None:
    numbers = [f"{s}/{n}{letter}" for s, n, letter, _ in items]
    fact = CitedResolutions(items=[Citation(resolution=n, adopted=i[3]) for n, i in zip(numbers, items, strict=True)])
    words = fact.phrase("", ENGLISH).words
    found = re.findall(r"(\d+/\d+(?: [AV])?) of (\d+ \w+ \d{4})", words)
    assert [n for n, _ in found] == numbers
    assert [ENGLISH.language.read_day(d) for _, d in found] == [i[3] for i in items]
    assert words.count(" and ") == (len(items) > 1)
    assert words.count(", ") == max(0, len(items) - 2)


def test_an_open_citation_stands_in_brackets() -> None:
    fact = CitedResolutions(
        items=[Citation(resolution="75/52", adopted=date(2020, 12, 7)), Citation(resolution=Open(), adopted=Open())]
    )
    assert fact.phrase("", ENGLISH).words == "75/52 of 7 December 2020 and [… of …]"
    half = CitedResolutions(items=[Citation(resolution="76/26", adopted=Open())])
    assert half.phrase("", ENGLISH).words == "[76/26 of …]"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "Geneva (2018 and 2020), Siem Reap (2021) and Oslo (2019)"),
        ("fr", "Genève (2018 et 2020) et Oslo (2019)"),
        ("es", "Ginebra (2018 y 2020) y Oslo (2019)"),
    ],
)
def test_a_list_of_gatherings_is_read_from_the_words_that_an_official_text_has(code: str, words: str) -> None:
    before = GatheringsHeld(held=[Held(place="Oslo", year=2017)])
    (found,) = values(before, "", words, Setting(language(code)))
    assert isinstance(found, GatheringsHeld)
    assert [(h.place, h.year) for h in found.held][-1] == ("Oslo", 2019)
    assert [h.year for h in found.held][:2] == [2018, 2020]
