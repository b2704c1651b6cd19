"""The text of an amendment read into its instructions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from drafter.amendments.instructions import Amendment, Instruction, Step
from drafter.amendments.letters import Letter, letters, words_of
from drafter.amendments.sentences import CLOSE, OPEN, NotUnderstood, instructions
from drafter.document import Block, Document, Kind, Note, Paragraph, Run, Words, plain
from drafter.document.numbering import OPERATIVE, split_number
from drafter.document.words import folded
from drafter.languages import amending

MOST_COLONS = 3
"""Behind so many colons of a line words without quotation marks are looked for."""


def read_amendment(document: Document, name: str = "") -> Amendment:
    """Read the instructions of an amendment.

    Args:
        document: the amendment as read.
        name: what to call it; its symbol by default.

    Returns:
        All its paragraphs, as instructions or as lines that were not understood.
    """
    blocks = [_numbered_notes(b) for b in document.body if not _is_formula(b)]
    steps = tuple(steps_of(blocks, document.language))
    line = plain(document.front.proponent)
    sponsors, _, rest = line.partition(":")
    match = re.search(r"\b(A/\S+?)[\s,.;*]*$", rest)
    return Amendment(
        steps,
        name or document.record.symbol or plain(document.front.symbol),
        match[1] if match else "",
        sponsors.strip() if rest else "",
    )


def _numbered_notes(block: Block) -> Block:
    """A paragraph whose notes have the marks of a draft: in it they are numbered, whatever marks the amendment uses."""
    if not isinstance(block, Paragraph):
        return block
    content = tuple(replace(i, mark="") if isinstance(i, Note) else i for i in block.content)
    return replace(block, content=content)


def _is_formula(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.kind is Kind.FORMULA


def steps_of(blocks: Sequence[Block], code: str) -> Iterator[Step]:
    """The instructions among the paragraphs of an amendment in a language, each with the paragraphs that it quotes.

    Raises:
        DraftError: amendments are not read in this language.
    """
    begins = amending(code).begins
    held: Paragraph | None = None
    quoted: list[Block] = []
    for block in blocks:
        if held is not None and _goes_on(held, block, begins):
            quoted.append(block)
            continue
        if held is not None:
            yield from _steps(held, tuple(quoted), code)
        held, quoted = (block, []) if isinstance(block, Paragraph) else (None, [])
        if held is None:
            yield Step(None, folded(block.text), trouble="there is a table here that no instruction introduces")
    if held is not None:
        yield from _steps(held, tuple(quoted), code)


def _goes_on(held: Paragraph, block: Block, begins: re.Pattern[str]) -> bool:
    """Whether a paragraph is quoted by the instruction above it, which ends with a colon."""
    if not folded(plain(held.content)).endswith(":"):
        return False
    if not isinstance(block, Paragraph) or block.kind in (Kind.HEADING, Kind.SUBPARAGRAPH):
        return True
    number, content = _numbered(block)
    first = next((i for i in content if isinstance(i, Run) and i.words.strip()), None)
    if first is None or first.italic or first.bold:
        return True
    if not begins.match(folded(plain(content))):
        return True
    own = _numbered(held)[0]
    return bool(own) and (not number or _value(number) != _value(own) + 1)


def _value(number: str) -> int:
    figures = "".join(c for c in number if c.isdecimal())
    return int(figures[:6]) if figures else 0


def _numbered(block: Paragraph) -> tuple[str, Words]:
    if block.number:
        return block.number, block.content
    first = block.content[0] if block.content else None
    if not isinstance(first, Run):
        return "", block.content
    number, rest = split_number(first.words, OPERATIVE)
    return (number, (Run(rest), *block.content[1:])) if number else ("", block.content)


def _steps(paragraph: Paragraph, quoted: tuple[Block, ...], code: str) -> Iterator[Step]:
    number, content = _numbered(paragraph)
    line = folded(plain(content))
    quoted = tuple(map(_unquoted, quoted))
    sentence, quotes, places = _with_quotes(letters(content))
    try:
        found = _understood(content, sentence, quotes, quoted, code)
    except NotUnderstood as e:
        yield Step(None, line, number, e.why or _followed(line, places[min(e.at, len(places) - 1)] if places else 0))
        return
    for one in found:
        yield Step(one, line, number)


def _understood(
    content: Words, sentence: str, quotes: list[Words], quoted: tuple[Block, ...], code: str
) -> list[Instruction]:
    """What a line says, where need be with what stands behind a colon for words typed without quotation marks."""
    try:
        return instructions(sentence, quotes, quoted, code)
    except NotUnderstood as e:
        if e.why or quoted:
            raise
        found = letters(content)
        colons = [n for n, x in enumerate(found[:-1]) if x.what == ":" and found[n + 1].what == " "]
        for colon in colons[:MOST_COLONS]:
            lead, more, _ = _with_quotes(found[: colon + 1])
            rest = words_of(found[colon + 2 :])
            mark = f" {OPEN}{len(more)}{CLOSE}"
            with suppress(NotUnderstood):
                return instructions(lead + mark, [*more, rest], (), code)
        raise


def _followed(line: str, at: int) -> str:
    """Up to where a line was followed, in words."""
    shown = line[at : at + 40].strip()
    if not shown:
        return "the sentence is not complete"
    return f"what begins with “{shown}{'…' if len(line) > at + 40 else ''}”"


def _with_quotes(found: Sequence[Letter]) -> tuple[str, list[Words], list[int]]:
    """A sentence with its quotations taken out: the sentence, the quotations, and where each character stood."""
    out: list[str] = []
    places: list[int] = []
    quotes: list[Words] = []
    depth = start = 0
    steps = _turns([x.what if isinstance(x.what, str) else "" for x in found])
    for at, letter in enumerate(found):
        what, step = letter.what, steps.get(at, 0)
        if step > 0 and depth == 0:
            start = at + 1
            depth = 1
        elif step and depth:
            depth += step
            if depth == 0:
                mark = f"{OPEN}{len(quotes)}{CLOSE}"
                out.append(mark)
                places += [start] * len(mark)
                quotes.append(words_of(list(found[start:at])))
        elif depth == 0 and isinstance(what, str):
            character = " " if what.isspace() else what
            out.append(character)
            places.append(at)
    if depth:
        out.append("“")
        places.append(start)
    return "".join(out), quotes, places


def _turns(characters: Sequence[str]) -> dict[int, int]:
    """Where quotations begin (1) and end (-1), by the marks that the sentence has."""
    there = set(characters)
    if not there & set('“”"'):
        marks = next((m for m in ("«»", "‘’", "''") if m[0] in there), "")
        return dict(_turns_of(characters, marks)) if marks else {}
    if not there & set("“”„"):
        return _straight(characters)
    out: dict[int, int] = {}
    low = "„" in there
    open_straight = open_low = False
    for at, character in enumerate(characters):
        if character == '"':
            open_straight = not open_straight
            out[at] = 1 if open_straight else -1
        elif character == "„":
            open_low = True
            out[at] = 1
        elif character in ("“", "”") and low:
            out[at], open_low = (-1, False) if open_low else (1, True)
        elif character == "“":
            out[at] = 1
        elif character == "”":
            # Where no opening mark is typed at all, the closing one stands for both.
            closes = "“" in there or sum(out.values()) > 0
            out[at] = -1 if closes else 1
    return out


def _straight(characters: Sequence[str]) -> dict[int, int]:
    """Turns of straight marks: nested by the spaces around them, or where that does not come out, in turn."""
    marks = [n for n, c in enumerate(characters) if c == '"']
    out: dict[int, int] = {}
    depth = 0
    for at in marks:
        before, after = "".join(characters[max(at - 1, 0) : at]), "".join(characters[at + 1 : at + 2])
        opens = not depth or ((not before.strip() or before in "([“") and bool(after.strip(" ,;.:)")))
        out[at] = 1 if opens else -1
        depth += out[at]
    return {at: 1 if n % 2 == 0 else -1 for n, at in enumerate(marks)} if depth else out


def _turns_of(characters: Sequence[str], marks: str) -> Iterator[tuple[int, int]]:
    """Begins and ends by a pair of marks of which the closing one, or both, may be an apostrophe as well."""
    first, last = marks[0], marks[1]
    is_open = False
    for at, character in enumerate(characters):
        before, after = ("".join(characters[max(at - 1, 0) : at]), "".join(characters[at + 1 : at + 2]))
        if not is_open and character == first and not before.isalnum() and not after.isspace():
            is_open = True
            yield at, 1
        elif is_open and character == last and (first == "«" or not after.isalnum()):
            is_open = False
            yield at, -1


def _unquoted(block: Block) -> Block:
    """A quoted paragraph without quotation marks around the whole, where somebody has put them."""
    if not isinstance(block, Paragraph):
        return block
    if not is_quoted_whole(plain(block.content)):
        return block
    kept = letters(block.content)
    kept.pop(next(n for n, x in enumerate(kept) if x.what == "“"))
    kept.pop(next(n for n in range(len(kept) - 1, -1, -1) if kept[n].what == "”"))
    return Paragraph(block.kind, words_of(kept), block.number, block.level)


def is_quoted_whole(text: str) -> bool:
    """Whether one pair of quotation marks stands around a whole text, but for the mark that ends it."""
    text = text.strip().rstrip(".;,")
    depth = 0
    for at, character in enumerate(text):
        depth += (character == "“") - (character == "”")
        if depth <= 0:
            return at > 0 and at == len(text) - 1
    return False
