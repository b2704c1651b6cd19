"""Lists, citations and gatherings, in French. Source: un-format.md, section D."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from drafter.languages.language import Language, capitalised

NBSP = "\u00a0"


class Lists(Language):
    """Lists, citations and gatherings."""

    def separators(self, count: int) -> tuple[str, ...]:
        """As in ", " and " et "."""
        return tuple("" if i == 0 else " et " if i == count - 1 else ", " for i in range(count))

    def listing(self, items: Sequence[str]) -> str:
        """As in "A, B et C"."""
        return "".join(s + item for s, item in zip(self.separators(len(items)), items, strict=True))

    def citation(self, number: str, adopted: date | str) -> str:
        """As in "76/26 du 6 décembre 2021"."""
        return self.dated(number, adopted if isinstance(adopted, str) else self.day(adopted))

    def dated(self, number: str, adopted: str) -> str:
        """The letter of a number is not parted from it."""
        return f"{number.replace(' ', NBSP)} du {adopted}"

    def place_and_time(self, place: str, time: str) -> str:
        """The country stands in brackets, so nothing parts the two."""
        return f"{place} {time}"

    def gathering(self, ordinal: str, name: str) -> str:
        """The ordinal stays small: "vingtième Assemblée des États parties"."""
        return f"{ordinal} {name}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        """As in "première à dix-huitième"; "première" and "première et deuxième" while there are no more."""
        ends = [self.ordinal(n) for n in sorted({1, last})]
        if capitals:
            ends = [capitalised(e) for e in ends]
        return (" et " if last == 2 else " à ").join(ends)
