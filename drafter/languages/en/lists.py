"""Lists, citations and gatherings, in English. Source: un-format.md, B.4."""

from __future__ import annotations

from drafter.languages.language import Language, capitalised


class Lists(Language):
    """Lists, citations and gatherings."""

    def separators(self, count: int) -> tuple[str, ...]:
        """No serial comma. Source: un-format.md, B.4."""
        return tuple("" if i == 0 else " and " if i == count - 1 else ", " for i in range(count))

    def dated(self, number: str, adopted: str) -> str:
        """As in "N of D"."""
        return f"{number} of {adopted}"

    def place_and_time(self, place: str, time: str) -> str:
        """A place that names its country takes a comma pair. Source: un-format.md, 0."""
        return f"{place}, {time}" if "," in place else f"{place} {time}"

    def gathering(self, ordinal: str, name: str) -> str:
        """The names of gatherings take capitals. Source: un-format.md, B.7."""
        return f"{capitalised(ordinal)} {name}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        """As in "first to eighteenth"; "first" and "first and second" while there are no more."""
        ends = [self.ordinal(n) for n in sorted({1, last})]
        if capitals:
            ends = [capitalised(e) for e in ends]
        return (" and " if last == 2 else " to ").join(ends)
