"""The JSON Schema that editors complete and check with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafter.workspace.folder import load
from drafter.workspace.schema import json_schema, schema_bytes


def fields(schema: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of the schema with its path."""
    if isinstance(schema, dict):
        for name, field in schema.get("properties", {}).items():
            yield f"{where}/{name}", field
        for key, part in schema.items():
            yield from fields(part, f"{where}/{key}")
    elif isinstance(schema, list):
        for part in schema:
            yield from fields(part, where)


def descriptions(schema: Any) -> Iterator[str]:
    """Everything that an editor says of any part."""
    if isinstance(schema, dict):
        if isinstance(said := schema.get("description"), str):
            yield said
        for part in schema.values():
            yield from descriptions(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from descriptions(part)


def test_every_field_is_described() -> None:
    found = dict(fields(json_schema()))
    assert len(found) > 80
    assert [where for where, field in found.items() if not field.get("description")] == []


def test_descriptions_speak_to_drafters() -> None:
    """Where a rule comes from is for developers, and stays in the code."""
    assert [said for said in descriptions(json_schema()) if "un-format" in said or "Source" in said] == []


def test_the_sheet_points_an_editor_at_the_schema_beside_it(root: Path) -> None:
    for session in ("76", "77"):
        folder = root / "examples" / "anti-personnel-mines" / session
        assert load(folder).file.text.startswith("# yaml-language-server: $schema=resolution.schema.json\n")
        assert (folder / "resolution.schema.json").read_bytes() == schema_bytes()
