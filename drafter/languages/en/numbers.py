"""Numbers and ordinals in words and figures, in English. Source: un-format.md, B.5, B.6; session-ordinals.json."""

from __future__ import annotations

import re

from drafter.languages.language import Language

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINAL_UNITS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


class Numbers(Language):
    """Numbers and ordinals in words and figures."""

    scales = ((r"millions?", 10**6), (r"billions?", 10**9), (r"trillions?", 10**12), ("thousand", 1000))
    hundreds = rf"(?:(?:{'|'.join(UNITS[1:10])})[ \u00a0]hundred[ \u00a0]and[ \u00a0])?"
    from_100 = rf"(?:(?:{'|'.join(UNITS[1:10])})[ \u00a0])?hundredth|[1-9]\d\d(?:st|nd|rd|th)"

    def ordinal(self, number: int, gender: str = "f") -> str:  # noqa: ARG002
        """From 100 on, figures: "100th". Source: un-format.md, B.6 (a default, unverified)."""
        return self.ordinal_words(number) if number < 100 else self.ordinal_figure(number)

    def ordinal_words(self, number: int, gender: str = "f") -> str:  # noqa: ARG002
        """As in "forty-fifth", "hundredth", "one hundred and first"."""
        if number == 100:
            return "hundredth"
        head, last = re.fullmatch(r"(.*?)(\w+)", self.cardinal(number)).groups()  # type: ignore[union-attr]
        if last in UNITS:
            return head + ORDINAL_UNITS[UNITS.index(last)]
        return head + (last.removesuffix("y") + "ieth" if last.endswith("y") else last + "th")

    def ordinal_figure(self, number: int) -> str:
        """As in "45th", "101st", "112th"."""
        ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending}"

    def cardinal(self, number: int, gender: str = "m") -> str:  # noqa: ARG002
        """As in "twenty-one", "one hundred and five", "two thousand and five"."""
        for size, name in LARGE:
            if number >= size:
                many, rest = divmod(number, size)
                joined = " and " if rest < 100 else " "
                return f"{self.cardinal(many)} {name}" + (joined + self.cardinal(rest) if rest else "")
        if number >= 100:
            hundreds, rest = divmod(number, 100)
            return f"{UNITS[hundreds]} hundred" + (f" and {self.cardinal(rest)}" if rest else "")
        if number < 20:
            return UNITS[number]
        tens, units = divmod(number, 10)
        return f"{TENS[tens]}-{UNITS[units]}" if units else TENS[tens]

    def thousands(self, number: int) -> str:
        """As in "1,234"."""
        return f"{number:,}"
