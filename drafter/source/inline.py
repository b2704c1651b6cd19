r"""The words of a paragraph: emphasis, raised letters, marks of notes, escapes, line breaks; each with its place.

Emphasis is read by markdown-it, which does it as CommonMark has it; what it does not tell is where its tokens stand,
so each of its rules is watched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from drafter.source.shown import ATOM

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]


class Sign(StrEnum):
    """What a piece of words is."""

    WORDS = "words"
    ESCAPED = "escaped"
    """A backslash and the character that it makes a plain one."""
    SOFT = "softbreak"
    """A line end within a paragraph, which prints a space."""
    HARD = "hardbreak"
    """A line break that is printed."""
    NOTE = "note"
    RAISED = "raised"
    ATOM = "atom"
    """An expression."""
    LONE = "lone"
    """An asterisk or low line that begins no emphasis and ends none: printed as it stands."""
    MARK = "mark"
    """One that belongs to the mark of emphasis beside it."""
    ITALIC_ON = "em_open"
    ITALIC_OFF = "em_close"
    BOLD_ON = "strong_open"
    BOLD_OFF = "strong_close"


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
    at = 0
    for token in _tokens(text):
        if "end" in token.meta:
            # The spaces before a line end are part of it.
            out.append(_piece(token.type, token.content, at, token.meta["end"]))
            at = token.meta["end"]
        else:
            out += _words(token.content, at)
            at += len(token.content)
    return tuple(out)


def lone_asterisks(text: str) -> list[int]:
    """Where asterisks stand in a paragraph's words that print as they stand, without a backslash that says so."""
    return [piece.start for piece in pieces(text) if piece.sign is Sign.LONE and piece.says == "*"]


_AROUND_ATOMS = re.compile(rf"{ATOM}|[^{ATOM}]+")


def _words(content: str, at: int) -> Iterator[Piece]:
    for found in _AROUND_ATOMS.finditer(content):
        sign = Sign.ATOM if found[0] == ATOM else Sign.WORDS
        yield Piece(sign, at + found.start(), at + found.end(), found[0])


def _piece(type_: str, content: str, start: int, end: int) -> Piece:
    if type_ == "softbreak":
        return Piece(Sign.SOFT, start, end, " ")
    if type_ == "hardbreak":
        return Piece(Sign.HARD, start, end, "\n")
    if type_ == "text_special":
        return Piece(Sign.WORDS if end - start == len(content) else Sign.ESCAPED, start, end, content)
    if type_ == "text":
        return Piece(Sign.LONE if content else Sign.MARK, start, end, content)
    return Piece(Sign(type_), start, end, content)


def _tokens(text: str) -> list[Token]:
    parser = _parser()
    return parser.inline.parse(text, parser, {}, [])


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero")
    rules, after = parser.inline.ruler, parser.inline.ruler2
    rules.enableOnly(["newline", "escape", "emphasis"])
    after.enableOnly(["balance_pairs", "emphasis"])
    for name, rule in zip(rules.get_active_rules(), rules.getRules(""), strict=True):
        rules.at(name, _placed(rule))
    rules.before("emphasis", "note", _placed(_matching(_NOTE, "note")))
    rules.before("emphasis", "raised", _placed(_matching(_RAISED, "raised")))
    rules.before("newline", "plain", _plain)
    return parser


_PLAIN = re.compile(r"[^\\*_\n\[^]+")
_NOTE = re.compile(rf"\[\^([^\]\s{ATOM}]{{1,200}})\]")
_RAISED = re.compile(rf"\^([^\s^\\*_\[\]{ATOM}]{{1,12}})\^")


def _placed(rule: Rule) -> Rule:
    """A rule whose tokens know where they end: one takes all that the rule took, each of several one character."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        made = state.tokens[count:]
        if made and made[-1].type == "text":
            for index in range(1, state.pos - start + 1):
                made[-index].meta["end"] = state.pos - index + 1
        elif made:
            made[-1].meta["end"] = state.pos
        return True

    return placed


def _plain(state: StateInline, silent: bool) -> bool:
    match = _PLAIN.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.append_pending(match[0])
    state.pos = match.end()
    return True


def _matching(pattern: re.Pattern[str], name: str) -> Rule:
    def rule(state: StateInline, silent: bool) -> bool:
        match = pattern.match(state.src, state.pos)
        if not match:
            return False
        if not silent:
            state.push(name, "", 0).content = match[1]
        state.pos = match.end()
        return True

    return rule
