"""Slips of the pen in a text: what was meant as markup, and prints as it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from drafter.document.numbering import LETTERED, OPERATIVE
from drafter.errors import DraftError
from drafter.place import Place
from drafter.source.inline import lone_asterisks
from drafter.source.scan import PartSort
from drafter.source.tree import Source

_UNPRINTED = "\ue004"
"""Stands for every character of a tag that prints nothing."""
_PARTING = "\ue005"
"""Stands for one that parts two passages of which only one is printed."""
_UNSTOPPED = re.compile(r"(?P<number>\d{1,3})[ \t\u00a0]*[.,:;)]?[ \t\u00a0]*(?=\*{1,2}(?P<first>[^\W\d_]))")
_OPENING_WORDS = re.compile(r"\*[A-Z][^*]*\*")
_BRACES = re.compile(r"(?<![{\\])\{[ \t]*(?P<inside>(?P<name>[a-z]\w*)(?:\.\w+)?(?:[ \t]*\|[ \t]*\w+)?)[ \t]*\}+")
_BARE = re.compile(r"(?<![\w/.:@\\{])[a-z]\w*_\w*[a-z0-9](?:\.[a-z]\w*)?(?![\w/@}])")
"""A name with a line within, which no word has: addresses of pages are left out."""
_RULE = re.compile(r"\*{3,}")
_CELL = re.compile(r"(?:[^|\\<]|\\.|<(?!br>))+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the template.

    Attributes:
        number: from 1.
        text: as it is written.
        words: the same, letter by letter, with letters for what facts print.
    """

    number: int
    text: str
    words: str

    @property
    def indent(self) -> int:
        """How many characters stand before the first that is printed."""
        return len(self.words) - len(self.words.lstrip(f" \t{_UNPRINTED}"))


def slips(source: Source, facts: Collection[str]) -> Iterator[DraftError]:
    """Yield a warning for each place that looks like a slip: all that a text may say so on purpose, and seldom does.

    Args:
        source: the text.
        facts: the names that the text may ask for.
    """
    file = source.file
    for paragraph in _paragraphs(source):
        found = [*_beginnings(paragraph, file), *_braces(paragraph, file, facts), *_bare(paragraph, file, facts)]
        found += _asterisks(paragraph, file)
        yield from sorted(found, key=lambda f: (f.place.line, f.place.column) if f.place else (0, 0))


def _paragraphs(source: Source) -> Iterator[list[_Line]]:
    """The paragraphs as they will be read: lines of nothing but tags part none, unless only one side is printed."""
    held: list[_Line] = []
    lines = zip(source.text.split("\n"), _words(source).split("\n"), strict=True)
    for number, (line, words) in enumerate(lines, 1):
        bare = words.replace(_UNPRINTED, "").strip()
        if bare.strip(_PARTING):
            held.append(_Line(number, line, words))
        elif bare or not words.strip():
            if held:
                yield held
            held = []
    if held:
        yield held


def _words(source: Source) -> str:
    """The text letter by letter, with other characters in the place of its tags."""
    out: list[str] = []
    for part in source.parts:
        if part.sort is PartSort.TEXT:
            out.append(part.text)
            continue
        either = part.sort is PartSort.STATEMENT and part.word in ("else", "elif")
        mark = "x" if part.sort is PartSort.EXPRESSION else _PARTING if either else _UNPRINTED
        out.append("".join("\n" if c == "\n" else mark for c in part.text))
    return "".join(out)


def _beginnings(paragraph: list[_Line], file: str) -> Iterator[DraftError]:
    """Lines that begin as a paragraph does, without the empty line above or the full stop that would make them one."""
    if paragraph[0].words.lstrip().startswith("|"):
        return
    for above, line in zip([None, *paragraph], paragraph, strict=False):
        words = line.words[line.indent :]
        unstopped = None if OPERATIVE.match(words) else _UNSTOPPED.match(words)
        number = unstopped["number"] if unstopped and unstopped["first"].isupper() else ""
        stop = f"a full stop and a space after the number: {number}. …" if number else ""
        if above is not None and (number or OPERATIVE.match(words) or LETTERED.match(words)):
            hint = f"Put an empty line before it, and {stop}" if number else _APART
            yield _doubt(file, line, line.indent, "This line begins with a number, and" + _PART_OF_IT, hint)
        elif above is not None and _is_preambular(paragraph[0], above, words):
            yield _doubt(file, line, line.indent, "This line begins as a paragraph does, and" + _PART_OF_IT, _APART)
        elif number:
            message = f"This is not read as paragraph {number}: its number has no full stop and space after it."
            yield _doubt(file, line, line.indent, message, f"Write {stop}")


_PART_OF_IT = " is read as part of the paragraph above it."
_APART = "Put an empty line before it; if it is part of that paragraph, write it on the line above."


def _is_preambular(first: _Line, above: _Line, words: str) -> bool:
    """Whether a line goes on from a preambular paragraph as the next one would: in italics, after a comma."""
    began = _OPENING_WORDS.match(first.words[first.indent :])
    return bool(began and above.words.rstrip(f" \t{_UNPRINTED}").endswith(",") and _OPENING_WORDS.match(words))


def _braces(paragraph: list[_Line], file: str, facts: Collection[str]) -> Iterator[DraftError]:
    """Names of facts between single braces."""
    for line in paragraph:
        for found in _BRACES.finditer(line.words):
            # No text of the United Nations has braces, and none a word with a line within.
            if found["name"] in facts or "_" in found["name"]:
                shown = line.text[found.start() : found.end()]
                message = f"Single braces are printed as they stand: {shown}"
                yield _doubt(file, line, found.start(), message, f"Write two on each side: {{{{ {found['inside']} }}}}")


def _bare(paragraph: list[_Line], file: str, facts: Collection[str]) -> Iterator[DraftError]:
    """Names of facts without braces."""
    for line in paragraph:
        for found in _BARE.finditer(line.words):
            if line.words[: found.start()].rstrip().endswith("{"):
                continue
            message = f"This is printed as it stands: {found[0]}"
            if found[0].partition(".")[0] in facts:
                yield _doubt(file, line, found.start(), message, f"The fact needs braces: {{{{ {found[0]} }}}}")
            else:
                yield _doubt(file, line, found.start(), message, "If a fact is meant, write its name within {{ and }}.")


def _asterisks(paragraph: list[_Line], file: str) -> Iterator[DraftError]:
    """The first asterisk of a paragraph that begins no italics and ends none, and how many more there are."""
    words = "\n".join(line.words for line in paragraph)
    # Of two passages only one is printed, and which of their asterisks belong together cannot be said.
    if "*" not in words or _PARTING in words or _RULE.fullmatch(words.strip()):
        return
    cells = _CELL.finditer(words) if words.lstrip().startswith("|") else (re.match(r"(?s).*", words),)
    alone = [cell.start() + at for cell in cells if cell for at in _alone(cell[0])]
    if not alone:
        return
    before = words[: alone[0]]
    line = paragraph[before.count("\n")]
    message = "An asterisk is printed as it stands: it begins no italics and ends none."
    if len(alone) > 1:
        message = f"{len(alone)} asterisks of this paragraph are printed as they stand; the first is here."
    hint = "Italics stand between two, without a space inside: *Recalls*. To print an asterisk, write \\*"
    yield _doubt(file, line, len(before) - (before.rfind("\n") + 1), message, hint)


def _alone(words: str) -> Iterator[int]:
    """Where the lone asterisks of a passage stand, tags that print nothing left out of it."""
    printed = [at for at, character in enumerate(words) if character != _UNPRINTED]
    return (printed[at] for at in lone_asterisks(words.replace(_UNPRINTED, "")))


def _doubt(file: str, line: _Line, column: int, message: str, hint: str) -> DraftError:
    return DraftError(message, place=Place(file, line.number, column + 1), line_text=line.text, hint=hint)
