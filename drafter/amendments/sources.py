"""Amendments from files: documents of limited distribution, and plain text from an e-mail or from the floor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from drafter.amendments.instructions import Amendment
from drafter.amendments.reading import read_amendment, steps_of
from drafter.document import Block, DocumentKind, Kind, Paragraph, Run
from drafter.errors import DraftError
from drafter.languages import amending, can_amend, language
from drafter.place import Place
from drafter.readers import read

_TEXT = {".txt", ".md", ".markdown", ".eml", ".text"}


def is_amendment(path: Path, code: str) -> bool:
    """Whether a file is an amendment: a document that says so, or a plain text that is no draft and has instructions.

    Args:
        path: the file.
        code: the language of the draft, in which a plain text is taken to be.
    """
    try:
        return read(path).kind is DocumentKind.AMENDMENT
    except DraftError:
        if path.suffix.lower() not in _TEXT or not path.is_file() or code not in can_amend():
            return False
    return any(s.instruction for s in steps_of(list(_paragraphs(path, code)), code))


def amendment_from(path: Path, code: str) -> Amendment:
    """Read an amendment from a file.

    Args:
        path: a document in any format that is read, or plain text: an e-mail, what was said from the floor.
        code: the language of the draft, in which a plain text is taken to be.

    Raises:
        DraftError: it cannot be read, or holds no instruction at all.
    """
    try:
        document = read(path)
    except DraftError:
        if path.suffix.lower() not in _TEXT or not path.is_file():
            raise
        typed = Amendment(tuple(steps_of(list(_paragraphs(path, code)), code)), path.name)
        return _with_instructions(typed, path, code)
    return _with_instructions(read_amendment(document, path.name), path, document.language)


def _with_instructions(found: Amendment, path: Path, code: str) -> Amendment:
    """An amendment without the lines that are nothing to carry out; they are refused where there is nothing else."""
    words = amending(code)
    steps = tuple(s for s in found.steps if s.instruction is not None or words.verb.search(s.words))
    if any(s.instruction for s in steps):
        return replace(found, steps=steps)
    raise DraftError(
        "No instruction of an amendment was found here.",
        place=Place(str(path)),
        line_text=steps[0].words if steps else "",
        hint=f"They read like this: {words.example}",
    )


def _paragraphs(path: Path, code: str) -> Iterator[Block]:
    """The paragraphs of a plain text: parted by blank lines, or each on a line of its own."""
    text = path.read_text("utf-8", errors="replace").replace("\r\n", "\n")
    if path.suffix.lower() in (".md", ".markdown"):
        from drafter.source.blocks import parse

        yield from parse(text, str(path), language(code).formula).body
        return
    new_line = amending(code).new_line
    for passage in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in passage.split("\n") if line.strip()]
        held = ""
        for line in lines:
            if held and new_line.match(line):
                yield _plain(held)
                held = ""
            held = f"{held} {line}".strip()
        if held:
            yield _plain(held)


def _plain(text: str) -> Paragraph:
    return Paragraph(Kind.PLAIN, (Run(text),))
