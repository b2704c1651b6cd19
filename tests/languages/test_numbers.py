"""Ordinals, numbers and dates in every language that is written, against the United Nations' own and by their properties."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import DraftError
from drafter.languages import language, written

CODES = written()
numbers = st.integers(min_value=1, max_value=999)
days = st.dates(min_value=date(1945, 1, 1), max_value=date(2199, 12, 31))


OFFICIAL = {"ru": {"ru gen": "", "ru nom": "nominative"}, "ar": {"ar gen": "", "ar nom": "nominative"}}
"""Where the table has a language in several cases: its columns, and the cases that the language calls them by."""


@pytest.mark.parametrize("code", CODES)
def test_session_ordinals_are_the_official_ones(code: str, shared: Path) -> None:
    table = json.loads((shared / "format" / "session-ordinals.json").read_text(encoding="utf-8"))
    for column, case in OFFICIAL.get(code, {code: ""}).items():
        official = {int(n): re.sub("^第|届会议$", "", words) for n, (words, _) in table[column].items()}
        assert {n: language(code).session_ordinal(n, case) for n in official} == official


@pytest.mark.parametrize("code", CODES)
@given(numbers)
def test_an_ordinal_reads_back(code: str, number: int) -> None:
    spoken = language(code)
    assert spoken.ordinal_value(spoken.ordinal(number)) == number
    assert spoken.ordinal_value(spoken.ordinal(number, "m").upper()) == number
    assert spoken.ordinal_value(spoken.ordinal_figure(number)) == number


@pytest.mark.parametrize("code", CODES)
@given(numbers)
def test_an_ordinal_in_words_is_found_whole_and_reads_back(code: str, number: int) -> None:
    """ "One hundred and first" is one ordinal, of which "first" is no part to be read alone."""
    spoken = language(code)
    words = spoken.ordinal_words(number)
    found = re.search(spoken.ordinal_pattern, f"xx {words} yy", re.IGNORECASE)
    assert found is not None and found[0] == words and spoken.ordinal_value(words) == number


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        ("en", 100, "hundredth"), ("en", 101, "one hundred and first"), ("en", 340, "three hundred and fortieth"),
        ("es", 101, "centésima primera"), ("es", 340, "tricentésima cuadragésima"),
        ("ru", 100, "сотой"), ("ru", 101, "сто первой"), ("ru", 200, "двухсотой"), ("ru", 340, "триста сороковой"),
        ("zh", 100, "一百"), ("zh", 101, "一百零一"), ("zh", 115, "一百一十五"), ("zh", 340, "三百四十"),
        ("ar", 100, "المائة"), ("ar", 101, "الأولى بعد المائة"), ("ar", 200, "المائتين"),
        ("ar", 340, "الأربعين بعد الثلاثمائة"),
        ("fr", 100, "centième"), ("fr", 241, "deux cent quarante et unième"), ("fr", 200, "deux centième"),
    ],
)  # fmt: skip
def test_ordinals_in_words_from_100_on(code: str, number: int, words: str) -> None:
    assert language(code).ordinal_words(number) == words


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        ("en", 100, "one hundred"), ("en", 1000, "one thousand"), ("en", 1100, "one thousand one hundred"),
        ("en", 2005, "two thousand and five"), ("en", 3_200_040, "three million two hundred thousand and forty"),
        ("en", 10**12, "one trillion"), ("en", 10**15 - 1, "nine hundred and ninety-nine trillion nine hundred and "
         "ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred "
         "and ninety-nine"),
        ("fr", 1000, "mille"), ("fr", 2005, "deux mille cinq"), ("fr", 80_000, "quatre-vingt mille"),
        ("fr", 200_000, "deux cent mille"), ("fr", 200_000_000, "deux cents millions"), ("fr", 10**9, "un milliard"),
        ("es", 500, "quinientos"), ("es", 1000, "mil"), ("es", 2005, "dos mil cinco"), ("es", 10**6, "un millón"),
        ("es", 31_000_000, "treinta y un millones"), ("es", 21_700, "veintiún mil setecientos"),
    ],
)  # fmt: skip
def test_large_numbers_in_words(code: str, number: int, words: str) -> None:
    assert language(code).cardinal(number) == words


@pytest.mark.parametrize("code", CODES)
def test_no_two_numbers_share_an_ordinal(code: str) -> None:
    words = [language(code).ordinal(n) for n in range(1, 200)]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("code", CODES)
@given(st.integers(min_value=1, max_value=99))
def test_the_pattern_finds_a_whole_ordinal(code: str, number: int) -> None:
    spoken = language(code)
    text = f"xx {spoken.ordinal(number)} yy"
    match = re.search(spoken.ordinal_pattern, text, re.IGNORECASE)
    assert match is not None
    assert match[0] == spoken.ordinal(number)


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        ("en", 1, "first"), ("en", 12, "twelfth"), ("en", 20, "twentieth"), ("en", 21, "twenty-first"),
        ("en", 80, "eightieth"), ("en", 99, "ninety-ninth"), ("en", 100, "100th"), ("en", 101, "101st"),
        ("en", 112, "112th"), ("en", 123, "123rd"),
        ("fr", 1, "première"), ("fr", 5, "cinquième"), ("fr", 9, "neuvième"), ("fr", 21, "vingt et unième"),
        ("fr", 71, "soixante et onzième"), ("fr", 80, "quatre-vingtième"), ("fr", 81, "quatre-vingt-unième"),
        ("fr", 91, "quatre-vingt-onzième"), ("fr", 100, "centième"), ("fr", 101, "cent unième"),
        ("es", 1, "primera"), ("es", 7, "séptima"), ("es", 13, "decimotercera"), ("es", 71, "septuagésima primera"),
        ("ru", 3, "третьей"), ("ru", 40, "сороковой"), ("ru", 83, "восемьдесят третьей"), ("ar", 11, "الحادية عشرة"), ("zh", 10, "十"), ("zh", 80, "八十"),
    ],
)  # fmt: skip
def test_ordinals(code: str, number: int, words: str) -> None:
    assert language(code).ordinal(number) == words


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        ("en", 0, "zero"), ("en", 1, "one"), ("en", 9, "nine"), ("en", 10, "10"), ("en", 164, "164"),
        ("en", 1234567, "1,234,567"), ("fr", 1, "un"), ("fr", 9, "neuf"), ("fr", 164, "164"), ("fr", 1234, "1\u00a0234"),
        ("es", 1, "uno"), ("es", 1234, "1.234"), ("ru", 2, "два"), ("ru", 1234, "1\u00a0234"), ("zh", 2, "2"),
    ],
)  # fmt: skip
def test_numbers_in_running_text(code: str, number: int, words: str) -> None:
    assert language(code).number(number) == words


@pytest.mark.parametrize("code", CODES)
@given(days)
def test_a_date_reads_back(code: str, day: date) -> None:
    spoken = language(code)
    assert spoken.read_day(spoken.day(day)) == day


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", ["", "6 Decembre 2021", "31 February 2021", "31 février 2021", "2021-12-06"])
def test_what_is_no_date(code: str, text: str) -> None:
    assert language(code).read_day(text) is None


@pytest.mark.parametrize(
    ("code", "first", "last", "words"),
    [
        ("en", date(2021, 11, 15), date(2021, 11, 19), "from 15 to 19 November 2021"),
        ("en", date(2022, 11, 28), date(2022, 12, 2), "from 28 November to 2 December 2022"),
        ("en", date(2022, 12, 30), date(2023, 1, 3), "from 30 December 2022 to 3 January 2023"),
        ("en", date(2022, 12, 30), date(2022, 12, 30), "on 30 December 2022"),
        ("fr", date(2022, 11, 21), date(2022, 11, 25), "du 21 au 25\u00a0novembre 2022"),
        ("ru", date(2021, 8, 25), date(2021, 8, 27), "25–27\u00a0августа 2021\u00a0года"),
        ("zh", date(2021, 8, 25), date(2021, 8, 27), "2021年8月25日至27日"),
        ("zh", date(2021, 8, 31), date(2021, 9, 2), "2021年8月31日至9月2日"),
        ("es", date(2021, 5, 19), date(2021, 5, 21), "del 19 al 21\u00a0de mayo de 2021"),
        ("es", date(2021, 5, 31), date(2021, 6, 2), "del 31 de mayo al 2\u00a0de junio de 2021"),
        ("fr", date(2022, 10, 31), date(2022, 11, 1), "du 31\u00a0octobre au 1er\u00a0novembre 2022"),
    ],
)
def test_days(code: str, first: date, last: date, words: str) -> None:
    assert language(code).days(first, last) == words


def test_the_french_first_is_raised() -> None:
    runs = language("fr").dress("du 1er\u00a0décembre 1999 et la 46e séance")
    assert [(r.words, r.raised) for r in runs] == [
        ("du 1", False), ("er", True), ("\u00a0décembre 1999 et la 46", False), ("e", True), (" séance", False),
    ]  # fmt: skip


@pytest.mark.parametrize("code", CODES)
@given(st.lists(st.text("abc", min_size=1), min_size=1, max_size=6))
def test_a_list_holds_its_items_in_order(code: str, items: list[str]) -> None:
    spoken = language(code)
    between = "|".join(map(re.escape, sorted({*spoken.separators(3)[1:]}, key=len, reverse=True)))
    assert re.split(between, spoken.listing(items)) == items


def test_a_language_that_is_not_there_yet() -> None:
    with pytest.raises(DraftError, match="“tlh” is not among them"):
        language("tlh")


@pytest.mark.parametrize("code", ["en", "fr"])
def test_months_are_those_of_babel(code: str) -> None:
    """A language may list them itself, for a quicker start."""
    from babel.core import Locale

    names = Locale.parse(language(code).locale).months["format"]["wide"]
    assert language(code).months == tuple(names[m] for m in range(1, 13))


@pytest.mark.parametrize("code", CODES)
@given(st.integers(min_value=1, max_value=10**9))
def test_a_number_in_figures_is_found_whole_and_reads_back(code: str, number: int) -> None:
    spoken = language(code)
    words = spoken.thousands(number)
    found = re.search(spoken.count_pattern, f" {words}")
    assert found is not None
    assert found[0] == words
    assert int(spoken.ungrouped(words)) == number


def test_arabic_groups_run_from_right_to_left_as_in_official_files() -> None:
    assert language("ar").thousands(61_252_900) == "900 252 61"
    assert language("ar").ungrouped("61\u00a0252\u00a0900") == "61252900"
