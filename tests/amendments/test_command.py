"""``drafter amend`` in Word: the changes stand under the name of those who propose the amendment."""

from __future__ import annotations

from pathlib import Path

import pypandoc
import pytest
from click.testing import CliRunner

from drafter.cli import drafter


@pytest.mark.parametrize(("more", "author"), [([], "Norway"), (["--author", "Secretariat"], "Secretariat")])
def test_changes_stand_under_the_sponsors_name(root: Path, tmp_path: Path, more: list[str], author: str) -> None:
    draft, amendment, out = (tmp_path / name for name in ("draft.docx", "amendment.docx", "amended.docx"))
    run = CliRunner().invoke
    assert run(drafter, ["render", str(root / "examples/anti-personnel-mines/77"), "-o", str(draft)]).exit_code == 0
    ours = tmp_path / "ours.md"
    run(drafter, ["read", str(draft), "-o", str(ours)])
    ours.write_text(ours.read_text(encoding="utf-8").replace("put an end to", "end"), encoding="utf-8")
    made = run(drafter, ["amendment", str(draft), str(ours), "-o", str(amendment), "--sponsors", "Norway"])
    assert made.exit_code == 0, made.output
    made = run(drafter, ["amend", str(draft), str(amendment), "--redline", "-o", str(out), *more])
    assert made.exit_code == 0, made.output
    marked = pypandoc.convert_file(str(out), "markdown", extra_args=["--track-changes=all", "--wrap=none"])
    assert f'[end]{{.insertion author="{author}"' in marked
