"""A text as a file: its chunks between blank lines, which block each one prints, its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.source.expressions import Expression, expressions
from drafter.source.notes import marks_in
from drafter.source.paragraphs import Sort
from drafter.source.scan import PartSort
from drafter.source.tree import Source, read


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines between blank lines.

    Attributes:
        lines: the lines.
        first: the number of the first in the file, from 1.
        block: the index of the block that it prints, or None.
        at: of the lines, where the block begins; what is before are tags.
    """

    lines: tuple[str, ...]
    first: int
    block: int | None = None
    at: int = 0

    @property
    def text(self) -> str:
        """The lines as they stand."""
        return "\n".join(self.lines)

    @property
    def sort(self) -> Sort | None:
        """What the first paragraph in it is; None where there are only tags."""
        found = read(self.text, "").paragraphs
        return found[0].sort if found else None

    @property
    def note(self) -> str | None:
        """The name of the note whose text it is, or None."""
        return read(self.text, "").paragraphs[0].label if self.sort is Sort.NOTE else None

    @property
    def goes_on(self) -> bool:
        """Whether it is a further paragraph of the note before it."""
        return self.lines[0].startswith("    ")

    @property
    def belongs_to_next(self) -> bool:
        """Whether it is a rule, a comment, or the beginning of a condition, which go with what follows."""
        tags = list(read(self.text, "").tags)
        if self.sort is not None or not tags:
            return self.sort is Sort.RULE
        return tags[0].sort is PartSort.COMMENT or not tags[-1].word.startswith("end")

    @property
    def expressions(self) -> list[Expression]:
        """The expressions of the block that it prints."""
        return list(expressions(self.paragraph))

    @property
    def marks(self) -> list[str]:
        """The notes whose marks stand in the block that it prints."""
        return marks_in(self.paragraph)

    @property
    def paragraph(self) -> str:
        """The lines of the block that it prints, without tags around them."""
        return "\n".join(self.lines[self.at : self.end])

    @property
    def end(self) -> int:
        """Behind the last line of the block: the next line of nothing but tags."""
        for n in range(self.at, len(self.lines)):
            if not read(self.lines[n], "").shown.text.strip():
                return n
        return len(self.lines)

    def with_paragraph(self, words: str) -> str:
        """The lines with other words for the block, the tags around it kept."""
        return "\n".join([*self.lines[: self.at], words, *self.lines[self.end :]])


def named_in(source: Source) -> set[str]:
    """The words in the tags of a template, the names of its facts among them."""
    tags = (tag for tag in source.tags if tag.sort is not PartSort.COMMENT)
    return {word for tag in tags for word in re.findall(r"\w+", tag.inside)}


def chunks(text: str, lines_of_blocks: Sequence[int]) -> Iterator[Chunk]:
    """Cut a template into chunks.

    Args:
        text: the template.
        lines_of_blocks: by block, the line on which it begins, from 1; 0 where it is not known.
    """
    blocks = {line: index for index, line in enumerate(lines_of_blocks) if line}
    held: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            held.append(line)
        elif held:
            first = number - len(held)
            at = next((n for n in range(len(held)) if first + n in blocks), None)
            yield Chunk(tuple(held), first, None if at is None else blocks[first + at], at or 0)
            held = []
