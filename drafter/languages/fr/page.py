"""What is printed above and below the text, and page by page, in French. Source: un-format.md, section D."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from drafter.languages.language import Language, capitalised, is_symbol
from drafter.languages.sponsors_line import SponsorsLine

NBSP = "\u00a0"
COMMITTEES = {
    "First": "Première Commission",
    "Second": "Deuxième Commission",
    "Third": "Troisième Commission",
    "Fourth": "Commission des questions politiques spéciales et de la décolonisation (Quatrième Commission)",
    "Fifth": "Cinquième Commission",
    "Sixth": "Sixième Commission",
}
LANGUAGES = {"ar": "arabe", "zh": "chinois", "en": "anglais", "fr": "français", "ru": "russe", "es": "espagnol"}


class Page(Language):
    """What is printed above and below the text, and what the page says of itself."""

    code = "fr"
    later = (
        "Additif",
        "Rectificatif",
        f"Ajouter les noms suivants à la liste des auteurs du projet de résolution{NBSP}:",
        ("Au lieu de", "lire"),
    )
    language_names = LANGUAGES
    original_lead = f"Original{NBSP}: "
    colon = f"{NBSP}: "
    tag = "fr"
    locale = "fr_FR"
    organization = "Nations Unies"
    organ = "Assemblée générale"
    formula = "L’Assemblée générale,"
    notice = "Projet – document non officiel"
    annex = "Annexe"
    held_in = "tenues "
    notes_follow_punctuation = False
    note = "Note"
    notes = "Notes"
    to_text = "Aller au texte"
    to_mark = "Retour au texte"
    submitted = ("présenté par ", "déposé par ")
    sponsors_line = SponsorsLine(
        re.compile(r"(?P<names>[^:]+?)\s?:(?= (?:projet de (?:résolution|décision)|amendement ))", re.IGNORECASE),
        " et ",
        re.compile(r"\(au nom|\[|présenté"),
    )
    draft_name = "projet de résolution"
    beginning = ("Rappelant", "Décide")
    raised = re.compile(r"(?P<raised>(?<=\d)(?:er|re|e)|(?<=\bn)os?(?=[ \u00a0]\d))\b")

    def session_line(self, session: int) -> str:
        """As in "Soixante-seizième session"."""
        return f"{capitalised(self.ordinal(session))} session"

    def committee_line(self, committee: str) -> str:
        """By its English ordinal."""
        return COMMITTEES[committee]

    def agenda_item(self, number: str, letter: str) -> str:
        """As in "99 n)"."""
        return f"{number}{NBSP}{letter})" if letter else number

    def agenda_line(self, items: Sequence[str]) -> str:
        """As in "Point 99 n) de l’ordre du jour"."""
        return f"Point{'s' if len(items) > 1 else ''} {self.listing(items)} de l’ordre du jour"

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        """Source: un-format.md, D (the words unverified in this line)."""
        if kind == "amendment":
            of = (
                f"au projet de résolution{' révisé' if '/Rev.' in amends else ''} {amends}"
                if is_symbol(amends)
                else amends
            )
            return f"amendement {'révisé ' if revised else ''}{of}"
        return f"projet de {'décision' if kind == 'decision' else 'résolution'}{' révisé' if revised else ''}"

    def submitted_by(self, officer: str, person: str, following: str, basis: str) -> str:
        """Unverified; the officer with its article: la Présidente de la Commission."""
        out = f"présenté par {officer}"
        out += f", {person}," if person else ""
        out += f" à l’issue de {following}" if following else ""
        out += f" sur la base de {basis}" if basis else ""
        return out.rstrip(",")

    def group_note(self, group: str, *, observed: bool) -> str:
        """Unverified."""
        if observed:
            return (
                f"Au nom des États qui sont membres {group}, compte tenu également des dispositions de la résolution "
                f"ES-10/23 de l’Assemblée générale, en date du 10 mai 2024."
            )
        return f"Au nom des États Membres de l’Organisation des Nations Unies qui sont membres {group}."

    def on_behalf_note(self, whom: str) -> str:
        """For a group that is not known, with its preposition: des pays sans littoral."""
        return f"Au nom {whom}." if whom.startswith(("de", "du")) else f"Au nom de {whom}."

    def capacity_note(self, capacity: str) -> str:
        """Unverified."""
        return f"En sa qualité de {capacity}."

    def sponsors_note(self) -> str:
        """Unverified."""
        return "Toute modification apportée à la liste des auteurs figurera dans le document officiel de la séance."

    def reissued_note(self, day: date) -> str:
        """Unverified."""
        return f"Nouveau tirage pour raisons techniques ({self.day(day)})."

    def adopted_line(self, adopted: date) -> str:
        """Source: un-format.md, D."""
        return f"Résolution adoptée par l’Assemblée générale le {self.day(adopted)}"

    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        """Source: un-format.md, D."""
        if committee is None:
            return f"[sans renvoi à une grande commission ({report})]"
        source = f"{report}, par. {paragraph}" if paragraph else report
        return f"[sur la base du rapport de la {self.committee_line(committee)} ({source})]"

    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        """As in "46e séance plénière", "7 décembre 2022"."""
        return f"{self.ordinal_figure(meeting)} séance plénière{' (reprise)' if resumed else ''}\n{self.day(adopted)}"

    def distribution(self, *, limited: bool) -> str:
        """Source: un-format.md, D ("limitée" unverified)."""
        return f"Distr. {'limitée' if limited else 'générale'}"
