"""Days one after another, figures of a span, editions of a report, what comes every few sessions, and whose year is whose."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.document.words import folded
from drafter.facts.fact import Fact, Setting
from drafter.facts.registry import TYPES
from drafter.facts.session import Session
from drafter.languages import language
from tests.facts.test_each_year import around

SETTING = Setting(language("en"))


def of(name: str, **fields: Any) -> Fact:
    return TYPES[name].model_validate({"type": name, **{k.rstrip("_"): v for k, v in fields.items()}})


def found(name: str, text: str) -> list[str]:
    return [text[f.start : f.end] for f in TYPES[name].recognise(text, SETTING)]


@pytest.mark.parametrize(
    ("name", "text", "taken"),
    [
        ("days", "held from 23 to 27 October and on 3 November 2021", ["from 23 to 27 October and on 3 November 2021"]),
        ("days", "held on 3 May, 4 June and 5 July 2021", ["3 May, 4 June and 5 July 2021"]),
        ("days", "held on 3 May, on 4 June and on 5 July 2021", ["on 3 May, on 4 June and on 5 July 2021"]),
        ("days", "held on 3 May 2020 and on 4 June 2021", []),
        ("days", "held on 5 July 2021", []),
        ("days", "held from 3 to 4 July 2021", []),
        ("figures", "713–757 million people", ["713–757"]),
        ("figures", "757–713 million people", []),
        ("figures", "between 713 and 757 million people", ["713 and 757"]),
        ("figures", "with 713 and 757 million people", []),
        ("edition", "the Outlook 2023: Urban Diets, and more", ["2023: Urban Diets"]),
        ("edition", "the outlook 2023: Urban Diets", []),
        ("edition", "the Outlook 2023: urban diets", []),
        ("edition", "the Outlook 9 2023: Urban Diets", []),
    ],
)
def test_recognised(name: str, text: str, taken: list[str]) -> None:
    got = found(name, text)
    assert got[:1] == taken[:1] if taken else got == []


DAYS = [{"from": "2021-10-23", "to": "2021-10-27"}, {"from": "2021-11-03", "to": "2021-11-03"}]


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (of("days", items=DAYS), "from 23 to 27 October and on 3 November 2021"),
        (of("days", items=DAYS, leads=False), "23 to 27 October and 3 November 2021"),
        (
            of("days", items=[{"from": "2020-10-23", "to": "2020-10-27"}, DAYS[1]]),
            "from 23 to 27 October 2020 and on 3 November 2021",
        ),
        (
            of("days", items=[DAYS[0], {"from": ["2021-11-03"], "to": ["2021-11-03"]}]),
            "from 23 to 27 October and [on 3 November 2021]",
        ),
        (
            of("days", items=[DAYS[0], {"from": [], "to": []}]),
            f"from 23 to 27 October 2021 and [{SETTING.language.placeholder}]",
        ),
        (of("figures", low="713", high=["757"], between=" to "), "[713 to 757]"),
        (of("figures", low=[], high="757"), f"[{SETTING.language.placeholder}]"),
        (of("edition", year=["2023"], subtitle="Diets"), "[2023: Diets]"),
        (of("edition", year=2023, subtitle=[]), f"[{SETTING.language.placeholder}]"),
    ],
)
def test_printed(fact: Fact, words: str) -> None:
    assert folded(fact.phrase("", SETTING).words) == words


@pytest.mark.parametrize(
    ("fact", "words", "decided"),
    [
        (of("edition", year=2022, subtitle="D"), "*", "asked"),
        (of("edition", year=2023, subtitle="D"), "*", "stays"),
        (of("edition", year=2005, subtitle="D"), "*", "stays"),
        (of("figures", low="1", high="2"), "* million children", "asked"),
        (of("figures", low="1", high="2"), "* chapters", "stays"),
        (of("days", items=DAYS), "held *", "asked"),
        (
            of("days", items=[{"from": "2010-10-23", "to": "2010-10-27"}, {"from": "2010-11-03", "to": "2010-11-03"}]),
            "held *",
            "stays",
        ),
        (of("session", number=78), "every second year, at its * session", "moves-on"),
        (of("session", number=78), "at its * session", "stays"),
    ],
)
def test_in_a_year(fact: Fact, words: str, decided: str) -> None:
    if "second" in words and not SETTING.language.signs.biennial.search(words):
        words = words.replace("every second year", "biennially")
    assert fact.in_a_year(around(words)).get("each_year") == decided


@pytest.mark.parametrize(
    ("number", "every", "session", "after"),
    [
        (76, 2, 76, 78),
        (76, 2, 77, 78),
        (76, 2, 78, 80),
        (78, 2, 76, 78),
        (80, 2, 76, 80),
        (76, 1, 76, 77),
        (76, 3, 77, 79),
    ],
)
def test_what_comes_every_few_sessions(number: int, every: int, session: int, after: int) -> None:
    fact = of("session", number=number, every=every)
    assert isinstance(fact, Session)
    later = fact.after(session)
    assert later is not None and later.number == after
    open_ = of("session", number=[number])
    assert isinstance(open_, Session) and open_.after(session) is None


@pytest.mark.parametrize(
    ("fact", "year"),
    [
        (of("edition", year=2023, subtitle="D"), 2023),
        (of("year", year=[2020]), 2020),
        (of("years", first=2020, last=2024), 2024),
        (of("symbol", symbol="A/76/12"), 2021),
        (of("symbol", symbol="E/2020/12"), 2020),
        (of("symbol", symbol="S/PV.12"), None),
        (of("date", day="2021-12-06"), 2021),
        (of("days", items=DAYS), 2021),
        (of("resolution", resolution="76/26", adopted="2021-12-06"), 2021),
        (of("count", value=3), None),
    ],
)
def test_the_year_that_a_fact_is_of(fact: Fact, year: int | None) -> None:
    assert fact.belongs_to() == year


def test_a_session_is_of_every_session_unless_said() -> None:
    fact = of("session", number=76)
    assert isinstance(fact, Session) and (fact.every, fact.a_year) == (1, 1)
    for every, taken in ((0, False), (1, True), (10, True), (11, False)):
        assert taken is not any(_refused(every=every))


def _refused(**fields: Any) -> list[bool]:
    try:
        of("session", number=76, **fields)
    except ValueError:
        return [True]
    return []
