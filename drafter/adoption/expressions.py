"""The expressions of a paragraph that has the official words: those it had, and those the parametriser finds there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from drafter.adoption.passages import standings
from drafter.document import Paragraph
from drafter.document.words import folded
from drafter.drafting.draft import Draft
from drafter.drafting.standing import groups
from drafter.extraction.passages import Covered
from drafter.facts.fact import Fact, Found, Setting
from drafter.facts.inverse import prints
from drafter.facts.own_paragraph import OwnParagraph
from drafter.source.chunks import Chunk
from drafter.source.expressions import expression
from drafter.workspace.folder import Folder

Placed = tuple[Found, str]
"""A fact at its place in the official words, and the expression that goes there."""
_Offer = tuple[Found, Callable[[], str]]
"""A fact at its place, and what makes its expression: facts are taken in only where they are placed."""


class Expressions:
    """Finds the expressions of paragraphs that were reworded.

    Args:
        folder: with the facts of the official text.
        made: what it renders as.
        setting: of the folder, with the paragraphs of the official text.
        new: the folder that the parametriser makes of the official text.
        known_as: takes a fact of the parametriser's in, and gives the name that it has in the folder.

    Attributes:
        left: the gatherings whose words are others in some place; what they hang on goes on elsewhere in the text.
    """

    def __init__(
        self, folder: Folder, made: Draft, setting: Setting, new: Folder, known_as: Callable[[Fact, str], str]
    ) -> None:
        self.facts = folder.sheet.facts
        self.made = made
        self.setting = setting
        self.new = new.sheet.facts
        self.known_as = known_as
        self.left: list[str] = []

    def of(
        self, official: Paragraph, own: Paragraph, chunk: Chunk, new: tuple[Paragraph, Chunk] | None, *, calls: bool
    ) -> list[Placed]:
        """The expressions of a paragraph, none over another.

        Args:
            official: the official paragraph.
            own: the draft's.
            chunk: the template's.
            new: the paragraph that the parametriser's folder prints and its chunk, or None.
            calls: whether it may call paragraphs of the text, as those of annexes do not.
        """
        placed: list[Placed] = []
        covered = Covered(len(official.text))
        anew = list(self._found_anew(*new)) if new else []
        for sort in (
            self._calls(official) if calls else (),
            (offer for offer in anew if self._became_a_list(offer[0].fact)),
            self._kept(official, own, chunk),
            anew,
        ):
            for found, make in sort:
                if covered.is_free(found):
                    placed.append((found, make()))
                    covered.take(found)
        return sorted(placed, key=lambda one: one[0].start)

    def _calls(self, official: Paragraph) -> Iterator[_Offer]:
        """Which paragraphs are called is read anew: their numbers are all alike, and say nothing of which was which."""
        for call in OwnParagraph.recognise(official.text, self.setting):
            name = next((n for n, fact in self.new.items() if fact == call.fact), "paragraph")
            yield call, partial(self._expression, call.fact, name)

    def _kept(self, official: Paragraph, own: Paragraph, chunk: Chunk) -> Iterator[_Offer]:
        """The expressions whose facts print the words that stand in their place now."""
        expressions = [e.text for e in chunk.expressions]
        text = official.text
        here = list(standings(self.made, own, official))
        for number, standing in enumerate(here):
            one = standing.occurrence
            fact = self.facts.get(one.name)
            if (fact is not None and fact.CALLS_PARAGRAPHS) or (one.form == "choose" and len(expressions) != len(here)):
                continue
            printed = (
                (a, b) for a, b in standing.places if one.form != "choose" and self._prints(fact, one.form, text[a:b])
            )
            stayed = ((a, b) for a, b in standing.places if folded(text[a:b]) == folded(one.phrase.words))
            place = next(chain(printed, stayed), None)
            if place is None:
                if fact is not None and is_of_gatherings(fact):
                    self.left.append(one.name)
                continue
            written = expressions[number] if len(expressions) == len(here) else expression(one.name, one.form)
            yield Found(*place, fact or next(iter(self.facts.values())), one.form), partial(str, written)

    def _found_anew(self, block: Paragraph, chunk: Chunk) -> Iterator[_Offer]:
        """What the parametriser finds in the official words.

        Lists with notes between their members are left, and gatherings.
        """
        expressions = chunk.expressions
        places = list(groups(block.content))
        if [e.name for e in expressions] != [name for name, _, _ in places]:
            return
        for match, (name, start, end) in zip(expressions, places, strict=True):
            fact = self.new.get(name)
            if fact is None or fact.CALLS_PARAGRAPHS or is_of_gatherings(fact) or fact.notes():
                continue
            yield Found(start, end, fact), partial(self._expression, fact, name, match.rest)

    def _expression(self, fact: Fact, name: str, rest: str = "") -> str:
        return f"{{{{ {self.known_as(fact, name)}{rest} }}}}"

    def _became_a_list(self, fact: Fact) -> bool:
        """Whether a resolution that the draft recalled alone stands in a list of the series now, which grows."""
        return fact.grows() and fact not in self.facts.values()

    def _prints(self, fact: Fact | None, form: str, words: str) -> bool:
        return fact is not None and prints(fact, form, words, self.setting)


def is_of_gatherings(fact: Fact) -> bool:
    """Whether a fact is linked to others and to a kind that the sheet describes, so that it cannot come alone."""
    return fact.TAKEN == "of-the-whole-text"
