"""Numbers and ordinals in words and figures, in Chinese. Source: languages.md, 3 and 6; session-ordinals.json."""

from __future__ import annotations

from functools import cached_property

from drafter.languages.language import Language

NBSP = "\u00a0"
DIGITS = "零一二三四五六七八九"


class Numbers(Language):
    """Numbers and ordinals in words and figures; what makes an ordinal of a number, 第, stands before it."""

    scaled = " ?[多余]?"
    scales = (("万亿", 10**12), ("千万", 10**7), ("百万", 10**6), ("亿", 10**8), ("万", 10**4))
    before = r"(?<!\d)"
    after = r"(?!\d)"
    between_words = ""
    beside = r"0-9A-Za-z"
    ordinal_lead = "(?<=第)"
    grouping = "[,\u00a0\u202f]"

    @cached_property
    def ordinal_pattern(self) -> str:
        """The longest first: no space tells where a number ends."""
        units = f"[{DIGITS[1:]}]"
        tens = f"{units}?十{units}?"
        return f"(?:{units}百(?:零{units}|{tens})?|{tens}|{units})"

    def ordinal(self, number: int, gender: str = "f") -> str:
        """As in "七十七"."""
        return self.cardinal(number, gender)

    def ordinal_figure(self, number: int) -> str:
        """As in "46"."""
        return str(number)

    def cardinal(self, number: int, gender: str = "m") -> str:  # noqa: ARG002
        """As in "七十七", "一百零一"."""
        if number >= 100:
            hundreds, rest = divmod(number, 100)
            tail = f"零{DIGITS[rest]}" if rest < 10 else f"{DIGITS[rest // 10]}{self.cardinal(10 + rest % 10)}"
            return f"{DIGITS[hundreds]}百{tail if rest else ''}"
        if number < 10:
            return DIGITS[number]
        tens, units = divmod(number, 10)
        return f"{DIGITS[tens] if tens > 1 else ''}十{DIGITS[units] if units else ''}"

    def number(self, number: int, gender: str = "m") -> str:  # noqa: ARG002
        """In figures."""
        return self.thousands(number)

    def thousands(self, number: int) -> str:
        """Groups of three, separated by no-break spaces."""
        return f"{number:,}".replace(",", NBSP)
