"""The worklist with every value once, however many places of the text it stands at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.document.fact_names import spoken
from drafter.document.naming import together
from drafter.messages import say, say_many
from drafter.worklists.item import Item, Status, field_name, headings, to_confirm


@dataclass(frozen=True, slots=True)
class Entry:
    """A value on the worklist.

    Attributes:
        items: its places, in the order of the text; at least one.
    """

    items: tuple[Item, ...]

    @property
    def first(self) -> Item:
        """The item of its first place, which tells the value, why it is so, and its line."""
        return self.items[0]

    @property
    def fact(self) -> str:
        """What it is a value of: a fact or a part of it, "to_attend.place"; the whole where it has several."""
        facts = {item.fact for item in self.items}
        return self.first.fact if len(facts) == 1 else self.first.fact.partition(".")[0]

    @property
    def title(self) -> str:
        """What it is called: "symbol of the draft", "to attend, place"."""
        return spoken(self.fact)

    @property
    def note(self) -> str:
        """Why it is so, in a sentence, where that says more than its title and the heading of its status."""
        reason = self.first.reason.removeprefix(to_confirm("")).removesuffix(say(": to be confirmed"))
        said = {self.title.casefold(), headings()[self.first.status].casefold(), field_name(self.fact)}
        return "" if reason.casefold() in said else f"{reason[:1].upper()}{reason[1:]}."

    @property
    def where(self) -> str:
        """The paragraphs that it stands in: "operative paragraphs 8, 9 and 16"."""
        return together([item.paragraph for item in self.items])

    @property
    def by_words(self) -> list[tuple[str, str]]:
        """The paragraphs that it stands in and its words there: once, where they are the same everywhere."""
        found: dict[str, list[str]] = {}
        for item in self.items:
            found.setdefault(item.after, []).append(item.paragraph)
        return [(together(paragraphs), words) for words, paragraphs in found.items()]


def entries(items: Iterable[Item]) -> list[Entry]:
    """Gather the items of a worklist that are about one value.

    Args:
        items: the items, in the order of the text.

    Returns:
        An entry a value, in the order of their first places. What is to be confirmed is one value by its name, in
        whatever form it prints; what changed or was carried, where it says the same.
    """
    listed = list(items)
    whole = {item.fact for item in listed if item.status is Status.CONFIRM and _is_open(item.after)}
    gathered: dict[tuple[object, ...], list[Item]] = {}
    for item in listed:
        name = item.fact.partition(".")[0]
        key: tuple[object, ...] = (item.status, item.fact, item.before, item.after)
        if item.status is Status.CONFIRM:
            key = (item.status, name if name in whole else item.fact)
        gathered.setdefault(key, []).append(item)
    return [Entry(tuple(found)) for found in gathered.values()]


def counted(found: Sequence[Entry]) -> str:
    """How many values there are, and at how many places where those are more: "5 values at 8 places"."""
    places = sum(len(entry.items) for entry in found)
    values = say_many("{count} value", "{count} values", len(found))
    return values if places == len(found) else say("{values} at {places} places", values=values, places=places)


def _is_open(words: str) -> bool:
    """Whether all of some words is open."""
    return words.startswith("[") and words.find("]") == len(words) - 1
