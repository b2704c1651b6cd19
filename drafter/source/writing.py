"""Words written so that they are read again as what they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from drafter.document import Inline, Note, Run
from drafter.document.words import bare_words

_ALWAYS = re.compile(r"[\\`*_^~]")
_BRACKETS = re.compile(r"\[(?=\^)|\](?=[(\[:])")
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_LINE_START = re.compile(r"(?m)^(?P<mark>#{1,6}(?=\s|$)|>|[-+](?=\s|$|-)|=(?==*$)|\|)")
_LINE_NUMBER = re.compile(
    r"(?m)^(?P<number>\d{1,9}(?=[.)])|\d{1,3} ?(?=-)|\(?(?:[a-z]{1,6}|[\u0621-\u064a](?: [\u0621-\u064a])?)(?=\)))"
    r"(?P<end>[.)-])(?=\s|$)"
)
_RAISABLE = re.compile(r"[^\s^\\*_\[\]]{1,12}")
_TAG = re.compile(r"\{(?=[{%#])")


def escaped(text: str) -> str:
    """Text with a backslash before each character that would mean something in the middle of a line."""
    text = _ALWAYS.sub(r"\\\g<0>", text)
    return _MARKUP.sub(r"\\\g<0>", _BRACKETS.sub(r"\\\g<0>", text))


def without_tags(markdown: str) -> str:
    """Markdown in which braces are no tags: a backslash stands behind the first of two."""
    return _TAG.sub(r"{\\", markdown)


_FIRST_ATOM = 0xF0000
ATOMS = re.compile("[\U000f0000-\U000ffffd]")
"""What stands for an expression among words on their way to Markdown: to them it is a letter like any other."""

ATOMS_AND_NOTES = re.compile(rf"({ATOMS.pattern})((?:\[\^[^\]\s]+\])*)")
"""One of them with the marks of notes that follow it."""


def atom(number: int) -> str:
    """The character that stands for an expression."""
    return chr(_FIRST_ATOM + number)


def atom_number(character: str) -> int:
    """Which expression a character stands for."""
    return ord(character) - _FIRST_ATOM


def markdown_of(
    words: Sequence[Inline], mark: Callable[[Note], str], *, raises: bool = True, start: str = "\n", end: str = " "
) -> str:
    """Words as Markdown.

    Args:
        words: what to write.
        mark: gives the mark of a note, such as "[^1]".
        raises: whether letters are raised; figures are in any case.
        start: the character before the words: a line break where they begin a paragraph.
        end: the character behind them.
    """
    items = [
        replace(i, raised=i.raised and (raises or i.words.strip().isdecimal())) if isinstance(i, Run) else i
        for i in words
    ]
    groups = [list(group) for _, group in groupby(bare_words(tuple(items)), _setting)]
    sources = [_pieces(group, mark) for group in groups]
    out: list[str] = []
    closed = False
    for index, group in enumerate(groups):
        first = group[0]
        # Marks that touch would be read as one: of two emphases without a space between, the first is kept.
        marks = "" if closed or isinstance(first, Note) else "*" * (first.italic + 2 * first.bold)
        before = sources[index - 1][-1][-1] if index else start
        after = sources[index + 1][0][0] if index + 1 < len(sources) else end
        text = _emphasized(sources[index], marks, before, after) if marks else _escaped(sources[index])
        closed = bool(marks) and text.endswith(marks)
        out.append(text)
    joined = "".join(out)
    return (_at_line_start(joined) if start == "\n" else _after_breaks(joined)).replace("\n", "\\\n")


def _pieces(group: list[Inline], mark: Callable[[Note], str]) -> list[str]:
    """The pieces of words set alike: single characters not yet escaped, raised letters and marks of notes whole."""
    pieces: list[str] = []
    for item in group:
        if isinstance(item, Note):
            pieces.append(mark(item))
        elif item.raised and _RAISABLE.fullmatch(core := item.words.strip()):
            before, after = item.words.split(core, 1)
            pieces += [*before, f"^{core}^", *after]
        else:
            pieces.extend(item.words)
    return pieces


def _setting(item: Inline) -> tuple[bool, bool, bool]:
    return (True, False, False) if isinstance(item, Note) else (False, item.italic, item.bold)


def _emphasized(pieces: list[str], marks: str, before: str, after: str) -> str:
    """Pieces between marks of emphasis, which open and close: what would hinder that at the edges stays outside.

    Source: CommonMark 0.31, 6.2: a mark opens before a letter, and before punctuation where space or punctuation
    stands before it; closing mirrors it; never beside space on the inside.
    """
    start, end = 0, len(pieces)
    while start < end and _hinders(pieces[start][0], before):
        before = pieces[start][-1]
        start += 1
    while start < end and _hinders(pieces[end - 1][-1], after):
        end -= 1
        after = pieces[end][0]
    if start == end:
        return _escaped(pieces)
    return _escaped(pieces[:start]) + marks + _escaped(pieces[start:end]) + marks + _escaped(pieces[end:])


def _hinders(inside: str, outside: str) -> bool:
    return inside.isspace() or (_is_mark(inside) and not _parts(outside))


def _escaped(pieces: list[str]) -> str:
    out = []
    for whole, group in groupby(pieces, lambda piece: len(piece) > 1):
        text = "".join(group)
        out.append(text if whole else escaped(text))
    return "".join(out)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _parts(character: str) -> bool:
    return character.isspace() or _is_mark(character)


def _at_line_start(text: str) -> str:
    return _LINE_NUMBER.sub(_escape_end, _LINE_START.sub(r"\\\g<mark>", text))


def _after_breaks(text: str) -> str:
    first, _, others = text.partition("\n")
    return f"{first}\n{_at_line_start(others)}" if others else first


def _escape_end(match: re.Match[str]) -> str:
    return f"{match['number']}\\{match['end']}"
