"""Documents for tests, short to write: made-up sentences, and random ones with random edits."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from drafter.document import (
    Annex,
    Block,
    Cell,
    Document,
    Front,
    Inline,
    Kind,
    Note,
    Paragraph,
    Run,
    Stage,
    Table,
    Words,
)
from drafter.document.words import tidy


def words(text: str) -> Words:
    """Words with ``*…*`` for italics and ``[^…]`` for a note."""
    out: list[Inline] = []
    for k, part in enumerate(text.split("*")):
        while "[^" in part:
            before, _, rest = part.partition("[^")
            note, _, part = rest.partition("]")
            out += [Run(before, italic=bool(k % 2)), Note(((Run(note),),))]
        out.append(Run(part, italic=bool(k % 2)))
    return tidy(tuple(i for i in out if isinstance(i, Note) or i.words))


def preambular(text: str) -> Paragraph:
    """A preambular paragraph."""
    return Paragraph(Kind.PREAMBULAR, words(text))


def operative(number: int, text: str) -> Paragraph:
    """An operative paragraph."""
    return Paragraph(Kind.OPERATIVE, words(text), f"{number}.")


def table(*rows: tuple[str, ...]) -> Table:
    """A table of one-paragraph cells."""
    return Table(tuple(tuple(Cell((words(c),)) for c in row) for row in rows))


def document(*blocks: Block, annexes: tuple[tuple[Block, ...], ...] = (), **front: str) -> Document:
    """A draft with an opening line before its blocks."""
    opening = Paragraph(Kind.FORMULA, words("*The General Assembly*,"))
    parts = Front(**{name: words(text) for name, text in front.items()})
    return Document("en", Stage.DRAFT, parts, (opening, *blocks), annexes=tuple(Annex(a) for a in annexes))


SENTENCES = (
    "*Recalling* its resolutions 74/61 of 12 December 2019 and 75/52 of 7 December 2020,",
    "*Noting* with regret that old stocks are still found in many ports and storehouses,",
    "*Welcoming* the holding of the meeting in Lima from 15 to 19 November 2021,[^A/76/444.]",
    "*Requests* the depositary to keep the register of notifications under review;",
    "*Invites* all States to take part in the meeting of experts and to report on its results;[^See resolution 60/1.]",
    "*Decides* to include in the provisional agenda of its seventy-seventh session the item entitled “Registers”.",
    "*Urges* the States concerned to complete their work without delay, and to say when they have;",
)

_HOSTILE = st.sampled_from(
    [
        "<w:p>",
        "&amp;",
        "]]>",
        "\u202eabc",
        "\ufffc",
        "{{ x }}",
        "a\u00adb",
        "é\u0301",
        "“”",
        "😀",
        "[-x-]",
        "\u00a0",
        "–",
    ]
)
_WORD = st.one_of(
    st.sampled_from("the of and States parties meeting 76/26 2021 report, (a) Geneva session; law".split()), _HOSTILE
)
_RUN = st.builds(
    lambda parts, italic, raised: Run(" ".join(parts) + " ", italic=italic, raised=raised),
    st.lists(_WORD, min_size=1, max_size=6),
    st.booleans(),
    st.booleans(),
)
_NOTE = st.builds(
    lambda text: Note(((Run(text),),)), st.sampled_from(["A/76/1.", "See resolution 60/1, annex.", "Ibid."])
)
CONTENT = st.one_of(
    st.sampled_from(SENTENCES).map(words),
    st.lists(st.one_of(_RUN, _NOTE), min_size=1, max_size=5).map(lambda items: tidy(tuple(items))).filter(bool),
)
PARAGRAPH = st.builds(
    Paragraph, st.sampled_from([Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH]), CONTENT, level=st.just(0)
)


def numbered(blocks: list[Paragraph]) -> tuple[Paragraph, ...]:
    """Paragraphs with their numbers and levels."""
    out = []
    operative_number = letter = 0
    for block in blocks:
        if block.kind is Kind.OPERATIVE:
            operative_number, letter = operative_number + 1, 0
            out.append(replace(block, number=f"{operative_number}."))
        elif block.kind is Kind.SUBPARAGRAPH:
            letter += 1
            out.append(replace(block, number=f"({'abcdefghijklmnopqrstuvwxyz'[letter % 26]})", level=1))
        else:
            out.append(block)
    return tuple(out)


@st.composite
def edited(draw: st.DrawFn) -> tuple[Document, Document]:
    """A document and what random edits make of it: insert, delete, move, split, join, reword, renumber, edit notes."""
    blocks = draw(st.lists(PARAGRAPH, min_size=1, max_size=7))
    after = list(blocks)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, max(len(after) - 1, 0)))
        match draw(st.sampled_from("insert delete move split join reword note kind".split())):
            case "insert":
                after.insert(at, draw(PARAGRAPH))
            case "delete" if after:
                del after[at]
            case "move" if after:
                after.insert(draw(st.integers(0, len(after) - 1)), after.pop(at))
            case "split" if after and len(after[at].content) > 1:
                cut = draw(st.integers(1, len(after[at].content) - 1))
                halves = after[at].content[:cut], after[at].content[cut:]
                parts = [replace(after[at], content=c) for h in halves if (c := tidy(h))]
                after[at : at + 1] = parts
            case "join" if at + 1 < len(after):
                joined = tidy((*after[at].content, Run(" "), *after[at + 1].content))
                after[at : at + 2] = [replace(after[at], content=joined)]
            case "reword" if after:
                items = list(after[at].content)
                place = draw(st.integers(0, len(items)))
                items.insert(place, draw(_RUN))
                if len(items) > 1 and draw(st.booleans()):
                    del items[draw(st.integers(0, len(items) - 1))]
                if content := tidy(tuple(items)):
                    after[at] = replace(after[at], content=content)
            case "note" if after:
                changed = tuple(draw(_NOTE) if isinstance(i, Note) else i for i in after[at].content)
                after[at] = replace(after[at], content=changed)
            case "kind" if after:
                after[at] = replace(after[at], kind=draw(st.sampled_from([Kind.PREAMBULAR, Kind.OPERATIVE])))
    return document(*numbered(blocks)), document(*numbered(after))
