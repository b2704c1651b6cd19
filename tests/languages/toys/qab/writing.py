"""Ritlef as drafts are written in it."""

import re
from datetime import date

from drafter.languages.qab.reading import FURNITURE, MONTHS

from drafter.languages.en.page import Page
from drafter.languages.language import capitalised
from drafter.languages.signs import Signs

ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Ritlef(Page):
    """Its ordinals follow the noun."""

    code = "qab"
    tag = "qab"
    direction = "rtl"
    organization = FURNITURE.organization
    organ = FURNITURE.organ
    formula = f"{FURNITURE.formula},"
    months = MONTHS
    within_date = " "
    day_pattern = rf"(?P<day>\d{{1,2}})\s(?P<month>{'|'.join(MONTHS)})/(?P<year>\d{{4}})"
    days_pattern = "(?!)"
    signs = Signs(
        mentioned=re.compile(r"\bnoituloser\b"),
        session_lead=r"\b[Nn]oisses(?:ah)?\s",
        session=r"\b",
        other_body=re.compile(r"\bLicnuoc\b[^,;.]*$"),
    )

    def ordinal(self, number: int, gender: str = "f") -> str:
        return f"al-{self.cardinal(number)}"

    def ordinal_figure(self, number: int) -> str:
        return f"{number}al"

    def cardinal(self, number: int, gender: str = "m") -> str:
        if not number:
            return "rifs"
        out = ""
        for value, letters in ROMAN:
            count, number = divmod(number, value)
            out += letters * count
        return out

    def thousands(self, number: int) -> str:
        return f"{number:,}".replace(",", " ")

    def day(self, day: date) -> str:
        return f"{day.day} {self.month(day)}"

    def month(self, day: date) -> str:
        return f"{MONTHS[day.month - 1]}/{day.year}"

    def days(self, first: date, last: date) -> str:
        return f"min {self.day(first)} ila {self.day(last)}"

    def years(self, first: int, last: int) -> str:
        return f"{first}-{last}"

    def separators(self, count: int) -> tuple[str, ...]:
        return tuple("" if i == 0 else " w " for i in range(count))

    def dated(self, number: str, adopted: str) -> str:
        return f"{number} detad {adopted}"

    def place_and_time(self, place: str, time: str) -> str:
        return f"{place} {time}"

    def gathering(self, ordinal: str, name: str) -> str:
        return f"{name} {ordinal}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        return f"ila {self.ordinal(last)}"

    def session_line(self, session: int) -> str:
        return f"Noisses {self.ordinal(session)}"

    def committee_line(self, committee: str) -> str:
        return "Eetimmoc al-i"

    def agenda_line(self, items: list[str]) -> str:
        return f"Meti {self.listing(items)}"

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        return "tfard noituloser"

    def draft_line(self, sponsors: list[str], what: str = "") -> str:
        return f"{self.listing(sponsors)}: tfard noituloser" if sponsors else capitalised("tfard noituloser")

    def adopted_line(self, adopted: date) -> str:
        return f"Noituloser detpoda {self.day(adopted)}"

    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        return f"[no eht troper fo eetimmoc al-i ({report}, arap {paragraph})]"

    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        return f"Gniteem {meeting}\n{self.day(adopted)}"


LANGUAGE = Ritlef()
