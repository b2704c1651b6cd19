"""Findings listed: for people, for programs, for the services that show them beside a change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from drafter.checks.finding import Finding
from drafter.place import Place

FORMATS = ("text", "json", "github", "sarif")


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding and the line it stands on.

    Attributes:
        finding: the finding.
        file: the file, as the user would type it.
        line, column: from 1; 0 for a document that has no lines.
        line_text: the line itself.
        length: how many characters the words take on it; 0 where that is not known.
        fact: where the YAML holds the fact that produced the words, or None.
        fact_text: that line.
        mendable: whether the files have a sure place for its fix.
    """

    finding: Finding
    file: str
    line: int = 0
    column: int = 0
    line_text: str = ""
    length: int = 0
    fact: Place | None = None
    fact_text: str = ""
    mendable: bool = False


def listing(findings: Sequence[Listed], form: str) -> str:
    """Write findings.

    Args:
        findings: in the order of the page.
        form: one of :data:`FORMATS`.

    Returns:
        Text that ends with a line break, or is empty.
    """
    written: str = import_module(f"drafter.findings.listings.{form}").write(findings)
    return written
