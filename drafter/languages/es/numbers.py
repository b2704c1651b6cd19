"""Numbers and ordinals in words and figures, in Spanish. Source: languages.md, 3 and 6; session-ordinals.json."""

from __future__ import annotations

from drafter.languages.language import Language

UNITS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
).split()
TENS = "cero diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
ORDINAL_UNITS = "– primero segundo tercero cuarto quinto sexto séptimo octavo noveno".split()
ORDINAL_TEENS = (
    "décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo "
    "decimonoveno"
).split()
ORDINAL_TENS = (
    "– décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo"
).split()
ORDINAL_HUNDREDS = (
    "– centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo "
    "noningentésimo"
).split()
HUNDREDS = "– – doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
LARGE = (
    (10**12, "un billón", "billones"),
    (10**6, "un millón", "millones"),
    (1000, "mil", "mil"),
)


class Numbers(Language):
    """Numbers and ordinals in words and figures."""

    scales = ((r"mil millones", 10**9), (r"millón|millones", 10**6), (r"billón|billones", 10**12), ("mil", 1000))
    grouping = r"\."
    decimal = ","
    from_100 = rf"(?:{'|'.join(w[:-1] for w in ORDINAL_HUNDREDS[1:])})[oa]"
    hundreds = rf"(?:{from_100}[ \u00a0])?"

    def ordinal(self, number: int, gender: str = "f") -> str:
        """As in "séptima", "septuagésimo primer": before a masculine noun "primero" and "tercero" lose their o."""
        words = []
        if number >= 100:
            words.append(ORDINAL_HUNDREDS[number // 100])
        rest = number % 100
        if 10 <= rest < 20:
            words.append(ORDINAL_TEENS[rest - 10])
        else:
            tens, units = divmod(rest, 10)
            words += [ORDINAL_TENS[tens]] if tens else []
            words += [ORDINAL_UNITS[units]] if units else []
        if gender == "f":
            return " ".join(word[:-1] + "a" for word in words)
        return " ".join(words).removesuffix("o") if words[-1].endswith(("primero", "tercero")) else " ".join(words)

    def session_ordinal(self, number: int, case: str = "") -> str:  # noqa: ARG002
        """A session is a "período", which is masculine."""
        return self.ordinal(number, "m")

    def ordinal_figure(self, number: int) -> str:
        """As in "46a", the letter raised."""
        return f"{number}a"

    def cardinal(self, number: int, gender: str = "m") -> str:
        """As in "veintiuno", "treinta y una", "ciento cinco", "dos mil cinco", "un millón"."""
        for size, one, many in LARGE:
            if number >= size:
                count, rest = divmod(number, size)
                head = one if count == 1 else f"{_before_noun(self.cardinal(count))} {many}"
                return head + (f" {self.cardinal(rest, gender)}" if rest else "")
        if number >= 100:
            hundreds, rest = divmod(number, 100)
            if hundreds == 1:
                return f"ciento {self.cardinal(rest, gender)}" if rest else "cien"
            words = HUNDREDS[hundreds] if gender == "m" else HUNDREDS[hundreds].removesuffix("os") + "as"
            return words + (f" {self.cardinal(rest, gender)}" if rest else "")
        if number < 30:
            words = UNITS[number]
        else:
            tens, units = divmod(number, 10)
            words = f"{TENS[tens]} y {UNITS[units]}" if units else TENS[tens]
        return words[:-1] + "a" if gender == "f" and words.endswith("uno") else words

    def thousands(self, number: int) -> str:
        """Groups of three, separated by full stops."""
        return f"{number:,}".replace(",", ".")


def _before_noun(cardinal: str) -> str:
    """A number that ends in one, before what it counts: "treinta y un mil", "veintiún millones"."""
    if cardinal.endswith("veintiuno"):
        return cardinal.removesuffix("veintiuno") + "veintiún"
    return cardinal.removesuffix("o") if cardinal.endswith("uno") else cardinal
