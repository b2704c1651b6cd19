"""What an amendment says: a sequence of instructions, each with its places in the draft as issued.

Source of the forms: the amendments among the documents of limited distribution of session 80.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.document import Block, Kind, Words


class Part(StrEnum):
    """What a place is counted among."""

    TITLE = "title"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    HEADING = "heading"
    """Found by its words; or with a number, the one above this paragraph, and counted, the one at this place."""
    NOTE = "note"
    TABLE = "table"
    ANNEX = "annex"
    """A whole annex."""
    INSTRUCTION = "instruction"
    """A numbered paragraph of an amendment, where that is amended in its turn."""
    PARAGRAPH = "paragraph"
    """Any paragraph of the body or of an annex."""
    ALL = "all"
    """Title, body, annexes and notes."""


THE_ANNEX = -1
"""The annex of a draft that has one."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a draft.

    Attributes:
        part: what it is counted among.
        number: which one, from 1; 0 for all of them, and where there is only one (the title).
        labels: for a sub-paragraph, the way to it: ("(a)", "(i)").
        counted: whether ``number`` counts paragraphs in their order, instead of naming the number that is printed.
        annex: the annex it stands in, from 1; 0 for the body, :data:`THE_ANNEX` for the only one.
        words: of a heading, its words.
        alone: whether the paragraph is meant without its sub-paragraphs (its chapeau).
        sentence: which sentence of it, from 1, or from the end from -1; 0 for the whole.
        by_line: whether a line of the printed page is named, which a draft does not know.
    """

    part: Part
    number: int = 0
    labels: tuple[str, ...] = ()
    counted: bool = False
    annex: int = 0
    words: str = ""
    alone: bool = False
    sentence: int = 0
    by_line: bool = False


class Side(StrEnum):
    """On which side of its anchor something new stands."""

    BEFORE = "before"
    AFTER = "after"
    END = "end"
    """At the end of a paragraph, under it."""


EACH = -1
"""Every occurrence of words in their paragraph."""
ONLY = 0
"""The one occurrence of words in their paragraph."""
LAST, AT_END, AT_START = -2, -3, -4
"""The last occurrence of words in their paragraph; the one that ends it, and the one that begins it."""


@dataclass(frozen=True, slots=True)
class Reword:
    """Words that give way to others, or are deleted.

    Attributes:
        places: the paragraphs.
        old: the words there.
        new: what stands in their place; empty to delete them.
        which: the occurrence that is meant, from 1; or :data:`ONLY`, :data:`EACH`, :data:`LAST` and the like.
    """

    places: tuple[Where, ...]
    old: Words
    new: Words = ()
    which: int = ONLY


@dataclass(frozen=True, slots=True)
class InsertWords:
    """Words that come in beside others.

    Attributes:
        places: the paragraphs.
        words: the new words; a single note for a footnote.
        anchor: the words they stand beside; empty for the whole paragraph, or the sentence that the place names.
        side: of the anchor. Without one, before is at the beginning, end is before the mark that ends it, and after
            is behind that mark, as a sentence of their own.
        which: the occurrence of the anchor, as for :class:`Reword`.
    """

    places: tuple[Where, ...]
    words: Words
    anchor: Words
    side: Side = Side.AFTER
    which: int = ONLY


@dataclass(frozen=True, slots=True)
class Remove:
    """Paragraphs, notes, tables or annexes deleted whole.

    Attributes:
        places: what is deleted.
        reading: its words, where the amendment quotes them.
    """

    places: tuple[Where, ...]
    reading: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Add:
    """New paragraphs.

    Attributes:
        place: what they stand beside.
        side: of it.
        blocks: the new paragraphs.
        kind: what the amendment calls them; None where it only says "paragraph".
        annex: whether they are a new annex.
        until: the neighbour on the other side, where they are put between two.
    """

    place: Where
    side: Side
    blocks: tuple[Block, ...]
    kind: Kind | None = None
    annex: bool = False
    until: Where | None = None


@dataclass(frozen=True, slots=True)
class Replace:
    """Paragraphs, a note, a table or the title replaced whole.

    Attributes:
        places: what is replaced.
        blocks: what stands there afterwards.
    """

    places: tuple[Where, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Paragraphs that come to stand elsewhere, with what stands under them.

    Attributes:
        places: the paragraphs.
        beside: what they come to stand beside; number 0 for the last of its part.
        side: of it; None where it is said whose number they come to bear, so that they stand behind it where they
            move down and before it where they move up.
        until: the neighbour on the other side, where they are put between two.
    """

    places: tuple[Where, ...]
    beside: Where
    side: Side | None
    until: Where | None = None


@dataclass(frozen=True, slots=True)
class Swap:
    """Two paragraphs that change places.

    Attributes:
        places: the two.
    """

    places: tuple[Where, ...]


Instruction = Reword | InsertWords | Remove | Add | Replace | Move | Swap


@dataclass(frozen=True, slots=True)
class Step:
    """An instruction as it stands in an amendment.

    Attributes:
        instruction: what it says; None where it was not understood.
        words: the line itself.
        number: as printed ("3."), empty for the only one.
        trouble: why it was not understood, and where in ``words``; empty where it was.
    """

    instruction: Instruction | None
    words: str
    number: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment to a draft.

    Attributes:
        steps: its instructions, in order.
        name: its symbol, or the name of its file.
        draft: the symbol of the draft it amends, where it says so.
        sponsors: who proposes it, as the line above the title has them.
        is_typed: whether it is a plain text, which is not taken by the letter: the mark that ends the draft is put
            where it belongs in what it quotes.
    """

    steps: tuple[Step, ...]
    name: str = ""
    draft: str = ""
    sponsors: str = ""
    is_typed: bool = False

    @property
    def instructions(self) -> tuple[Instruction, ...]:
        """Those that were understood."""
        return tuple(s.instruction for s in self.steps if s.instruction is not None)
