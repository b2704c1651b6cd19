"""How people call the paragraphs of a document: "operative paragraph 9", "preambular paragraph 3"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.document import Block, Document, Kind, Paragraph
from drafter.document.numbering import label_of


def paragraph_names(document: Document) -> tuple[str, ...]:
    """Name every block of the body, then of the annexes.

    Args:
        document: the document.

    Returns:
        A name a block, in the order of :meth:`drafter.document.Document.blocks`.
    """
    names = list(_names(document.body, ""))
    for number, annex in enumerate(document.annexes, 1):
        where = "annex" if len(document.annexes) == 1 else f"annex {number}"
        names += _names(annex.blocks, f"{where}, ")
    return tuple(names)


def together(names: Sequence[str]) -> str:
    """Names of paragraphs as a list: "preambular paragraph 2 and operative paragraphs 8, 9 and 16".

    Args:
        names: as :func:`paragraph_names` has them, and such as "a note"; one may come several times.
    """
    grouped: dict[str, list[str]] = {}
    for name, times in Counter(names).items():
        numbered = _NUMBERED.fullmatch(name)
        often = f" ({times} times)" if times > 1 else ""
        if numbered:
            grouped.setdefault(numbered["kind"], []).append(f"{numbered['number']}{often}")
        else:
            grouped[f"{times} notes" if name == "a note" and often else f"{name}{often}"] = []
    found = []
    for kind, numbers in grouped.items():
        found.append(f"{kind}{'s' * (len(numbers) > 1)} {listed(numbers)}" if numbers else kind)
    return listed(found)


_NUMBERED = re.compile(r"(?P<kind>.*\bparagraph) (?P<number>\d.*)")


def listed(names: Sequence[str]) -> str:
    """Names or numbers as a list in English: "8, 9 and 16"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def operative_paragraphs(document: Document) -> tuple[tuple[int, str], ...]:
    """The numbered operative paragraphs of the body, by which a text calls its own.

    Args:
        document: the document.

    Returns:
        Numbers and words, in order; in a text of several sections a number may come more than once.
    """
    return tuple((number, block.text) for block in document.body if (number := operative_number(block)))


def operative_number(block: Block) -> int:
    """The number of an operative paragraph; 0 for what has none."""
    if not isinstance(block, Paragraph) or block.kind is not Kind.OPERATIVE:
        return 0
    label = label_of(block.number)
    return label.number if label and not label.added else 0


def numbered_with(block: Block, ending: str) -> Block:
    """A block whose number, where it is that of an operative paragraph, ends as a language has it: "1." or "1 -"."""
    number = operative_number(block)
    if not number or not isinstance(block, Paragraph) or block.number == f"{number}{ending}":
        return block
    return replace(block, number=f"{number}{ending}")


def _names(blocks: tuple[Block, ...], where: str) -> Iterator[str]:
    preambular = tables = plain = 0
    parents: list[str] = [""]
    for block in blocks:
        if not isinstance(block, Paragraph):
            tables += 1
            yield f"{where}table {tables}"
            continue
        match block.kind:
            case Kind.FORMULA:
                name = "the opening line"
            case Kind.PREAMBULAR:
                label = label_of(block.number)
                preambular += not (label and label.added)
                name = f"preambular paragraph {label.called if label else preambular}"
            case Kind.OPERATIVE:
                label = label_of(block.number)
                number = label.called if label else block.number.rstrip(".")
                name = f"operative paragraph {number}" if block.number else "the operative paragraph"
            case Kind.HEADING:
                name = f"the heading “{block.text}”"
            case Kind.SUBPARAGRAPH:
                del parents[block.level :]
                name = f"{parents[-1]} {block.number}".strip()
            case Kind.PLAIN:
                plain += 1
                name = f"paragraph {block.number.rstrip('.')}" if block.number else f"paragraph {plain}"
        if block.kind is Kind.SUBPARAGRAPH:
            parents.append(name)
        else:
            parents = [name]
        yield where + name
