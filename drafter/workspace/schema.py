"""The JSON Schema of ``resolution.yaml``, for editors to complete and check with."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

_SOURCE = re.compile(r"\s*\bSource\b[^:]*: un-format\.md.*", re.DOTALL)
"""Where a rule comes from, as docstrings say it to developers; an editor shows the rest of them to drafters."""


@cache
def schema_bytes() -> bytes:
    """The schema as a JSON file; the same bytes every time."""
    return (json.dumps(json_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12), a description on every field."""
    from drafter.workspace.sheet import Sheet

    schema = Sheet.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Draft resolution"
    schema["description"] = "What changes from year to year in a resolution of the General Assembly."
    _described(schema)
    return schema


def _described(schema: Any) -> None:
    """Say what a fact's type is for, in words for drafters; let figures and dates stand unquoted, as YAML has them."""
    if isinstance(schema, list):
        for item in schema:
            _described(item)
    elif isinstance(schema, dict):
        kind = schema.get("properties", {}).get("type")
        if isinstance(kind, dict):
            kind.setdefault("description", "What kind of fact this is.")
        if isinstance(said := schema.get("description"), str):
            schema["description"] = _SOURCE.sub("", said)
        if schema.get("type") == "string" and "pattern" in schema and r"\d" in schema["pattern"]:
            schema["type"] = ["string", "number"]
        for item in list(schema.values()):
            _described(item)
