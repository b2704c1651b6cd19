"""The paragraphs of a text, as far as their first characters tell: numbers, headings, tables, notes, rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.document.numbering import LETTERED, OPERATIVE, PREAMBULAR, split_number
from drafter.source.shown import Shown


class Sort(StrEnum):
    """What a paragraph of a text is."""

    PLAIN = "plain"
    """Words without a number: of the preamble, of an annex, or after sub-paragraphs."""
    LABELLED = "labelled"
    """Of the preamble, with the label that rooms give it: "PP2 bis."."""
    NUMBERED = "numbered"
    LETTERED = "lettered"
    HEADING = "heading"
    TABLE = "table"
    RULE = "rule"
    """Begins an annex."""
    NOTE = "note"
    """The text of a note."""
    MORE = "more"
    """A further paragraph of the note before it."""


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph of a text; its places are offsets of what is shown of the text (:class:`drafter.source.shown.Shown`).

    Attributes:
        sort: what it is.
        start, end: where it stands, white space at its edges left out.
        words: where its words begin, behind the number.
        label: the number as it is written, of a heading that of its section; of a note, its name.
        rank: of a heading, from 1.
    """

    sort: Sort
    start: int
    end: int
    words: int
    label: str = ""
    rank: int = 0

    @property
    def is_of_note(self) -> bool:
        """Whether it is the text of a note, or a part of one."""
        return self.sort in (Sort.NOTE, Sort.MORE)


_NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_HEADING = re.compile(r"(#{1,4}) +(?:(?P<number>[IVXLC]+|[A-Z]) — )?(?P<title>.*)", re.DOTALL)
_RULE = re.compile(r"-{3,}|\*{3,}|_{3,}")


def paragraphs(shown: Shown) -> Iterator[SourceParagraph]:
    """Yield the paragraphs of what is shown of a text, in its order."""
    in_note = False
    for start, end in _passages(shown):
        text = shown.text[start:end]
        core = text.strip()
        if not core:
            continue
        first = start + len(text) - len(text.lstrip())
        last = first + len(core)
        if note := _NOTE.match(text):
            in_note = True
            yield SourceParagraph(Sort.NOTE, start, last, min(start + note.end(), last), note[1])
        elif in_note and text.startswith("    "):
            yield SourceParagraph(Sort.MORE, first, last, first)
        else:
            in_note = False
            yield _of_text(core, first, last)


def _of_text(text: str, start: int, end: int) -> SourceParagraph:
    if _RULE.fullmatch(text):
        return SourceParagraph(Sort.RULE, start, end, end)
    if text.startswith("|"):
        return SourceParagraph(Sort.TABLE, start, end, start)
    if found := _HEADING.fullmatch(text):
        return SourceParagraph(
            Sort.HEADING, start, end, start + found.start("title"), found["number"] or "", len(found[1])
        )
    for sort, pattern in ((Sort.NUMBERED, OPERATIVE), (Sort.LETTERED, LETTERED), (Sort.LABELLED, PREAMBULAR)):
        number, rest = split_number(text, pattern)
        if number:
            return SourceParagraph(sort, start, end, end - len(rest), number)
    return SourceParagraph(Sort.PLAIN, start, end, start)


def _passages(shown: Shown) -> Iterator[tuple[int, int]]:
    """Lines between blank ones; the text of a note begins a passage though no blank line stands above it."""
    text = shown.text
    start: int | None = None
    end = at = 0
    held = sorted(shown.held)
    next_held = 0
    while at <= len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        while next_held < len(held) and held[next_held] < at:
            next_held += 1
        is_held = next_held < len(held) and held[next_held] <= stop
        if is_held or not _is_blank(text, at, stop):
            if start is not None and _NOTE.match(text, at):
                yield start, end
                start = None
            start = at if start is None else start
            end = stop
        elif start is not None:
            yield start, end
            start = None
        at = stop + 1
    if start is not None:
        yield start, end


def _is_blank(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()
