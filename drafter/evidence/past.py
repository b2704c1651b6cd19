"""What a fact was in earlier years, and what that tells of this one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from drafter.evidence.editions import session_of

LOOKED_BACK = 2
"""How many years tell what the next one does: with a third, nothing is foretold better."""

TWICE = 2
"""How often something must have come for it to be expected again."""


@dataclass(frozen=True)
class Past:
    """A fact through the years.

    Attributes:
        words: what it was in earlier editions, by their names, the earliest first; those that do not have it are
            missing.
        editions: the names of all editions that are known, the earliest first.
        now: its words in the text that is rolled over.
        year: of that text; 0 where it is not known.
    """

    words: Mapping[str, str]
    editions: Sequence[str]
    now: str
    year: int = 0

    @cached_property
    def slips(self) -> list[str]:
        """The editions in which it was another for once, the editions before and after being alike: slips of those."""
        line = [(name, self.words.get(name)) for name in self.editions] + [("", self.now)]
        return [
            name
            for (_, before), (name, words), (_, after) in zip(line, line[1:], line[2:], strict=False)
            if before is not None and before == after and words is not None and words != after
        ]

    @cached_property
    def _telling(self) -> list[tuple[str, str | None]]:
        """The editions that say what years did to it, the earliest first: the slips are left out."""
        return [(name, self.words.get(name)) for name in self.editions if name not in self.slips]

    @cached_property
    def course(self) -> tuple[str, ...]:
        """What the latest years did to it, the last one first: "stood", "changed", "new" where it was not there."""
        found: list[str] = []
        later = self.now
        for _, words in reversed(self._telling[-LOOKED_BACK:]):
            if words is None:
                return (*found, "new")
            found.append("stood" if words == later else "changed")
            later = words
        return tuple(found)

    @property
    def stood(self) -> bool:
        """Whether it was the same the year before."""
        return self.course[:1] == ("stood",)

    @property
    def changed(self) -> bool:
        """Whether it was another the year before."""
        return self.course[:1] == ("changed",)

    @cached_property
    def stood_in(self) -> list[str]:
        """The editions in which it stood as it does now, without a break but slips to this day, the earliest first."""
        found: list[str] = []
        for name, words in reversed(self._telling):
            if words != self.now:
                break
            found.insert(0, name)
        return found

    @cached_property
    def moved_since(self) -> list[str]:
        """The editions from the first on after which it was another every year, the earliest first."""
        found: list[str] = []
        later = self.now
        for name in reversed(self.editions):
            words = self.words.get(name)
            if words is None or words == later:
                break
            found.insert(0, name)
            later = words
        return found

    def steps(self, session: int) -> list[tuple[str, str, int]]:
        """The years since which it was another every time, the latest first.

        Args:
            session: of the text that is rolled over.

        Returns:
            Its words before and after each, and how many sessions the step was.
        """
        found: list[tuple[str, str, int]] = []
        later, at = self.now, session
        for name in reversed(self.moved_since):
            found.append((self.words[name], later, at - session_of(name)))
            later, at = self.words[name], session_of(name)
        return found

    @property
    def alternates(self) -> bool:
        """Whether it changed every second year and stood in those between, twice at least."""
        changed = [before != after for before, after, _ in self.turns(0)]
        return sum(changed) >= TWICE and all(a != b for a, b in pairwise(changed))

    def turns(self, session: int) -> list[tuple[str, str, int]]:
        """What all years did to it, the latest first: its words before and after each, and how many sessions it was.

        Args:
            session: of the text that is rolled over.
        """
        found: list[tuple[str, str, int]] = []
        later, at = self.now, session
        for name, words in reversed(self._telling):
            if words is None:
                break
            found.append((words, later, at - session_of(name)))
            later, at = words, session_of(name)
        return found

    def may_be_one_with(self, other: Past) -> bool:
        """Whether two places that print the same value did so in every edition that has both."""
        return all(self.words[name] == other.words[name] for name in self.words.keys() & other.words.keys())


def named(editions: Sequence[str]) -> str:
    """Editions as a sentence has them: "76/26, 77/63 and 78/45"."""
    *some, last = editions
    return f"{', '.join(some)} and {last}" if some else last
