"""Lists, citations and gatherings, in Spanish. Source: languages.md, 5."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.languages.language import Language, capitalised


class Lists(Language):
    """Lists, citations and gatherings."""

    def separators(self, count: int) -> tuple[str, ...]:
        """As in ", " and " y "."""
        return tuple("" if i == 0 else " y " if i == count - 1 else ", " for i in range(count))

    def listing(self, items: Sequence[str]) -> str:
        """As in "A, B y C"; "e" before an i that is heard."""
        separators = list(self.separators(len(items)))
        if len(items) > 1 and re.match(r"(?i)h?[ií](?![aeouáéóú])", items[-1]):
            separators[-1] = " e "
        return "".join(s + item for s, item in zip(separators, items, strict=True))

    def dated(self, number: str, adopted: str) -> str:
        """As in "76/26, de 6 de diciembre de 2021"; "de" stays with the day on one line."""
        return f"{self.numbered(number)}, de\u00a0{adopted}"

    def place_and_time(self, place: str, time: str) -> str:
        """The country stands in brackets, so nothing stands between the two."""
        return f"{place} {time}"

    def gathering(self, ordinal: str, name: str) -> str:
        """The names of gatherings take capitals: "Vigésima Reunión"."""
        return f"{capitalised(ordinal)} {name}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        """As in "primera a decimoctava"; "primera" and "primera y segunda" while there are no more."""
        ends = [self.ordinal(n) for n in sorted({1, last})]
        if capitals:
            ends = [capitalised(e) for e in ends]
        return (" y " if last == 2 else " a ").join(ends)
