"""Findings as annotations of a GitHub workflow run."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.findings.listings import Listed

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def write(findings: Sequence[Listed]) -> str:
    """Write a workflow command a finding."""
    return "".join(_one(f) for f in findings)


def _one(listed: Listed) -> str:
    finding = listed.finding
    properties = {"file": listed.file}
    if listed.line:
        properties["line"] = str(listed.line)
        if listed.column:
            properties["col"] = str(listed.column)
            if listed.length:
                properties["endColumn"] = str(listed.column + listed.length)
    properties["title"] = f"{finding.code} {finding.rule}"
    listed_properties = ",".join(f"{k}={_property(v)}" for k, v in properties.items())
    message = f"{finding.message} ({finding.paragraph}: {finding.words})"
    return f"::{LEVELS[finding.severity]} {listed_properties}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
