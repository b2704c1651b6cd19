"""Earlier editions given to a rollover: what stood is not asked, what moved moves, and the YAML keeps it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.app.adopting import adopt
from drafter.app.rolling import Rollover, rolled_over
from drafter.errors import DraftErrors
from drafter.languages import language
from drafter.worklists.item import Item, Status
from drafter.workspace.folder import SHEET, load

TEXT = """United Nations

A/RES/{session}/{number}

**General Assembly**

Distr.: General

{day}

**{ordinal} session**

Agenda item {item}

**Resolution adopted by the General Assembly on {day}**

**{session}/{number}. Tea and trade**

*The General Assembly*,

*Welcoming* the holding of the {forum} World Tea Forum in Colombo in {year},

1. *Takes note* of the observance of the {edition} edition of the Day of Tea, in which {states} States participated;

2. *Invites* Member States to attend the meeting on tea on 5 June {meeting};

3. *Decides* to consider the question at its {following} session.

*48th plenary meeting*

*{day}*
"""
ORDINALS = {76: "Seventy-sixth", 77: "Seventy-seventh", 78: "Seventy-eighth", 79: "seventy-ninth"}
EDITIONS = {76: "sixth", 77: "seventh", 78: "eighth"}


def edition(session: int, number: int, *, meeting: int, states: int) -> str:
    """The resolution of a session: the year and the edition move each year, the States and the meeting as given."""
    year = session + 1945
    return TEXT.format(
        session=session,
        number=number,
        day=f"6 December {year}",
        ordinal=ORDINALS[session],
        item=session - 50,
        forum="fourth",
        year=2020,
        edition=EDITIONS[session],
        states=states,
        meeting=meeting,
        following=ORDINALS[session + 1].lower(),
    )


@pytest.fixture(name="series")
def _series(tmp_path: Path) -> Path:
    folder = tmp_path / "series"
    folder.mkdir()
    for session, number, meeting, states in ((76, 909, 2020, 90), (77, 908, 2020, 91), (78, 907, 2020, 95)):
        text = edition(session, number, meeting=meeting, states=states)
        (folder / f"A-RES-{session}-{number}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(name="roll")
def _roll(series: Path, tmp_path: Path) -> Callable[..., Rollover]:
    def roll(*earlier: str, source: str = "A-RES-78-907.md", session: int = 79, ask: str = "") -> Rollover:
        files = [series / name for name in earlier]
        return rolled_over(str(series / source), session, tmp_path / "draft", earlier=files, ask=ask)

    return roll


def item(made: Rollover, words: str) -> Item:
    """The item of the worklist whose words last year have this."""
    (found,) = [i for i in made.worklist.items if words in (i.before or "").split()]
    return found


def test_what_moved_each_year_moves(roll: Callable[..., Rollover]) -> None:
    found = item(roll("A-RES-77-908.md", "A-RES-76-909.md"), "eighth")
    assert (found.after, found.rule, found.reason) == ("ninth", "moved-each-year", "Moved each year since 76/909")


def test_what_moved_once_is_asked(roll: Callable[..., Rollover]) -> None:
    found = item(roll("A-RES-77-908.md"), "eighth")
    assert (found.rule, found.reason) == ("changed-before", "Another the year before; in 77/908 it was seventh")


def test_a_folder_of_the_series_is_a_source(roll: Callable[..., Rollover]) -> None:
    assert item(roll(source="."), "eighth").after == "ninth"


def test_the_yaml_keeps_what_the_years_tell(roll: Callable[..., Rollover]) -> None:
    made = roll("A-RES-77-908.md", "A-RES-76-909.md")
    made.save()
    kept = (made.path / SHEET).read_text(encoding="utf-8")
    assert "{76/909: sixth, 77/908: seventh, 78/907: eighth}" in kept


def test_a_later_text_is_no_earlier_edition(roll: Callable[..., Rollover]) -> None:
    with pytest.raises(DraftErrors) as caught:
        roll("A-RES-78-907.md", source="A-RES-77-908.md", session=78)
    assert "is no earlier edition: it is of session 78, and the text of session 77" in str(caught.value)


def test_a_question_says_how_often_such_facts_changed(roll: Callable[..., Rollover]) -> None:
    assert item(roll(ask="more"), "eighth").reason.startswith("An ordinal that is new every year: ")


def rolled(tmp_path: Path, texts: dict[int, str], session: int = 80) -> Rollover:
    """A series of made-up editions, by their sessions, rolled over: an operative paragraph and what is around it."""
    for at, words in texts.items():
        text = edition(at, 900, meeting=2020, states=90) if at in EDITIONS else ""
        text = text or edition(78, 900, meeting=2020, states=90).replace("78/900", f"{at}/900")
        text = text.replace("Seventy-eighth session", f"{_ordinal(at)} session").replace("2023", str(at + 1945))
        text = text.replace("2. *Invites* Member States to attend the meeting on tea on 5 June 2020;", f"2. {words};")
        (tmp_path / f"A-RES-{at}-900.md").write_text(text, encoding="utf-8")
    newest = max(texts)
    earlier = [tmp_path / f"A-RES-{at}-900.md" for at in texts if at != newest]
    return rolled_over(str(tmp_path / f"A-RES-{newest}-900.md"), session, tmp_path / "draft", earlier=earlier)


def _ordinal(session: int) -> str:
    return language("en").ordinal(session).capitalize()


BIENNIAL = "Asks for a study of leaves at the {} Tea Congress"


@pytest.mark.parametrize(
    ("years", "after"),
    [
        # it moved last year, and stands this time
        (("tenth", "tenth", "twelfth", "twelfth", "fourteenth"), "fourteenth"),
        # it stood last year, and moves by two
        (("eighth", "tenth", "tenth", "twelfth", "twelfth"), "fourteenth"),
    ],
)
def test_what_moves_every_second_year(tmp_path: Path, years: tuple[str, ...], after: str) -> None:
    made = rolled(tmp_path, {75 + n: BIENNIAL.format(word) for n, word in enumerate(years)})
    (found,) = [i for i in made.worklist.items if "every second year" in i.reason]
    assert (found.before or found.after, found.after) == (years[-1], after)
    assert found.reason.startswith("Moves every second year since 75/900")


def test_a_slip_of_one_edition_is_no_change(tmp_path: Path) -> None:
    held = "Recalls the fair in {} and the Tea Fair of 3 May 2021"
    made = rolled(tmp_path, {76: held.format("Ulm"), 77: held.format("Ulm").replace("3 May", "4 May"),
                             78: held.format("Ulm"), 79: held.format("Ulm")})  # fmt: skip
    (found,) = [i for i in made.worklist.items if "3 May 2021" in i.after]
    assert (found.status, found.reason) == (
        Status.CARRIED, "Stood unchanged in 76/900 and 78/900; in 77/900 it was another, a slip")  # fmt: skip


def test_folders_that_adoption_left_are_earlier_editions(series: Path, tmp_path: Path) -> None:
    """A draft of the second year, adopted, is evidence in the third: given one by one, or in a folder with texts."""
    made = rolled_over(str(series / "A-RES-76-909.md"), 77, tmp_path / "home" / "tea-77")
    made.save()
    adopted_folder = adopt(tmp_path / "home" / "tea-77", series / "A-RES-77-908.md")
    adopted_folder.save()
    for earlier in ([tmp_path / "home" / "tea-77"], [tmp_path / "home"]):
        text = rolled_over(str(series / "A-RES-78-907.md"), 79, tmp_path / "draft", earlier=earlier)
        assert item(text, "eighth").reason == "Another the year before; in 77/908 it was seventh"
    both = [tmp_path / "home", series / "A-RES-76-909.md"]
    text = rolled_over(str(series / "A-RES-78-907.md"), 79, tmp_path / "draft", earlier=both)
    assert item(text, "eighth").reason == "Moved each year since 76/909"


def test_an_adopted_folder_remembers_the_years_before(series: Path, tmp_path: Path) -> None:
    rolled_over(str(series / "A-RES-76-909.md"), 77, tmp_path / "77").save()
    adopt(tmp_path / "77", series / "A-RES-77-908.md").save()
    rolled_over(str(tmp_path / "77"), 78, tmp_path / "78").save()
    adopt(tmp_path / "78", series / "A-RES-78-907.md").save()
    found = item(rolled_over(str(tmp_path / "78"), 79, tmp_path / "79"), "eighth")
    assert (found.after, found.reason) == ("ninth", "Moved each year since 76/909")


def test_what_was_said_to_stay_is_not_asked_again(series: Path, tmp_path: Path) -> None:
    made = rolled_over(str(series / "A-RES-77-908.md"), 78, tmp_path / "78")
    assert "states_participated" in {i.fact.partition(".")[0] for i in made.still_open}
    kept = made.with_the_rest_kept()
    kept.save()
    said = kept.rolled.folder.sheet.said_to_stay
    assert said
    again = rolled_over(str(tmp_path / "78"), 79, tmp_path / "79", settings=["based_on.resolution=78/907"])
    assert not {i.fact.partition(".")[0] for i in again.still_open} & set(said)
    assert again.rolled.folder.sheet.said_to_stay == said
    asked = rolled_over(str(tmp_path / "78"), 79, tmp_path / "79", settings=["based_on.resolution=78/907"], ask="more")
    assert {i.fact.partition(".")[0] for i in asked.still_open} & set(said)


def test_keeping_the_rest_keeps_no_place_of_another_meeting(root: Path, tmp_path: Path) -> None:
    """The meeting to attend moved on by a rule: last year's place and days are not its own. What is asked stays."""
    made = rolled_over(str(root / "examples" / "anti-personnel-mines" / "76"), 77, tmp_path / "77")
    kept = made.with_the_rest_kept()
    assert {i.fact for i in kept.still_open} == {
        "symbol", "submitted", "agenda_item", "sponsors", "to_attend.place", "to_attend.dates"}  # fmt: skip
    assert kept.rolled.folder.sheet.to_confirm == []


def test_a_fact_that_lost_its_place_and_comes_back_is_the_same(series: Path, tmp_path: Path) -> None:
    without = series / "A-RES-77-908.md"
    text = without.read_text(encoding="utf-8")
    gone = (
        "1. *Takes note* of the observance of the seventh edition of the Day of Tea, in which 91 States participated;"
    )
    without.write_text(text.replace(gone, "1. *Encourages* all States to observe the Day of Tea;"), encoding="utf-8")
    rolled_over(str(series / "A-RES-76-909.md"), 77, tmp_path / "77").save()
    names = set(load(tmp_path / "77").sheet.facts)
    adopt(tmp_path / "77", without).save()
    rolled_over(str(tmp_path / "77"), 78, tmp_path / "78").save()
    adopt(tmp_path / "78", series / "A-RES-78-907.md").save()
    facts = load(tmp_path / "78").sheet.facts
    assert set(facts) == names
    assert "edition_day_tea" in load(tmp_path / "78").template.text
    assert getattr(facts["edition_day_tea"], "number", None) == 8
