"""Lists, citations and gatherings, in Arabic. Source: languages.md, 5."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.languages.language import Language

LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (
            "ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد"
        ).split(),
        strict=True,
    )
)
"""The letters of resolutions, each as a word."""
_WORDS = {word: letter for letter, word in LETTERS.items()}


class Lists(Language):
    """Lists, citations and gatherings."""

    resolution_letter = f"[ \u00a0](?:{'|'.join(_WORDS)})"

    def separators(self, count: int) -> tuple[str, ...]:
        """Every member is joined by "and", before figures between spaces."""
        return tuple("" if i == 0 else " و " for i in range(count))

    def listing(self, items: Sequence[str]) -> str:
        """As in "ألمانيا وكولومبيا"; before figures and Latin letters "and" stands alone."""
        out = "".join(items[:1])
        for item in items[1:]:
            out += f" و {item}" if re.match(r"[\dA-Za-z]", item) else f" و{item}"
        return out

    def dated(self, number: str, adopted: str) -> str:
        """As in "54/54 باء المؤرخ 1 كانون الأول/ديسمبر 1999"."""
        return f"{self.numbered(number)} المؤرخ {adopted}"

    def numbered(self, number: str) -> str:
        """A letter stands as a word: "54/54 باء"."""
        return re.sub(r"(?<= )[A-Z]$", lambda letter: LETTERS[letter[0]], number)

    def read_number(self, text: str) -> str:
        """The sheet has the letter."""
        head, _, word = text.rpartition(" ")
        return f"{head} {_WORDS[word]}" if word in _WORDS else text

    def place_and_time(self, place: str, time: str) -> str:
        """As in "جنيف في الفترة من 25 إلى 27 آب/أغسطس 2021"."""
        return f"{place} {time}"

    def gathering(self, ordinal: str, name: str) -> str:
        """The ordinal follows the noun."""
        noun, space, rest = name.partition(" ")
        return f"{noun} {ordinal}{space}{rest}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:  # noqa: ARG002
        """As in "من الأولى إلى الثامنة عشرة"."""
        if last > 2:
            return f"من {self.ordinal(1)} إلى {self.ordinal(last)}"
        return " و".join(self.ordinal(n) for n in range(1, last + 1))
