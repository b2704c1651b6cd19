"""A paragraph through the years, as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.reports.history.edition import Edition


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring words that entered together.

    Attributes:
        words: the words, with the space after them.
        entered: the edition in which they entered, counted from 0; 0 for what the earliest edition has.
    """

    words: str
    entered: int


@dataclass(frozen=True, slots=True)
class Change:
    """What an edition did to a paragraph at one place.

    Attributes:
        edition: the edition, counted from 0.
        removed: the words that went, or nothing.
        added: the words that came, or nothing.
        before, after: some words around the place, in that edition.
        remark: what was done to the whole paragraph: "split off preambular paragraph 3"; else nothing.
    """

    edition: int
    removed: str
    added: str
    before: str = ""
    after: str = ""
    remark: str = ""


@dataclass(slots=True)
class Thread:
    """One paragraph through the years.

    Attributes:
        names: what it is called, by edition; editions that do not have it are missing.
        texts: its words with their notes, by edition.
        spans: its words in the latest edition that has it, split by when they entered.
        changes: what happened to it, in the order of the years.
    """

    names: dict[int, str] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()
    changes: list[Change] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The edition in which it came."""
        return min(self.texts)

    @property
    def last(self) -> int:
        """The latest edition that has it."""
        return max(self.texts)

    @property
    def name(self) -> str:
        """What it is called in the latest edition that has it."""
        return self.names[self.last]


@dataclass(frozen=True, slots=True)
class History:
    """A series through the years.

    Attributes:
        editions: in order, at least two.
        threads: every paragraph that any of them has, in the order of the latest; what went stands where it stood.
    """

    editions: tuple[Edition, ...]
    threads: tuple[Thread, ...]

    @property
    def title(self) -> str:
        """The title in the latest edition."""
        return self.editions[-1].title

    def is_gone(self, thread: Thread) -> bool:
        """Whether the latest edition no longer has a paragraph."""
        return thread.last < len(self.editions) - 1

    def is_unchanged(self, thread: Thread) -> bool:
        """Whether every edition has a paragraph with the same words."""
        return not thread.changes and thread.first == 0 and not self.is_gone(thread)

    def label(self, index: int) -> str:
        """The label of an edition."""
        return self.editions[index].label

    def renamed(self, thread: Thread) -> Iterator[tuple[int, str]]:
        """Yield the editions in which a paragraph has another number than before, with its name there."""
        before = ""
        for index, name in thread.names.items():
            if before and name != before:
                yield index, name
            before = name
