"""The tags of a text, and what stands between them: the first reading, which knows nothing of Markdown.

Tags are written and read as Jinja has them, with its rules for white space: a condition or comment takes the spaces
before it on its line and the line break after it along, ``-`` inside its braces all white space on that side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class PartSort(StrEnum):
    """What a part of a text is."""

    TEXT = "text"
    EXPRESSION = "expression"
    """``{{ fact }}``."""
    STATEMENT = "statement"
    """``{% if fact %}``."""
    COMMENT = "comment"
    """``{# … #}``."""


@dataclass(frozen=True, slots=True)
class Part:
    """A tag, or the text between two.

    Attributes:
        sort: which.
        start, end: where it stands.
        text: the whole of it.
        shown: of a text, from where to where it can be printed; the rest is white space that tags take along.
        holds_line: of a tag, whether it begins a line that has words too: the line then parts no paragraphs, even
            where a condition leaves nothing of it.
    """

    sort: PartSort
    start: int
    end: int
    text: str
    shown: tuple[int, int] = (0, 0)
    holds_line: bool = False

    @property
    def inside(self) -> str:
        """Of a tag, what stands between its braces."""
        return self.text[2:-2].strip("-+ \t\r\n")

    @property
    def word(self) -> str:
        """Of a statement, its first word: if, elif, else, endif."""
        return self.inside.split(None, 1)[0] if self.inside else ""


@dataclass(frozen=True, slots=True)
class Unclosed:
    """Braces that begin a tag which does not end.

    Attributes:
        start: where they stand.
        closing: what would end it.
    """

    start: int
    closing: str


_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_STRINGS = r""""(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'"""
_REST = {
    "{{": re.compile(rf"(?:[^\"'{{}}]|{_STRINGS}|\{{(?![{{%#])|\}}(?!\}}))*+\}}\}}", re.DOTALL),
    "{%": re.compile(rf"(?:[^\"'{{%]|{_STRINGS}|\{{(?![{{%#])|%(?!\}}))*+%\}}", re.DOTALL),
}
"""What follows the opening of a tag, to its end; its end may stand within the words of an argument too."""
_SORTS = {"{{": PartSort.EXPRESSION, "{%": PartSort.STATEMENT, "{#": PartSort.COMMENT}
_END_OF_RAW = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")


def scan(text: str) -> tuple[tuple[Part, ...], tuple[Unclosed, ...]]:
    """Cut a text into tags and what is between them.

    Args:
        text: the text, whatever stands in it.

    Returns:
        The parts, which together are the text; and tags that do not end, which count as words.
    """
    unclosed: list[Unclosed] = []
    tags = list(_tags(text, unclosed))
    parts: list[Part] = []
    at = 0
    before: Part | None = None
    for index, tag in enumerate(tags):
        if at < tag.start:
            parts.append(_between(text, at, tag.start, before, tag))
        held = tag.sort is not PartSort.EXPRESSION and _holds_line(text, tags, index)
        parts.append(Part(tag.sort, tag.start, tag.end, tag.text, holds_line=held))
        at, before = tag.end, tag
    if at < len(text):
        parts.append(_between(text, at, len(text), before, None))
    return tuple(parts), tuple(unclosed)


def _tags(text: str, unclosed: list[Unclosed]) -> Iterator[Part]:
    at = 0
    while opening := _OPENING.search(text, at):
        at = opening.end()
        end = _end(text, opening[0], at)
        if end is None:
            unclosed.append(Unclosed(opening.start(), _CLOSING[opening[0]]))
            if opening[0] == "{#":
                # What a comment hides is not known before it ends.
                return
            continue
        tag = Part(_SORTS[opening[0]], opening.start(), end, text[opening.start() : end])
        yield tag
        at = end
        if tag.sort is PartSort.STATEMENT and tag.inside == "raw":
            closing = _END_OF_RAW.search(text, at)
            if closing is None:
                unclosed.append(Unclosed(tag.start, "{% endraw %}"))
                return
            yield Part(PartSort.STATEMENT, closing.start(), closing.end(), closing[0])
            at = closing.end()


def _end(text: str, opening: str, at: int) -> int | None:
    """Behind the tag whose opening ends at an offset; None where another tag begins before it ends."""
    if opening in _REST:
        if found := _REST[opening].match(text, at):
            return found.end()
        following = _OPENING.search(text, at)
        end = text.find(_CLOSING[opening], at, following.start() if following else len(text))
    else:
        end = text.find("#}", at)
    return end + 2 if end >= 0 else None


def _between(text: str, start: int, end: int, before: Part | None, after: Part | None) -> Part:
    """The text between two tags, and what of it they leave."""
    first, last = start, end
    begins_line = before is None
    if before is not None:
        sign = before.text[-3]
        if sign == "-" and len(before.text) > len("{{}}"):
            while first < last and text[first].isspace():
                first += 1
        elif before.sort is not PartSort.EXPRESSION and sign != "+" and before.inside != "raw":
            first += 2 if text.startswith("\r\n", first) else text[first : first + 1] in ("\n", "\r")
            first = min(first, last)
        begins_line = first > start and text[first - 1] in "\r\n"
    if after is not None:
        sign = after.text[2]
        if sign == "-" and len(after.text) > len("{{}}"):
            while last > first and text[last - 1].isspace():
                last -= 1
        elif after.sort is not PartSort.EXPRESSION and sign != "+":
            line = max(text.rfind("\n", first, last), text.rfind("\r", first, last)) + 1
            line = line or (first if begins_line else last)
            if text[line:last].isspace():
                last = line
    return Part(PartSort.TEXT, start, end, text[start:end], (first, last))


def _holds_line(text: str, tags: list[Part], index: int) -> bool:
    """Whether a tag is the first thing on a line that has words or an expression as well."""
    tag = tags[index]
    line = max(text.rfind("\n", 0, tag.start), text.rfind("\r", 0, tag.start)) + 1
    before = text[line : tag.start]
    if before and not before.isspace():
        return False
    at = tag.end
    for other in tags[index + 1 :]:
        rest = text[at : other.start]
        if "\n" in rest or "\r" in rest or rest.strip() or other.sort is PartSort.EXPRESSION:
            break
        at = other.end
    return bool(_line_rest(text, at).strip())


def _line_rest(text: str, at: int) -> str:
    ends = [e for e in (text.find("\n", at), text.find("\r", at)) if e >= 0]
    return text[at : min(ends, default=len(text))]
