"""What a fact was in earlier years, and what that tells of this one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.evidence.editions import session_of

LOOKED_BACK = 2
"""How many years tell what the next one does: with a third, nothing is foretold better."""


@dataclass(frozen=True)
class Past:
    """A fact through the years.

    Attributes:
        words: what it was in earlier editions, by their names, the earliest first; those that do not have it are
            missing.
        editions: the names of all editions that are known, the earliest first.
        now: its words in the text that is rolled over.
    """

    words: Mapping[str, str]
    editions: Sequence[str]
    now: str

    @cached_property
    def course(self) -> tuple[str, ...]:
        """What the latest years did to it, the last one first: "stood", "changed", "new" where it was not there."""
        found: list[str] = []
        later = self.now
        for name in reversed(self.editions[-LOOKED_BACK:]):
            words = self.words.get(name)
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
        """The editions in which it stood as it does now, without a break to this day, the earliest first."""
        found: list[str] = []
        for name in reversed(self.editions):
            if self.words.get(name) != self.now:
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

    def may_be_one_with(self, other: Past) -> bool:
        """Whether two places that print the same value did so in every edition that has both."""
        return all(self.words[name] == other.words[name] for name in self.words.keys() & other.words.keys())


def named(editions: Sequence[str]) -> str:
    """Editions as a sentence has them: "76/26, 77/63 and 78/45"."""
    *some, last = editions
    return f"{', '.join(some)} and {last}" if some else last
