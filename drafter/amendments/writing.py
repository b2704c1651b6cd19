"""An amendment as the United Nations print it: a sentence for each instruction, new paragraphs behind a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import Formatter

from drafter.amendments.instructions import (
    AT_END,
    AT_START,
    EACH,
    LAST,
    ONLY,
    Add,
    InsertWords,
    Instruction,
    Move,
    Part,
    Remove,
    Replace,
    Reword,
    Side,
    Swap,
    Where,
)
from drafter.amendments.places import places_words
from drafter.amendments.reading import is_quoted_whole
from drafter.amendments.rewording import in_pairs
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
from drafter.languages import amending, language

MOST_MARKED = 3
"""More notes than these are numbered."""


def written(instructions: Sequence[Instruction], code: str) -> tuple[Block, ...]:
    """The paragraphs of an amendment.

    Args:
        instructions: what it says.
        code: its language.

    Returns:
        An instruction alone as one paragraph; several numbered; each followed by the paragraphs that it quotes.
    """
    alone = len(instructions) == 1
    out: list[Block] = []
    for number, one in enumerate(instructions, 1):
        words, blocks = _sentence(one, code)
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
    if is_quoted_whole(plain(block.content)):
        # The marks around a whole paragraph are taken for those of the amendment: its own stand within such.
        block = replace(block, content=tidy((Run("“"), *block.content, Run("”"))))
    match block.kind:
        case Kind.SUBPARAGRAPH | Kind.HEADING:
            return replace(block, place=None)
        case Kind.OPERATIVE:
            return Paragraph(Kind.PREAMBULAR, block.content)
        case Kind.PLAIN if block.number:
            return Paragraph(Kind.PLAIN, tidy((Run(f"{block.number} "), *block.content)))
    return replace(block, place=None)


def _sentence(one: Instruction, code: str) -> tuple[Words, tuple[Block, ...]]:
    said = _Saying(code)
    match one:
        case Reword():
            form = "reword" if one.new else "delete_words"
            return said.by(form, one.places, which=one.which, old=one.old, new=one.new), ()
        case InsertWords():
            return _insert(one, said)
        case Remove():
            return said.by("delete_reading" if one.reading else "delete", one.places), one.reading
        case Add():
            return _add(one, said), one.blocks
        case Replace():
            return _replace(one, said)
        case Move():
            side = said.words.sides["before" if one.side is Side.BEFORE else "after"]
            beside = places_words([one.beside], code)
            return said.by("move" if one.side else "become", one.places, side=side, place=beside), ()
        case Swap():
            return said.by("swap", one.places), ()


def _insert(one: InsertWords, said: _Saying) -> tuple[Words, tuple[Block, ...]]:
    side = said.words.sides["before" if one.side is Side.BEFORE else "after"]
    if len(one.words) == 1 and isinstance(one.words[0], Note):
        blocks = tuple(Paragraph(Kind.PLAIN, p) for p in one.words[0].paragraphs)
        return said.by("note", one.places, which=one.which, side=side, anchor=one.anchor), blocks
    if not one.anchor:
        form = {Side.BEFORE: "at_start", Side.AFTER: "sentence"}.get(one.side, "at_end")
        return said.by(form, one.places, words=one.words), ()
    return said.by("insert", one.places, which=one.which, side=side, anchor=one.anchor, words=one.words), ()


def _add(one: Add, said: _Saying) -> Words:
    side = said.words.sides[one.side.value.capitalize()]
    if one.annex:
        return said.by("annex_beside" if one.place.number else "annex", [one.place], side=side)
    leads = [b for b in one.blocks if not isinstance(b, Paragraph) or b.kind is not Kind.SUBPARAGRAPH] or one.blocks
    what = said.words.things[_thing(one)][len(leads) > 1]
    return said.by("add", [one.place], side=side, what=what)


def _thing(one: Add) -> str:
    if isinstance(one.blocks[0], Table):
        return "table"
    if one.kind is Kind.PLAIN or one.kind is None:
        return "plain" if one.kind is Kind.PLAIN and not one.place.annex else "paragraph"
    return one.kind.value if one.kind is not Kind.FORMULA else "paragraph"


def _replace(one: Replace, said: _Saying) -> tuple[Words, tuple[Block, ...]]:
    first = one.blocks[0] if one.blocks else None
    if isinstance(first, Paragraph) and one.places[0].part is Part.TITLE and in_pairs(plain(first.content)):
        return said.by("title", one.places, new=first.content), ()
    thing = "table" if isinstance(first, Table) else "text"
    return said.by("whole", one.places, what=said.words.things[thing][0]), one.blocks


class _Saying:
    """What a language says of an instruction."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.words = amending(code)

    def by(self, form: str, places: Sequence[Where], *, which: int = ONLY, **filled: str | Words) -> Words:
        """A sentence of the language, quoted words between quotation marks."""
        named = places_words(places, self.code)
        known: dict[str, str | Words] = {"places": named, "place": named, "which": self.occurrence(which), **filled}
        out: list[Inline] = []
        for lead, name, _, _ in Formatter().parse(self.words.sentences[form]):
            out.append(Run(lead))
            value = known[name] if name else ""
            out += [Run(value)] if isinstance(value, str) else [Run("“"), *value, Run("”")]
        return tidy(tuple(i for i in out if not isinstance(i, Run) or i.words))

    def occurrence(self, which: int) -> str:
        """Which occurrence of words is meant; empty for the only one."""
        if which == EACH:
            return self.words.each
        ordinal = {LAST: self.words.last[-1], AT_END: self.words.last[-1], AT_START: language(self.code).ordinal(1)}
        named = ordinal.get(which) or language(self.code).ordinal(which)
        return self.words.nth.format(ordinal=named) if which else ""


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
    known = language(draft.language)
    of = plain(draft.front.symbol) or known.draft_what(draft.kind.value)
    if form := amending(draft.language).amends.get(draft.kind.value):
        of = form.format(of=of)
    line = known.draft_line([sponsors or "[Sponsors]"], known.draft_what("amendment", amends=of))
    front = replace(
        draft.front,
        symbol=(Run(symbol or "[Symbol]"),),
        date=(),
        distribution=(Run(known.distribution(limited=True)),),
        proponent=(Run(line),),
        report=(),
        number=(),
    )
    return Document(
        draft.language,
        Stage.DRAFT,
        front,
        written(instructions, draft.language),
        kind=DocumentKind.AMENDMENT,
        record=Record(session=draft.record.session, symbol=symbol or None),
    )
