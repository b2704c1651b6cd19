"""An amendment as the United Nations print it: a sentence for each instruction, new paragraphs behind a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.amendments.instructions import (
    EACH,
    Add,
    InsertWords,
    Instruction,
    Remove,
    Replace,
    Reword,
    Side,
)
from drafter.amendments.places import place_words, places_words
from drafter.document import (
    Block,
    Document,
    DocumentKind,
    Inline,
    Kind,
    Note,
    Paragraph,
    Record,
    Run,
    Stage,
    Table,
    Words,
    plain,
)
from drafter.document.words import tidy
from drafter.languages import language

MOST_MARKED = 3
"""More notes than these are numbered."""


def written(instructions: Sequence[Instruction]) -> tuple[Block, ...]:
    """The paragraphs of an amendment.

    Args:
        instructions: what it says.

    Returns:
        An instruction alone as one paragraph; several numbered; each followed by the paragraphs that it quotes.
    """
    alone = len(instructions) == 1
    out: list[Block] = []
    for number, one in enumerate(instructions, 1):
        words, blocks = _sentence(one)
        kind = Kind.PREAMBULAR if alone else Kind.OPERATIVE
        out += [Paragraph(kind, words, "" if alone else f"{number}."), *map(_quoted_block, blocks)]
    return tuple(_with_marks(out))


def _with_marks(blocks: Sequence[Block]) -> Iterator[Block]:
    """The paragraphs with asterisks for the marks of their notes, as long as these are few: the draft has the numbers.

    The first mark, a single asterisk, is that of the sponsors.
    """
    notes = [i for b in blocks if isinstance(b, Paragraph) for i in b.content if isinstance(i, Note)]
    if len(notes) > MOST_MARKED:
        yield from blocks
        return
    marks = iter("*" * n for n in range(2, MOST_MARKED + 2))
    for block in blocks:
        if isinstance(block, Paragraph) and any(isinstance(i, Note) for i in block.content):
            content = (replace(i, mark=next(marks)) if isinstance(i, Note) else i for i in block.content)
            block = replace(block, content=tuple(content))
        yield block


def _quoted_block(block: Block) -> Block:
    """A new paragraph as it is quoted: its number among its words, since it is not the amendment's."""
    if not isinstance(block, Paragraph):
        return block
    match block.kind:
        case Kind.SUBPARAGRAPH | Kind.HEADING:
            return replace(block, place=None)
        case Kind.OPERATIVE:
            return Paragraph(Kind.PREAMBULAR, block.content)
        case Kind.PLAIN if block.number:
            return Paragraph(Kind.PLAIN, tidy((Run(f"{block.number} "), *block.content)))
    return replace(block, place=None)


def _sentence(one: Instruction) -> tuple[Words, tuple[Block, ...]]:
    match one:
        case Reword():
            return _said(_reword(one)), ()
        case InsertWords():
            return _insert(one)
        case Remove():
            text = f"Delete {places_words(one.places)}"
            return (Run(f"{text} reading:" if one.reading else f"{text}."),), one.reading
        case Add():
            return (Run(_add(one)),), one.blocks
        case Replace():
            return _replace(one)


def _reword(one: Reword) -> Iterator[str | Words]:
    yield f"In {places_words(one.places)}, "
    yield "replace " if one.new else "delete "
    yield from _occurrence(one.which)
    yield one.old
    if one.new:
        yield " with "
        yield one.new
    yield "."


def _insert(one: InsertWords) -> tuple[Words, tuple[Block, ...]]:
    where = f"In {places_words(one.places)}, "
    side = "before " if one.side is Side.BEFORE else "after "
    if len(one.words) == 1 and isinstance(one.words[0], Note):
        blocks = tuple(Paragraph(Kind.PLAIN, p) for p in one.words[0].paragraphs)
        return _said([where + side, *_occurrence(one.which), one.anchor, ", insert a footnote reading:"]), blocks
    if not one.anchor:
        return _said([where + "insert ", one.words, " at the end."]), ()
    return _said([where + side, *_occurrence(one.which), one.anchor, ", insert ", one.words, "."]), ()


def _occurrence(which: int) -> Iterator[str]:
    if which == EACH:
        yield "each occurrence of "
    elif which:
        yield f"the {language('en').ordinal(which)} occurrence of "


_NOUNS = {
    Kind.PREAMBULAR: "preambular paragraph",
    Kind.OPERATIVE: "operative paragraph",
    Kind.SUBPARAGRAPH: "subparagraph",
    Kind.HEADING: "heading",
}


def _add(one: Add) -> str:
    if one.annex:
        if not one.place.number:
            return "Insert the following annex:"
        return f"{one.side.capitalize()} {place_words(one.place)}, insert the following annex:"
    leads = [b for b in one.blocks if not isinstance(b, Paragraph) or b.kind is not Kind.SUBPARAGRAPH] or one.blocks
    plural = "s" if len(leads) > 1 else ""
    noun = _noun(one)
    side = "At the end of" if one.side is Side.END else one.side.capitalize()
    return f"{side} {place_words(one.place)}, insert the following {noun}{plural}:"


def _noun(one: Add) -> str:
    if isinstance(one.blocks[0], Table):
        return "table"
    unnumbered = one.kind is Kind.PLAIN and not one.place.annex
    return "unnumbered paragraph" if unnumbered else _NOUNS.get(one.kind or Kind.PLAIN, "paragraph")


def _replace(one: Replace) -> tuple[Words, tuple[Block, ...]]:
    where = places_words(one.places)
    first = one.blocks[0] if one.blocks else None
    if isinstance(first, Paragraph) and one.places[0].part.value == "title":
        return _said([f"Replace {where} with ", first.content, "."]), ()
    noun = "table" if isinstance(first, Table) else "text"
    return (Run(f"Replace {where} with the following {noun}:"),), one.blocks


def _said(parts: Sequence[str | Words] | Iterator[str | Words]) -> Words:
    """Plain words, and quoted ones between quotation marks."""
    out: list[Inline] = []
    for part in parts:
        if isinstance(part, str):
            out.append(Run(part))
        else:
            out += [Run("“"), *part, Run("”")]
    return tidy(tuple(out))


def document_of(
    instructions: Sequence[Instruction], draft: Document, *, symbol: str = "", sponsors: str = ""
) -> Document:
    """The amendment as a document, with the masthead of the draft it amends.

    Args:
        instructions: what it says.
        draft: the draft as issued.
        symbol: of the amendment; open where it is empty.
        sponsors: who proposes it; open where it is empty.
    """
    of = plain(draft.front.symbol)
    line = f"{sponsors or '[Sponsors]'}: amendment to draft resolution {of}".rstrip()
    front = replace(
        draft.front,
        symbol=(Run(symbol or "[Symbol]"),),
        date=(),
        distribution=(Run(language(draft.language).distribution(limited=True)),),
        proponent=(Run(line),),
        report=(),
        number=(),
    )
    return Document(
        draft.language,
        Stage.DRAFT,
        front,
        written(instructions),
        kind=DocumentKind.AMENDMENT,
        record=Record(session=draft.record.session, symbol=symbol or None),
    )
