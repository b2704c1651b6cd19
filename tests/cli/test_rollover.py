"""The rollover from the command line: what it says, what it writes, what it leaves alone."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli import drafter
from drafter.errors import DraftError


@pytest.fixture
def example(root: Path) -> Path:
    return root / "examples" / "anti-personnel-mines" / "76"


def run(*args: object) -> Result:
    return CliRunner().invoke(drafter, [str(a) for a in args])


def message(result: Result) -> str:
    assert isinstance(result.exception, DraftError), result.output
    return str(result.exception)


def test_it_says_what_it_changed_and_what_is_open(example: Path, tmp_path: Path) -> None:
    result = run("rollover", example, "--session", 77, "--output", tmp_path / "77", "--set", "to_attend.place=Geneva")
    assert result.exit_code == 0
    assert "preambular paragraph 1: + 76/26 of 6 December 2021" in result.output
    assert "operative paragraph 9: The Hague → Geneva" in result.output
    assert re.search(
        r"resolution.yaml:\d+: to attend, dates: \[from 15 to 19 November 2021\] \(operative paragraph 9\)",
        result.output,
    )
    assert "states parties: “164” (preambular paragraph 10)" in result.output


def test_a_dry_run_writes_nothing(example: Path, tmp_path: Path) -> None:
    result = run("rollover", example, "--session", 77, "--output", tmp_path / "77", "--dry-run")
    assert result.exit_code == 0
    assert "Would change" in result.output
    assert list(tmp_path.iterdir()) == []


def test_what_exists_is_not_overwritten(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "77"
    target.mkdir()
    (target / "notes.txt").write_text("mine")
    result = run("rollover", example, "--session", 77, "--output", target)
    assert "exists already" in message(result)
    assert [p.name for p in target.iterdir()] == ["notes.txt"]
    result = run("rollover", example, "--session", 77, "--output", target, "--force")
    assert result.exit_code == 0
    assert (tmp_path / "77.old-1" / "notes.txt").read_text() == "mine"
    assert (target / "resolution.yaml").is_file()


def test_a_drafters_comments_survive(example: Path, tmp_path: Path) -> None:
    source = tmp_path / "76"
    shutil.copytree(example, source)
    sheet = source / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8")
    text = text.replace("session: 76\n", "session: 76   # ask Anna\n").replace(
        "  to_convene:\n", "  # Check with Oslo!\n  to_convene:\n"
    )
    sheet.write_text(text, encoding="utf-8")
    run("rollover", source, "--session", 77, "--output", tmp_path / "77")
    after = (tmp_path / "77" / "resolution.yaml").read_text(encoding="utf-8")
    assert "session: 77   # ask Anna\n" in after
    assert "  # Check with Oslo!\n  to_convene:" in after
    own = [line for line in text.splitlines() if line.strip().startswith("#") and "yaml-language-server" not in line]
    assert all(line in after for line in own)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--session", "76"], "Session 76 does not come after 76"),
        (["--session", "70"], "Session 70 does not come after 76"),
        (["--session", "90"], "Session 90 is 14 sessions after 76"),
        (["--session", "77", "--set", "to_atend.place=Geneva"], "Did you mean “to_attend”?"),
        (["--session", "77", "--set", "to_attend.plac=Geneva"], "Did you mean “place”?"),
        (["--session", "77", "--set", "states_parties.number=165"], "A fact of type count has only: value."),
        (["--session", "77", "--set", "facts.session.number=77"], "“session” is not a fact of the text"),
        (["--session", "77", "--set", "to_attend.from=2022-02-30"], "There is no such day as 2022-02-30."),
        (["--session", "77", "--set", "to_attend.place"], "is not a name and a value"),
        (["--session", "77", "--set", "states_parties=many"], "“many” is not a whole number."),
        (["--session", "77", "--facts", "nothing.yaml"], "There is no such file."),
    ],
)
def test_what_is_given_wrong_is_said(example: Path, tmp_path: Path, args: list[str], says: str) -> None:
    result = run("rollover", example, "--output", tmp_path / "77", *args)
    assert says in message(result)
    assert not (tmp_path / "77").exists()


def test_a_fault_in_the_facts_file_points_there(example: Path, tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text("symbol: A/C.1/77/L.40\nto_attend: {place: Geneva, from: 2022-11-31}\n", encoding="utf-8")
    said = message(run("rollover", example, "--session", 77, "--output", tmp_path / "77", "--facts", facts))
    assert said.startswith(f"{facts}:2:34: There is no such day as 2022-11-31.")
    assert "    to_attend: {place: Geneva, from: 2022-11-31}\n" in said


def test_a_session_that_last_years_text_does_not_lead_to(example: Path, tmp_path: Path) -> None:
    """The text of 76 puts the item on the agenda of 77; a year without a resolution is said to be one."""
    refused = run("rollover", example, "--session", 78, "--output", tmp_path / "78")
    assert "last year’s text, of session 76, leads to session 77" in message(refused)
    assert not (tmp_path / "78").exists()
    assert run("rollover", example, "--session", 78, "--gap", "--output", tmp_path / "78").exit_code == 0


def test_a_text_that_returns_every_second_year(example: Path, tmp_path: Path) -> None:
    source = tmp_path / "76"
    shutil.copytree(example, source)
    sheet = source / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(
        text.replace("next_session: {type: session, number: 77}", "next_session: {type: session, number: 78}"),
        encoding="utf-8",
    )
    result = run("rollover", source, "--output", tmp_path / "78")
    assert result.exit_code == 0
    assert "Seventy-sixth session → Seventy-eighth session" in result.output
    assert "of its eightieth session" in run("render", tmp_path / "78", "--format", "text").stdout


def test_all_that_is_given_wrong_is_said_at_once(example: Path, tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text(
        "session: 78\nto_atend: {place: X}\nto_attend: {from: 2022-02-30}\nstates_parties: many\n", encoding="utf-8"
    )
    said = message(run("rollover", example, "--session", 77, "--output", tmp_path / "77", "--facts", facts))
    lines = [line.split(": ", 1)[1] for line in said.splitlines() if line.startswith(str(facts))]
    assert lines == [
        "The session is given twice: 78 here, and 77 on the command line.",
        "There is no fact or field called “to_atend”.",
        "There is no such day as 2022-02-30.",
        "“many” is not a whole number.",
    ]


def test_a_source_that_is_none(tmp_path: Path) -> None:
    assert "There is no folder, document or series" in message(
        run("rollover", "nothing", "--session", 77, "--output", tmp_path / "x")
    )


def test_a_rule_switched_off_leaves_its_facts_alone(example: Path, tmp_path: Path) -> None:
    source = tmp_path / "76"
    shutil.copytree(example, source)
    sheet = source / "resolution.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8") + "\nrules: {session-moves-on: off}\n", encoding="utf-8")
    run("rollover", source, "--session", 77, "--output", tmp_path / "77")
    assert "seventy-seventh session" in run("render", tmp_path / "77", "--format", "markdown").stdout


def test_explain_gives_the_worklist_as_json(root: Path) -> None:
    result = run("explain", root / "examples" / "anti-personnel-mines" / "77", "--format", "json")
    items = json.loads(result.stdout)
    assert {i["status"] for i in items} <= {"changed", "confirm", "carried"}
    joined = next(i for i in items if i["fact"] == "recalled")
    assert joined["after"] == "76/26 of 6 December 2021"
    assert joined["rule"] == "own-series-grows"
    assert joined["paragraph"] == "preambular paragraph 1"
    place = next(i for i in items if i["fact"] == "to_attend" and "Geneva" in i["after"])
    assert place["rule"] is None
    assert place["reason"].startswith("Given in line")


def test_explain_tells_a_value_once_and_says_what_it_counts(tmp_path: Path) -> None:
    """The JSON keeps an item a place, as it is read by programs."""
    (tmp_path / "text.md").write_text(
        "*The General Assembly*,\n\n*Recalling* the year {{ held }},\n\n1. *Notes* {{ held }};\n\n"
        "2. *Welcomes* {{ held }} and {{ to_come }};\n\n3. *Decides* to meet in {{ to_come }}.\n",
        encoding="utf-8",
    )
    (tmp_path / "resolution.yaml").write_text(
        "session: 79\nagenda_item: {number: 5, title: Peace}\ntitle: Peace\nsymbol: A/79/L.5\nsponsors: [Norway]\n"
        "submitted: 2024-10-04\nfacts:\n  held: {type: year, year: [2023]}\n  to_come: {type: year, year: [2024]}\n",
        encoding="utf-8",
    )
    said = run("explain", tmp_path, "--only", "confirm").stdout
    assert said.startswith("To be confirmed (2 values at 5 places)\n")
    assert said.count("  preambular paragraph 1 and operative paragraphs 1 and 2: [2023]\n") == 1
    assert said.count("  operative paragraphs 2 and 3: [2024]\n") == 1
    assert len(json.loads(run("explain", tmp_path, "--only", "confirm", "--format", "json").stdout)) == 5
    told = run("render", tmp_path).stderr
    assert told.startswith("2 values at 5 places to be confirmed:\n")
    assert "held, year: [2023] (preambular paragraph 1 and operative paragraphs 1 and 2)" in told


def test_strict_rendering_tells_what_is_open(example: Path, tmp_path: Path, root: Path) -> None:
    run("rollover", example, "--session", 77, "--output", tmp_path / "77")
    assert run("render", tmp_path / "77", "--strict").exit_code == 1
    assert run("render", root / "examples" / "anti-personnel-mines" / "77", "--strict").exit_code == 0


def test_a_slip_in_the_text_is_said_by_every_command(example: Path, tmp_path: Path) -> None:
    source = tmp_path / "76"
    run("rollover", example, "--session", 77, "--own-text", "--output", source, "--no-input")
    text = (source / "text.md").read_text(encoding="utf-8")
    (source / "text.md").write_text(text.replace("2. *Urges*", "2 *Urges*", 1), encoding="utf-8")
    says = "This is not read as paragraph 2: its number has no full stop and space after it."
    for command in ("check", "render", "build"):
        assert says in run(command, source).stderr


def test_nothing_else_to_report_beside_a_doubt(example: Path, tmp_path: Path) -> None:
    source = tmp_path / "76"
    shutil.copytree(example, source)
    assert run("check", source).stderr == "Nothing to report.\n"
    sheet = source / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8").replace("resolution: 75/52", "resolution: 67/32", 1)
    sheet.write_text(text.replace("based_on:\n", "based_on: {session: 60}\n"), encoding="utf-8")
    said = run("check", source).stderr
    assert "which it is based on" in said
    assert said.endswith("Nothing else to report.\n")


def test_where_nothing_can_be_written_nothing_is_half_written(example: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file, not a folder")
    result = run("rollover", example, "--session", 77, "--output", tmp_path / "file" / "77")
    assert "cannot be written" in message(result)
    result = run("render", example, "--output", tmp_path / "nowhere" / "draft.txt")
    assert "There is no folder" in message(result)
    (tmp_path / "draft.txt").write_text("mine")
    result = run("render", example, "--output", tmp_path / "draft.txt")
    assert "exists already" in message(result)
    assert (tmp_path / "draft.txt").read_text() == "mine"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["draft.txt", "file"]
