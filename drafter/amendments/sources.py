"""Amendments from files: documents of limited distribution, and plain text from an e-mail or from the floor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from drafter.amendments.instructions import Amendment
from drafter.amendments.reading import read_amendment, steps_of
from drafter.document import Block, Kind, Paragraph, Run
from drafter.errors import DraftError
from drafter.languages import language
from drafter.place import Place
from drafter.readers import read

_VERB = re.compile(r"(?i)\b(?:delete|replace|insert|add|remove|strike|substitute|should read|change)\b")
_TEXT = {".txt", ".md", ".markdown", ".eml", ".text"}
_BEGINS = re.compile(r"\d{1,3}\. |OPs?\b|PPs?\b|(?:In|After|Before|At the end of|Delete|Replace|Insert|Add) ")
"""A line of a plain text that begins an instruction, whether or not an empty line stands above it."""


def amendment_from(path: Path) -> Amendment:
    """Read an amendment from a file.

    Args:
        path: a document in any format that is read, or plain text: an e-mail, what was said from the floor.

    Raises:
        DraftError: it cannot be read, or holds no instruction at all.
    """
    try:
        found = read_amendment(read(path), path.name)
    except DraftError:
        if path.suffix.lower() not in _TEXT or not path.is_file():
            raise
        found = Amendment(tuple(steps_of(list(_paragraphs(path)))), path.name)
    steps = tuple(s for s in found.steps if s.instruction is not None or _VERB.search(s.words))
    if not any(s.instruction for s in steps):
        shown = steps[0].words if steps else ""
        raise DraftError(
            "No instruction of an amendment was found here.",
            place=Place(str(path)),
            line_text=shown,
            hint="They read like this: In operative paragraph 3, replace “urges” with “calls upon”.",
        )
    return replace(found, steps=steps)


def _paragraphs(path: Path) -> Iterator[Block]:
    """The paragraphs of a plain text: parted by blank lines, or each on a line of its own."""
    text = path.read_text("utf-8", errors="replace").replace("\r\n", "\n")
    if path.suffix.lower() in (".md", ".markdown"):
        from drafter.source.blocks import parse

        yield from parse(text, str(path), language("en").formula).body
        return
    for passage in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in passage.split("\n") if line.strip()]
        held = ""
        for line in lines:
            if held and _BEGINS.match(line):
                yield _plain(held)
                held = ""
            held = f"{held} {line}".strip()
        if held:
            yield _plain(held)


def _plain(text: str) -> Paragraph:
    return Paragraph(Kind.PLAIN, (Run(text),))
