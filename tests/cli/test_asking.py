"""What the rollover asks at a terminal: each value once, with the place where it stands."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.app.editing.fields import fields_of
from drafter.app.editing.understood import both, understood
from drafter.app.questions import described
from drafter.app.surroundings import surroundings
from drafter.cli import drafter
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.languages import language
from drafter.workspace.folder import load

SHEET = """\
session: {session}
stage: adopted
agenda_item: {{number: 5, title: Peace}}
title: Peace
number: 78/5
adopted: 2023-12-19
facts:
  decade: {{type: ordinal, number: 4, each_year: asked}}
  recalled: {{type: paragraph, begins: Stresses the importance of dialogue}}
"""
TEXT = """\
*The General Assembly*,

*Recalling* its decision to declare the period 2011–2020 as the {{ decade.capital }} International Decade for Peace,[^1]

1. *Welcomes* the {{ decade.capital }} Decade;

2. *Stressed* the need for dialogue;

3. *Requests* a report, as recalled in paragraph {{ recalled }} above.

[^1]: Report on the {{ decade }} decade.
"""


@pytest.fixture
def last(tmp_path: Path) -> Path:
    """Last year's folder, whose text calls a paragraph that is not there any more."""
    path = tmp_path / "78"
    path.mkdir()
    (path / "resolution.yaml").write_text(SHEET.format(session=78), encoding="utf-8")
    (path / "text.md").write_text(TEXT, encoding="utf-8")
    return path


def at_a_terminal(source: Path, session: int, output: Path, *answers: str) -> str:
    """What a rollover says at a terminal where these lines are typed."""
    arguments = ("rollover", str(source), "--session", str(session), "--output", str(output))
    return typed_into(*arguments, answers=answers)


def typed_into(*arguments: str, answers: Sequence[str]) -> str:
    """What a command says at a terminal where these lines are typed."""
    lead, follow = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "drafter", *arguments],
        stdin=follow,
        stdout=follow,
        stderr=follow,
        close_fds=True,
        env={**os.environ, "TERM": "dumb"},
    )
    os.close(follow)
    # What is asked beyond the answers is left open.
    os.write(lead, "".join(answer + "\n" for answer in (*answers, ".")).encode())
    said = b""
    while True:
        try:
            piece = os.read(lead, 4096)
        except OSError:
            break
        if not piece:
            break
        said += piece
    assert process.wait() == 0, said.decode()
    os.close(lead)
    return said.decode().replace("\r", "")


def test_answers_are_taken(root: Path, tmp_path: Path) -> None:
    """An item, Enter to leave open, a wrong date and a right one, = for last year's."""
    answers = ["99", "n", "A/C.1/77/L.40", "Germany, Netherlands", ""]
    answers += ["=", "=", "Geneva", "2022-11-31", "2022-11-21", "2022-11-25"]
    said = at_a_terminal(root / "examples" / "anti-personnel-mines" / "76", 77, tmp_path / "77", *answers)
    text = CliRunner().invoke(drafter, ["render", str(tmp_path / "77"), "--format", "markdown"]).stdout
    assert "Agenda item 99 (n)" in text
    assert "Germany and Netherlands: draft resolution" in text
    assert "held in Geneva from 21 to 25 November 2022" in text
    assert "[4 October 2021]" in text
    assert "There is no such day as 2022-11-31." in said


def test_a_question_shows_where_its_value_stands(last: Path, tmp_path: Path) -> None:
    said = at_a_terminal(last, 79, tmp_path / "79", "-", "-", "-", "-", "?", "5", "-")
    assert (
        "5 of 6. Decade: which one is it this year?\n"
        "  Preambular paragraph 1: … declare the period 2011–2020 as the [Fourth] International Decade for Peace, "
        "(and at 2 more places)\n" in said
    )
    assert "The number: 15 for the fifteenth. Write figures alone: 4. It goes into resolution.yaml" in said
    text = CliRunner().invoke(drafter, ["render", str(tmp_path / "79"), "--format", "markdown"]).stdout
    assert "the Fifth International Decade for Peace" in text


@pytest.mark.parametrize(
    "answers", [("-", "-", "-", "-", "-", "-"), ("5", "A/79/L.5", "Norway", "2024-10-04", "5", "-")]
)
def test_the_sums_agree(last: Path, tmp_path: Path, answers: tuple[str, ...]) -> None:
    """What is asked and what is listed in the end are the same values, a paragraph that is not found among them."""
    said = at_a_terminal(last, 79, tmp_path / "79", *answers)
    assert "6 values are to be confirmed. Enter leaves it open" in said
    assert "6 of 6. Recalled: which paragraph of this text is meant?\n" in said
    assert "  No paragraph begins “Stresses the importance of dialogue”.\n" in said
    left = "6 values at 8 places" if answers[0] == "-" else "1 value"
    assert f"\n{left} to be confirmed:\n" in said


def test_every_place_of_a_value_is_found_the_notes_among_them(last: Path) -> None:
    document = draft(load(last)).document
    assert surroundings(document, "decade") == surroundings(document, "decade.number")
    assert surroundings(document, "decade") == [
        "preambular paragraph 1: … declare the period 2011–2020 as the [Fourth] International Decade for Peace,",
        "a note to preambular paragraph 1: Report on the [fourth] decade.",
        "operative paragraph 1: Welcomes the [Fourth] Decade;",
    ]
    assert surroundings(document, "nothing") == []


@pytest.mark.parametrize(
    ("key", "says"),
    [
        (
            "to_attend.place",
            "in French with its preposition. Last year’s is written: The Hague. It goes into",
        ),
        (
            "to_attend.dates",
            "Its first day: 2022-11-21. Write the day as year-month-day, 2022-11-21, or with the month in words, 21 November 2022. It goes into",
        ),
        ("states_parties", "Write figures alone: 164. It goes into resolution.yaml, where you can change it later."),
        ("sponsors", "Write them with commas between: Germany, Netherlands. It goes into"),
    ],
)
def test_what_a_question_mark_explains(root: Path, key: str, says: str) -> None:
    sheet = load(root / "examples" / "anti-personnel-mines" / "76").sheet
    assert says in described(fields_of(sheet, key)[0])


def test_back_stop_and_go_on_later(root: Path, tmp_path: Path) -> None:
    """An answer is taken back and given anew; the rest is left, and asked again by another command."""
    output = tmp_path / "77"
    answers = ["98", "<", "99", "n", "A/C.1/77/L.40", "."]
    said = at_a_terminal(root / "examples" / "anti-personnel-mines" / "76", 77, output, *answers)
    assert said.count("1 of 8. Under which agenda item") == 2
    assert "The rest stays open." in said
    assert load(output).sheet.agenda_item.number == "99"
    assert str(load(output).sheet.symbol) == "A/C.1/77/L.40"
    again = typed_into(
        "fill", str(output), answers=["Germany", "-", "1,640", "one", "Geneva", "21 November 2022", "25 Nov. 2022"]
    )
    assert "1 of 6. Who sponsors the draft?" in again
    sheet = load(output).sheet
    assert (str(sheet.facts["to_attend"].from_), str(sheet.facts["to_attend"].to)) == ("2022-11-21", "2022-11-25")  # type: ignore[attr-defined]
    assert sheet.facts["states_parties"].value == 1640  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("code", "kind", "typed", "meant"),
    [
        ("en", "date", "2025-09-24", "2025-09-24"),
        ("en", "date", "24 September 2025", "2025-09-24"),
        ("en", "date", "24 Sept. 2025", "2025-09-24"),
        ("en", "date", "the 24th of September 2025", "2025-09-24"),
        ("en", "date", "September 24, 2025", "2025-09-24"),
        ("en", "date", "24.9.2025", "2025-09-24"),
        ("en", "date", "24/09/2025", "2025-09-24"),
        ("en", "date", "09/24/2025", "2025-09-24"),
        ("en", "date", "2025/9/24", "2025-09-24"),
        ("fr", "date", "1er septembre 2025", "2025-09-01"),
        ("fr", "date", "24 sept. 2025", "2025-09-24"),
        ("en", "date", "31 September 2025", "31 September 2025"),
        ("en", "date", "Ju 2025", "Ju 2025"),
        ("en", "date", "5 Ju 2025", "5 Ju 2025"),
        ("en", "number", "1,640", "1640"),
        ("en", "number", "1 640", "1640"),
        ("en", "number", "sixty-four", "64"),
        ("en", "number", "1,64", "1,64"),
        ("en", "text", "21 November 2022", "21 November 2022"),
    ],
)
def test_answers_are_understood_as_people_write_them(code: str, kind: str, typed: str, meant: str) -> None:
    assert understood(kind, typed, language(code)) == meant


@pytest.mark.parametrize("typed", ["4/5/2025", "04/05/2025"])
def test_what_may_be_two_days_is_asked_again(typed: str) -> None:
    with pytest.raises(DraftError) as refused:
        understood("date", typed, language("en"))
    assert "21 November 2022" in refused.value.hint
    assert understood("date", "5/5/2025", language("en")) == "2025-05-05"


def test_enter_twice_keeps_all_the_rest(root: Path, tmp_path: Path) -> None:
    """What every draft has of its own stays open, and so does the place of a meeting that moved on."""
    answers = ["100 (p)", "-", "-", "-", "", ""]
    said = at_a_terminal(root / "examples" / "anti-personnel-mines" / "76", 77, tmp_path / "77", *answers)
    assert "Enter once more: it and all the rest stay as they were last year." in said
    sheet = load(tmp_path / "77").sheet
    assert (sheet.agenda_item.number, sheet.agenda_item.letter) == ("100", "p")
    assert sheet.facts["states_parties"].value == 164  # type: ignore[attr-defined]
    assert sheet.to_confirm == []
    assert sheet.said_to_stay == []
    assert "place" in set(sheet.facts["to_attend"].open_parts())


def test_one_answer_gives_both_days(root: Path, tmp_path: Path) -> None:
    answers = ["99", "n", "-", "-", "-", "=", "=", "Geneva", "21–25 November 2022"]
    at_a_terminal(root / "examples" / "anti-personnel-mines" / "76", 77, tmp_path / "77", *answers)
    met = load(tmp_path / "77").sheet.facts["to_attend"]
    assert (str(met.from_), str(met.to)) == ("2022-11-21", "2022-11-25")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("17–28 June 2024", ("2024-06-17", "2024-06-28")),
        ("17-28 June 2024", ("2024-06-17", "2024-06-28")),
        ("from 30 May to 2 June 2024", ("2024-05-30", "2024-06-02")),
        ("30 May - 2 June 2024", ("2024-05-30", "2024-06-02")),
        ("14.10.2025-17.10.2025", ("2025-10-14", "2025-10-17")),
        ("14.-17.10.2025", ("2025-10-14", "2025-10-17")),
        ("28 December 2024 to 3 January 2025", ("2024-12-28", "2025-01-03")),
        ("2024-06-17 to 2024-06-28", ("2024-06-17", "2024-06-28")),
        ("28–17 June 2024", None),
        ("14 October 2025", None),
        ("2024-06-17", None),
    ],
)
def test_periods_as_people_write_them(typed: str, meant: tuple[str, str] | None) -> None:
    assert both("date", "facts.met.from", typed, language("en")) == meant
