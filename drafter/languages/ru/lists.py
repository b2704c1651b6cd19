"""Lists, citations and gatherings, in Russian. Source: languages.md, 5."""

from __future__ import annotations

import re

from drafter.languages.language import Language, capitalised

ALIKE = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")
"""Cyrillic letters that look like Latin ones."""


class Lists(Language):
    """Lists, citations and gatherings."""

    def separators(self, count: int) -> tuple[str, ...]:
        """As in ", " and " и "."""
        return tuple("" if i == 0 else " и " if i == count - 1 else ", " for i in range(count))

    def dated(self, number: str, adopted: str) -> str:
        """As in "76/26 от 6 декабря 2021 года"."""
        return f"{self.numbered(number)} от {adopted}"

    def numbered(self, number: str) -> str:
        """A no-break space stands between a number and its letter."""
        return number.replace(" ", "\u00a0")

    resolution_letter = "[ \u00a0]?[A-ZАВСЕКМНОРТХ]{1,2}(?!\\w)"

    def read_number(self, text: str) -> str:
        """The sheet has Latin letters, with a space before them; some files have Cyrillic ones that look alike."""
        return re.sub(r"(?<=\d)(?=[A-Z])", " ", text.translate(ALIKE))

    def place_and_time(self, place: str, time: str) -> str:
        """As in "Женева, 25–27 августа 2021 года"."""
        return f"{place}, {time}"

    def gathering(self, ordinal: str, name: str) -> str:
        """The ordinal stays small."""
        return f"{ordinal} {name}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        """As in "с первой по восемнадцатую"; "первой" and "первой и второй" while there are no more."""
        if last > 2:
            words = f"с {self.ordinal(1)} по {self.session_ordinal(last, 'accusative')}"
        else:
            words = " и ".join(self.ordinal(n) for n in range(1, last + 1))
        return capitalised(words) if capitals else words
