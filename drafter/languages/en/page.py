"""What is printed above and below the text, and what the page says of itself, in English. Source: un-format.md, A."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from drafter.languages.language import Language, capitalised, is_symbol
from drafter.languages.sponsors_line import SponsorsLine

COMMITTEES = {"Fourth": "Special Political and Decolonization Committee (Fourth Committee)"}


class Page(Language):
    """What is printed above and below the text, and what the page says of itself."""

    code = "en"
    later = (
        "Addendum",
        "Corrigendum",
        "Add the following to the list of sponsors of the draft resolution:",
        ("For", "read"),
    )
    tag = "en-GB"
    locale = "en_GB"
    organization = "United Nations"
    organ = "General Assembly"
    formula = "The General Assembly,"
    formula_in_italics = True
    notice = "Draft – not an official document"
    annex = "Annex"
    held_in = "held in "
    note = "Note"
    notes = "Notes"
    to_text = "Skip to the text"
    to_mark = "Back to the text"
    submitted = ("submitted by ",)
    sponsors_line = SponsorsLine(
        re.compile(
            r"(?P<names>[^:]+):(?= (?:revised )?(?:draft (?:resolution|decision)|amendment to ))", re.IGNORECASE
        ),
        " and ",
        re.compile(r"\(on behalf|\[|submitted by"),
    )
    draft_name = "draft resolution"
    beginning = ("Recalling", "Decides")

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

    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        """As in "revised draft resolution", "amendment to draft resolution A/80/L.18"."""
        if kind == "amendment":
            of = f"{'revised ' if '/Rev.' in amends else ''}draft resolution {amends}" if is_symbol(amends) else amends
            return f"{'revised ' if revised else ''}amendment to {of}"
        return f"{'revised ' if revised else ''}draft {kind}"

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

    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        """As in "45th plenary meeting", "6 December 2021"."""
        return f"{self.ordinal_figure(meeting)}{' (resumed)' if resumed else ''} plenary meeting\n{self.day(adopted)}"

    def distribution(self, *, limited: bool) -> str:
        """As in "Distr.: General"."""
        return f"Distr.: {'Limited' if limited else 'General'}"
