"""A proposal: a place in a text that was sent, the words before and after, who made it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.document import Block, Kind, Note, Paragraph, Run, Words, plain
from drafter.source.blocks import parse
from drafter.source.rewording import cut
from drafter.source.writing import markdown_of


class State(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    AGREED = "agreed"
    REJECTED = "rejected"
    BRACKETED = "bracketed"
    WITHDRAWN = "withdrawn"


class Sort(StrEnum):
    """What a proposal does."""

    WORDS = "words"
    """Puts words in the place of others, in one paragraph."""
    ADDED = "paragraph added"
    REMOVED = "paragraph removed"
    MOVED = "paragraph moved"
    TITLE = "title"
    SPONSOR = "sponsor"
    """Names a State among the sponsors, or takes one from them."""
    COMMENT = "comment"
    """Says something and changes nothing."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote beside the text.

    Attributes:
        author, date: as the file has them; the date in ISO 8601, or empty.
        text: what it says.
        words: what it hangs on.
        answers: how deep it stands in its thread: 0 for the first.
        done: whether the thread is marked as resolved.
    """

    author: str
    date: str
    text: str
    words: str = ""
    answers: int = 0
    done: bool = False


Key = tuple[object, ...]
"""What a proposal does, as a value to compare."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change that a partner proposes.

    Attributes:
        ident: by which a command names it.
        round: the number of the round that it answers.
        sort: what it does.
        state: what became of it.
        sender: the delegation that sent it.
        author: who made it, as the file has it.
        date: when, in ISO 8601; empty where the file does not say.
        paragraph: what a person calls the paragraph.
        block: the paragraph in the text of the round, counted over body and annexes; of one that is added or moved, the
            one that it comes after: -1 for the beginning.
        start, end: from which character of the paragraph to before which; the mark of a note counts as one.
        before, after: the words, in Markdown; of a paragraph, all of it.
        moves: of a paragraph that moves, where it is in the text of the round; else -1.
        fact: the fact whose words it changes; empty where it changes none, or more than one.
        supporters: others who propose the same.
        comments: in the order of their threads.
        tracked: whether the sender tracked it in Word.
        bracket: the brackets that it stands in, as they are printed; empty for none.
        upon: the proposal whose words it changes, by its ident; empty for one of our own words.
        file: where the reply is kept, in the folder.
    """

    ident: str
    round: int
    sort: Sort
    state: State
    sender: str
    author: str
    date: str
    paragraph: str
    block: int
    start: int
    end: int
    before: str
    after: str
    moves: int = -1
    fact: str = ""
    supporters: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    tracked: bool = True
    bracket: str = ""
    upon: str = ""
    file: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it is about a paragraph as a whole."""
        return self.sort in (Sort.ADDED, Sort.REMOVED, Sort.MOVED)

    @property
    def key(self) -> Key:
        """Equal for proposals that do the same."""
        return (self.round, self.sort, self.block, self.start, self.end, self.before, self.after, self.moves)


def written_words(words: Words) -> str:
    """Words as a proposal keeps them: Markdown, the texts of notes below."""
    notes: list[Note] = []

    def mark(note: Note) -> str:
        notes.append(note)
        return f"[^{note.mark or len(notes)}]"

    said = plain(words)
    lead, tail = _edges(said)
    text = lead + markdown_of(words, mark, start=" ") + tail if said.strip() or notes_in(words) else said
    for number, note in enumerate(notes, 1):
        first, *more = (markdown_of(p, lambda _: "", start=" ") for p in note.paragraphs)
        text += f"\n\n[^{note.mark or number}]: {first}" + "".join(f"\n\n    {m}" for m in more)
    return text


def _edges(said: str) -> tuple[str, str]:
    if not said.strip(" \n"):
        return "", ""
    return said[: len(said) - len(said.lstrip(" \n"))], said[len(said.rstrip(" \n")) :]


def notes_in(words: Words) -> bool:
    """Whether words hold the mark of a note."""
    return any(isinstance(i, Note) for i in words)


def words_of(markdown: str) -> Words:
    """The words that a proposal keeps."""
    if not markdown:
        return ()
    text, found, notes = markdown.partition("\n\n[^")
    # Full stops around them keep what would be a number or white space at the edges.
    (block,) = (b for b in parse(f".{text}.{found}{notes}", "", "").body if isinstance(b, Paragraph))
    length = sum(1 if isinstance(i, Note) else len(i.words) for i in block.content)
    return cut(block.content, 1, length - 1)


def block_of(markdown: str) -> Block:
    """The paragraph or table that a proposal adds."""
    (block,) = parse(markdown, "", "").body
    if isinstance(block, Paragraph) and block.kind is Kind.OPERATIVE:
        # One that stands alone is read without its number.
        return Paragraph(block.kind, block.content, markdown.split(maxsplit=1)[0])
    return block


def shown(words: str) -> str:
    """Words of a proposal as one line, without the marks of Markdown; what a note says stands behind its mark."""
    found = words_of(words)
    return "".join(i.words if isinstance(i, Run) else f"[note: {_note(i)}]" for i in found).replace("\n", " ")


def _note(note: Note) -> str:
    return " ".join(plain(p) for p in note.paragraphs)


def in_words(proposal: Proposal) -> str:
    """What a proposal does, as a sentence: a compilation says it beside words that another changes already."""
    if proposal.sort is Sort.REMOVED:
        return "Delete this paragraph."
    before, after = shown(proposal.before).strip(), shown(proposal.after).strip()
    if proposal.sort is Sort.SPONSOR:
        return f"Add {after} to the sponsors." if after else f"{before} no longer sponsors the draft."
    if not after:
        return f"Delete “{before}”."
    return f"Replace “{before}” with “{after}”." if before else f"Insert “{after}”."
