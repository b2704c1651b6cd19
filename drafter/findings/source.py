"""A paragraph of the template and the words it prints: which character of one is which of the other.

What the template says literally is aligned with what is printed and owed to no fact. Between the two stand Markdown's
marks, comments and expressions.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from drafter.document import Note, Words

_TOKEN = re.compile(
    r"(?P<comment>\{#.*?#\})|(?P<control>\{%.*?%\})|(?P<expression>\{\{.*?\}\})|(?P<note>\[\^[^\]\s]+\])"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<mark>\*+)|(?P<space>[ \t\r\n]+)|(?P<character>.)",
    re.DOTALL,
)
_NUMBER = re.compile(r"\s*(?:\d{1,3}\.|\(?[a-z]{1,6}\)|#{1,4})[ \t\u00a0]+")


@dataclass(frozen=True, slots=True)
class Literal:
    """A character that the template prints as it stands.

    Attributes:
        character: the character; a space for any white space.
        start, end: where it stands in the file, an escaping backslash included.
    """

    character: str
    start: int
    end: int


class SourceParagraph:
    """A paragraph of a template.

    Attributes:
        text: the whole file.
        start, end: where the paragraph stands in it.
    """

    def __init__(self, text: str, start: int, end: int, *, numbered: bool) -> None:
        """Read the paragraph's characters.

        Args:
            text: the whole file.
            start: where the paragraph begins in it.
            end: where it ends.
            numbered: whether it begins with a number or letter that is not among its words.
        """
        self.text = text
        self.start, self.end = start, end
        self.literals: list[Literal] = []
        self.expressions: list[tuple[int, int]] = []
        self.number: tuple[int, int] | None = None
        at = start
        if numbered and (match := _NUMBER.match(text, self._past_comments(), end)):
            self.number = match.start() + len(match[0]) - len(match[0].lstrip()), match.end()
            at = match.end()
        self._read(at)

    def _past_comments(self) -> int:
        at = self.start
        while match := re.compile(r"\s*\{#.*?#\}\s*", re.DOTALL).match(self.text, at, self.end):
            at = match.end()
        return at

    def _read(self, at: int) -> None:
        for match in _TOKEN.finditer(self.text, at, self.end):
            kind = match.lastgroup
            if kind in ("expression", "control"):
                self.expressions.append(match.span())
            elif kind == "space":
                if self.literals or self.expressions:
                    self.literals.append(Literal(" ", *match.span()))
            elif kind in ("character", "escaped"):
                self.literals.append(Literal(match[kind], *match.span()))
        while self.literals and self.literals[-1].character == " ":
            self.literals.pop()

    def expression_length(self, start: int) -> int:
        """The length of the expression that begins at an offset of the file; 0 where none does."""
        return next((e - s for s, e in self.expressions if s == start), 0)

    @cached_property
    def said(self) -> str:
        """What it prints as it stands."""
        return "".join(c.character for c in self.literals)


@dataclass(frozen=True)
class Alignment:
    """Words and the paragraph of a template they were printed from.

    Attributes:
        source: the paragraph.
        offsets: for each printed character that is the template's own, its number among the printed ones.
    """

    source: SourceParagraph
    offsets: tuple[int, ...]

    def literal(self, offset: int) -> Literal | None:
        """The template's character that printed one; None where a fact did."""
        at = bisect_right(self.offsets, offset) - 1
        return self.source.literals[at] if at >= 0 and self.offsets[at] == offset else None

    def place(self, offset: int) -> int:
        """Where in the file the character at an offset comes from: itself, or the expression that printed it."""
        found = self.literal(offset)
        if found:
            return found.start
        before = bisect_right(self.offsets, offset) - 1
        after = self.source.literals[before].end if before >= 0 else self.source.start
        return next((s for s, _ in self.source.expressions if s >= after), after)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where in the file printed words stand; None where the template does not have every one of them."""
        if start == end:
            before = self.literal(start - 1) if start else None
            if before:
                return before.end, before.end
            first = self.literal(0)
            return (first.start, first.start) if first and not start else None
        literals = [self.literal(o) for o in range(start, end)]
        if any(c is None for c in literals):
            return None
        first, last = literals[0], literals[-1]
        assert first is not None
        assert last is not None
        if any(first.start <= s < last.end for s, _ in self.source.expressions):
            return None
        return first.start, last.end


def align(words: Words, source: SourceParagraph) -> Alignment | None:
    """Align words with a paragraph of the template.

    Args:
        words: the words it printed, with their facts.
        source: the paragraph.

    Returns:
        The alignment; None where what was printed is not what the template says, as in the branches of a condition.
    """
    own: list[int] = []
    said: list[str] = []
    at = 0
    for item in words:
        if isinstance(item, Note):
            continue
        if item.fact is None:
            own.extend(range(at, at + len(item.words)))
            said.append(item.words)
        at += len(item.words)
    printed = "".join(said).replace("\n", " ")
    if printed == source.said:
        return Alignment(source, tuple(own))
    return _around_spaces(printed, own, source)


def _around_spaces(printed: str, own: list[int], source: SourceParagraph) -> Alignment | None:
    """Align where the two differ only in spaces beside an expression, which printing trims or joins."""
    offsets: list[int] = []
    kept: list[Literal] = []
    at = 0
    for literal in source.literals:
        if at < len(printed) and literal.character == printed[at]:
            offsets.append(own[at])
            kept.append(literal)
            at += 1
        elif literal.character != " ":
            return None
    if at != len(printed):
        return None
    trimmed = SourceParagraph.__new__(SourceParagraph)
    trimmed.__dict__.update(source.__dict__)
    trimmed.literals = kept
    return Alignment(trimmed, tuple(offsets))


def paragraph_at(text: str, line: int, *, numbered: bool) -> SourceParagraph:
    """The paragraph of a file that begins on, or goes through, a line.

    Args:
        text: the file.
        line: counted from 1.
        numbered: whether it begins with a number or letter that is not among its words.
    """
    start = _line_start(text, line)
    end = len(text)
    if match := re.compile(r"\n[ \t]*(?:\n|$)").search(text, start):
        end = match.start()
    return SourceParagraph(text, start, end, numbered=numbered)


def _line_start(text: str, line: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
        if not at:
            return len(text)
    return at


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
