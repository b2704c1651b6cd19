"""Numbers and ordinals in words and figures, in French. Source: un-format.md, section D; session-ordinals.json."""

from __future__ import annotations

from drafter.languages.language import Language

NBSP = "\u00a0"
UNITS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
).split()
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
LARGE = ((10**12, "billion"), (10**9, "milliard"), (10**6, "million"))


class Numbers(Language):
    """Numbers and ordinals in words and figures."""

    scales = ((r"millions?", 10**6), (r"milliards?", 10**9), (r"billions?", 10**12), ("mille", 1000))
    hundreds = rf"(?:(?:(?:{'|'.join(UNITS[2:10])})[ \u00a0])?cent[ \u00a0])?"
    from_100 = rf"(?:(?:{'|'.join(UNITS[2:10])})[ \u00a0])?cent(?:ième|[ \u00a0]unième)|[1-9]\d\de"

    def ordinal(self, number: int, gender: str = "f") -> str:
        """As in "première", "vingt et unième", "soixante et onzième", "quatre-vingt-unième"."""
        if number == 1:
            return "première" if gender == "f" else "premier"
        return _ordinal_of(self.cardinal(number))

    def ordinal_figure(self, number: int) -> str:
        """As in "45e"."""
        return f"{number}{'er' if number == 1 else 'e'}"

    def cardinal(self, number: int, gender: str = "m") -> str:
        """As in "vingt et un", "soixante et onze", "quatre-vingts", "cent un", "deux mille cinq"."""
        for size, name in LARGE:
            if number >= size:
                many, rest = divmod(number, size)
                return f"{self.cardinal(many)} {name}{'s' if many > 1 else ''}" + (
                    f" {self.cardinal(rest, gender)}" if rest else ""
                )
        if number >= 1000:
            many, rest = divmod(number, 1000)
            # Before "mille", which is no noun, "cents" and "quatre-vingts" lose their "s".
            head = "mille" if many == 1 else f"{_without_plural(self.cardinal(many))} mille"
            return head + (f" {self.cardinal(rest, gender)}" if rest else "")
        if number >= 100:
            hundreds, rest = divmod(number, 100)
            head = "cent" if hundreds == 1 else f"{UNITS[hundreds]} cent" + ("s" if not rest else "")
            return head + (f" {self.cardinal(rest, gender)}" if rest else "")
        one = "une" if gender == "f" else "un"
        if number < 20:
            return one if number == 1 else UNITS[number]
        if number < 70:
            tens, units = divmod(number, 10)
            if units == 0:
                return TENS[tens]
            return f"{TENS[tens]} et {one}" if units == 1 else f"{TENS[tens]}-{UNITS[units]}"
        if number < 80:
            return "soixante et onze" if number == 71 else f"soixante-{UNITS[number - 60]}"
        if number == 80:
            return "quatre-vingts"
        return f"quatre-vingt-{one if number == 81 else UNITS[number - 80]}"

    def thousands(self, number: int) -> str:
        """Groups of three, separated by no-break spaces."""
        return f"{number:,}".replace(",", NBSP)


def _ordinal_of(cardinal: str) -> str:
    """The ordinal of a number in words: the last word takes "-ième"."""
    stem = _without_plural(cardinal)
    if stem.endswith("cinq"):
        return stem + "uième"
    if stem.endswith("neuf"):
        return stem.removesuffix("f") + "vième"
    return stem.removesuffix("e") + "ième"


def _without_plural(cardinal: str) -> str:
    plurals = ("vingts", "cents", *(f"{name}s" for _, name in LARGE))
    return cardinal.removesuffix("s") if cardinal.endswith(plurals) else cardinal
