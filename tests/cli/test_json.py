"""What commands print for programs keeps to the schema that they publish."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from drafter.app.schemas import VERSIONS
from drafter.cli import drafter
from tests.conftest import ROOT

MINES = ROOT / "examples" / "anti-personnel-mines"


def run(*arguments: str) -> str:
    done = CliRunner().invoke(drafter, arguments)
    assert done.exit_code in (0, 1), (done.output, done.exception)
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("json") / "a folder"
    run("rollover", "anti-personnel-mines", "--session", "77", "-o", str(made), "--no-input", "-q")
    return made


def arguments(command: str, folder: Path, corpus: Path | None) -> list[str]:
    return {
        "rollover": ["anti-personnel-mines", "--session", "77", "-o", str(folder.with_name("other")), "--dry-run"],
        "build": [str(folder)],
        "explain": [str(folder)],
        "check": [str(folder)],
        "config": [str(folder)],
        "doctor": [],
        "register": ["show", "76/26"],
        "adopt": [str(folder), str(corpus), "--dry-run", "--force"],
        "series": [],
        "history": [str(MINES / "76"), str(folder)],
        "replay": [str(folder.parent / "years")],
        "concord": [str(folder.parent / f"{code}.md") for code in ("en", "fr")],
    }[command]


@pytest.mark.parametrize("command", VERSIONS)
def test_it_keeps_to_its_schema(command: str, folder: Path, request: pytest.FixtureRequest) -> None:
    adopted = None
    if command == "adopt":
        corpus: Path = request.getfixturevalue("corpus")
        adopted = next((corpus / "akn" / "en").rglob("A-RES-77-63.xml"), None) or pytest.skip("A/RES/77/63 is not here")
    if command == "concord":
        for code, text in (
            ("en", "# Title\n\nThe General Assembly,\n\n*Recalling* its resolution 54/54 B of 1 December 1999,\n"),
            ("fr", "# Titre\n\nL’Assemblée générale,\n\n*Rappelant* sa résolution 54/54 B du 2 décembre 1999,\n"),
        ):
            (folder.parent / f"{code}.md").write_text(text, encoding="utf-8")
    if command == "replay":
        years = folder.parent / "years"
        years.mkdir()
        for year, source in (("75", ROOT / "tests" / "rollover" / "anti-personnel-mines-75"), ("76", MINES / "76")):
            run("render", str(source), "--output", str(years / f"{year}.md"), "-q")
    given = arguments(command, folder, adopted)
    schema = json.loads(run("schema", command))
    jsonschema.Draft202012Validator.check_schema(schema)
    printed = json.loads(run(command, *given, "--format", "json"))
    jsonschema.validate(printed, schema)
    assert printed
    broken = printed[:1] if isinstance(printed, list) else [printed]
    for one in broken:
        one.pop(next(iter(one)))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(printed, schema)


def test_the_example_s_schema_is_still_printed_by_default() -> None:
    kept = ROOT / "examples" / "anti-personnel-mines" / "76" / "resolution.schema.json"
    assert run("schema") == kept.read_text(encoding="utf-8")
