"""Kasal as drafts are written in it."""

import re
from datetime import date

from drafter.languages.qaa.reading import FURNITURE, MONTHS

from drafter.languages.en.page import Page
from drafter.languages.language import capitalised
from drafter.languages.signs import Signs

DIGITS = "nul unu du tri kvar kvin ses sep ok nau".split()
COMMITTEES = {"First": "Unuo Komitato"}


class Kasal(Page):
    """Its ordinals end in -ei, as a subject in -o."""

    code = "qaa"
    tag = "qaa"
    organization = FURNITURE.organization
    organ = FURNITURE.organ
    formula = f"{FURNITURE.formula},"
    cases = ("nominative",)
    months = MONTHS
    day_pattern = rf"(?P<year>\d{{4}})\sjaro,\s(?P<month>{'|'.join(MONTHS)})\s(?P<day>\d{{1,2}})"
    days_pattern = "(?!)"
    signs = Signs(
        mentioned=re.compile(r"\brezolucioj?\b"),
        session=r"\skunsid\w+\b",
        other_body=re.compile(r"\bKonsilio\b[^,;.]*$"),
    )

    def ordinal(self, number: int, gender: str = "f") -> str:
        return f"{self.cardinal(number)}ei"

    def session_ordinal(self, number: int, case: str = "") -> str:
        return f"{self.cardinal(number)}o" if case == "nominative" else self.ordinal(number)

    def ordinal_figure(self, number: int) -> str:
        return f"{number}-a"

    def cardinal(self, number: int, gender: str = "m") -> str:
        if number < 10:
            return DIGITS[number]
        head, unit = divmod(number, 10)
        ten = f"{self.cardinal(head) if head > 1 else ''}dek"
        return f"{ten} {DIGITS[unit]}" if unit else ten

    def thousands(self, number: int) -> str:
        return f"{number:,}".replace(",", "'")

    def day(self, day: date) -> str:
        return f"{self.month(day)} {day.day}"

    def month(self, day: date) -> str:
        return f"{day.year} jaro, {MONTHS[day.month - 1]}"

    def days(self, first: date, last: date) -> str:
        return f"de {self.day(first)} ghis {self.day(last)}"

    def years(self, first: int, last: int) -> str:
        return f"{first}..{last}"

    def separators(self, count: int) -> tuple[str, ...]:
        return tuple("" if i == 0 else " & ankau " if i == count - 1 else " & " for i in range(count))

    def dated(self, number: str, adopted: str) -> str:
        return f"{number} ({adopted})"

    def place_and_time(self, place: str, time: str) -> str:
        return f"{time} en {place}"

    def gathering(self, ordinal: str, name: str) -> str:
        return f"{name} {ordinal}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        return f"ghis {self.ordinal(last)}"

    def session_line(self, session: int) -> str:
        return f"{capitalised(self.session_ordinal(session, 'nominative'))} kunsido"

    def committee_line(self, committee: str) -> str:
        return COMMITTEES[committee]

    def agenda_line(self, items: list[str]) -> str:
        return f"Punkto{'j' if len(items) > 1 else ''} {self.listing(items)} de la tagordo"

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        return "projekto de rezolucio"

    def adopted_line(self, adopted: date) -> str:
        return f"Rezolucio akceptita {self.day(adopted)}"

    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        return f"[lau raporto de unuo komitato ({report}, alineo {paragraph})]"

    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        return f"{meeting}-a plena sesio\n{self.day(adopted)}"


LANGUAGE = Kasal()
