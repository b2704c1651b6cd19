"""How people call the paragraphs of a document: "operative paragraph 9", "preambular paragraph 3"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from drafter.document import Block, Document, Kind, Paragraph
from drafter.document.numbering import label_of
from drafter.messages import current, listed, mark, say, say_many


def paragraph_names(document: Document) -> tuple[str, ...]:
    """Name every block of the body, then of the annexes.

    Args:
        document: the document.

    Returns:
        A name a block, in the order of :meth:`drafter.document.Document.blocks`.
    """
    names = list(_names(document.body, ""))
    for number, annex in enumerate(document.annexes, 1):
        where = say("annex") if len(document.annexes) == 1 else say("annex {number}", number=number)
        names += _names(annex.blocks, where + say(", "))
    return tuple(names)


def together(names: Sequence[str]) -> str:
    """Names of paragraphs as a list: "preambular paragraph 2 and operative paragraphs 8, 9 and 16".

    Args:
        names: as :func:`paragraph_names` has them, and such as "a note"; one may come several times.
    """
    grouped: dict[tuple[str, str], list[str]] = {}
    for name, times in Counter(names).items():
        often = " " + say("({count} times)", count=times) if times > 1 else ""
        kind = next((kind for kind in _numbered() if kind.name.fullmatch(name)), None)
        if kind:
            found = kind.name.fullmatch(name)
            assert found is not None
            grouped.setdefault((found["where"], kind.many), []).append(f"{found['number']}{often}")
        else:
            several = say_many("{count} note", "{count} notes", times) if name == say("a note") and often else ""
            grouped[several or f"{name}{often}", ""] = []
    parts = []
    for (where, many), numbers in grouped.items():
        if len(numbers) > 1:
            parts.append(where + say(many, numbers=listed(numbers)))
        else:
            one = next((kind.one for kind in _numbered() if kind.many == many), "")
            parts.append(where + say(one, number=numbers[0]) if numbers else where)
    return listed(parts)


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A kind of paragraph that has numbers: how one is called and several are, and the pattern of a name."""

    one: str
    many: str
    name: re.Pattern[str]


_KINDS = (
    (mark("preambular paragraph {number}"), mark("preambular paragraphs {numbers}")),
    (mark("operative paragraph {number}"), mark("operative paragraphs {numbers}")),
    (mark("paragraph {number}"), mark("paragraphs {numbers}")),
)


def _numbered() -> tuple[_Numbered, ...]:
    return _numbered_in(current())


@cache
def _numbered_in(language: str) -> tuple[_Numbered, ...]:  # noqa: ARG001
    """The kinds in the language that is on the screen."""
    return tuple(
        _Numbered(
            one, many, re.compile(rf"(?P<where>(?:.*{re.escape(say(', '))})?)" + say(one, number="(?P<number>\\d.*?)"))
        )
        for one, many in _KINDS
    )


def number_in(name: str) -> int:
    """The number of an operative paragraph in its name, or in that of one of its sub-paragraphs; 0 for any other."""
    kind = _numbered()[1]
    found = kind.name.fullmatch(name)
    digits = re.match(r"\d+", found["number"]) if found else None
    return int(digits[0]) if digits else 0


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
            yield where + say("table {number}", number=tables)
            continue
        match block.kind:
            case Kind.FORMULA:
                name = say("the opening line")
            case Kind.PREAMBULAR:
                label = label_of(block.number)
                preambular += not (label and label.added)
                name = say("preambular paragraph {number}", number=label.called if label else preambular)
            case Kind.OPERATIVE:
                label = label_of(block.number)
                number = label.called if label else block.number.rstrip(".")
                name = (
                    say("operative paragraph {number}", number=number)
                    if block.number
                    else say("the operative paragraph")
                )
            case Kind.HEADING:
                name = say("the heading “{text}”", text=block.text)
            case Kind.SUBPARAGRAPH:
                del parents[block.level :]
                name = f"{parents[-1]} {block.number}".strip()
            case Kind.PLAIN:
                plain += 1
                name = say("paragraph {number}", number=block.number.rstrip(".") if block.number else plain)
        if block.kind is Kind.SUBPARAGRAPH:
            parents.append(name)
        else:
            parents = [name]
        yield where + name
