"""What is found in running text, with the nearest text in which it is not."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.languages import language
from drafter.recognition.citations import has_serial_comma, lists
from drafter.recognition.cited_lists import cited_lists
from drafter.recognition.gatherings import held_lists
from drafter.recognition.sessions import ordinals, sessions, single_sessions
from drafter.recognition.values import comparable, values

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2015/16 and 2015/2016", ["year 2015/16", "year 2015/16"]),
        ("resolution 2015/17", ["resolution 2015/17"]),
        ("resolution 1999/00", ["year 1999/00"]),
        ("resolution 75/16", ["resolution 75/16"]),
        ("decisions X/2, IX/4 and XIV/3", ["resolution 10/2", "resolution 9/4", "resolution 14/3"]),
        ("A/60/88 and Corr.1 and Add.2", ["symbol A/60/88", "symbol A/60/88/Corr.1", "symbol A/60/88/Add.2"]),
        ("A/60/88/Add.1 and Add.2", ["symbol A/60/88/Add.1", "symbol A/60/88/Add.2"]),
        (f"A/60/88 {'x' * 57} Corr.1", ["symbol A/60/88", "symbol A/60/88/Corr.1"]),
        (f"A/60/88 {'x' * 58} Corr.1", ["symbol A/60/88"]),
        ("Corr.1", []),
        ("general comment No. 12 (1999)", ["number 12", "year 1999"]),
        ("resolution 112 (1999)", ["resolution 112 (1999)"]),
        ("27 May and 30 September 2015", ["date 2015-05-27", "date 2015-09-30"]),
        ("15 to 19 May 2015", ["date 2015-05-15", "date 2015-05-19"]),
        ("1, 3 and 5 May 2015", ["date 2015-05-01", "date 2015-05-03", "date 2015-05-05"]),
        ("30 February and 3 May 2015", ["number 30", "date 2015-05-03"]),
        ("32 May 2020 and 3 May 2020", ["number 32", "year 2020", "date 2020-05-03"]),
        ("the fourth of June 1967 and in June 1968", ["year 1967", "date 1968-06"]),
        ("March and April 2021", ["date 2021-03", "date 2021-04"]),
        ("9 and 10 people", ["number 10"]),
        ("5 to 10 million", ["number 5000000", "number 10000000"]),
        ("3 million and 12", ["number 3000000", "number 12"]),
        ("2021; 1,234; 20 million", ["year 2021", "number 1234", "number 20000000"]),
        ("12.5 per cent", ["number 12.5"]),
        ("the seventy-sixth session", ["session 76"]),
    ],
)
def test_values_of_a_text(text: str, found: list[str]) -> None:
    assert [f"{value.kind} {value.value}" for value in values(text, ENGLISH)] == found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("zh", "2021年3月和4月", ["date 2021-03", "date 2021-04"]),
        ("zh", "3万亿 5千万 6百万", ["number 3000000000000", "number 50000000", "number 6000000"]),
        ("zh", "7亿 8万", ["number 700000000", "number 80000"]),
        ("fr", "3 milliards et 2 mille", ["number 3000000000", "number 2000"]),
        ("es", "1.234,5; 3 millones", ["number 1234.5", "number 3000000"]),
    ],
)
def test_values_in_other_languages(code: str, text: str, found: list[str]) -> None:
    spoken = language(code)
    assert [f"{value.kind} {value.value}" for value in values(comparable(text), spoken)] == found


def test_groups_of_figures_are_turned_in_arabic_text_alone() -> None:
    assert comparable("900 252 61") == "900 252 61"
    assert comparable("دولار 900 252 61") == "دولار 61 252 900"
    assert comparable("a\u200e (Part I)") == "a" and comparable("5)–A/1") == "5)-A/1"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("resolution 2548 (2020)", [[("2548 (2020)", None, "Security Council")]]),
        ("2548 (2020)", [[("2548 (2020)", None, "Security Council")]]),
        ("Council resolution 2020/8", [[("2020/8", None, "Economic and Social Council")]]),
        ("Board resolution 20/8", [[("20/8", None, "Board")]]),
        (
            "Recalling Human Rights Council resolution 34/24 of 24 March 2017",
            [[("34/24", date(2017, 3, 24), "Human Rights Council")]],
        ),
        ("34/24 of 24 March 2017", [[("34/24", date(2017, 3, 24), "")]]),
        ("34/24", []),
        (f"resolution {'x' * 48} 12/34", [[("12/34", None, "")]]),
        (f"resolution {'x' * 49} 12/34", []),
        ("resolution 12/34 of 32 May 2020", []),
        (
            "resolutions 76/1, 76/2 and 76/3; 76/4",
            [[("76/1", None, ""), ("76/2", None, ""), ("76/3", None, "")], [("76/4", None, "")]],
        ),
    ],
)
def test_citations(text: str, found: list[list[tuple[str, date | None, str]]]) -> None:
    assert [[(c.number, c.adopted, c.organ) for c in members] for members in lists(text, ENGLISH)] == found


def test_a_serial_comma() -> None:
    for text, serial in (
        ("resolutions 76/1, and 76/2", True),
        ("resolutions 76/1 and 76/2", False),
        ("resolutions 76/1, 76/2", False),
        ("resolutions 76/1, 76/2, and 76/3", True),
        ("resolution 76/1", False),
    ):
        (members,) = lists(text, ENGLISH)
        assert has_serial_comma(text, members, ENGLISH) is serial, text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Recalling its resolution 76/26", "own opening alone assembly"),
        ("in its resolution 76/26", "own opening alone assembly"),
        ("and the Council in its resolution 34/24", "other_body opening"),
        ("resolution 76/26 of the Human Rights Council", "other_body"),
        ("resolution 76/26 of 6 December 2021 of the Human Rights Council", "other_body"),
        ("the Human Rights Council met; resolution 76/26", ""),
        ("the Human Rights Council met. See resolution 76/26", ""),
        ("the Human Rights Council recalled resolution 76/26", "other_body"),
        ("the Human Rights Council and General Assembly resolution 76/26", "own assembly"),
        ("Recalling resolution 76/26 and the Human Rights Council", ""),
        ("decision 75/510", "decisions alone"),
        ("resolution 75/51", "alone assembly"),
    ],
)
def test_whose_a_list_is(text: str, said: str) -> None:
    (cited,) = cited_lists(text, ENGLISH)
    names = ("decisions", "own", "other_body", "opening", "alone", "assembly")
    assert {n for n in names if getattr(cited, n)} == set(said.split())


def test_members_of_a_list() -> None:
    text = "resolutions 76/1, 76/2 of 6 December 2021, entitled “Mines” and S-10/2; no resolution"
    (cited,) = cited_lists(text, ENGLISH)
    assert [(i.number, i.session, i.serial) for i in cited.items] == [
        ("76/1", 76, 1),
        ("76/2", 76, 2),
        ("S-10/2", None, 2),
    ]
    assert [i.adopted and i.adopted.day for i in cited.items] == [None, date(2021, 12, 6), None]
    assert [i.title == (0, 0) for i in cited.items] == [True, False, True]
    assert cited.noun == "resolutions" and text[cited.start : cited.end].endswith("S-10/2")
    assert cited_lists("resolution of 6 December", ENGLISH) == () == cited_lists("resolution and/or", ENGLISH)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the first to third meetings, held in Maputo (1999) and Geneva (2000 and 2002)", (1, 3, [1999, 2000, 2002])),
        ("the second meeting, held in Maputo (1999)", None),
        ("the second meeting, held in Maputo (1999 and 2000)", (2, 2, [1999, 2000])),
        ("the first and second meetings, held in Maputo (1999)", (1, 2, [1999])),
        ("the three meetings held in Maputo (1999), Oslo (2000) and Geneva (2002)", (1, 3, [1999, 2000, 2002])),
        ("the 12 meetings held in Maputo (1999) and Geneva (2002)", (1, 12, [1999, 2002])),
        ("the first to third meetings, held in Maputo", None),
        ("the first to third books in Maputo (1999) and Geneva (2002)", None),
    ],
)
def test_gatherings_held(text: str, found: tuple[int, int, list[int]] | None) -> None:
    read = [(h.first, h.last, [year for *_, year in h.years]) for h in held_lists(text, ENGLISH)]
    assert read == ([found] if found else [])


def test_sessions_and_ordinals() -> None:
    text = "its seventy-sixth and seventy-seventh sessions, and the first meeting"
    assert [(s.number, text[s.start : s.end]) for s in sessions(text, ENGLISH)] == [
        (76, "seventy-sixth"), (77, "seventy-seventh")
    ]  # fmt: skip
    assert [o.number for o in ordinals(text, ENGLISH)] == [76, 77, 1]
    assert [s.number for s in single_sessions("its 0th session and its first session", ENGLISH)] == [1]
