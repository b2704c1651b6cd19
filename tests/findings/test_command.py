"""``drafter check`` as a user runs it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.checks.registry import RULES
from drafter.cli.check import command
from drafter.errors import DraftError


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_text_has_the_line_and_a_caret(folder: Path) -> None:
    result = run(str(folder), "--select", "STY22")
    assert result.exit_code == 1
    assert result.stdout == (
        f"{folder}/text.md:12:16: warning: A country is written “States”. [STY22 states-have-a-capital]\n"
        "  in operative paragraph 1\n"
        "    1. *Urges* all states to recognise the Treaty:\n"
        "                   ^^^^^^\n"
        "  Fix: Write “States”\n"
    )


def test_a_fact_is_shown_with_its_own_line(folder: Path) -> None:
    result = run(str(folder), "--select", "ARI07")
    assert f"“next_session”, {folder}/resolution.yaml:19:41:" in result.stdout


def test_json_has_the_fields_of_the_contract(folder: Path) -> None:
    found = json.loads(run(str(folder), "--format", "json").stdout)
    assert found
    for one in found:
        assert {"code", "message", "paragraph", "words", "file", "line", "column", "severity", "fix"} <= one.keys()
    [session] = [f for f in found if f["code"] == "ARI07"]
    assert session["words"] == "seventy-seventh"
    assert session["paragraph"] == "operative paragraph 2"
    assert session["fact"]["name"] == "next_session"


def test_github_escapes_what_its_commands_are_made_of(folder: Path) -> None:
    lines = run(str(folder), "--format", "github").stdout.splitlines()
    assert all(re.fullmatch(r"::(?:error|warning|notice) file=[^,:]+(?:,\w+=[^,:]*)+::.+", line) for line in lines)


def test_sarif_names_its_rules(folder: Path) -> None:
    data = json.loads(run(str(folder), "--format", "sarif").stdout)
    [one] = data["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert data["version"] == "2.1.0"
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1


def test_submission_is_stricter(folder: Path) -> None:
    text = (folder / "text.md").read_text("utf-8").replace("In full;", "\\[In full\\];")
    (folder / "text.md").write_text(text, "utf-8")
    severities = [
        json.loads(run(str(folder), "--format", "json", "--select", "STY16", "--for", stage).stdout)[0]["severity"]
        for stage in ("draft", "submission")
    ]
    assert severities == ["note", "error"]


def test_diff_shows_and_fix_does(folder: Path) -> None:
    before = (folder / "text.md").read_text("utf-8")
    shown = run(str(folder), "--diff")
    assert shown.exit_code == 1
    assert "+1. *Urges* all States to recognize the Treaty:" in shown.stdout
    assert (folder / "text.md").read_text("utf-8") == before
    done = run(str(folder), "--fix")
    assert done.exit_code == 0
    assert "all States to recognize" in (folder / "text.md").read_text("utf-8")
    assert run(str(folder)).exit_code == 0


def test_a_document_is_checked_and_never_changed(corpus: Path) -> None:
    path = corpus / "akn" / "en" / "A-RES-79-301.xml"
    result = run(str(path), "--format", "json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert "STY18" in [f["code"] for f in found]
    assert {f["file"] for f in found} == {str(path)}
    assert isinstance(run(str(path), "--fix").exception, DraftError)
    assert run(str(path), "--diff").exit_code == 1


@pytest.mark.parametrize("arguments", [["--select", "ARI99"], ["--ignore", "nonsense"]])
def test_an_unknown_rule_is_a_fault(folder: Path, arguments: list[str]) -> None:
    assert isinstance(run(str(folder), *arguments).exception, DraftError)


def test_select_and_ignore_take_families_and_beginnings(folder: Path) -> None:
    codes = {
        f["code"]
        for f in json.loads(run(str(folder), "--format", "json", "--select", "style,STR", "--ignore", "STY22").stdout)
    }
    assert codes
    assert all(c.startswith(("STY", "STR")) and c != "STY22" for c in codes)


def test_every_rule_is_explained() -> None:
    for code in RULES:
        page = run("--explain", code).stdout
        for part in ("What:", "Why:", "Example:", "Instead:", "Fix safety:", "Source:"):
            assert part in page, code
    assert isinstance(run("--explain", "XYZ").exception, DraftError)


def test_the_page_in_the_docs_is_the_manual(root: Path) -> None:
    assert (root / "docs" / "checks.md").read_text("utf-8") == run("--explain", "all").stdout


def test_a_slip_alone_is_something_to_report(folder: Path) -> None:
    """A missing blank line leaves a text that no rule finds fault with; it is told, and the exit status says so."""
    text = folder / "text.md"
    assert run(str(folder), "--select", "STR12").exit_code == 0
    text.write_text(text.read_text(encoding="utf-8").replace("\n\n2. ", "\n2. ", 1), encoding="utf-8")
    result = run(str(folder), "--select", "STR12")
    assert result.exit_code == 1
    assert f"{text}:" in result.stderr
