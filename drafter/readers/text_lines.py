"""The lines of a plain text as programs and e-mail leave them, made lines as a page has them."""

from __future__ import annotations

import re

from drafter.languages import all_furniture

_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
MOST_OF_A_LINE = 160
"""A longer line was not broken to fit a page: each line is a paragraph then. Word and LibreOffice save texts so."""


def as_paragraphs(text: str) -> str:
    """A text without the marks of quoted e-mail, and with a blank line between paragraphs that have none.

    Args:
        text: as the file has it.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [line for line in text.split("\n") if line.strip()]
    if lines and 2 * sum(line.lstrip().startswith(">") for line in lines) > len(lines):
        text = _QUOTED.sub("", text)
    return re.sub(r"\n", "\n\n", text) if _is_a_line_a_paragraph(text) else text


def _is_a_line_a_paragraph(text: str) -> bool:
    lines = text.split("\n")
    if not any(len(line) > MOST_OF_A_LINE for line in lines):
        return False
    for n, line in enumerate(lines[1:-1], 1):
        bare = re.sub(r"[*_]", "", line).strip()
        if any(known.is_formula(bare) for known in all_furniture().values()):
            return bool(lines[n - 1].strip() or lines[n + 1].strip())
    return False
