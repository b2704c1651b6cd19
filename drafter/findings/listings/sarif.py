"""Findings in SARIF 2.1.0, the format that code-scanning services read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from drafter import __version__
from drafter.checks.manual import part
from drafter.checks.registry import rule
from drafter.findings.listings import Listed

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(findings: Sequence[Listed]) -> str:
    """Write one run."""
    codes = sorted({f.finding.code for f in findings})
    run = {
        "tool": {
            "driver": {
                "name": "drafter",
                "semanticVersion": __version__,
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(f, codes) for f in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    found = rule(code)
    return {
        "id": code,
        "name": "".join(w.capitalize() for w in found.name.split("-")),
        "shortDescription": {"text": found.page.split("\n", 1)[0]},
        "fullDescription": {"text": part(found, "What")},
        "help": {"text": found.page},
    }


def _result(listed: Listed, codes: list[str]) -> dict[str, Any]:
    finding = listed.finding
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(listed.file)}}
    if listed.line:
        region = {"startLine": listed.line}
        if listed.column:
            region["startColumn"] = listed.column
            if listed.length:
                region["endColumn"] = listed.column + listed.length
        location["region"] = region
    return {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": str(finding.severity),
        "message": {"text": finding.message},
        "locations": [
            {"physicalLocation": location, "logicalLocations": [{"name": finding.paragraph, "kind": "element"}]}
        ],
    }


def _uri(file: str) -> str:
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
