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


class Numbers(Language):
    """Numbers and ordinals in words and figures."""

    grouping = r"\."
    decimal = ","

    def ordinal(self, number: int, gender: str = "f") -> str:
        """As in "séptima", "septuagésimo primer": before a masculine noun "primero" and "tercero" lose their o."""
        words = []
        if number >= 100:
            words.append("centésimo")
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
        """As in "veintiuno", "treinta y una", "ciento cinco"."""
        if number >= 100:
            rest = number % 100
            return f"ciento {self.cardinal(rest, gender)}" if rest else "cien"
        if number < 30:
            words = UNITS[number]
        else:
            tens, units = divmod(number, 10)
            words = f"{TENS[tens]} y {UNITS[units]}" if units else TENS[tens]
        return words[:-1] + "a" if gender == "f" and words.endswith("uno") else words

    def thousands(self, number: int) -> str:
        """Groups of three, separated by full stops."""
        return f"{number:,}".replace(",", ".")
