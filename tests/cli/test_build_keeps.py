"""``drafter build`` says which files it kept, and names the command that takes in what was changed in them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from click.testing import CliRunner

from drafter.cli import drafter


def test_an_edited_file_stays_and_is_said(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "77"
    shutil.copytree(root / "examples" / "anti-personnel-mines" / "77", folder)
    draft, sheet = folder / "out" / "draft.docx", folder / "out" / "SUBMISSION.md"
    draft.parent.mkdir()
    draft.write_bytes(b"edited")
    sheet.write_bytes(b"- [x] done")
    result = CliRunner().invoke(drafter, ["build", str(folder), "--format", "json", "--strict"])
    assert result.exit_code == 1
    assert draft.read_bytes() == b"edited"
    assert f"{draft} was changed since it was built: it stays as it is" in result.stderr
    assert f"drafter receive {folder} {draft}\n" in result.stderr
    assert f"{sheet} was changed since it was built" in result.stderr
    assert f"drafter receive {folder} {sheet}" not in result.stderr
    assert f"drafter build {folder} --force\n" in result.stderr
    report = json.loads(result.stdout)
    assert {k["name"]: k["written_as"] for k in report["kept"]} == {
        "draft.docx": "draft.new.docx",
        "SUBMISSION.md": "SUBMISSION.new.md",
    }
    assert all(Path(f["path"]).stat().st_size == f["bytes"] for f in report["files"])
