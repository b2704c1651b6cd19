"""What is printed above and below the text, and what the page says of itself, in Russian. Source: languages.md, 1, 8.

The lines of drafts, and what is said of sponsors, follow the English forms; they are unverified.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from drafter.languages.language import Language, capitalised, is_symbol
from drafter.languages.sponsors_line import SponsorsLine

NBSP = "\u00a0"
COMMITTEES = {
    "First": ("Первый комитет", "Первого комитета"),
    "Second": ("Второй комитет", "Второго комитета"),
    "Third": ("Третий комитет", "Третьего комитета"),
    "Fourth": (
        "Комитет по специальным политическим вопросам и вопросам деколонизации (Четвертый комитет)",
        "Комитета по специальным политическим вопросам и вопросам деколонизации (Четвертый комитет)",
    ),
    "Fifth": ("Пятый комитет", "Пятого комитета"),
    "Sixth": ("Шестой комитет", "Шестого комитета"),
}
"""As the subject, and behind "доклад"."""


class Page(Language):
    """What is printed above and below the text, and what the page says of itself."""

    code = "ru"
    before_submission = ", "
    tag = "ru"
    locale = "ru_RU"
    organization = "Организация Объединенных Наций"
    organ = "Генеральная Ассамблея"
    formula = "Генеральная Ассамблея,"
    notice = "Проект – неофициальный документ"
    annex = "Приложение"
    held_in = "состоявшихся в "
    notes_follow_punctuation = False
    small_openings = True
    note = "Сноска"
    notes = "Сноски"
    to_text = "Перейти к тексту"
    to_mark = "Вернуться к тексту"
    submitted = ("представленный ", "представлен ")
    sponsors_line = SponsorsLine(
        re.compile(r"(?P<names>[^:]+):(?= (?:(?:пересмотренный )?проект |поправк))", re.IGNORECASE),
        " и ",
        re.compile(r"\(от имени|\[|представлен", re.IGNORECASE),
    )
    draft_name = "проект резолюции"
    beginning = ("ссылаясь", "постановляет")

    def session_line(self, session: int) -> str:
        """As in "Семьдесят седьмая сессия"."""
        return f"{capitalised(self.session_ordinal(session, 'nominative'))} сессия"

    def committee_line(self, committee: str) -> str:
        """By its English ordinal."""
        return COMMITTEES[committee][0]

    def agenda_item(self, number: str, letter: str) -> str:
        """As in "99 n)"."""
        return f"{number} {letter})" if letter else number

    def agenda_line(self, items: Sequence[str]) -> str:
        """As in "Пункт 99 n) повестки дня"."""
        return f"Пункт{'ы' if len(items) > 1 else ''}{NBSP}{self.listing(items)} повестки дня"

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        """As in "пересмотренный проект резолюции"."""
        if kind == "amendment":
            of = f"к {'пересмотренному ' if '/Rev.' in amends else ''}проекту резолюции {amends}"
            return f"{'пересмотренная ' if revised else ''}поправка {of if is_symbol(amends) else amends}"
        return f"{'пересмотренный ' if revised else ''}проект {'решения' if kind == 'decision' else 'резолюции'}"

    def submitted_by(self, officer: str, person: str, following: str, basis: str) -> str:
        """The officer in the instrumental: Председателем Комитета."""
        out = f"представленный {officer}"
        out += f", {person}," if person else ""
        out += f" по итогам {following}" if following else ""
        out += f" на основе {basis}" if basis else ""
        return out.rstrip(",")

    def group_note(self, group: str, *, observed: bool) -> str:
        """On whose behalf a sponsor acts."""
        if observed:
            return (
                f"От имени государств, являющихся членами {group}, с учетом также положений резолюции ES-10/23 "
                f"Генеральной Ассамблеи от 10{NBSP}мая 2024{NBSP}года."
            )
        return f"От имени государств — членов Организации Объединенных Наций, являющихся членами {group}."

    def on_behalf_note(self, whom: str) -> str:
        """For a group that is not known."""
        return f"От имени {whom}."

    def capacity_note(self, capacity: str) -> str:
        """As in "В качестве Председателя Комитета."."""
        return f"В качестве {capacity}."

    def sponsors_note(self) -> str:
        """The note of plenary drafts."""
        return "Любые изменения в списке авторов будут отражены в официальном отчете о заседании."

    def reissued_note(self, day: date) -> str:
        """As in "Переиздано по техническим причинам 4 ноября 2025 года."."""
        return f"Переиздано по техническим причинам {self.day(day)}."

    def adopted_line(self, adopted: date) -> str:
        """As in "Резолюция, принятая Генеральной Ассамблеей 6 декабря 2021 года"."""
        return f"Резолюция, принятая Генеральной Ассамблеей {self.day(adopted)}"

    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        """As in "[по докладу Первого комитета (A/76/444, пункт 93)]"."""
        if committee is None:
            return f"[без передачи в главные комитеты ({report})]"
        source = f"{report}, пункт {paragraph}" if paragraph else report
        return f"[по докладу {COMMITTEES[committee][1]} ({source})]"

    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        """As in "45-е пленарное заседание", "6 декабря 2021 года"."""
        again = " (возобновленное)" if resumed else ""
        return f"{self.ordinal_figure(meeting)}{again} пленарное заседание\n{self.day(adopted)}"

    def distribution(self, *, limited: bool) -> str:
        """It stays in English."""
        return f"Distr.: {'Limited' if limited else 'General'}"
