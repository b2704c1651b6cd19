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

    special_session = "د ?[إا]ط?[-–\u2011]"
    session_of_old = r"د(?:[إا]ط?)?[ \u00a0]?[-–\u2011][ \u00a0]?\d{1,2}"

    def numbered(self, number: str) -> str:
        """A letter stands as a word, an old session in figures: "54/54 باء", "217 ألف (د-3)", "دإط-10/15"."""
        number = re.sub(r"(?<= )[A-Z](?!\w)", lambda letter: LETTERS[letter[0]], number)
        number = re.sub(r"^(E?)S-", lambda special: "دإط-" if special[1] else "دإ-", number)
        return re.sub(r"\((E?S-)?([IVXL]+)\)", _session_of_old, number)

    def read_number(self, text: str) -> str:
        """The sheet has the letter, and the session as the other languages have it."""
        text = re.sub(r"(?<= )\w+(?=$| \()", lambda word: _WORDS.get(word[0], word[0]), text)
        text = re.sub(r"د ?[إا](ط?)[ \u00a0]?[-–\u2011][ \u00a0]?(?=\d)", lambda s: "ES-" if s[1] else "S-", text)
        text = re.sub(r"\((E?S-)(\d+)\)", lambda s: f"({s[1]}{_roman(int(s[2]))})", text)
        return re.sub(r"\(د[ \u00a0]?[-–\u2011][ \u00a0]?(\d+)\)", lambda s: f"({_roman(int(s[1]))})", text)

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


_ROMAN = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out


_SESSIONS_OF_OLD = {_roman(number): number for number in range(1, 50)}


def _session_of_old(session: re.Match[str]) -> str:
    lead = {"ES-": "دإط-", "S-": "دإ-"}.get(session[1] or "", "د-")
    return f"({lead}{_SESSIONS_OF_OLD[session[2]]})" if session[2] in _SESSIONS_OF_OLD else session[0]
