"""Each rule by itself: what it moves, what it leaves to the others, and by how much."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from drafter.document.tree import Standing, Vote
from drafter.errors import DraftError, DraftErrors
from drafter.facts.fact import Fact
from drafter.facts.registry import TYPES
from drafter.facts.resolutions import Citation, CitedResolutions
from drafter.facts.value import Open
from drafter.register import Adopted
from drafter.rolling.given import read_settings
from drafter.rolling.roll import LONGEST_STEP, roll
from drafter.rolling.rules import names, rule
from drafter.rolling.rules.own_series_grows import in_descending_order
from drafter.rolling.rules.same_day_a_year_later import years_later
from drafter.rolling.source import Source
from drafter.rolling.vote import vote_of
from drafter.rolling.year import Year, is_settled, own_citation
from drafter.workspace.folder import Folder, load
from drafter.workspace.sheet import Votes

SHEET = """language: en
title: Mines
session: 76
agenda_item: {number: 100}
committee: First
gatherings:
  meeting: {name: Meeting, every: 1}
  review: {name: Review, every: 5, since: 2024}
based_on: {resolution: 75/52, adopted: 2020-12-07}
facts:
  attend: {type: gathering, kind: meeting, number: 20, place: Geneva, from: 2022-11-21, to: 2022-11-25}
"""


@pytest.fixture(scope="module")
def last(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    path = tmp_path_factory.mktemp("last")
    (path / "resolution.yaml").write_text(SHEET, encoding="utf-8")
    (path / "text.md").write_text("The General Assembly,\n", encoding="utf-8")
    return load(path)


def of(name: str, **fields: Any) -> Fact:
    return TYPES[name].model_validate({"type": name, **{k.rstrip("_"): v for k, v in fields.items()}})


def year(last: Folder, session: int = 77, **own: Any) -> Year:
    citation = {"resolution": "76/26", "adopted": date(2021, 12, 6), "note": None, **own}
    return Year(last, session, Citation.model_validate(citation))


def period(first: object, last: object, each: str = "moves-on") -> Fact:
    return of("period", from_=first, to=last, each_year=each)


@pytest.mark.parametrize(
    ("name", "fact", "session", "moved", "standing"),
    [
        ("session-moves-on", of("session", number=77), 78, {"number": 79}, Standing.FOLLOWS),
        ("session-moves-on", of("session", number=[77]), 77, None, None),
        ("session-moves-on", of("session", number=77, each_year="asked"), 77, None, None),
        ("yearly-moves-on", of("year", year=2021, each_year="moves-on"), 77, {"year": 2022}, Standing.FOLLOWS),
        ("yearly-moves-on", of("year", year=2021), 77, None, None),
        ("yearly-moves-on", of("year", year=[2021], each_year="moves-on"), 77, None, None),
        ("symbol-moves-on", of("symbol", symbol="A/76/12", each_year="moves-on"), 77, {"symbol": "A/77/12"}, Standing.FOLLOWS),
        ("symbol-moves-on", of("symbol", symbol="A/76/12"), 77, None, None),
        ("symbol-moves-on", of("symbol", symbol="S/2021/12", each_year="moves-on"), 77, None, None),
        ("count-carried", of("count", value=3), 77, {}, Standing.CARRIED),
        ("same-day-a-year-later", of("date", day="2021-06-30", each_year="moves-on"), 78, {"day": date(2023, 6, 30)}, Standing.FOLLOWS),
        ("same-day-a-year-later", of("date", day=["2021-06-30"], each_year="moves-on"), 77, None, None),
        ("same-day-a-year-later", of("date", day="2021-06-30"), 77, None, None),
        ("period-tiles", period("2020-07-01", "2021-06-30"), 77, {"from_": date(2021, 7, 1), "to": date(2022, 6, 30)}, Standing.FOLLOWS),
        ("period-tiles", period("2019-03-01", "2020-02-29"), 77, {"from_": date(2020, 3, 1), "to": date(2021, 2, 28)}, Standing.FOLLOWS),
        ("period-tiles", period("2022-03-01", "2023-02-28"), 77, {"from_": date(2023, 3, 1), "to": date(2024, 2, 29)}, Standing.FOLLOWS),
        ("period-tiles", period("2020-07-02", "2021-06-30"), 77, None, None),
        ("period-tiles", period(["2020-07-01"], "2021-06-30"), 77, None, None),
        ("period-tiles", period("2020-07-01", ["2021-06-30"]), 77, None, None),
        ("period-tiles", period("2020-07-01", "2021-06-30", "asked"), 77, None, None),
        ("years-run-on", of("years", first=2018, last=2022), 77, {}, Standing.CARRIED),
        ("years-run-on", of("years", first=2018, last=2021), 77, {"first": Open(2018), "last": Open(2021)}, Standing.OPEN),
        ("years-run-on", of("years", first=2018, last=2020), 77, {"first": Open(2018), "last": Open(2020)}, Standing.OPEN),
        ("years-run-on", of("years", first=2018, last=2019), 77, {}, Standing.CARRIED),
        ("years-run-on", of("years", first=2018, last=2019), 78, {}, Standing.CARRIED),
        ("years-run-on", of("years", first=2018, last=2020), 78, {"first": Open(2018), "last": Open(2020)}, Standing.OPEN),
        ("years-run-on", of("years", first=2018, last=[2021]), 77, None, None),
        ("new-every-year", of("year", year=2021), 77, {"year": Open(2021)}, Standing.OPEN),
        ("new-every-year", of("year", year=2021, each_year="stays"), 77, None, None),
        ("new-every-year", of("count", value=3), 77, None, None),
        ("paragraph-followed", of("paragraph", begins="Urges"), 77, {}, Standing.FOLLOWS),
        ("paragraph-followed", of("paragraph", begins=["Urges"]), 77, None, None),
        (
            "predecessor-replaced",
            of("resolution", resolution="75/52", adopted="2020-12-07", series="own"),
            77,
            {"resolution": "76/26", "adopted": date(2021, 12, 6)},
            Standing.FOLLOWS,
        ),
        ("predecessor-replaced", of("resolution", resolution="75/52", series="own"), 77, {"resolution": "76/26"}, Standing.FOLLOWS),
        ("predecessor-replaced", of("resolution", resolution="75/52"), 77, None, None),
        ("predecessor-replaced", of("resolution", resolution="75/52", series="own", each_year="stays"), 77, None, None),
    ],
)  # fmt: skip
def test_moves(
    last: Folder, name: str, fact: Fact, session: int, moved: dict[str, object] | None, standing: Standing | None
) -> None:
    outcome = rule(name).apply("fact", fact, year(last, session))
    if moved is None:
        assert outcome is None
    else:
        assert outcome is not None
        assert (outcome.fact, outcome.standing, outcome.rule) == (fact.model_copy(update=moved), standing, name)


def cited(*numbers: str, dated: bool = True, **fields: Any) -> CitedResolutions:
    items = [{"resolution": n} | ({"adopted": "2000-01-01"} if dated else {}) for n in numbers]
    made = of("cited-resolutions", items=items, **fields)
    assert isinstance(made, CitedResolutions)
    return made


def numbers(outcome: Any) -> list[object]:
    return [item.resolution for item in outcome.fact.items]


def test_last_years_resolution_joins_its_series(last: Folder) -> None:
    grows = rule("own-series-grows").apply
    assert numbers(grows("x", cited("70/1", "71/2", series="own"), year(last))) == ["70/1", "71/2", "76/26"]
    assert numbers(grows("x", cited("71/2", "70/1", series="own"), year(last))) == ["76/26", "71/2", "70/1"]
    assert grows("x", cited("70/1", "71/2"), year(last)) is None
    assert grows("x", cited("70/1", "76/26", series="own"), year(last)) is None
    bare = grows("x", cited("70/1", dated=False, series="own"), year(last))
    assert bare is not None and bare.fact.items[-1].adopted is None and bare.standing is Standing.FOLLOWS  # type: ignore[attr-defined]
    dated = grows("x", cited("70/1", series="own"), year(last))
    assert dated is not None and dated.fact.items[-1].adopted == date(2021, 12, 6)  # type: ignore[attr-defined]
    unsure = grows("x", cited("70/1", series="own"), year(last, adopted=[]))
    assert unsure is not None and unsure.standing is Standing.OPEN


@pytest.mark.parametrize(
    ("listed", "descends"),
    [
        (["70/1"], False),
        (["70/1", "71/1"], False),
        (["71/1", "70/1"], True),
        (["71/1", "71/2", "70/1"], True),
        (["70/1", "70/2", "71/1"], False),
        (["71/1", "70/1", "72/1"], False),
        (["71/1", "70/1", "3363 (XXX)"], True),
        (["2021/1", "70/1"], False),
        (["71/1", "71/2"], False),
    ],
)
def test_the_latest_stands_first(listed: list[str], descends: bool) -> None:
    assert in_descending_order(cited(*listed)) is descends


def test_the_newest_is_replaced_where_it_stands(last: Folder) -> None:
    replaced = rule("newest-replaced").apply
    assert numbers(replaced("x", cited("70/1", "75/52", "60/1", series="latest"), year(last))) == [
        "70/1",
        "76/26",
        "60/1",
    ]
    assert replaced("x", cited("70/1", "75/52"), year(last)) is None
    assert replaced("x", cited("70/1", series="latest"), year(last)) is None
    bare = replaced("x", cited("75/52", dated=False, series="latest"), year(last))
    assert bare is not None and bare.fact.items[0].adopted is None and bare.standing is Standing.FOLLOWS  # type: ignore[attr-defined]
    dated = replaced("x", cited("75/52", series="latest"), year(last, adopted=[]))
    assert dated is not None and dated.fact.items[0].adopted == Open(None) and dated.standing is Standing.OPEN  # type: ignore[attr-defined]


def test_the_gathering_attended_joins_those_held(last: Folder) -> None:
    held = {"kind": "meeting", "held": [{"place": "Oslo", "year": 2021}]}
    joins = rule("attended-joins-held").apply
    outcome = joins("x", of("gatherings-held", joined_by="attend", **held), year(last))
    assert outcome is not None and outcome.standing is Standing.FOLLOWS
    assert [(h.place, h.year) for h in outcome.fact.held] == [("Oslo", 2021), ("Geneva", 2022)]  # type: ignore[attr-defined]
    assert joins("x", of("gatherings-held", **held), year(last)) is None
    assert joins("x", of("gatherings-held", joined_by="nobody", **held), year(last)) is None
    assert joins("x", of("gatherings-held", joined_by="attend", **{**held, "kind": "review"}), year(last)) is None


def test_what_was_convened_is_attended(last: Folder) -> None:
    attends = rule("convened-is-attended").apply
    taken = attends("x", of("gathering", kind="review", number=4, takes_over="attend", place="Oslo"), year(last))
    assert taken is not None and taken.standing is Standing.FOLLOWS
    assert taken.fact == of("gathering", kind="meeting", number=20, takes_over="attend", place=["Oslo"])
    assert attends("x", of("gathering", kind="review", number=4), year(last)) is None


@pytest.mark.parametrize(
    ("session", "kind", "number"), [(77, "review", 1), (78, "meeting", 21), (81, "meeting", 21), (82, "review", 1)]
)
def test_the_next_gathering_is_of_the_kind_that_is_due(last: Folder, session: int, kind: str, number: int) -> None:
    """The one attended begins in 2022, so that the next after a step of one year is held in 2024."""
    outcome = rule("next-of-its-kind").apply(
        "x", of("gathering", kind="meeting", number=9, comes_after="attend"), year(last, session)
    )
    assert outcome is not None and (outcome.fact.kind, outcome.fact.number) == (kind, number)  # type: ignore[attr-defined]
    assert outcome.standing is Standing.FOLLOWS
    assert rule("next-of-its-kind").apply("x", of("gathering", kind="meeting", number=9), year(last)) is None


def test_a_day_years_later() -> None:
    assert years_later(date(2020, 2, 29), 1) == date(2021, 2, 28) and years_later(date(2020, 2, 29), 4) == date(
        2024, 2, 29
    )
    assert years_later(date(2021, 6, 30), 2) == date(2023, 6, 30) and years_later(date(9999, 1, 1), 1) == date(
        9999, 1, 1
    )


def test_last_years_own_citation(last: Folder) -> None:
    assert own_citation(last).resolution == Open(None) == own_citation(last).adopted
    given = own_citation(last, "76/1", date(2021, 1, 1))
    assert (given.resolution, given.adopted) == ("76/1", date(2021, 1, 1)) and is_settled(given)
    assert not is_settled(own_citation(last, "76/1")) and not is_settled(own_citation(last, None, date(2021, 1, 1)))
    step = year(last, 79)
    assert (step.sessions, step.calendar_year, step.named(None), step.named("nobody")) == (3, 2024, None, None)


def test_a_rule_has_the_name_of_its_file() -> None:
    assert all(name == rule(name).NAME for name in names())


def test_sessions_that_do_not_follow(last: Folder, tmp_path: Path) -> None:
    def warned(session: int, **how: bool) -> list[str]:
        return [w for w in roll(Source(last), session, tmp_path / "new", **how).warnings if "Session" in w]

    assert warned(77) == [] == warned(79, gap=True)
    assert "every second year" in warned(78)[0] and "every few years" in warned(79)[0]
    assert "is 3 after 76" in warned(79)[0] and "--session 77" in warned(79)[0]
    assert len(warned(76 + LONGEST_STEP)) == 1
    for session, says in (
        (76, "does not come after 76"),
        (75, "does not come after"),
        (77 + LONGEST_STEP, "sessions after"),
    ):
        with pytest.raises(DraftError, match=says):
            warned(session)


def test_last_years_vote_in_words(last: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(vote: object, number: object = "76/26") -> str:
        sheet = last.sheet.model_copy(update={"vote": vote})
        return vote_of(sheet, Citation.model_validate({"resolution": number, "adopted": "2021-12-06", "note": None}))

    assert said(Votes(in_favour=9, against=1, abstaining=2)) == "9 in favour, 1 against, 2 abstaining"
    assert said("without a vote") == "adopted without a vote"
    votes = {"70/1": Vote(), "70/2": Vote(9), "70/3": Vote(9, 1, 2), "70/4": None}
    found = {n: Adopted(n, "T", date(2015, 12, 1), vote=vote) for n, vote in votes.items()}
    monkeypatch.setattr(
        "drafter.rolling.vote.register", lambda: found and type("R", (), {"find": staticmethod(found.get)})
    )
    assert [said(None, n) for n in ("70/1", "70/2", "70/3", "70/4", "70/5", [])] == [
        "adopted without a vote", "9 in favour, 0 against, 0 abstaining", "9 in favour, 1 against, 2 abstaining", "", "", ""
    ]  # fmt: skip


def test_a_given_value_that_is_wrong_is_shown_where_it_was_given(last: Folder, tmp_path: Path) -> None:
    given = read_settings(["committee=Seventh"], {})
    with pytest.raises(DraftErrors) as caught:
        roll(Source(last), 77, tmp_path / "new", given)
    places = [error.place and error.place.file for error in caught.value.errors]
    assert places == ["--set committee=Seventh"]
    with pytest.raises(DraftErrors, match="given twice"):
        roll(Source(last), 77, tmp_path / "new", read_settings(["session=78"], {}))
    assert roll(Source(last), 77, tmp_path / "new", read_settings(["session=77"], {})).folder.sheet.session == 77
