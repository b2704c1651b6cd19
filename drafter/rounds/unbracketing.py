"""Proposals that stand in brackets settled: what is taken stands there alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.document import Block, Kind, Paragraph, plain
from drafter.document.numbering import label_of
from drafter.document.words import characters
from drafter.errors import DraftError
from drafter.rounds.book import Book
from drafter.rounds.brackets import alternatives_in, bracketed, unwrapped
from drafter.rounds.carrying import Addition
from drafter.rounds.edits import length
from drafter.rounds.following import TITLE, Following
from drafter.rounds.proposal import Proposal, Sort, State, words_of
from drafter.rounds.settlement import Choice, Settlement
from drafter.rounds.standing import plainly
from drafter.source.rewording import Edit


class Unbracketing:
    """Proposals in brackets on their way to orders."""

    def __init__(self, made: Settlement) -> None:
        """Take the settlement that they are part of."""
        self.made = made

    def take_brackets(
        self, chosen: Sequence[Proposal], choice: Choice, book: Book, follow: Mapping[int, Following]
    ) -> None:
        """Settle proposals that stand in brackets: what is taken stands there alone."""
        found: dict[tuple[int, int], list[Proposal]] = {}
        for one in chosen:
            # What stands in the text without a round is where it was found.
            place = self.bracket(one, book, follow[one.round]) if one.round else (one.block, one.start)
            block = self.made.blocks[place[0]] if place[0] != TITLE else None
            if one.is_whole and isinstance(block, Paragraph):
                self.take_whole(one, place[0], block, choice)
            else:
                found.setdefault(place, []).append(one)
        for place, own in found.items():
            self.take_alternatives(place, own, choice, book)

    def take_alternatives(self, place: tuple[int, int], own: Sequence[Proposal], choice: Choice, book: Book) -> None:
        """Settle proposals that stand in the same brackets."""
        index, at = place
        content = self.made.content(index)
        span = at, at + len(own[0].bracket)
        others = [
            p for p in book.proposals
            if p.state is State.BRACKETED and p not in own and _in_same_brackets(p, own[0])
        ]  # fmt: skip
        there = alternatives_in(content, span, {p.author for p in book.proposals})
        if choice is Choice.ACCEPT:
            if len(own) > 1:
                raise DraftError(
                    f"Proposals {' and '.join(p.ident for p in own)} stand in the same brackets, so only one of them "
                    "can be taken.",
                    hint="Accept one of them; the other is rejected with it.",
                )
            words = next((a.words for a in there if a.is_of(own[0].author)), words_of(own[0].after))
            self.made.states[own[0].ident] = State.AGREED
            self.made.states |= {p.ident: State.REJECTED for p in others}
        else:
            left = [a for a in there if not any(a.is_of(p.author) for p in own)]
            # What stands there alone, and nobody proposes it, needs no brackets.
            words = left[0].words if len(left) == 1 and not left[0].who else bracketed(left)
            became = State.REJECTED if choice is Choice.REJECT else State.WITHDRAWN
            self.made.states |= {p.ident: became for p in own}
            self.made.brackets |= {p.ident: plain(words).strip() for p in others}
        self.made.orders.words.setdefault(index, []).append(Edit(*span, words))
        self.made.orders.words[index].sort(key=lambda e: (e.start, e.end))

    def take_whole(self, one: Proposal, index: int, block: Paragraph, choice: Choice) -> None:
        """Settle a paragraph that stands in brackets as a whole: it comes, goes or stays as it was."""
        self.made.brackets[one.ident] = ""
        self.made.states[one.ident] = State.AGREED
        if choice is not Choice.ACCEPT:
            self.made.states[one.ident] = State.REJECTED if choice is Choice.REJECT else State.WITHDRAWN
        if not one.round:
            self.take_standing(one, index, block, choice)
        elif (choice is Choice.ACCEPT) == (one.sort is Sort.REMOVED):
            self.made.orders.removed.append(index)
        elif one.sort is Sort.REMOVED:
            self.made.orders.words[index] = [Edit(0, length(block.content), unwrapped(block.content))]
        else:
            self.made.orders.removed.append(index)
            label = label_of(block.number)
            number = f"{label.number + 1}." if label and block.kind is Kind.OPERATIVE else ""
            plainly = replace(block, content=unwrapped(block.content), number=number)
            self.made.orders.added.append(Addition(index, self.made.written(plainly)))

    def take_standing(self, one: Proposal, index: int, block: Paragraph, choice: Choice) -> None:
        """Settle a paragraph that came in brackets, or with somebody's wish to delete it."""
        if (choice is Choice.ACCEPT) == (one.sort is Sort.REMOVED):
            self.made.orders.removed.append(index)
            return
        said = plainly(block)
        assert said is not None
        label = label_of(block.number)
        if label is None or not (label.added or label.bracket):
            self.made.orders.words[index] = [Edit(0, length(block.content), said[0])]
            return
        number = label.number
        if "alt" in label.added.split():
            # It takes the place of the paragraph whose number it has.
            self.made.orders.removed += self.counted_as(block.kind, number)
        else:
            number += bool(label.added)
        self.made.orders.removed.append(index)
        printed = f"{number}." if block.kind is Kind.OPERATIVE else ""
        self.made.orders.added.append(
            Addition(index, self.made.written(replace(block, content=said[0], number=printed)))
        )

    def counted_as(self, kind: Kind, number: int) -> list[int]:
        """The paragraph of a kind that has a number, with its sub-paragraphs; none where there is none."""
        count = 0
        for n, block in enumerate(self.made.blocks):
            label = label_of(block.number) if isinstance(block, Paragraph) else None
            if not isinstance(block, Paragraph) or block.kind is not kind or (label and label.added):
                continue
            count += 1
            if (label.number if label else count) == number:
                end = n + 1
                while end < len(self.made.blocks) and _is_of_one_above(self.made.blocks[end]):
                    end += 1
                return list(range(n, end))
        return []

    def bracket(self, one: Proposal, book: Book, follow: Following) -> tuple[int, int]:
        """Where the brackets of a proposal stand now: those that read alike in other places are others'."""
        if one.sort is Sort.TITLE and (at := characters(self.made.now.front.title).find(one.bracket)) >= 0:
            return TITLE, at
        near = follow.after(one.block)
        places = [n for n, block in enumerate(self.made.blocks) if one.bracket and one.bracket in _characters(block)]
        if not places:
            raise DraftError(
                f"The brackets of proposal {one.ident} are not in the text any more.",
                hint="Settle the words in text.md yourself, then reject the proposal’s entry in proposals.yaml.",
            )
        index = min(places, key=lambda n: abs(n - near))
        text = _characters(self.made.blocks[index])
        before = sum(
            p.state is State.BRACKETED and p.bracket == one.bracket and p.author == one.author
            and (p.round, p.block) == (one.round, one.block) and p.start < one.start
            for p in book.proposals
        )  # fmt: skip
        at = text.find(one.bracket)
        while before and (following := text.find(one.bracket, at + 1)) >= 0:
            at, before = following, before - 1
        return index, at


def _is_of_one_above(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.kind is Kind.SUBPARAGRAPH


def _characters(block: Block) -> str:
    return characters(block.content) if isinstance(block, Paragraph) else ""


def _in_same_brackets(one: Proposal, other: Proposal) -> bool:
    """Whether two proposals are alternatives of each other: others may have brackets that read alike."""
    alike = one.bracket == other.bracket and (one.round, one.block) == (other.round, other.block)
    return alike and one.start <= other.end and other.start <= one.end
