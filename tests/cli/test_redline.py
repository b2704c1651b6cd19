"""``drafter compare``, ``drafter redline`` and ``drafter build``, as a user runs them."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli import drafter
from drafter.errors import DraftError


def run(*arguments: object) -> Result:
    """Run a command; faults of the input come out as they are."""
    return CliRunner().invoke(drafter, [str(a) for a in arguments], catch_exceptions=True)


def fault(result: Result) -> DraftError:
    """The fault of the user's input that ended a command."""
    assert isinstance(result.exception, DraftError), result.output
    return result.exception


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    target = tmp_path / "77"
    shutil.copytree(root / "examples" / "anti-personnel-mines" / "77", target)
    return target


@pytest.fixture
def years(corpus: Path) -> tuple[Path, Path]:
    return corpus / "akn" / "en" / "A-RES-76-26.xml", corpus / "akn" / "en" / "A-RES-77-63.xml"


def test_compare_as_text(years: tuple[Path, Path]) -> None:
    result = run("compare", *years)
    assert result.exit_code == 0
    assert "*" not in result.output.replace("**", "")
    assert "attend the ~~Nineteenth~~**Twentieth** Meeting" in result.output


@pytest.mark.parametrize(
    ("form", "start"), [("html", b"<!DOCTYPE html>"), ("docx", b"PK"), ("text", b"United Nations")]
)
def test_compare_into_a_file(years: tuple[Path, Path], tmp_path: Path, form: str, start: bytes) -> None:
    target = tmp_path / "changes"
    assert run("compare", *years, "--format", form, "--output", target).exit_code == 0
    first = target.read_bytes()
    assert first.startswith(start)
    assert "exists already" in fault(run("compare", *years, "--format", form, "--output", target)).message
    assert run("compare", *years, "--format", form, "--output", target, "--force").exit_code == 0
    assert target.read_bytes() == first


def test_word_does_not_go_to_the_screen(years: tuple[Path, Path]) -> None:
    assert "--output" in fault(run("compare", *years, "--format", "docx")).hint


def test_redline_of_a_folder(folder: Path) -> None:
    result = run("redline", folder)
    assert result.exit_code == 0
    assert "~~Nineteenth~~**Twentieth**" in result.output


def test_redline_in_word_names_who_and_why(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "changes.docx"
    options = ["--author", "Peru", "--mechanical-author", "Rules", "--date", "2022-10-11", "--comments"]
    assert run("redline", folder, "--format", "docx", "--output", target, *options).exit_code == 0
    with zipfile.ZipFile(target) as archive:
        text, comments = (archive.read(f"word/{n}.xml").decode() for n in ("document", "comments"))
    assert 'w:author="Rules"' in text
    assert 'w:date="2022-10-11T00:00:00Z"' in text
    assert "Follows from the session: seventy-eighth" in comments


def test_redline_against_and_base_together(folder: Path) -> None:
    assert "one of them" in fault(run("redline", folder, "--against", "a.xml", "--base", "b.docx")).hint


def test_base_has_to_be_a_word_file(folder: Path, years: tuple[Path, Path]) -> None:
    assert "no Word file" in fault(run("redline", folder, "--base", years[0])).message


def test_base_of_another_resolution(folder: Path, tmp_path: Path, corpus: Path) -> None:
    from drafter.readers.akn import read_akn
    from drafter.writers import write

    path = corpus / "akn" / "en" / "A-RES-76-222.xml"
    base = tmp_path / "A-RES-76-222.docx"
    base.write_bytes(write(read_akn(path.read_bytes(), path.name), "docx"))
    target = tmp_path / "changes.docx"
    options = ["--base", base, "--format", "docx", "--output", target]
    said = fault(run("redline", folder, *options))
    assert said.message == "This is resolution 76/222, and the draft is based on 76/26."
    assert not target.exists()
    assert run("redline", folder, *options, "--any-base").exit_code == 0


def test_base_with_tracked_changes(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    assert run("redline", folder, "--format", "docx", "--output", first).exit_code == 0
    options = ["--base", first, "--format", "docx", "--output", second]
    said = fault(run("redline", folder, *options))
    assert "--existing accept" in said.hint
    assert not second.exists()
    assert run("redline", folder, *options, "--existing", "reject").exit_code == 0


def test_build_writes_the_pack(folder: Path) -> None:
    result = run("build", folder, "--needed", "2022-10-20", "--holiday", "2022-10-14")
    assert result.exit_code == 0, result.output
    assert sorted(p.name for p in (folder / "out").iterdir()) == [
        ".written.json",
        "SUBMISSION.md",
        "changes.docx",
        "changes.html",
        "changes.txt",
        "draft.docx",
        "draft.html",
        "draft.pdf",
        "draft.txt",
        "draft.xml",
    ]
    sheet = (folder / "out" / "SUBMISSION.md").read_text(encoding="utf-8")
    assert "Hand in by **Wednesday, 12 October 2022**" in sheet
    assert "1. Colombia\n2. Germany\n3. Netherlands" in sheet
    assert "within the 3,300" in sheet


def test_build_again_keeps_what_is_not_its_own(folder: Path) -> None:
    assert run("build", folder).exit_code == 0
    own = folder / "out" / "notes" / "mine.txt"
    own.parent.mkdir()
    own.write_text("mine", encoding="utf-8")
    before = (folder / "out" / "changes.docx").read_bytes()
    assert run("build", folder).exit_code == 0
    assert own.read_text(encoding="utf-8") == "mine"
    assert (folder / "out" / "changes.docx").read_bytes() == before
    assert [p.name for p in folder.iterdir() if p.name.startswith((".", "out"))] == ["out"]


def test_build_moves_what_is_not_its_own_as_it_is(folder: Path, tmp_path: Path) -> None:
    """Empty folders stay, and a link is a link; a link in the place of the folder is followed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "scans").mkdir()
    (elsewhere / "link").symlink_to(folder / "resolution.yaml")
    (folder / "out").symlink_to(elsewhere)
    for _ in range(2):
        assert run("build", folder).exit_code == 0
        assert (elsewhere / "scans").is_dir()
        assert (elsewhere / "link").is_symlink()
        assert (folder / "out").is_symlink()
        assert (elsewhere / "SUBMISSION.md").is_file()
    assert sorted(p.name for p in tmp_path.iterdir() if "elsewhere" in p.name) == ["elsewhere"]


def test_build_where_a_file_stands(folder: Path) -> None:
    (folder / "out").write_text("mine", encoding="utf-8")
    assert "A file stands" in fault(run("build", folder)).message
    assert (folder / "out").read_text(encoding="utf-8") == "mine"


def with_base(folder: Path, document: Path) -> None:
    """Name a document as last year's text in a folder's sheet."""
    sheet = folder / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8")
    (folder / "base").mkdir(exist_ok=True)
    (folder / "base" / document.name).write_bytes(document.read_bytes())
    sheet.write_text(text.replace("based_on: {", f"based_on: {{document: base/{document.name}, "), encoding="utf-8")


def test_build_on_another_resolution(folder: Path, corpus: Path) -> None:
    with_base(folder, corpus / "akn" / "en" / "A-RES-76-222.xml")
    for command in (["build", folder], ["redline", folder]):
        assert fault(run(*command)).message == "This is resolution 76/222, and the draft is based on 76/26."
        assert not (folder / "out").exists()
    assert run("build", folder, "--any-base").exit_code == 0


def test_build_on_the_official_file(folder: Path, tmp_path: Path, corpus: Path) -> None:
    """Only the text of the file changes; tracked changes that it has are refused, or settled first."""
    from drafter.readers import read_bytes
    from drafter.readers.akn import read_akn
    from drafter.writers import write

    path = corpus / "akn" / "en" / "A-RES-76-26.xml"
    official = tmp_path / "A-RES-76-26.docx"
    official.write_bytes(write(read_akn(path.read_bytes(), path.name), "docx"))
    with_base(folder, official)
    assert run("build", folder).exit_code == 0
    changes = folder / "out" / "changes.docx"
    with zipfile.ZipFile(official) as before, zipfile.ZipFile(changes) as after:
        assert before.namelist() == after.namelist()
        assert [n for n in before.namelist() if before.read(n) != after.read(n)] == ["word/document.xml"]
    assert "on the official file (A-RES-76-26.docx)" in (folder / "out" / "SUBMISSION.md").read_text(encoding="utf-8")
    first = changes.read_bytes()
    (folder / "base" / official.name).write_bytes(first)
    assert "--existing accept, reject or keep" in fault(run("build", folder)).hint
    assert changes.read_bytes() == first
    assert run("build", folder, "--existing", "reject").exit_code == 0
    for way in ("accept", "reject"):
        assert read_bytes(changes.read_bytes(), "a.docx", tracked=way) == read_bytes(first, "b.docx", tracked=way)


def test_build_that_fails_leaves_the_last_pack(folder: Path) -> None:
    assert run("build", folder).exit_code == 0
    before = {p.name: p.read_bytes() for p in (folder / "out").iterdir()}
    sheet = folder / "resolution.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("based_on: {", "based_on: {document: base/none.docx, "), encoding="utf-8")
    assert "none.docx" in fault(run("build", folder)).message
    assert {p.name: p.read_bytes() for p in (folder / "out").iterdir()} == before
