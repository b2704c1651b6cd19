"""What the program writes is what its own schema asks for, as an editor's judge of schemas sees it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from drafter.readers import read
from drafter.rolling.roll import roll
from drafter.rolling.source import find_source
from drafter.workspace.schema import schema_bytes

jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")


def faults(text: str) -> list[str]:
    """What an editor would underline in a sheet, a line each."""

    def plain(value: Any) -> Any:
        # An editor's YAML has texts where a date stands.
        if isinstance(value, dict):
            return {k: plain(v) for k, v in value.items()}
        return (
            [plain(v) for v in value] if isinstance(value, list) else str(value) if isinstance(value, date) else value
        )

    judge = jsonschema.Draft202012Validator(json.loads(schema_bytes()))
    data = plain(YAML(typ="safe").load(text))
    return [f"{'.'.join(map(str, e.path))}: {e.message[:100]}" for e in judge.iter_errors(data)]


@pytest.mark.parametrize("year", ["76", "77"])
def test_the_examples(root: Path, year: str) -> None:
    path = root / "examples" / "anti-personnel-mines" / year / "resolution.yaml"
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "name",
    [
        "pdf/A-C.1-80-L.9.pdf",
        "akn/en/A-RES-76-26.xml",
        "akn/en/A-RES-79-275.xml",
        "akn/fr/A-RES-77-63.xml",
    ],
)
def test_what_a_rollover_writes(corpus: Path, name: str) -> None:
    """Open values of every type, those of which nothing is known among them."""
    session = (read(corpus / name).record.session or 0) + 1
    files = roll(find_source(str(corpus / name)), session, Path("draft")).files
    assert faults(files["resolution.yaml"].decode()) == []
    assert faults(files["base/resolution.yaml"].decode()) == []


def test_it_judges() -> None:
    assert len(faults("session: many\ncommitee: First\n")) > 2
