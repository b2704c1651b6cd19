"""Findings and faults as marks in the editor's files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.checks.finding import Severity
from drafter.checks.registry import rule
from drafter.errors import DraftError, DraftErrors
from drafter.findings.placing import Placed
from drafter.findings.reviewing import Review, review
from drafter.place import Place
from drafter.workspace.folder import Folder


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a line with something to say about it.

    Attributes:
        file: the file.
        line, column: from 1.
        length: in characters; 0 for the rest of the word.
        severity: how grave.
        message: what.
        code: the rule's code; empty for a fault of the file.
        page: the rule's page of the manual; empty for a fault.
        placed: the finding; None for a fault.
    """

    file: Path
    line: int
    column: int
    length: int
    severity: Severity
    message: str
    code: str = ""
    page: str = ""
    placed: Placed | None = None


def marks(folder: Folder) -> tuple[Review | None, list[Mark]]:
    """Review a folder as it stands in the editor.

    Returns:
        The review, None where the folder cannot be drafted, and the marks.
    """
    try:
        found = review(folder)
    except DraftError as e:
        return None, list(faults(e, folder.file.name))
    out = [_finding(p, folder) for p in found.placed]
    for silence in found.unheard:
        message = "This comment switches off a rule that no longer reports anything here; take it out."
        place = silence.place
        out.append(Mark(Path(place.file), place.line, place.column, 0, Severity.NOTE, message))
    out += [m for doubt in folder.doubts for m in faults(doubt, folder.file.name, Severity.NOTE)]
    return found, out


def faults(error: DraftError, default: str, severity: Severity = Severity.ERROR) -> Iterator[Mark]:
    """The marks of what is wrong with a file; on its first line where the error has no place."""
    for one in error.errors if isinstance(error, DraftErrors) else (error,):
        place = one.place or Place(default, 1, 1)
        message = f"{one.message} {one.hint}".strip()
        yield Mark(Path(place.file), max(place.line, 1), max(place.column, 1), 0, severity, message)


def _finding(placed: Placed, folder: Folder) -> Mark:
    finding = placed.finding
    place = finding.place or Place(folder.file.name, 1, 1)
    return Mark(
        file=Path(place.file),
        line=max(place.line, 1),
        column=max(place.column, 1),
        length=placed.length,
        severity=finding.severity,
        message=finding.message,
        code=finding.code,
        page=rule(finding.code).page,
        placed=placed,
    )
