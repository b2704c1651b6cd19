"""Earlier editions given to a rollover: what stood is not asked, what moved moves, and the YAML keeps it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.app.rolling import Rollover, rolled_over
from drafter.errors import DraftErrors
from drafter.worklists.item import Item
from drafter.workspace.folder import SHEET

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
