"""``drafter compare OLD.docx NEW.docx --format docx``: into OLD's own file, whatever texts the two are."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafter.cli import drafter
from drafter.ooxml.package import opened
from drafter.ooxml.reviewed import reviewed, text
from tests.readers.word_file import i, p, r, word

MINUTES = p(r("Minutes of the meeting")) + p(r("The meeting began at 3 p.m. in Conference Room 1."))
LATER = p(r("Minutes of the meeting")) + p(r("The meeting began at 4 p.m. in Conference Room 1."))
RESOLUTION = p(i("Noting") + r(" the report,")) + p(r("1.\t") + i("Decides") + r(" to meet."))
NEXT = p(i("Noting") + r(" the new report,")) + p(r("1.\t") + i("Decides") + r(" to meet again."))


@pytest.mark.parametrize("front", ["", None])
@pytest.mark.parametrize(("old", "new"), [(MINUTES, LATER), (RESOLUTION, NEXT)])
def test_changes_are_written_into_the_old_file(tmp_path: Path, old: str, new: str, front: str | None) -> None:
    more = {} if front is None else {"front": front}
    files = [word(t, parts={"word/theme/theme1.xml": "<a/>"}, **more) for t in (old, new)]
    paths = [tmp_path / "old.docx", tmp_path / "new.docx"]
    for path, data in zip(paths, files, strict=True):
        path.write_bytes(data)
    target = tmp_path / "out.docx"
    done = CliRunner().invoke(drafter, ["compare", *map(str, paths), "--format", "docx", "--output", str(target)])
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(paths[0]) as before, zipfile.ZipFile(target) as after:
        assert before.namelist() == after.namelist()
        changed = [n for n in before.namelist() if before.read(n) != after.read(n)]
    assert changed == ["word/document.xml"]
    found = reviewed(opened(target.read_bytes(), "out.docx")).paragraphs
    for accept, data in ((True, files[1]), (False, files[0])):
        wanted = text(reviewed(opened(data, "x")).paragraphs, lambda _: True)
        assert text(found, lambda _, accept=accept: accept) == wanted


def test_a_folder_against_a_document(tmp_path: Path, root: Path) -> None:
    folder = root / "examples" / "anti-personnel-mines" / "77"
    reply = tmp_path / "reply.docx"
    runner = CliRunner()
    written = runner.invoke(drafter, ["render", str(folder), "--format", "docx", "--output", str(reply)])
    assert written.exit_code == 0
    done = runner.invoke(drafter, ["compare", str(folder), str(reply)])
    assert done.exit_code == 0
    assert "~~" not in done.output
