"""Lookups and series, in the shipped table and beyond it."""

import csv
from datetime import date
from pathlib import Path

import pytest

from drafter.register import Adopted, Register
from drafter.register.entry import COLUMNS, part_of
from drafter.register.titles import LEAST_COMMON, is_reworded


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.read("none")


def made(*entries: tuple[str, str, str]) -> Register:
    """A register of (number, title, draft)."""
    rows = [
        Adopted(number, title, date(1945 + int(number.split("/")[0]), 12, 1), draft=draft).row()
        for number, title, draft in entries
    ]
    return Register([(Path("made.csv"), rows)])


SERIES = [
    ("76/26", "74/61 75/52 76/26 77/63 78/45 79/34"),  # every year
    ("75/61", "75/61 77/52 79/28"),  # every second year, under one title
    ("77/229", "74/168 75/192 76/179 77/229 78/221 79/184"),  # the title grew twice
    ("75/242 B", "74/249 B 75/242 B 76/235 B 77/253 B 79/245 B"),  # second parts
    ("78/255", "74/265 75/255 76/248 77/265 78/255 79/260"),  # the title names a year
    ("76/229", "74/182 75/133 76/229 77/99 78/103 79/117"),  # the title names a session
]


@pytest.mark.parametrize(("number", "members"), SERIES)
def test_series(register: Register, number: str, members: str) -> None:
    assert " ".join(m.number for m in register.series(number)) == members


def test_every_pair_of_consecutive_years_is_one_series(register: Register, corpus: Path) -> None:
    with (corpus / "pairs.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(r["last_year"], r["this_year"]) for r in csv.DictReader(file)]
    following = [(last, this) for last, this in pairs if register.next(last) == register.find(this)]
    assert len(following) == len(pairs) > 200
    assert all(register.previous(this) == register.find(last) for last, this in pairs)


def test_series_do_not_overlap(register: Register) -> None:
    for number in ("76/26", "77/229", "78/3", "77/275", "75/233", "79/186"):
        series = register.series(number)
        assert all(register.series(m.number) == series for m in series)
        assert list(series) == sorted(series, key=lambda m: m.adopted)


def test_the_newest_is_offered_only_where_there_is_one(register: Register) -> None:
    newest = register.newest("78/152")
    assert newest is not None and newest.number == "79/205"
    assert register.newest("79/205") is None
    assert register.newest("78/152", before_session=79) is None
    assert register.newest("12/3") is None


def test_side_by_side_is_not_one_series() -> None:
    together = made(
        ("80/1", "Questions of the fund", "A/C.5/80/L.1"),
        ("80/2", "Questions of the emergency fund", "A/C.5/80/L.2"),
        ("81/1", "Questions of the fund", "A/C.5/81/L.1"),
    )
    assert [m.number for m in together.series("80/1")] == ["80/1", "81/1"]
    assert [m.number for m in together.series("80/2")] == ["80/2"]


def test_another_committee_is_not_one_series() -> None:
    apart = made(
        ("80/1", "Missing persons in the valley", "A/80/L.1"),
        ("81/2", "Missing persons in the valley and estimates", "A/C.5/81/L.1"),
    )
    assert [m.number for m in apart.series("80/1")] == ["80/1"]


def test_a_title_finds_its_series_before_the_register_has_the_resolution(register: Register) -> None:
    series = register.series("79/34")
    assert register.titled(series[-1].title) == series
    assert register.titled("Implementation of a convention that nobody signed") == ()


def test_whether_a_citation_is_of_the_series(register: Register) -> None:
    title = register.series("79/34")[-1].title
    assert register.is_of_series("75/52", title) is True
    assert register.is_of_series("75/53", title) is False
    assert register.is_of_series("54/54 B", title) is None


def test_the_own_table_extends_and_corrects(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    known = Register.read("none").find("79/34")
    assert known is not None
    title = known.title
    rows = [Adopted("80/33", title, date(2025, 12, 1)).row(), Adopted("79/34", title, date(2024, 12, 3)).row()]
    with own.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    register = Register.read(own)
    newest = register.newest("76/26")
    assert newest is not None and newest.number == "80/33"
    corrected = register.find("79/34")
    assert corrected is not None and corrected.adopted == date(2024, 12, 3)


def test_the_first_part_is_found_with_and_without_its_letter() -> None:
    parts = made(("80/3 A", "Parts", ""), ("80/3 B", "Parts", ""), ("81/4", "Parts", ""), ("81/4 B", "Parts", ""))
    assert parts.find("80/3") == parts.find("80/3 A")
    assert parts.find("81/4 A") == parts.find("81/4")
    assert [m.number for m in parts.series("80/3")] == ["80/3 A", "81/4"]
    assert [m.number for m in parts.series("80/3 B")] == ["80/3 B", "81/4 B"]


NEIGHBOURS = made(
    ("70/1", "Mines on land", "A/C.1/70/L.1"),
    ("72/1", "Mines on land", "A/C.1/72/L.1, as revised"),
    ("74/1", "Mines on land and water", "A/C.1/74/L.1"),
    ("74/9", "Mines on the land", "A/C.3/74/L.1"),
    ("75/2 A", "Budget", "A/C.5/75/L.1"),
    ("75/2 B", "Budget", "A/C.5/75/L.2"),
    ("76/2 B", "Budget", "A/C.5/76/L.2"),
)


@pytest.mark.parametrize(
    ("number", "previous", "next_", "newest"),
    [
        ("70/1", None, "72/1", "74/1"),
        ("72/1", "70/1", "74/1", "74/1"),
        ("74/1", "72/1", None, None),
        ("75/2 B", None, "76/2 B", "76/2 B"),
        ("75/2", None, None, None),
        ("1/1", None, None, None),
    ],
)
def test_neighbours_in_a_series(number: str, previous: str | None, next_: str | None, newest: str | None) -> None:
    found = (NEIGHBOURS.previous(number), NEIGHBOURS.next(number), NEIGHBOURS.newest(number))
    assert tuple(one and one.number for one in found) == (previous, next_, newest)


def test_the_newest_before_a_session_or_a_day() -> None:
    def newest(**bounds: object) -> str | None:
        found = NEIGHBOURS.newest("70/1", **bounds)  # type: ignore[arg-type]
        return found and found.number

    assert [newest(before_session=n) for n in (75, 74, 72)] == ["74/1", "72/1", None]
    assert [newest(before=date(2019, 12, d)) for d in (2, 1)] == ["74/1", "72/1"]
    assert newest(before_session=75, before=date(2017, 12, 1)) is None


def test_parts_and_drafts() -> None:
    assert [part_of(n) for n in ("77/1", "77/1 A", "77/1 B", "77/1 A-B", "77/1 B-C")] == ["", "", "B", "", ""]
    found = [NEIGHBOURS.find(n) for n in ("75/2", "75/2 A", "75/2 B", "75/2 C", "x")]
    assert [one and one.number for one in found] == ["75/2 A", "75/2 A", "75/2 B", None, None]
    drafts = [NEIGHBOURS.of_draft(s) for s in ("A/C.1/72/L.1", "A/C.1/72/L", "A/C.1/72/L.11")]
    assert [one and one.number for one in drafts] == ["72/1", None, None]
    assert [NEIGHBOURS.is_of_series(n, "Mines on land") for n in ("74/1", "75/2 B", "1/1")] == [True, False, None]


def test_of_one_committee_alone_is_a_series_made() -> None:
    assert [one.number for one in NEIGHBOURS.series("74/9")] == ["74/9"]
    both = made(("70/1", "Mines on land", "A/C.1/70/L.1"), ("70/2", "Mines on land and water", "A/C.1/70/L.2"))
    assert [one.number for one in both.series("70/1")] == ["70/1"]


def test_titles_that_differ_in_added_words_alone() -> None:
    one = frozenset
    assert is_reworded(one("ab"), one("ab")) and is_reworded(one("abc"), one("ab"))
    assert not is_reworded(one("ab"), one("ac")) and not is_reworded(one(), one()) and not is_reworded(one(), one("a"))
    most = next(n for n in range(1, 99) if LEAST_COMMON * (18 + n) > 2 * 9)
    words = [str(n) for n in range(99)]
    assert is_reworded(one(words[:9]), one(words[: 8 + most])) and not is_reworded(
        one(words[:9]), one(words[: 9 + most])
    )
