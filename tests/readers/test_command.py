"""``drafter read``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.cli.read import command
from drafter.errors import DraftError
from tests.readers.word_file import i, p, r, word

TEXT = "The General Assembly,\n\nNoting it,¹\n\n1. *Urges* care;\n\n2. *Decides* so.\n\n¹ Resolution 1/1.\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "made.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], catch_exceptions=False, standalone_mode=True)


def test_text_goes_to_the_screen_and_remarks_beside_it(document: Path) -> None:
    result = run(document)
    assert result.exit_code == 0
    assert "1. *Urges* care;" in result.stdout
    assert "were set in italics" in result.stderr
    assert str(document) in result.stderr


def test_json(document: Path) -> None:
    found = json.loads(run(document, "--format", "json").stdout)
    assert found["language"] == "en"
    assert found["body"][2] == {
        "kind": "operative",
        "number": "1.",
        "level": 0,
        "text": "Urges care;",
        "words": [{"text": "Urges", "italic": True}, {"text": " care;"}],
    }
    assert found["body"][1]["words"][-1] == {"note": [[{"text": "Resolution 1/1."}]]}


@pytest.mark.parametrize("form", ["text", "markdown", "html", "akn", "docx", "pdf", "json"])
def test_every_format_goes_to_a_file(document: Path, tmp_path: Path, form: str) -> None:
    output = tmp_path / "out"
    assert run(document, "--format", form, "--output", output).exit_code == 0
    assert output.stat().st_size > 100
    with pytest.raises(DraftError, match="exists"):
        run(document, "--format", form, "--output", output)
    assert run(document, "--format", form, "--output", output, "--force").exit_code == 0


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_is_no_text_needs_a_file(document: Path, form: str) -> None:
    with pytest.raises(DraftError) as caught:
        run(document, "--format", form)
    assert "--output" in caught.value.hint


def test_tracked_changes_as_told(tmp_path: Path) -> None:
    path = tmp_path / "made.docx"
    path.write_bytes(
        word(p(i("Noting") + f'<w:ins w:id="1">{r(" new")}</w:ins>' + r(" it,")) + p(i("Decides") + r(" so.")))
    )
    with pytest.raises(DraftError, match="1 tracked change") as caught:
        run(path)
    assert "--existing accept or reject." in caught.value.hint
    accepted, rejected = run(path, "--existing", "accept"), run(path, "--existing", "reject")
    assert "Noting new it," in accepted.stdout
    assert "Noting it," in rejected.stdout
    assert "1 tracked change" in accepted.stderr
