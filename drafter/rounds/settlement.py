"""A settlement on its way: the text as it is, what is to be done to it, and what becomes of proposals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from drafter.document import Block, Paragraph, Words
from drafter.drafting.draft import draft
from drafter.errors import DraftError
from drafter.rounds.carrying import Orders
from drafter.rounds.following import TITLE
from drafter.rounds.proposal import State
from drafter.workspace.folder import Folder
from drafter.writers.markdown import text_markdown


class Choice(StrEnum):
    """What is to become of proposals."""

    ACCEPT = "accept"
    REJECT = "reject"
    BRACKET = "bracket"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Collision:
    """Proposals that touch the same words, or words that are others by now.

    Attributes:
        paragraph: what a person calls the paragraph.
        idents: the proposals.
        text: what stands in brackets.
    """

    paragraph: str
    idents: tuple[str, ...]
    text: str


class Settlement:
    """What is made of proposals so far.

    Attributes:
        now: the text as it is.
        blocks: its paragraphs.
        orders: what is to be done to it.
        states: what became of proposals, by their idents.
        brackets: the brackets that they stand in now, by their idents.
        collisions: what stands in brackets since two touch the same words.
    """

    def __init__(self, folder: Folder) -> None:
        """Take the draft folder."""
        self.now = draft(folder).document
        self.blocks = list(self.now.blocks())
        self.orders = Orders()
        self.states: dict[str, State] = {}
        self.brackets: dict[str, str] = {}
        self.collisions: list[Collision] = []

    def content(self, block: int) -> Words:
        """The words of a paragraph, or of the title.

        Raises:
            DraftError: it is a table.
        """
        if block == TITLE:
            return self.now.front.title
        found = self.blocks[block]
        if not isinstance(found, Paragraph):
            raise DraftError("Words of a table are settled by hand.", hint="Change them in text.md.")
        return found.content

    def written(self, block: Block) -> str:
        """A paragraph in Markdown."""
        return text_markdown(replace(self.now, body=(block,), annexes=())).rstrip("\n")
