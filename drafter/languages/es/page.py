"""What is printed above and below the text, and what the page says of itself, in Spanish. Source: languages.md, 1, 8.

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
    "First": "Primera Comisión",
    "Second": "Segunda Comisión",
    "Third": "Tercera Comisión",
    "Fourth": "Comisión Política Especial y de Descolonización (Cuarta Comisión)",
    "Fifth": "Quinta Comisión",
    "Sixth": "Sexta Comisión",
}
LANGUAGES = {"ar": "árabe", "zh": "chino", "en": "inglés", "fr": "francés", "ru": "ruso", "es": "español"}


class Page(Language):
    """What is printed above and below the text, and what the page says of itself."""

    code = "es"
    later = (
        "Adición",
        "Corrección",
        "Añádanse los siguientes nombres a la lista de patrocinadores del proyecto de resolución:",
        ("Donde dice", "debe decir"),
    )
    language_names = LANGUAGES
    tag = "es"
    locale = "es_ES"
    organization = "Naciones Unidas"
    organ = "Asamblea General"
    formula = "La Asamblea General,"
    notice = "Proyecto – no es un documento oficial"
    annex = "Anexo"
    held_in = "celebradas en "
    notes_follow_punctuation = False
    note = "Nota"
    notes = "Notas"
    to_text = "Ir al texto"
    to_mark = "Volver al texto"
    submitted = ("presentado por ",)
    sponsors_line = SponsorsLine(
        re.compile(r"(?P<names>[^:]+):(?= (?:proyecto de (?:resolución|decisión)|enmienda ))", re.IGNORECASE),
        " [ye] ",
        re.compile(r"\(en nombre|\[|presentado"),
    )
    draft_name = "proyecto de resolución"
    beginning = ("Recordando", "Decide")
    raised = re.compile(r"(?P<raised>(?<=\d)a)(?= sesión plenaria)")

    def session_line(self, session: int) -> str:
        """As in "Septuagésimo séptimo período de sesiones"."""
        return f"{capitalised(self.session_ordinal(session))} período de sesiones"

    def committee_line(self, committee: str) -> str:
        """By its English ordinal."""
        return COMMITTEES[committee]

    def agenda_item(self, number: str, letter: str) -> str:
        """As in "99 n)"."""
        return f"{number}{NBSP}{letter})" if letter else number

    def agenda_line(self, items: Sequence[str]) -> str:
        """As in "Tema 99 n) del programa"."""
        return f"Tema{'s' if len(items) > 1 else ''} {self.listing(items)} del programa"

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        """As in "proyecto de resolución revisado"."""
        if kind == "amendment":
            of = f"al proyecto de resolución{' revisado' if '/Rev.' in amends else ''} {amends}"
            return f"enmienda {'revisada ' if revised else ''}{of if is_symbol(amends) else amends}"
        return f"proyecto de {'decisión' if kind == 'decision' else 'resolución'}{' revisado' if revised else ''}"

    def submitted_by(self, officer: str, person: str, following: str, basis: str) -> str:
        """The officer with its article: la Presidenta de la Comisión."""
        out = f"presentado por {officer}"
        out += f", {person}," if person else ""
        out += f" tras {following}" if following else ""
        out += f" sobre la base de {basis}" if basis else ""
        return out.rstrip(",")

    def group_note(self, group: str, *, observed: bool) -> str:
        """On whose behalf a sponsor acts."""
        if observed:
            return (
                f"En nombre de los Estados que son miembros {group}, teniendo en cuenta también las disposiciones "
                "de la resolución ES-10/23 de la Asamblea General, de 10 de mayo de 2024."
            )
        return f"En nombre de los Estados Miembros de las Naciones Unidas que son miembros {group}."

    def on_behalf_note(self, whom: str) -> str:
        """For a group that is not known, with its article where it has one: la Unión Africana, el Foro."""
        return f"En nombre del {whom[3:]}." if whom.startswith("el ") else f"En nombre de {whom}."

    def capacity_note(self, capacity: str) -> str:
        """As in "En su calidad de Presidente de la Comisión."."""
        return f"En su calidad de {capacity}."

    def sponsors_note(self) -> str:
        """The note of plenary drafts."""
        return "Los cambios que se introduzcan en la lista de patrocinadores figurarán en el acta oficial de la sesión."

    def reissued_note(self, day: date) -> str:
        """As in "Publicado nuevamente por razones técnicas el 4 de noviembre de 2025."."""
        return f"Publicado nuevamente por razones técnicas el {self.day(day)}."

    def adopted_line(self, adopted: date) -> str:
        """As in "Resolución aprobada por la Asamblea General el 6 de diciembre de 2021"."""
        return f"Resolución aprobada por la Asamblea General el {self.day(adopted)}"

    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        """As in "[sobre la base del informe de la Primera Comisión (A/76/444, párr. 93)]"."""
        if committee is None:
            return f"[sin remisión previa a una Comisión Principal ({report})]"
        source = f"{report}, párr. {paragraph}" if paragraph else report
        return f"[sobre la base del informe de la {self.committee_line(committee)} ({source})]"

    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        """As in "45a sesión plenaria", "6 de diciembre de 2021"."""
        return (
            f"{self.ordinal_figure(meeting)} sesión plenaria{' (continuación)' if resumed else ''}\n{self.day(adopted)}"
        )

    def distribution(self, *, limited: bool) -> str:
        """As in "Distr. general"."""
        return f"Distr. {'limitada' if limited else 'general'}"
