"""Amendments from files: documents of limited distribution, and plain text from an e-mail or from the floor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from drafter.amendments.instructions import Add, Amendment, InsertWords, Replace, Reword, Step
from drafter.amendments.reading import read_amendment, steps_of
from drafter.document import Block, Document, DocumentKind, Kind, Paragraph, Run, Words
from drafter.document.numbering import OPERATIVE, split_number
from drafter.document.words import tidy
from drafter.errors import DraftError
from drafter.languages import amending, can_amend, furniture_of, language
from drafter.place import Place
from drafter.readers import read
from drafter.readers.openings import opening

_BULLET = re.compile(r"(?:\s*>)*\s*(?P<mark>(?:[-*•·–—‣o]|\d{1,3}\))\s+)?")
"""What an e-mail puts before a line: the marks of a quoted mail, and of an item of a list."""
_PLAIN_TEXT = {".txt", ".eml", ".text"}
_TEXT = {*_PLAIN_TEXT, ".md", ".markdown"}


def amendment_if_any(document: Document | None, path: Path, code: str) -> Amendment | None:
    """The amendment that a file is: a document that says so, or a plain text that is no draft and has instructions.

    Args:
        document: what a reader makes of the file; None where it is no text of a draft.
        path: the file.
        code: the language of the draft, in which a plain text is taken to be.

    Returns:
        The amendment; None for any other file.

    Raises:
        DraftError: it says that it is an amendment, and holds no instruction at all.
    """
    if document is not None:
        return _of_document(document, path) if document.kind is DocumentKind.AMENDMENT else None
    if path.suffix.lower() not in _TEXT or not path.is_file() or code not in can_amend():
        return None
    try:
        found = _typed(path, code)
    except DraftError:
        return None
    return found if found.instructions else None


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
        return _typed(path, code)
    return _of_document(document, path)


def _of_document(document: Document, path: Path) -> Amendment:
    found = read_amendment(document, path.name)
    if path.suffix.lower() in _PLAIN_TEXT:
        found = replace(found, steps=tuple(_as_printed(s, document.language) for s in found.steps))
    return _with_instructions(found, path, document.language)


def _typed(path: Path, code: str) -> Amendment:
    steps = (_as_printed(s, code) for s in steps_of(list(_paragraphs(path, code)), code))
    return _with_instructions(Amendment(tuple(steps), path.name, is_typed=True), path, code)


def _with_instructions(found: Amendment, path: Path, code: str) -> Amendment:
    """An amendment without the lines that are nothing to carry out; they are refused where there is nothing else."""
    words = amending(code)
    steps = tuple(s for s in found.steps if s.instruction is not None or words.meant.search(s.words))
    if steps:
        return replace(found, steps=steps)
    raise DraftError(
        "No instruction of an amendment was found here.",
        place=Place(str(path)),
        hint=f"They read like this: {words.example}",
    )


def _as_printed(step: Step, code: str) -> Step:
    """An instruction with its words as they are printed: who types shows no italics, and straight quotation marks."""
    match step.instruction:
        case Reword() as one:
            return replace(step, instruction=replace(one, old=_curled(one.old), new=_curled(one.new)))
        case InsertWords() as one:
            return replace(step, instruction=replace(one, words=_curled(one.words), anchor=_curled(one.anchor)))
        case Add() | Replace() as one:
            return replace(step, instruction=replace(one, blocks=tuple(_opened(b, code) for b in one.blocks)))
    return step


def _curled(words: Words) -> Words:
    """Words with the quotation marks and apostrophes of print, where straight ones were typed."""
    return tuple(replace(i, words=_curl(i.words)) if isinstance(i, Run) else i for i in words)


def _curl(text: str) -> str:
    text = re.sub(r"(^|[\s(\[“])\"(?=\S)", r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[“])'(?=\S)", r"\1‘", text).replace("'", "’")


def _opened(block: Block, code: str) -> Block:
    if isinstance(block, Paragraph):
        block = replace(block, content=_curled(block.content))
    first = block.content[0] if isinstance(block, Paragraph) and block.content else None
    if not isinstance(block, Paragraph) or not isinstance(first, Run) or first.italic or first.bold:
        return block
    number, words = split_number(first.words, OPERATIVE)
    phrase = opening(words, code)
    if not phrase:
        return block
    known = furniture_of(code)
    lead = (Run(f"{number} "),) if number else ()
    marked = (Run(phrase, italic=known.italic, bold=known.bold), replace(first, words=words[len(phrase) :]))
    return replace(block, content=tidy((*lead, *marked, *block.content[1:])))


def _paragraphs(path: Path, code: str) -> Iterator[Block]:
    """The paragraphs of a plain text: separated by blank lines, or each on a line of its own."""
    text = path.read_text("utf-8", errors="replace").replace("\r\n", "\n")
    if path.suffix.lower() in (".md", ".markdown"):
        from drafter.source.blocks import parse

        yield from parse(text, str(path), language(code).formula).body
        return
    new_line = amending(code).new_line
    for passage in re.split(r"\n[\s>]*\n", text):
        held = ""
        for line in passage.split("\n"):
            bullet = _BULLET.match(line)
            words = line[bullet.end() :].strip() if bullet else line.strip()
            if held and (new_line.match(words) or new_line.fullmatch(held) or (bullet and bullet["mark"])):
                yield _plain(held)
                held = ""
            held = f"{held} {words}".strip()
        if held:
            yield _plain(held)


def _plain(text: str) -> Paragraph:
    return Paragraph(Kind.PLAIN, (Run(text),))
