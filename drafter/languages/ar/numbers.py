"""Numbers and ordinals in words and figures, in Arabic. Source: languages.md, 3 and 6; session-ordinals.json."""

from __future__ import annotations

from functools import cached_property

from drafter.languages.language import Language

FEMININE = "– الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split()
MASCULINE = "– الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split()
ELEVENTH = {"f": "الحادية", "m": "الحادي"}
"""The first within a greater number: "الحادية والسبعون"."""
TENS = "– – العشر الثلاث الأربع الخمس الست السبع الثمان التسع".split()
UNITS = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
UNITS_OF_TEENS = "– أحد اثنا ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة".split()
CARDINAL_TENS = "– – عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
HUNDREDS = "– مائة مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة".split()
_AFTER_HUNDREDS = "|".join(f"ال{word}" for word in (*HUNDREDS[1:], "مائتين"))


class Numbers(Language):
    """Numbers and ordinals in words and figures."""

    scaled = r"(?<!رقم \d)(?<!رقم \d\d) ?"
    scales = (("مليون|ملايين", 10**6), ("بليون|بلايين|مليار", 10**9), ("تريليون", 10**12), ("ألف|آلاف", 1000))
    grouping = "[ \u00a0\u202f]"
    decimal = ","
    cases = ("nominative",)

    @cached_property
    def ordinal_pattern(self) -> str:
        """Hundreds stand behind: "الأولى بعد المائة"."""
        return rf"(?:{super().ordinal_pattern}(?:[ \u00a0]بعد[ \u00a0](?:{_AFTER_HUNDREDS}))?|{_AFTER_HUNDREDS})"

    def ordinal(self, number: int, gender: str = "f") -> str:
        """As in "السابعة والسبعين", in the genitive and with its article."""
        return _ordinal(number, gender, "ين")

    def session_ordinal(self, number: int, case: str = "") -> str:
        """As in "السابعة والسبعين"; as a subject "السابعة والسبعون"."""
        return _ordinal(number, "f", "ون" if case == "nominative" else "ين")

    def ordinal_figure(self, number: int) -> str:
        """As in "46"."""
        return str(number)

    def cardinal(self, number: int, gender: str = "m") -> str:
        """As in "سبعة وسبعون"."""
        if number >= 100:
            rest = number % 100
            return HUNDREDS[number // 100] + (f" و{self.cardinal(rest, gender)}" if rest else "")
        if number <= 10:
            return UNITS[number]
        tens, units = divmod(number, 10)
        if tens == 1:
            return f"{UNITS_OF_TEENS[units]} عشر"
        return f"{UNITS[units]} و{CARDINAL_TENS[tens]}" if units else CARDINAL_TENS[tens]

    def number(self, number: int, gender: str = "m") -> str:  # noqa: ARG002
        """In figures, since words take the case and gender of what is counted."""
        return self.thousands(number)

    def thousands(self, number: int) -> str:
        """Groups of three, the last first: a space lets them run from right to left, so that 61 252 900 is shown."""
        return " ".join(reversed(f"{number:,}".split(",")))

    def ungrouped(self, figures: str) -> str:
        """The groups in their order; where the first is no whole one, they stand in it already."""
        groups = figures.split()
        return "".join(groups if len(groups[0]) < 3 else reversed(groups))

    @cached_property
    def count_pattern(self) -> str:
        """The last group stands first, with three figures."""
        space = "[ \u00a0\u202f]"
        turned = rf"\d{{3}}(?:{space}\d{{3}})*(?:{space}\d{{1,3}})?"
        return rf"(?<![\w/.,–-])(?<!\d )(?:{turned}|\d{{1,2}}(?:{space}\d{{3}})*)(?! ?\d)(?![\w/–-]|[.,]\d)"

    @cached_property
    def figure_pattern(self) -> str:
        """The same with decimals."""
        return rf"(?:{self.count_pattern}|(?<![\w/.,–-])\d+(?:,\d+)?(?! ?\d)(?![\w/–-]|[.,]\d))"


def _ordinal(number: int, gender: str, ending: str) -> str:
    units_of = FEMININE if gender == "f" else MASCULINE
    hundreds, rest = divmod(number, 100)
    if hundreds:
        whole = "ال" + HUNDREDS[hundreds]
        # Only the dual is declined.
        whole = whole.removesuffix("ان") + "ين" if hundreds == 2 and (rest or ending == "ين") else whole
        return f"{_ordinal(rest, gender, ending)} بعد {whole}" if rest else whole
    if number <= 10:
        return units_of[number]
    tens, units = divmod(number, 10)
    unit = ELEVENTH[gender] if units == 1 else units_of[units]
    if tens == 1:
        return f"{unit} {'عشرة' if gender == 'f' else 'عشر'}"
    return f"{unit} و{TENS[tens]}{ending}" if units else f"{TENS[tens]}{ending}"
