"""French, as the United Nations writes it. Source: un-format.md, section D; session-ordinals.json."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from drafter.languages.language import Language, capitalised, is_symbol, uncapitalised

NBSP = "\u00a0"
UNITS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf"
).split()
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
COMMITTEES = {
    "First": "Première Commission",
    "Second": "Deuxième Commission",
    "Third": "Troisième Commission",
    "Fourth": "Commission des questions politiques spéciales et de la décolonisation (Quatrième Commission)",
    "Fifth": "Cinquième Commission",
    "Sixth": "Sixième Commission",
}
LANGUAGES = {"ar": "arabe", "zh": "chinois", "en": "anglais", "fr": "français", "ru": "russe", "es": "espagnol"}


class French(Language):
    """French."""

    code = "fr"
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
    draft_name = "projet de résolution"
    raised = re.compile(r"(?P<raised>(?<=\d)(?:er|re|e)|(?<=\bn)os?(?=[ \u00a0]\d))\b")

    def ordinal(self, number: int, gender: str = "f") -> str:
        """As in "première", "vingt et unième", "soixante et onzième", "quatre-vingt-unième"."""
        if number == 1:
            return "première" if gender == "f" else "premier"
        return _ordinal_of(self.cardinal(number))

    def ordinal_figure(self, number: int) -> str:
        """As in "45e"."""
        return f"{number}{'er' if number == 1 else 'e'}"

    def cardinal(self, number: int, gender: str = "m") -> str:
        """As in "vingt et un", "soixante et onze", "quatre-vingts", "cent un"."""
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
        """Groups of three, parted by no-break spaces."""
        return f"{number:,}".replace(",", NBSP)

    def day(self, day: date) -> str:
        """As in "1er décembre 1999", the day and the month not parted."""
        return f"{self._day_number(day)}{NBSP}{self.month(day)}"

    def month(self, day: date) -> str:
        """As in "décembre 1999"."""
        return f"{self.months[day.month - 1]} {day.year}"

    def _day_number(self, day: date) -> str:
        return "1er" if day.day == 1 else str(day.day)

    def days(self, first: date, last: date) -> str:
        """As in "du 21 au 25 novembre 2022"."""
        if first == last:
            return f"le {self.day(first)}"
        start = self._day_number(first)
        if first.year != last.year:
            start = self.day(first)
        elif first.month != last.month:
            start = f"{start}{NBSP}{self.months[first.month - 1]}"
        return f"du {start} au {self.day(last)}"

    @cached_property
    def day_pattern(self) -> str:
        """As in "1er décembre 1999", with any spaces."""
        return rf"(?P<day>1er|\d{{1,2}})\s(?P<month>{'|'.join(self.months)})\s(?P<year>\d{{4}})"

    def years(self, first: int, last: int) -> str:
        """With a hyphen."""
        return f"{first}-{last}"

    def separators(self, count: int) -> tuple[str, ...]:
        """As in ", " and " et "."""
        return tuple("" if i == 0 else " et " if i == count - 1 else ", " for i in range(count))

    def listing(self, items: Sequence[str]) -> str:
        """As in "A, B et C"."""
        return "".join(s + item for s, item in zip(self.separators(len(items)), items, strict=True))

    def citation(self, number: str, adopted: date | str) -> str:
        """As in "76/26 du 6 décembre 2021"."""
        return self.dated(number, adopted if isinstance(adopted, str) else self.day(adopted))

    def dated(self, number: str, adopted: str) -> str:
        """The letter of a number is not parted from it."""
        return f"{number.replace(' ', NBSP)} du {adopted}"

    def place_and_time(self, place: str, time: str) -> str:
        """The country stands in brackets, so nothing parts the two."""
        return f"{place} {time}"

    def gathering(self, ordinal: str, name: str) -> str:
        """The ordinal stays small: "vingtième Assemblée des États parties"."""
        return f"{ordinal} {name}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        """As in "première à dix-huitième"; "première" and "première et deuxième" while there are no more."""
        ends = [self.ordinal(n) for n in sorted({1, last})]
        if capitals:
            ends = [capitalised(e) for e in ends]
        return (" et " if last == 2 else " à ").join(ends)

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

    def agenda_title(self, item: str, sub_item: str) -> str:
        """Joined by a colon, the second with a small initial."""
        return f"{item}{NBSP}: {uncapitalised(sub_item)}" if sub_item else item

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

    def draft_line(self, sponsors: Sequence[str], what: str = "projet de résolution") -> str:
        """Source: un-format.md, D (the words unverified in this line)."""
        if not sponsors:
            return capitalised(what)
        if self.is_submission(sponsors):
            return f"{capitalised(what)} {self.submission(sponsors[0])}"
        return f"{self.listing(sponsors)}{NBSP}: {what}"

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

    def closing(self, meeting: int, adopted: date) -> str:
        """As in "46e séance plénière", "7 décembre 2022"."""
        return f"{self.ordinal_figure(meeting)} séance plénière\n{self.day(adopted)}"

    def distribution(self, *, limited: bool) -> str:
        """Source: un-format.md, D ("limitée" unverified)."""
        return f"Distr. {'limitée' if limited else 'générale'}"

    def original_line(self, original: str) -> str:
        """As in "Original : anglais"."""
        return f"Original{NBSP}: {LANGUAGES[original]}"


def _ordinal_of(cardinal: str) -> str:
    """The ordinal of a number in words: the last word takes "-ième"."""
    stem = cardinal.removesuffix("s") if cardinal.endswith(("vingts", "cents")) else cardinal
    if stem.endswith("cinq"):
        return stem + "uième"
    if stem.endswith("neuf"):
        return stem.removesuffix("f") + "vième"
    return stem.removesuffix("e") + "ième"


LANGUAGE = French()
