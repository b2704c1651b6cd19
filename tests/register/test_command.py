"""``drafter register``."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.register import command


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "data" / "own.csv"
    monkeypatch.setenv("DRAFTER_REGISTER", str(path))
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments])


def test_adding_a_folder_twice_changes_nothing_the_second_time(own: Path, corpus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "akn"
    folder.mkdir()
    for name in ("A-RES-76-26.xml", "A-RES-77-63.xml"):
        shutil.copy(corpus / "akn" / "en" / name, folder)
    first = run("add", folder)
    assert first.exit_code == 0, first.output
    assert first.output.startswith("2 added, 0 brought up to date, 0 known already")
    written = own.read_bytes()
    second = run("add", folder)
    assert second.output.startswith("0 added, 0 brought up to date, 2 known already")
    assert own.read_bytes() == written


def test_added_entries_agree_with_the_shipped_table(own: Path, corpus: Path, tmp_path: Path) -> None:
    from drafter.register import Register
    from drafter.register.titles import title_key

    folder = tmp_path / "akn"
    folder.mkdir()
    for file in sorted((corpus / "akn" / "en").glob("*.xml"))[::25]:
        shutil.copy(file, folder)
    assert run("add", folder).exit_code == 0
    added, shipped = Register.read(own), Register.read("none")
    for file in folder.iterdir():
        symbol = file.stem.replace("A-RES-", "").replace("-", "/")
        a, s = added.find(symbol), shipped.find(symbol)
        assert a is not None and s is not None
        assert a.row()[:6] == s.row()[:6]
        assert a.vote == s.vote
        assert title_key(a.title) == title_key(s.title)


def test_a_file_that_is_no_resolution_is_left_out_and_named(own: Path, corpus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "akn"
    folder.mkdir()
    shutil.copy(corpus / "akn" / "en" / "A-RES-76-26.xml", folder)
    (folder / "letter.xml").write_text("<letter/>", encoding="utf-8")
    result = run("add", folder)
    assert result.exit_code == 1
    assert "letter.xml" in result.output and "1 added" in result.output
    assert "76/26" in own.read_text(encoding="utf-8")


def test_only_english_titles_enter(own: Path, corpus: Path) -> None:
    result = run("add", next((corpus / "akn" / "fr").glob("*.xml")))
    assert result.exit_code == 2
    assert "English" in result.output and not own.exists()


@pytest.mark.usefixtures("own")
def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    result = run("add", empty)
    assert result.exit_code == 2 and "no Akoma Ntoso files" in result.output


@pytest.mark.usefixtures("own")
def test_show() -> None:
    result = run("show", "A/RES/76/26")
    assert result.exit_code == 0
    for words in (
        "6 December 2021, at the 45th plenary meeting",
        "169 in favour, 0 against, 19 abstaining",
        "79/34 of 2 December 2024",
    ):
        assert words in result.output


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(("number", "status"), [("99/1", 1), ("nonsense", 2)])
def test_what_is_not_there_is_said(number: str, status: int) -> None:
    result = run("show", number)
    assert result.exit_code == status and number in result.output
