"""Numbers and ordinals in words and figures, in Russian. Source: languages.md, 3 and 6; session-ordinals.json."""

from __future__ import annotations

from drafter.languages.language import Language

NBSP = "\u00a0"
UNITS = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать "
    "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split()
FEMININE = {1: "одна", 2: "две"}
TENS = "– – двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()
ORDINAL_STEMS = (
    "– перв втор трет четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
    "шестнадцат семнадцат восемнадцат девятнадцат"
).split()
TENTH_STEMS = "– – двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност".split()
HUNDREDS = "– сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split()
HUNDREDTH_STEMS = ("– сот двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот").split()
ENDINGS = {("f", "nominative"): "ая", ("f", "accusative"): "ую", ("f", ""): "ой", ("m", ""): "ый"}
SOFT = {("f", "nominative"): "ья", ("f", "accusative"): "ью", ("f", ""): "ьей", ("m", ""): "ий"}
"""The third is declined by itself."""
STRESSED = ("втор", "шест", "седьм", "восьм", "сороков")
"""Their masculine ends in -ой."""


class Numbers(Language):
    """Numbers and ordinals in words and figures."""

    scales = (
        (r"миллион[а-я]*|млн", 10**6),
        (r"миллиард[а-я]*|млрд", 10**9),
        (r"триллион[а-я]*|трлн", 10**12),
        (r"тысяч[а-я]*|тыс", 1000),
    )
    grouping = "[\u00a0\u202f]"
    decimal = ","
    cases = ("nominative", "accusative")
    hundreds = rf"(?:(?:{'|'.join(HUNDREDS[1:])})[ \u00a0])?"
    from_100 = rf"(?:{'|'.join(HUNDREDTH_STEMS[1:])})(?:ый|ая|ой|ую)"

    def ordinal(self, number: int, gender: str = "f") -> str:
        """As in "семьдесят седьмой", a feminine in the genitive and its like; "пятнадцатый", a masculine subject."""
        return _ordinal(number, gender, "")

    def session_ordinal(self, number: int, case: str = "") -> str:
        """As in "семьдесят седьмой"; as a subject "семьдесят седьмая", as an object "семьдесят седьмую"."""
        return _ordinal(number, "f", case)

    def ordinal_figure(self, number: int) -> str:
        """As in "46-е", with a hyphen that keeps the line."""
        return f"{number}\u2011е"

    def cardinal(self, number: int, gender: str = "m") -> str:
        """As in "двадцать один", "две"."""
        if number >= 100:
            rest = number % 100
            return HUNDREDS[number // 100] + (f" {self.cardinal(rest, gender)}" if rest else "")
        tens, units = divmod(number, 10)
        last = number if number < 20 else units
        word = FEMININE.get(last, UNITS[last]) if gender == "f" else UNITS[last]
        if number < 20:
            return word
        return f"{TENS[tens]} {word}" if units else TENS[tens]

    def thousands(self, number: int) -> str:
        """Groups of three, separated by no-break spaces."""
        return f"{number:,}".replace(",", NBSP)


def _ordinal(number: int, gender: str, case: str) -> str:
    """The last word is declined, those before it are not."""
    hundreds, rest = divmod(number, 100)
    before = [HUNDREDS[hundreds]] if hundreds and rest else []
    tens, units = divmod(rest, 10)
    if rest == 0:
        stem = HUNDREDTH_STEMS[hundreds]
    elif rest < 20:
        stem = ORDINAL_STEMS[rest]
    elif units:
        before.append(TENS[tens])
        stem = ORDINAL_STEMS[units]
    else:
        stem = TENTH_STEMS[tens]
    if stem == "трет":
        ending = SOFT[gender, case]
    else:
        ending = "ой" if gender == "m" and stem in STRESSED else ENDINGS[gender, case]
    # The letter ё is printed as е.
    return " ".join([*before, stem.replace("ё", "е") + ending])
