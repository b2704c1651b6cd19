"""A draft from nothing: it renders, checks and builds at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli import drafter
from drafter.errors import DraftError
from drafter.workspace.folder import load

PASTED = """\
Zero draft of 3 October

PP1 Recalling its resolution 76/26 of 6 December 2021,
PP2 Noting the report of the Secretary-General,

OP1. Welcomes the progress made;
OP2. Requests the Secretary-General:
(a) To report to the General Assembly at its seventy-eighth session;
(b) To convene a meeting.
"""


def run(*arguments: str, **more: object) -> Result:
    return CliRunner().invoke(drafter, arguments, **more)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_CONFIG", str(tmp_path / "config.toml"))


def is_whole(folder: Path) -> str:
    """It renders, checks and builds; its text."""
    assert run("check", str(folder), "--fail-on", "error").exit_code == 0
    built = run("build", str(folder))
    assert built.exit_code == 0, built.output
    assert {"draft.docx", "draft.pdf", "SUBMISSION.md"} <= {p.name for p in (folder / "out").iterdir()}
    return run("render", str(folder), "-f", "markdown").stdout


def test_from_openings(tmp_path: Path) -> None:
    folder = tmp_path / "a draft"
    given = ["--session", "80", "--title", "Peace", "--committee", "third", "--agenda-item", "68 (b)"]
    chosen = ["--opening", "Urges", "--opening", "Deeply concerned", "--opening", "Requests"]
    made = run("new", str(folder), *given, "--agenda-title", "Culture", "--sponsors", "Norway, Iceland", *chosen)
    assert made.exit_code == 0, made.output
    text = is_whole(folder)
    assert (
        "Eightieth session" in text and "Agenda item 68 (b)" in text and "Iceland and Norway: draft resolution" in text
    )
    assert text.index("*Deeply concerned* […],") < text.index("1. *Urges* […];") < text.index("2. *Requests* […].")


@pytest.mark.parametrize(
    ("kind", "language", "said"), [("decision", "en", "draft decision"), ("resolution", "fr", "L’Assemblée générale")]
)
def test_with_nothing_but_the_session(kind: str, language: str, said: str, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run("new", str(folder), "--session", "80", "--kind", kind, "--language", language).exit_code == 0
    assert said.replace("’", "'") in is_whole(folder).replace("’", "'")


@pytest.mark.parametrize("way", ["file", "-"])
def test_from_a_text_that_was_typed(way: str, tmp_path: Path) -> None:
    folder, file = tmp_path / "new", tmp_path / "pasted.txt"
    file.write_text(PASTED, encoding="utf-8")
    source = str(file) if way == "file" else "-"
    made = run("new", str(folder), "--session", "77", "--title", "Peace", "--text", source, input=PASTED)
    assert made.exit_code == 0, made.output
    assert "The heading was left out: “Zero draft of 3 October”." in made.stderr
    sheet = load(folder).sheet
    assert (sheet.session, sheet.title, sheet.number) == (77, "Peace", None)
    assert sheet.facts, "the session and the resolution that it recalls are facts"
    text = is_whole(folder)
    assert (
        "*Recalling* its resolution 76/26" in text.replace("\u00a0", " ")
        and "2. *Requests* the Secretary-General:" in text
    )
    next_year = run("rollover", str(folder), "--session", "78", "-o", str(tmp_path / "next"), "--no-input")
    assert "drafter adopt" in next_year.stderr, "a draft that was not adopted is no base, and that is said"


def test_the_usual_sponsors_and_committee_are_taken_from_the_settings(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('sponsors = ["Norway", "Iceland"]\ncommittee = "Second"\n', encoding="utf-8")
    assert run("new", str(tmp_path / "new"), "--session", "80", "--title", "Peace").exit_code == 0
    sheet = load(tmp_path / "new").sheet
    assert (sheet.committee, sheet.sponsors) == ("Second", ["Norway", "Iceland"])


@pytest.mark.parametrize(
    ("more", "said"),
    [(["--agenda-item", "soon"], "is no agenda item"), (["--text", "nowhere.txt"], "There is no such file")],
)
def test_faults_are_said_and_nothing_is_written(more: list[str], said: str, tmp_path: Path) -> None:
    done = run("new", str(tmp_path / "new"), "--session", "80", *more)
    assert isinstance(done.exception, DraftError) and said in str(done.exception)
    assert not (tmp_path / "new").exists()
    assert run("new", str(tmp_path / "new")).exit_code == 2
    assert "Recalling" in run("new", str(tmp_path / "new"), "--openings").stdout
