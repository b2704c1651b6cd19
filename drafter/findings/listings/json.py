"""Findings for programs: a JSON array. Its fields are a contract."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from drafter.findings.listings import Listed


def write(findings: Sequence[Listed]) -> str:
    """Write findings as a JSON array."""
    return json.dumps([record(f) for f in findings], ensure_ascii=False, indent=2) + "\n"


def record(listed: Listed) -> dict[str, Any]:
    """A finding as a JSON object; ``fix`` is null where there is none, ``line`` where the document has no lines."""
    finding = listed.finding
    return {
        "code": finding.code,
        "rule": finding.rule,
        "message": finding.message,
        "paragraph": finding.paragraph,
        "words": finding.words,
        "file": listed.file,
        "line": listed.line or None,
        "column": listed.column or None,
        "severity": str(finding.severity),
        "fix": _fix(listed),
        "fact": _fact(listed),
        "source": finding.source,
    }


def _fact(listed: Listed) -> dict[str, Any] | None:
    """The fact that printed the words: its name in the YAML, and where it stands there."""
    place = listed.fact
    if place is None:
        return None
    name = (listed.finding.fact or "").partition(".")[0]
    return {"name": name, "file": place.file, "line": place.line, "column": place.column}


def _fix(listed: Listed) -> dict[str, Any] | None:
    fix = listed.finding.fix
    if fix is None:
        return None
    return {"title": fix.title, "edits": [{"start": e.start, "end": e.end, "words": e.words} for e in fix.edits]}
