"""The manual of the rules, made from their files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checks.registry import FAMILIES, RULES, Rule, rule

PARTS = ("What", "Why", "Example", "Instead", "Fix safety", "Source")
"""The parts of a rule's page, in their order."""


def part(one: Rule, name: str) -> str:
    """A part of a rule's page as one line; empty where it has none."""
    match = re.search(rf"^{name}:\n((?:    .*\n?|\n)+)", one.page + "\n", re.MULTILINE)
    return " ".join(match[1].split()) if match else ""


def page(code: str) -> str:
    """A rule's page for the terminal.

    Raises:
        DraftError: there is no such rule.
    """
    one = rule(code)
    severity = one.file.SEVERITY
    head = f"{one.code} {one.name} ({one.family}; {severity.draft} in a draft, {severity.submission} for submission)"
    return f"{head}\n\n{one.page}\n"


def manual() -> str:
    """All pages as one Markdown document."""
    return "\n".join(_manual())


def _manual() -> Iterator[str]:
    yield "# The rules of `drafter check`"
    yield ""
    yield "Made from the rules' own files by `drafter check --explain all`; do not edit it here."
    yield ""
    yield "| code | rule | draft | submission | fix |"
    yield "|---|---|---|---|---|"
    rules = [rule(code) for code in RULES]
    for one in rules:
        severity = one.file.SEVERITY
        mends = "no" if part(one, "Fix safety").startswith("No fix") else "yes"
        link = f"[{one.code}](#{one.code.lower()})"
        yield f"| {link} | {_title(one)} | {severity.draft} | {severity.submission} | {mends} |"
    for family in FAMILIES:
        yield ""
        yield f"## {family.capitalize()}"
        for one in rules:
            if one.family == family:
                yield ""
                yield f'### <a id="{one.code.lower()}"></a>{one.code} `{one.name}`'
                yield ""
                yield f"**{_title(one)}** {part(one, 'What')}"
                yield ""
                for name in PARTS[1:]:
                    yield f"* {name}: {part(one, name)}"
    yield ""


def _title(one: Rule) -> str:
    return one.page.split("\n", 1)[0]
