"""Paragraphs of a text added, dropped, moved and reworded, at their places in its Markdown.

Everything that is not touched stays to the byte. What hangs on a paragraph's place goes with the place, not with the
words: its number or letter, and whether it ends in a semicolon or in the full stop of the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.document import Block, Document, Kind, Paragraph
from drafter.document.numbering import LETTERED, OPERATIVE, Label, counted, label_of, labels_like, levels, split_number
from drafter.errors import DraftError
from drafter.source.blocks import Parsed, Trace
from drafter.source.notes import marks_in, note_marks
from drafter.source.paragraphs import Sort, SourceParagraph
from drafter.source.tree import Source, read

_ENDS = (",", ";", ".")


_LABEL = re.compile(r"\s*\((?:[a-z]{1,2}|[ivx]{1,5})\)\s")
"""The label of a sub-paragraph, which stands apart from what is before it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph as it is written.

    Attributes:
        text: its lines.
        first, last: their numbers, counted from 0, both included.
        around: the lines of the passage it stands in, which has blank lines before and after: the paragraph, and
            conditions that stand on lines of their own around it.
    """

    text: str
    first: int
    last: int
    around: tuple[int, int]


def written(source: Source, trace: Trace) -> Written:
    """How a paragraph of a text is written.

    Args:
        source: the text.
        trace: where the paragraph comes from.
    """
    lines = source.lines
    start, end = trace.shown.span(trace.paragraph.start, trace.paragraph.end)
    number = source.paragraph_at(start)
    if number is not None:
        # What a condition leaves out stands in the text all the same.
        end = max(end, source.span(source.paragraphs[number])[1])
    first, last = lines.number(start) - 1, lines.number(max(end - 1, start)) - 1
    around = [first, last]
    while lines.text(around[0]).strip():
        around[0] -= 1
    while lines.text(around[1] + 2).strip():
        around[1] += 1
    text = "\n".join(lines.text(n + 1) for n in range(first, last + 1))
    return Written(text, first, last, (around[0], around[1]))


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph with the sub-paragraphs under it.

    Attributes:
        index: its block.
        first, last: the lines of its passages.
    """

    index: int
    first: int
    last: int


class Editing:
    """A text to be edited, and the blocks that it drafted.

    Args:
        source: the text.
        document: what it was drafted as.
        parsed: where the blocks come from.
    """

    def __init__(self, source: Source, document: Document, parsed: Parsed) -> None:
        """Begin with what there is; see the class."""
        self.source = source
        self.parsed = parsed
        self.lines = source.text.split("\n")
        self.blocks: list[Block] = list(document.blocks())
        self.part = [0] * len(document.body)
        for number, annex in enumerate(document.annexes, 1):
            self.part += [number] * len(annex.blocks)

    def written(self, index: int) -> Written:
        """How a block is written."""
        trace = self.parsed.traces[index]
        if isinstance(trace, dict):
            # The cells of a table are all of one paragraph.
            trace = next(iter(trace.values()))
        return written(self.source, trace)

    def reworded(self, index: int, words: str) -> str:
        """The text with other words for a paragraph."""
        source = self.written(index)
        new = _tidied(words)
        if not new:
            raise DraftError("A paragraph needs words.", hint="Drop it instead.")
        return self._joined(self.lines[: source.first], new.split("\n"), self.lines[source.last + 1 :])

    def added(self, index: int, words: str) -> str:
        """The text with a new paragraph after one and what is under it.

        It is numbered as its neighbour is. After the last of the operative paragraphs it takes over the full stop.
        """
        new = _tidied(words)
        if not new:
            raise DraftError("A paragraph needs words.", hint="Write it first.")
        block, unit = self.blocks[index], self._unit(index)
        lines = list(self.lines)
        if isinstance(block, Paragraph) and block.kind is Kind.OPERATIVE:
            if not split_number(new, OPERATIVE)[0]:
                new = f"{_number(self.lines[self.written(index).first]) + 1}. {new}"
            if _end(lines, unit.last) == ".":
                lines = _ended(lines, unit.last, ";")
                new = new.rstrip(";,.") + "."
            elif new[-1] not in (*_ENDS, ":"):
                new += ";"
        elif (
            new[-1] not in (*_ENDS, ":")
            and isinstance(block, Paragraph)
            and block.kind in (Kind.FORMULA, Kind.PREAMBULAR)
        ):
            new += ","
        at = unit.last + 1
        return self._renumbered(self._joined(lines[:at], ["", *new.split("\n")], lines[at:]))

    def dropped(self, index: int) -> str:
        """The text without a paragraph and what is under it; notes that only it has go with it."""
        self._refuse_formula(index)
        block, unit = self.blocks[index], self._unit(index)
        lines = list(self.lines)
        before, after = self._sibling(index, -1), self._sibling(index, 1)
        end = _end(lines, unit.last)
        if after is None and before is not None and end in _ENDS:
            lines = _ended(lines, self._unit(before).last, end)
        if isinstance(block, Paragraph) and block.kind is Kind.SUBPARAGRAPH:
            lines = self._letters_up(lines, index)
        gone = lines[unit.first : unit.last + 1]
        rest = [*lines[: unit.first], *lines[unit.last + 2 if unit.last + 1 < len(lines) else unit.last + 1 :]]
        return self._renumbered(without_notes("\n".join(rest), set(marks_in("\n".join(gone)))))

    def moved(self, index: int, step: int) -> str:
        """The text with a paragraph, and what is under it, before the one above or after the one below.

        Args:
            index: the block.
            step: -1 for up, 1 for down.
        """
        self._refuse_formula(index)
        other = self._sibling(index, step)
        if other is None:
            side = "above" if step < 0 else "below"
            raise DraftError(f"There is no paragraph of its kind {side} it to change places with.")
        upper, lower = sorted((self._unit(index), self._unit(other)), key=lambda u: u.first)
        lines = list(self.lines)
        ends = _end(lines, upper.last), _end(lines, lower.last)
        if all(end in _ENDS for end in ends):
            lines = _ended(_ended(lines, upper.last, ends[1]), lower.last, ends[0])
        lines = _labels_swapped(lines, self.written(upper.index).first, self.written(lower.index).first)
        return "\n".join(
            [
                *lines[: upper.first],
                *lines[lower.first : lower.last + 1],
                *lines[upper.last + 1 : lower.first],
                *lines[upper.first : upper.last + 1],
                *lines[lower.last + 1 :],
            ]
        )

    # Inside ----------------------------------------------------------------

    def _refuse_formula(self, index: int) -> None:
        block = self.blocks[index]
        if isinstance(block, Paragraph) and block.kind is Kind.FORMULA:
            raise DraftError("A resolution begins with this line; it stays where it is.")

    def _unit(self, index: int) -> _Unit:
        first = self.written(index).around[0]
        last = self.written(self._last_under(index)).around[1]
        return _Unit(index, first, last)

    def _last_under(self, index: int) -> int:
        """The last block that belongs to one: its sub-paragraphs, and theirs."""
        depth = _depth(self.blocks[index])
        last = index
        if depth is None:
            return index
        while last + 1 < len(self.blocks) and self.part[last + 1] == self.part[index]:
            following = self.blocks[last + 1]
            deeper = _depth(following)
            if (
                not isinstance(following, Paragraph)
                or following.kind is not Kind.SUBPARAGRAPH
                or (deeper or 0) <= depth
            ):
                break
            last += 1
        return last

    def _sibling(self, index: int, step: int) -> int | None:
        """The next block of the same kind and depth under the same one, or None."""
        block = self.blocks[index]
        depth = _depth(block)
        at = self._last_under(index) + 1 if step > 0 else index - 1
        while 0 <= at < len(self.blocks) and self.part[at] == self.part[index]:
            other = self.blocks[at]
            if type(other) is type(block) and _kind(other) is _kind(block) and _depth(other) == depth:
                return at
            if depth is None or not isinstance(other, Paragraph) or other.kind is not Kind.SUBPARAGRAPH:
                return None
            if (_depth(other) or 0) <= depth:
                return None
            at += step
        return None

    def _letters_up(self, lines: list[str], index: int) -> list[str]:
        """The letters of the sub-paragraphs after one, each as the one before it."""
        chain = [index]
        while (after := self._sibling(chain[-1], 1)) is not None:
            chain.append(after)
        letters = [split_number(self.written(i).text, LETTERED)[0] for i in chain]
        for i, letter in zip(chain[1:], letters, strict=False):
            at = self.written(i).first
            own = split_number(lines[at].lstrip(), LETTERED)[0]
            if own and letter:
                lines[at] = lines[at].replace(own, letter, 1)
        return lines

    def _renumbered(self, text: str) -> str:
        return renumbered(self.source, text)

    @staticmethod
    def _joined(*parts: Sequence[str]) -> str:
        return "\n".join(line for part in parts for line in part)


def renumbered(before: Source, text: str) -> str:
    """A text whose numbers and letters follow each other, where they did before it was edited.

    Args:
        before: as it was.
        text: as it is.
    """
    source = read(text, before.file)
    labels: dict[int, str] = {}
    if _follow_on(list(_numbers(before))):
        labels |= dict(_counted(_numbers(source)))
    if all(_labels(group) == labels_like(_labels(group)) for group in _siblings(before)):
        for group in _siblings(source):
            labels |= dict(zip((p.start for p in group), labels_like(_labels(group)), strict=False))
    out: list[str] = []
    at = 0
    for paragraph in source.paragraphs:
        if (label := labels.get(paragraph.start)) and label != paragraph.label:
            start, _ = source.span(paragraph)
            out += [text[at:start], label]
            at = start + len(paragraph.label)
    return "".join([*out, text[at:]])


def _numbers(source: Source) -> Iterator[SourceParagraph]:
    """The operative paragraphs of the body."""
    for paragraph in source.paragraphs:
        if paragraph.sort is Sort.RULE:
            return
        if paragraph.sort is Sort.NUMBERED:
            yield paragraph


def _follow_on(numbered: Sequence[SourceParagraph]) -> bool:
    return _labels(numbered) == [number for _, number in _counted(numbered)]


def _counted(numbered: Iterable[SourceParagraph]) -> Iterable[tuple[int, str]]:
    """Where each paragraph begins, and its number, counted from 1."""
    found = list(numbered)
    numbers = counted([label_of(p.label) or Label(0) for p in found])
    return zip((p.start for p in found), numbers, strict=True)


def _labels(found: Sequence[SourceParagraph]) -> list[str]:
    return [p.label for p in found]


def _siblings(source: Source) -> Iterator[list[SourceParagraph]]:
    """Lettered paragraphs that stand side by side under one, in groups of their depth."""
    run: list[SourceParagraph] = []
    for paragraph in (*source.paragraphs, None):
        if paragraph is not None and paragraph.is_of_note:
            continue
        if paragraph is not None and paragraph.sort is Sort.LETTERED:
            run.append(paragraph)
            continue
        yield from _by_depth(run)
        run = []


def _by_depth(run: Sequence[SourceParagraph]) -> Iterator[list[SourceParagraph]]:
    groups: list[list[SourceParagraph]] = []
    for paragraph, level in zip(run, levels(_labels(run)), strict=True):
        while len(groups) > level:
            yield groups.pop()
        while len(groups) < level:
            groups.append([])
        groups[-1].append(paragraph)
    yield from (group for group in groups if group)


def _kind(block: Block) -> Kind | None:
    return block.kind if isinstance(block, Paragraph) else None


def _depth(block: Block) -> int | None:
    """0 for a paragraph, the level of a sub-paragraph; None for what has nothing under it."""
    if not isinstance(block, Paragraph) or block.kind in (Kind.HEADING, Kind.FORMULA):
        return None
    return block.level if block.kind is Kind.SUBPARAGRAPH else 0


def _number(line: str) -> int:
    found = re.search(r"\d+", split_number(line.lstrip(), OPERATIVE)[0])
    return int(found[0]) if found else 0


def _last_words(lines: Sequence[str], last: int) -> int:
    """The line on which the words of a passage end, conditions after them left out."""
    while last > 0 and not read(lines[last], "").shown.text.strip():
        last -= 1
    return last


def _end(lines: Sequence[str], last: int) -> str:
    return lines[_last_words(lines, last)].rstrip()[-1:]


def _ended(lines: Sequence[str], last: int, end: str) -> list[str]:
    """Lines with another mark at the end of a passage."""
    out = list(lines)
    at = _last_words(lines, last)
    if out[at].rstrip()[-1:] in _ENDS:
        out[at] = out[at].rstrip()[:-1] + end
    return out


def _labels_swapped(lines: Sequence[str], a: int, b: int) -> list[str]:
    out = list(lines)
    for pattern in (OPERATIVE, LETTERED):
        one, two = split_number(out[a].lstrip(), pattern)[0], split_number(out[b].lstrip(), pattern)[0]
        if one and two:
            out[a], out[b] = out[a].replace(one, two, 1), out[b].replace(two, one, 1)
            break
    return out


def without_notes(text: str, names: set[str]) -> str:
    """The text without the notes of these names that have no mark any more."""
    source = read(text, "")
    gone = names - {name for name, _ in note_marks(source)}
    spans = [source.span(p) for name, written in source.notes.items() if name in gone for p in written]
    for start, end in sorted(spans, reverse=True):
        line = text.rfind("\n", 0, start) + 1
        text = text[:line] + text[end:].lstrip("\n")
    return text


def _tidied(words: str) -> str:
    lines = [line.rstrip() for line in words.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")]
    apart = [f"\n{line}" if _LABEL.match(line) and n else line for n, line in enumerate(lines)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(apart))
