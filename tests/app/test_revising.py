"""``drafter revise``: the issued draft made its next revision, tracked on the issued document."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli import drafter
from drafter.errors import DraftError
from drafter.readers import read
from drafter.writers import write

RESULT = ["changes.docx", "co-sponsors.docx", "draft.docx", "oral-revisions.docx"]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(drafter, ["revise", *(str(a) for a in arguments)], catch_exceptions=True)


def fault(result: Result) -> DraftError:
    assert isinstance(result.exception, DraftError), result.output
    return result.exception


@pytest.fixture(scope="session")
def issued(root: Path) -> bytes:
    """The draft as it was issued."""
    from drafter.app.rendering import render

    return render(root / "examples" / "anti-personnel-mines" / "77", "docx")


@pytest.fixture
def folder(root: Path, tmp_path: Path, issued: bytes) -> Path:
    """A draft that was issued, and in which a fact and the sponsors changed since."""
    target = tmp_path / "77"
    shutil.copytree(root / "examples" / "anti-personnel-mines" / "77", target)
    (target / "issued").mkdir()
    (target / "issued" / "A-C.1-77-L.40.docx").write_bytes(issued)
    edit(target, "value: 164", "value: 165")
    edit(target, "Germany, Netherlands]", "Germany, Norway, Netherlands]")
    return target


def edit(folder: Path, old: str, new: str) -> None:
    sheet = folder / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8")
    assert old in text
    sheet.write_text(text.replace(old, new), encoding="utf-8")


def test_the_draft_becomes_its_next_revision(folder: Path) -> None:
    before = (folder / "resolution.yaml").read_text(encoding="utf-8")
    result = run(folder, "--author", "Peru")
    assert result.exit_code == 0, result.output
    sheet = (folder / "resolution.yaml").read_text(encoding="utf-8")
    # The day on which it is handed in is another one.
    assert sheet == before.replace("77/L.40\n", "77/L.40/Rev.1\n").replace(
        "submitted: 2022-10-11", "submitted: [2022-10-11]"
    )
    home = folder / "revisions" / "Rev.1"
    assert sorted(p.name for p in home.iterdir()) == [".written.json", "A-C.1-77-L.40.docx", *RESULT]
    assert "joined: Norway" in result.output
    assert "Norway: revised draft resolution" in write(read(home / "draft.docx"), "text").decode().replace(
        "Netherlands and ", ""
    )
    with zipfile.ZipFile(home / "co-sponsors.docx") as archive:
        words = archive.read("word/document.xml").decode()
    assert "Norway (joined)" in words
    assert "Germany (joined)" not in words


def test_the_changes_are_tracked_in_the_issued_file(folder: Path, issued: bytes, tmp_path: Path) -> None:
    run(folder)
    home = folder / "revisions" / "Rev.1"
    (tmp_path / "issued.docx").write_bytes(issued)
    assert read(home / "changes.docx", tracked="reject").body == read(tmp_path / "issued.docx").body
    assert read(home / "changes.docx", tracked="accept").body == read(home / "draft.docx").body
    assert (home / "A-C.1-77-L.40.docx").read_bytes() == issued


def test_oral_revisions_change_nothing(folder: Path) -> None:
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    result = run(folder, "--oral")
    assert result.exit_code == 0
    assert result.stdout.rstrip().endswith(
        "Oral revisions to draft resolution A/C.1/77/L.40\n\nImplementation of the Convention on the Prohibition of the"
        " Use, Stockpiling, Production and Transfer of Anti-Personnel Mines and on Their Destruction\n\n"
        "In the tenth preambular paragraph, replace “164” with “165”."
    )
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_twice_is_once_and_a_revision_that_was_issued_has_a_next_one(folder: Path) -> None:
    assert run(folder).exit_code == 0
    first = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert run(folder).exit_code == 0
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == first
    (folder / "issued" / "A-C.1-77-L.40-Rev.1.docx").write_bytes((folder / "revisions/Rev.1/draft.docx").read_bytes())
    edit(folder, "value: 165", "value: 166")
    result = run(folder, "--submitted", "2022-10-25")
    assert "A/C.1/77/L.40/Rev.2, made on A/C.1/77/L.40/Rev.1" in result.output
    assert "submitted: 2022-10-25" in (folder / "resolution.yaml").read_text(encoding="utf-8")


def test_an_edited_file_of_a_revision_stays(folder: Path) -> None:
    run(folder)
    edited = folder / "revisions" / "Rev.1" / "oral-revisions.docx"
    edited.write_bytes(b"edited")
    assert "oral-revisions.new.docx" in run(folder).stderr
    assert edited.read_bytes() == b"edited"


def test_what_cannot_be_revised(folder: Path, corpus: Path) -> None:
    issued = folder / "issued" / "A-C.1-77-L.40.docx"
    other = min((corpus / "drafts").glob("A-C.*.pdf"), key=lambda p: p.stat().st_size, default=issued)
    sheet = (folder / "resolution.yaml").read_bytes()
    edit(folder, "value: 165", "value: 164")
    assert "nothing to revise" in fault(run(folder)).message
    edit(folder, "value: 164", "value: 165")
    assert "and the draft is A/C.1/77/L.40" in fault(run(folder, "--issued", other)).message
    issued.unlink()
    said = fault(run(folder))
    assert said.message == "The issued document A/C.1/77/L.40 is not in the folder."
    assert "--issued" in said.hint
    assert (folder / "resolution.yaml").read_bytes() == sheet
    assert not (folder / "revisions").exists()


def test_without_the_issued_document_the_text_sent_last_stands_for_it(folder: Path) -> None:
    sent = folder / "rounds" / "10" / "sent"
    sent.mkdir(parents=True)
    (folder / "issued" / "A-C.1-77-L.40.docx").rename(sent / "draft.docx")
    result = run(folder)
    assert result.exit_code == 0
    assert "compared with rounds/10/sent/draft.docx, the text sent last" in result.stderr
    assert (folder / "revisions" / "Rev.1" / "issued-draft.docx").is_file()


def test_sponsors_who_joined_are_an_addendum(folder: Path, tmp_path: Path) -> None:
    result = run(folder, "--addendum", "--submitted", "2022-10-20")
    assert "A/C.1/77/L.40/Add.1\n" in result.output and "20 October 2022" in result.output
    assert result.output.rstrip().endswith(
        "Addendum\n\nAdd the following to the list of sponsors of the draft resolution:\n\nNorway."
    )
    for form in ("txt", "pdf"):
        file = tmp_path / f"add.{form}"
        assert run(folder, "--addendum", "--output", file).exit_code == 0
        with pytest.raises(DraftError, match="This is an addendum"):
            read(file)


def test_an_addendum_says_who_joined_and_nothing_else(folder: Path) -> None:
    edit(folder, "Germany, Norway, Netherlands]", "Germany, Netherlands]")
    assert "Nobody has joined" in fault(run(folder, "--addendum")).message
    edit(folder, "Germany, Netherlands]", "Netherlands]")
    assert "Germany no longer sponsor the draft" in fault(run(folder, "--addendum")).message


def test_the_next_addendum_has_the_next_number(folder: Path) -> None:
    (folder / "issued" / "A-C.1-77-L.40-Add.1.docx").write_bytes(b"")
    assert (
        "A/C.1/77/L.40/Add.2\n"
        in run(folder, "--addendum", "--issued", folder / "issued" / "A-C.1-77-L.40.docx").output
    )


def test_corrections_say_what_to_read_for_what(folder: Path) -> None:
    result = run(folder, "--corrigendum")
    assert "A/C.1/77/L.40/Corr.1\n" in result.output
    assert result.output.rstrip().endswith("Corrigendum\n\nTenth preambular paragraph\n\n*For* 164 *read* 165")
