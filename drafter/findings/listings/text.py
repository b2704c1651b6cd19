"""Findings for people: place, code and message; the line and a caret under the words."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.checks.finding import Finding, Severity
from drafter.findings.listings import Listed
from drafter.messages import mark, say
from drafter.place import Place

WIDTH = 100
"""How much of a line is shown; paragraphs are single lines of many hundred characters."""


OPEN = ("RDY01", "RDY02")
"""The rules that say what is still open: a line for each value is enough, after all else."""


def write(findings: Sequence[Listed]) -> str:
    """Write findings, an empty line between them; what is still open is listed at the end, a line for each value."""
    found = "\n".join(_one(f) for f in findings if f.finding.code not in OPEN)
    still_open: dict[tuple[Place, str], str] = {}
    for one in findings:
        if one.finding.code in OPEN:
            place = one.fact if one.fact is not None else Place(one.file, one.line)
            still_open.setdefault((place, one.finding.message), _open(place, one.finding))
    if not still_open:
        return found
    return "".join([found, "\n" if found else "", say("Still open:"), "\n", *still_open.values()])


def _open(place: Place, finding: Finding) -> str:
    """A value that is open: its line in the YAML, its name, and its words where the text has it first."""
    where = f"{finding.paragraph}: {_short(finding.words)}"
    return f"  {place.file}:{place.line}: {finding.message} [{finding.code}]\n      {where}\n"


def _one(listed: Listed) -> str:
    finding = listed.finding
    place = str(Place(listed.file, listed.line, listed.column))
    out = [
        f"{place}: {say(_SEVERITIES[finding.severity])}: {finding.message} [{finding.code} {finding.rule}]",
        "  " + say("in {place}", place=finding.paragraph) + ("" if listed.line else f": {_short(finding.words)}"),
    ]
    if listed.line and listed.line_text.strip():
        out += _caret(listed.line_text, listed.column, listed.length)
    if listed.fact and (listed.fact.file, listed.fact.line) != (listed.file, listed.line):
        out.append("  " + say("The words come from “{name}”, {fact}:", name=_name(finding.fact), fact=listed.fact))
        out += _caret(listed.fact_text, listed.fact.column, 0)
    if finding.fix:
        out.append("  " + say("Fix: {title}", title=finding.fix.title))
    return "\n".join(out) + "\n"


_SEVERITIES = {
    Severity.ERROR: mark("error"),
    Severity.WARNING: mark("warning"),
    Severity.NOTE: mark("note"),
}


def _caret(line: str, column: int, length: int) -> list[str]:
    """A line, cut to what stands around a column, and carets under the words."""
    at = max(column - 1, 0)
    start = max(0, min(at - WIDTH // 3, len(line) - WIDTH)) if len(line) > WIDTH else 0
    shown = "".join(c if c.isprintable() else " " for c in line[start : start + WIDTH])
    before, after = "…" if start else "", "…" if start + WIDTH < len(line) else ""
    carets = "^" * max(1, min(length, WIDTH - (at - start)))
    under = [" " * (len(before) + at - start) + carets] if column else []
    return [f"    {text}" for text in (f"{before}{shown}{after}", *under)]


def _short(words: str) -> str:
    clean = " ".join(words.split())
    return f"“{clean}”" if len(clean) <= 80 else f"“{clean[:38]} … {clean[-38:]}”"


def _name(fact: str | None) -> str:
    return (fact or "").partition(".")[0]
