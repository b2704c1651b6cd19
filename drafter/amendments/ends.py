"""What hangs on a paragraph's place: its number, its letter, and the punctuation that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from drafter.document import Block, Kind, Note, Paragraph
from drafter.document.naming import operative_number
from drafter.document.numbering import labels_like


class End(Enum):
    """What is known of the mark that ends a paragraph."""

    OPEN = auto()
    """It may be the draft's, or that of somebody who did not look what follows."""
    WAS_LAST = auto()
    """It ended the text of the draft."""
    SAID = auto()
    """An amendment says it."""


def settled(blocks: Sequence[Block], ends: Sequence[End]) -> list[Block]:
    """Blocks with the full stop at the end of the text and nowhere else, where what ends the text has changed.

    Args:
        blocks: the body as it stands now.
        ends: for each, what is known of its end.
    """
    out = list(blocks)
    last = next((n for n in range(len(out) - 1, -1, -1) if isinstance(out[n], Paragraph)), None)
    for n, block in enumerate(out):
        if isinstance(block, Paragraph) and block.kind is not Kind.FORMULA:
            out[n] = _ended(block, ends[n], is_last=n == last)
    return out


def _ended(block: Paragraph, end: End, *, is_last: bool) -> Paragraph:
    if end is End.WAS_LAST and not is_last:
        return with_end(block, ".", ";")
    if end is End.OPEN and is_last:
        return with_end(block, ";", ".")
    return block


def with_end(paragraph: Paragraph, old: str, new: str) -> Paragraph:
    """The paragraph with another character at its end, where it has the one that is expected there."""
    content = list(paragraph.content)
    for n in range(len(content) - 1, -1, -1):
        item = content[n]
        if isinstance(item, Note):
            continue
        if item.words.endswith(old):
            content[n] = replace(item, words=item.words[: -len(old)] + new)
        break
    return replace(paragraph, content=tuple(content))


def numbered(before: Sequence[Block], after: Sequence[Block]) -> list[Block]:
    """Operative paragraphs numbered on, and anew where the draft began anew; a single one without a number.

    Args:
        before: the body of the draft.
        after: the body as amended.
    """
    restarts = _restarts(before)
    sections: list[list[int]] = [[]]
    fresh = False
    for n, block in enumerate(after):
        if not isinstance(block, Paragraph):
            continue
        if block.kind in (Kind.HEADING, Kind.FORMULA):
            fresh = True
        elif block.kind is Kind.OPERATIVE:
            if fresh and sections[-1] and restarts:
                sections.append([])
            sections[-1].append(n)
            fresh = False
    style = next((b.number for b in before if isinstance(b, Paragraph) and operative_number(b)), "1.")
    suffix = style.lstrip("0123456789")
    out = list(after)
    for section in sections:
        for count, n in enumerate(section, 1):
            block = out[n]
            if isinstance(block, Paragraph):
                number = f"{count}{suffix}" if len(section) > 1 else ""
                out[n] = replace(block, number=number)
    return lettered(out, before)


def renumbered(before: Sequence[Block], after: Sequence[Block]) -> list[Block]:
    """The paragraphs of an annex numbered on, where those of the draft were numbered one after another.

    Args:
        before: the annex of the draft.
        after: the annex as amended.
    """
    out = list(after)
    if _in_turn(before) and not _in_turn(after):
        count = 0
        for n, block in enumerate(out):
            if isinstance(block, Paragraph) and (figure := _figure(block)):
                count += 1
                out[n] = replace(block, number=block.number.replace(figure, str(count), 1))
    return lettered(out, before)


def _in_turn(blocks: Sequence[Block]) -> bool:
    """Whether the numbers of paragraphs are 1, 2, 3 and so on."""
    figures = [f for b in blocks if isinstance(b, Paragraph) and (f := _figure(b))]
    return figures == [str(n) for n in range(1, len(figures) + 1)]


def _figure(block: Paragraph) -> str:
    number = block.number.rstrip(". -)")
    return number if number.isdecimal() and block.kind is not Kind.SUBPARAGRAPH else ""


def _restarts(blocks: Sequence[Block]) -> bool:
    """Whether the numbers of a text begin anew behind a heading."""
    numbers = [operative_number(b) for b in blocks if isinstance(b, Paragraph) and b.kind is Kind.OPERATIVE]
    return numbers.count(1) > 1 or (0 in numbers and len(numbers) > 1)


def lettered(blocks: Sequence[Block], before: Sequence[Block]) -> list[Block]:
    """Sub-paragraphs lettered on in groups that came to have another member.

    Args:
        blocks: as amended.
        before: the draft's; a group that it has letter by letter keeps them.
    """
    known = {tuple(_labels(g)) for g in _groups(list(before))}
    out = list(blocks)
    for group in _groups(list(blocks)):
        labels = _labels(group)
        if tuple(labels) in known or not any(labels):
            continue
        form = next(x for x in labels if x)
        for (n, paragraph), label in zip(group, labels_like([x or form for x in labels]), strict=False):
            out[n] = replace(paragraph, number=label)
    return out


def _groups(blocks: list[Block]) -> list[list[tuple[int, Paragraph]]]:
    """Sub-paragraphs that stand side by side under one paragraph, each with its place among the blocks."""
    done: list[list[tuple[int, Paragraph]]] = []
    held: dict[int, list[tuple[int, Paragraph]]] = {}
    for n, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.kind is Kind.SUBPARAGRAPH:
            for deeper in [level for level in held if level > block.level]:
                done += [held.pop(deeper)]
            held.setdefault(block.level, []).append((n, block))
        else:
            done += held.values()
            held = {}
    return [*done, *held.values()]


def _labels(group: list[tuple[int, Paragraph]]) -> list[str]:
    return [p.number for _, p in group]
