r"""The words of a paragraph: emphasis, raised letters, marks of notes, escapes, line breaks; each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from string import punctuation

from drafter.source.emphasis import Run, marks, run_at
from drafter.source.shown import ATOM


class Sign(StrEnum):
    """What a piece of words is."""

    WORDS = "words"
    ESCAPED = "escaped"
    """A backslash and the character that it makes a plain one."""
    SOFT = "soft"
    """A line end within a paragraph, which prints a space."""
    HARD = "hard"
    """A line break that is printed."""
    NOTE = "note"
    RAISED = "raised"
    ATOM = "atom"
    """An expression."""
    LONE = "lone"
    """An asterisk or low line that begins no emphasis and ends none: printed as it stands."""
    MARK = "mark"
    """One that belongs to the mark of emphasis beside it."""
    ITALIC_ON = "italic_on"
    ITALIC_OFF = "italic_off"
    BOLD_ON = "bold_on"
    BOLD_OFF = "bold_off"


EMPHASIS = frozenset({Sign.MARK, Sign.ITALIC_ON, Sign.ITALIC_OFF, Sign.BOLD_ON, Sign.BOLD_OFF})


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph's words.

    Attributes:
        sign: what it is.
        start, end: where it stands among the words.
        says: what it prints; of a note's mark, the note's name; empty for emphasis.
    """

    sign: Sign
    start: int
    end: int
    says: str = ""


@lru_cache(maxsize=8192)
def pieces(text: str) -> tuple[Piece, ...]:
    """The pieces of a paragraph's words, which together are all of it; remembered, since most paragraphs stay.

    Args:
        text: the words, as :class:`drafter.source.shown.Shown` has them.
    """
    out: list[Piece] = []
    runs: list[Run] = []
    begun = at = 0
    while at < len(text):
        found = _SIGN.match(text, at)
        if found is None:
            at = _PLAIN.match(text, at).end()  # type: ignore[union-attr] # one character at least
            continue
        start, end, sort = found.start(), found.end(), found.lastgroup
        if sort == "soft":
            # The spaces before a line end are part of it.
            start = begun + len(text[begun:start].rstrip(" "))
        out += _words(text[begun:start], begun)
        if sort == "run":
            runs.append(run_at(text, start, end))
            out += (Piece(Sign.LONE, place, place + 1, text[place]) for place in range(start, end))
        else:
            out.append(_piece(found, start, is_hard=sort == "hard" or (sort == "soft" and at - start > 1)))
        begun = at = end
    out += _words(text[begun:], begun)
    return tuple(_emphasised(out, runs)) if runs else tuple(out)


def lone_asterisks(text: str) -> list[int]:
    """Where asterisks stand in a paragraph's words that print as they stand, without a backslash that says so."""
    return [piece.start for piece in pieces(text) if piece.sign is Sign.LONE and piece.says == "*"]


_PLAIN = re.compile(r".[^\\*_\n\[^]*", re.DOTALL)
_SIGN = re.compile(
    rf"""(?P<run>\*+|_+)|(?P<soft>\n[ \t]*)|(?P<hard>\\\n[ \t]*)|\\(?P<escaped>[^{ATOM}])
    |\[\^(?P<note>[^\]\s{ATOM}]{{1,200}})\]|\^(?P<raised>[^\s^\\*_\[\]{ATOM}]{{1,12}})\^""",
    re.VERBOSE | re.DOTALL,
)
_AROUND_ATOMS = re.compile(rf"{ATOM}|[^{ATOM}]+")


def _words(content: str, at: int) -> Iterator[Piece]:
    for found in _AROUND_ATOMS.finditer(content):
        sign = Sign.ATOM if found[0] == ATOM else Sign.WORDS
        yield Piece(sign, at + found.start(), at + found.end(), found[0])


def _piece(found: re.Match[str], start: int, *, is_hard: bool) -> Piece:
    """What a sign other than a run of asterisks is, from where it starts."""
    sort, says = found.lastgroup or "", found[found.lastgroup or 0]
    if sort in ("soft", "hard"):
        return Piece(Sign.HARD, start, found.end(), "\n") if is_hard else Piece(Sign.SOFT, start, found.end(), " ")
    if sort == "escaped" and says not in punctuation:
        # A backslash before a letter is itself.
        return Piece(Sign.WORDS, start, found.end(), found[0])
    return Piece(Sign(sort), start, found.end(), says)


_SIGNS = {(False, False): Sign.ITALIC_ON, (False, True): Sign.ITALIC_OFF, (True, False): Sign.BOLD_ON,
          (True, True): Sign.BOLD_OFF}  # fmt: skip


def _emphasised(found: list[Piece], runs: list[Run]) -> Iterator[Piece]:
    """The pieces, each asterisk that begins or ends emphasis known for what it is."""
    told = {}
    for mark in marks(runs):
        told[mark.start] = Piece(_SIGNS[mark.is_bold, mark.closes], mark.start, mark.start + 1)
        if mark.is_bold:
            beside = mark.start + 1 if mark.closes else mark.start - 1
            told[beside] = Piece(Sign.MARK, beside, beside + 1)
    for piece in found:
        yield told.get(piece.start, piece)
