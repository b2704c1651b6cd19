"""English, as the United Nations writes it. Source: un-format.md, sections A, B.4 to B.6; session-ordinals.json."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from drafter.languages.language import Language, capitalised, is_symbol, uncapitalised

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINAL_UNITS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
MONTHS = tuple("January February March April May June July August September October November December".split())
COMMITTEES = {"Fourth": "Special Political and Decolonization Committee (Fourth Committee)"}
LANGUAGES = {"ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish"}


class English(Language):
    """English."""

    code = "en"
    tag = "en-GB"
    locale = "en_GB"
    organization = "United Nations"
    organ = "General Assembly"
    formula = "The General Assembly,"
    notice = "Draft – not an official document"
    annex = "Annex"
    held_in = "held in "
    note = "Note"
    notes = "Notes"
    to_text = "Skip to the text"
    to_mark = "Back to the text"
    submitted = ("submitted by ",)
    draft_name = "draft resolution"

    @cached_property
    def months(self) -> tuple[str, ...]:
        """As Babel has them, without the time that its data takes to read."""
        return MONTHS

    def ordinal(self, number: int, gender: str = "f") -> str:  # noqa: ARG002
        """From 100 on, figures: "100th". Source: un-format.md, B.6 (a default, unverified)."""
        if number >= 100:
            return self.ordinal_figure(number)
        if number < 20:
            return ORDINAL_UNITS[number]
        tens, units = divmod(number, 10)
        return f"{TENS[tens]}-{ORDINAL_UNITS[units]}" if units else TENS[tens].removesuffix("y") + "ieth"

    def ordinal_figure(self, number: int) -> str:
        """As in "45th", "101st", "112th"."""
        ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending}"

    def cardinal(self, number: int, gender: str = "m") -> str:  # noqa: ARG002
        """As in "twenty-one", "one hundred and five"."""
        if number >= 100:
            hundreds, rest = divmod(number, 100)
            return f"{UNITS[hundreds]} hundred" + (f" and {self.cardinal(rest)}" if rest else "")
        if number < 20:
            return UNITS[number]
        tens, units = divmod(number, 10)
        return f"{TENS[tens]}-{UNITS[units]}" if units else TENS[tens]

    def thousands(self, number: int) -> str:
        """As in "1,234"."""
        return f"{number:,}"

    def day(self, day: date) -> str:
        """As in "6 December 2021"."""
        return f"{day.day} {self.month(day)}"

    def month(self, day: date) -> str:
        """As in "December 2021"."""
        return f"{self.months[day.month - 1]} {day.year}"

    def days(self, first: date, last: date) -> str:
        """What two dates share stands once, at the end."""
        if first == last:
            return f"on {self.day(first)}"
        start = str(first.day)
        if first.year != last.year:
            start = self.day(first)
        elif first.month != last.month:
            start = f"{first.day} {self.months[first.month - 1]}"
        return f"from {start} to {self.day(last)}"

    @cached_property
    def day_pattern(self) -> str:
        """As in "6 December 2021", with any spaces."""
        return rf"(?P<day>\d{{1,2}})\s(?P<month>{'|'.join(self.months)})\s(?P<year>\d{{4}})"

    def years(self, first: int, last: int) -> str:
        """With an en dash."""
        return f"{first}–{last}"

    def separators(self, count: int) -> tuple[str, ...]:
        """No serial comma. Source: un-format.md, B.4."""
        return tuple("" if i == 0 else " and " if i == count - 1 else ", " for i in range(count))

    def listing(self, items: Sequence[str]) -> str:
        """As in "A, B and C"."""
        return "".join(s + item for s, item in zip(self.separators(len(items)), items, strict=True))

    def citation(self, number: str, adopted: date | str) -> str:
        """As in "76/26 of 6 December 2021"."""
        return self.dated(number, adopted if isinstance(adopted, str) else self.day(adopted))

    def dated(self, number: str, adopted: str) -> str:
        """As in "N of D"."""
        return f"{number} of {adopted}"

    def place_and_time(self, place: str, time: str) -> str:
        """A place that names its country takes a comma pair. Source: un-format.md, 0."""
        return f"{place}, {time}" if "," in place else f"{place} {time}"

    def gathering(self, ordinal: str, name: str) -> str:
        """The names of gatherings take capitals. Source: un-format.md, B.7."""
        return f"{capitalised(ordinal)} {name}"

    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        """As in "first to eighteenth"; "first" and "first and second" while there are no more."""
        ends = [self.ordinal(n) for n in sorted({1, last})]
        if capitals:
            ends = [capitalised(e) for e in ends]
        return (" and " if last == 2 else " to ").join(ends)

    def session_line(self, session: int) -> str:
        """As in "Seventy-sixth session"."""
        return f"{capitalised(self.ordinal(session))} session"

    def committee_line(self, committee: str) -> str:
        """The Fourth Committee has a long name. Source: un-format.md, A.3."""
        return COMMITTEES.get(committee, f"{committee} Committee")

    def agenda_item(self, number: str, letter: str) -> str:
        """As in "100 (m)"."""
        return f"{number} ({letter})" if letter else number

    def agenda_line(self, items: Sequence[str]) -> str:
        """As in "Agenda item 100 (m)", "Agenda items 14 and 117"."""
        return f"Agenda item{'s' if len(items) > 1 else ''} {self.listing(items)}"

    def agenda_title(self, item: str, sub_item: str) -> str:
        """Joined by a colon, the second with a small initial. Source: un-format.md, A.3."""
        return f"{item}: {uncapitalised(sub_item)}" if sub_item else item

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        """As in "revised draft resolution", "amendment to draft resolution A/80/L.18"."""
        if kind == "amendment":
            of = f"{'revised ' if '/Rev.' in amends else ''}draft resolution {amends}" if is_symbol(amends) else amends
            return f"{'revised ' if revised else ''}amendment to {of}"
        return f"{'revised ' if revised else ''}draft {kind}"

    def draft_line(self, sponsors: Sequence[str], what: str = "draft resolution") -> str:
        """As in "A, B and C: draft resolution". Source: un-format.md, A.3."""
        if not sponsors:
            return capitalised(what)
        if self.is_submission(sponsors):
            return f"{capitalised(what)} {self.submission(sponsors[0])}"
        return f"{self.listing(sponsors)}: {what}"

    def submitted_by(self, officer: str, person: str, following: str, basis: str) -> str:
        """Who submitted a draft. Source: first pages of documents A/C.2/80/L.* and A/C.5/80/L.*."""
        out = f"submitted by {officer if officer.startswith('the ') else f'the {officer}'}"
        out += f", {person}," if person else ""
        out += f" following {following}" if following else ""
        out += f" on the basis of {basis}" if basis else ""
        return out.rstrip(",")

    def group_note(self, group: str, *, observed: bool) -> str:
        """On whose behalf a sponsor acts. Source: l-documents.md, 2."""
        if observed:
            return (
                f"On behalf of the States that are members of {group}, taking into account also the provisions of "
                "General Assembly resolution ES-10/23 of 10 May 2024."
            )
        return f"On behalf of the States Members of the United Nations that are members of {group}."

    def on_behalf_note(self, whom: str) -> str:
        """For a group that is not known."""
        return f"On behalf of {whom}."

    def capacity_note(self, capacity: str) -> str:
        """As in "In its capacity as Chair of the Committee on the Peaceful Uses of Outer Space."."""
        return f"In its capacity as {capacity}."

    def sponsors_note(self) -> str:
        """The note of plenary drafts."""
        return "Any changes to the list of sponsors will be reflected in the official record of the meeting."

    def reissued_note(self, day: date) -> str:
        """As in "Reissued for technical reasons on 4 November 2025."."""
        return f"Reissued for technical reasons on {self.day(day)}."

    def adopted_line(self, adopted: date) -> str:
        """As in "Resolution adopted by the General Assembly on 6 December 2021"."""
        return f"Resolution adopted by the General Assembly on {self.day(adopted)}"

    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        """Source: un-format.md, A.3."""
        if committee is None:
            return f"[without reference to a Main Committee ({report})]"
        source = f"{report}, para. {paragraph}" if paragraph else report
        return f"[on the report of the {self.committee_line(committee)} ({source})]"

    def closing(self, meeting: int, adopted: date) -> str:
        """As in "45th plenary meeting", "6 December 2021"."""
        return f"{self.ordinal_figure(meeting)} plenary meeting\n{self.day(adopted)}"

    def distribution(self, *, limited: bool) -> str:
        """As in "Distr.: General"."""
        return f"Distr.: {'Limited' if limited else 'General'}"

    def original_line(self, original: str) -> str:
        """As in "Original: English"."""
        return f"Original: {LANGUAGES[original]}"


LANGUAGE = English()
