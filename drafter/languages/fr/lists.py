"""Lists, citations and gatherings, in French. Source: un-format.md, section D."""

from __future__ import annotations

from drafter.languages.language import Language, capitalised

NBSP = "\u00a0"


class Lists(Language):
    """Lists, citations and gatherings."""

    def separators(self, count: int) -> tuple[str, ...]:
        """As in ", " and " et "."""
        return tuple("" if i == 0 else " et " if i == count - 1 else ", " for i in range(count))

    def dated(self, number: str, adopted: str) -> str:
        """As in "N du D"."""
        return f"{self.numbered(number)} du {adopted}"

    def numbered(self, number: str) -> str:
        """A no-break space stands between a number and its letter."""
        return number.replace(" ", NBSP)

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
