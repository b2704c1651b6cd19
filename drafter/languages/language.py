"""The interface of a language: numbers, dates and lists in words, the furniture of the page, and how to read them.

Everything is plain text. What a language sets above the line ("1er") is marked afterwards by :meth:`Language.dress`, so
that no other room needs to know of it.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from drafter.document import Run
from drafter.languages.counting import Counting

if TYPE_CHECKING:
    from drafter.languages.checking import Checking
    from drafter.languages.signs import Signs
    from drafter.languages.sponsors_line import SponsorsLine


class Language(Counting):
    """An official language.

    Attributes:
        code: "en", "fr" …
        tag: the BCP 47 tag for documents: "en-GB".
        direction: "ltr" or "rtl".
        organization, organ: the first two lines of the masthead.
        formula: the line the text begins with, italics left out: "The General Assembly,".
        formula_in_italics: whether its name is in italics, and its comma is not.
        small_openings: whether paragraphs begin with a small letter.
        notice: printed on drafts where the job number would stand.
        annex: the heading of an annex.
        held_in: what leads into the places where gatherings were held: "held in ".
        notes_follow_punctuation: whether the mark of a note stands behind a comma, not before it.
        note_brackets: what stands around the mark of a note on the page.
        note, notes: what a page read aloud calls a footnote and the list of them.
        to_text, to_mark: where links lead: to the beginning of the text, from a footnote back to its mark.
        placeholder: what stands for an open value of which nothing is known.
        submitted: how an entry begins that tells who submitted a draft that has no sponsors.
        draft_name: what a draft is called, small.
        beginning: how the first preambular and the first operative paragraph of a new draft open.
        endings: of a preambular paragraph, an operative one, and the last.
        sponsors_line: the words by which the names of sponsors are found.
        between_words: what stands between two words.
        letters: the language's own letters of sub-items, and the Latin ones that the sheet has.
        language_names: the official languages as the masthead names them, by their codes; in English where the masthead
            stays in English.
        original_lead: what stands before the name of the original language.
        later: the headings of an addendum and a corrigendum, what leads into the sponsors who joined, and the words of
            "For … read …"; None where the forms are not known. Unverified.
    """

    code: str
    tag: str
    direction = "ltr"
    organization: str
    organ: str
    formula: str
    notice: str
    formula_in_italics = False
    small_openings = False
    annex: str
    held_in: str
    note: str
    notes: str
    to_text: str
    to_mark: str
    placeholder = "…"
    notes_follow_punctuation = True
    note_brackets: tuple[str, str] = ("", "")
    raised: re.Pattern[str] | None = None
    submitted: tuple[str, ...]
    draft_name: str
    beginning: tuple[str, str]
    endings = (",", ";", ".")
    sponsors_line: SponsorsLine
    between_words = " "
    colon = ": "
    before_submission = " "
    letters: Mapping[str, str] = {}
    language_names: Mapping[str, str] = {
        "ar": "Arabic",
        "zh": "Chinese",
        "en": "English",
        "fr": "French",
        "ru": "Russian",
        "es": "Spanish",
    }
    original_lead = "Original: "
    later: tuple[str, str, str, tuple[str, str]] | None = None

    @cached_property
    def signs(self) -> Signs:
        """The words by which facts are found, and which say what a year does to them; printing needs none of them."""
        found: Signs = import_module(f"{type(self).__module__.rpartition('.')[0]}.signs").SIGNS
        return found

    @cached_property
    def checking(self) -> Checking:
        """The words by which checks find citations, gatherings and times; a language that no check is for has none."""
        from drafter.languages.checking import Checking

        module = f"{type(self).__module__.rpartition('.')[0]}.checking"
        found: Checking = import_module(module).CHECKING if find_spec(module) else Checking()
        return found

    # Lists and citations ---------------------------------------------------

    def listing(self, items: Sequence[str]) -> str:
        """Items as a list: "A, B and C"."""
        return "".join(s + item for s, item in zip(self.separators(len(items)), items, strict=True))

    @abstractmethod
    def separators(self, count: int) -> tuple[str, ...]:
        """What stands before each of ``count`` items of a list: "", ", ", " and "."""

    def citation_separators(self, count: int) -> tuple[str, ...]:
        """What stands before each of ``count`` dated resolutions of a list."""
        return self.separators(count)

    def numbered(self, number: str) -> str:
        """The number of a resolution as the language writes it, its letter among it: "54/54 B"."""
        return number

    def read_number(self, text: str) -> str:
        """The number of a resolution that a text is, as the sheet has it."""
        return text

    resolution_letter = "[ \u00a0][A-Z]{1,2}"
    """A regular expression for the letter behind a number, and what stands between the two."""
    special_session = "(?:ES-|S-)"
    """A regular expression for what stands before the number of a special session, emergency or not."""
    session_of_old = "(?:E?S-)?[IVXL]+"
    """A regular expression for the session in brackets that resolutions had behind their numbers until 1976."""

    def citation(self, number: str, adopted: date | str) -> str:
        """A dated resolution: "76/26 of 6 December 2021"; a date given as text stands as it is."""
        return self.dated(number, adopted if isinstance(adopted, str) else self.day(adopted))

    @abstractmethod
    def dated(self, number: str, adopted: str) -> str:
        """A number and a date already in words, joined as in :meth:`citation`."""

    @abstractmethod
    def place_and_time(self, place: str, time: str) -> str:
        """A place followed by a time: "Siem Reap, Cambodia, from 25 to 29 November 2024"."""

    @abstractmethod
    def gathering(self, ordinal: str, name: str) -> str:
        """A gathering by its ordinal, lower case, and its name: "Nineteenth Meeting of the States Parties"."""

    @abstractmethod
    def ordinal_range(self, last: int, *, capitals: bool = False) -> str:
        """The ordinals from the first on: "first to eighteenth"."""

    def start_of(self, first: date, last: date) -> str:
        """How a span of days begins: what its last day says too stands once, at the end."""
        if first.year != last.year:
            return self.day(first)
        return str(first.day) + (self.within_date + self.months[first.month - 1] if first.month != last.month else "")

    # Furniture of the page -------------------------------------------------

    def number_line(self, number: str) -> str:
        """The number of an adopted resolution, as it stands before its title: "76/26."."""
        return f"{number}."

    @abstractmethod
    def session_line(self, session: int) -> str:
        """As in "Seventy-sixth session"."""

    @abstractmethod
    def committee_line(self, committee: str) -> str:
        """The name of a Main Committee by its English ordinal: "First" gives "First Committee"."""

    @abstractmethod
    def agenda_line(self, items: Sequence[str]) -> str:
        """As in "Agenda item 100 (m)"; the items as in "100 (m)"."""

    @abstractmethod
    def agenda_item(self, number: str, letter: str) -> str:
        """An item and its sub-item: "100 (m)"."""

    def agenda_title(self, item: str, sub_item: str) -> str:
        """The titles of an item and its sub-item: "General and complete disarmament: implementation of …".

        Joined by a colon, the second with a small initial. Source: un-format.md, A.3.
        """
        return f"{item}{self.colon}{uncapitalised(sub_item)}" if sub_item else item

    @abstractmethod
    def draft_what(self, kind: str = "resolution", *, revised: bool = False, amends: str = "") -> str:
        """What a draft is: "revised draft resolution", "amendment to draft resolution A/80/L.18".

        Args:
            kind: "resolution", "decision" or "amendment".
            revised: whether it takes the place of an earlier one.
            amends: of an amendment, the symbol of what it amends, or the words for it.
        """

    def amended_in(self, line: str) -> str:
        """What an amendment amends, by the line above its title: the symbol of a draft, or the words for it."""
        line = uncapitalised(line)
        known = re.search(r"[A-Z]+(?:/[\w.\-]+)+$", line)
        for revised in (True, False):
            if known and line == self.draft_what("amendment", revised=revised, amends=known[0]):
                return known[0]
            lead = self.draft_what("amendment", revised=revised, amends="\0").removesuffix("\0")
            if line.startswith(lead):
                return line[len(lead) :]
        return line

    def draft_line(self, sponsors: Sequence[str], what: str = "") -> str:
        """As in "Colombia, Germany and Netherlands: draft resolution".

        One entry that tells who submitted the draft gives "Draft resolution submitted by the Chair of the Committee";
        none gives "Draft resolution".

        Args:
            sponsors: as they print, in order.
            what: what the draft is, as :meth:`draft_what` has it; a draft resolution where it is not given.
        """
        what = what or self.draft_what()
        if not sponsors:
            return capitalised(what)
        if self.is_submission(sponsors):
            return f"{capitalised(what)}{self.before_submission}{self.submission(sponsors[0])}"
        return f"{self.sponsors_listing(sponsors)}{self.colon}{what}"

    def sponsors_listing(self, names: Sequence[str]) -> str:
        """The names of sponsors, as the line above the title of a draft has them."""
        return self.listing(names)

    @abstractmethod
    def submitted_by(self, officer: str, person: str, following: str, basis: str) -> str:
        """As in "submitted by the Vice-Chair of the Committee, A (Peru), on the basis of informal consultations"."""

    @abstractmethod
    def group_note(self, group: str, *, observed: bool) -> str:
        """The note on a sponsor that speaks for a group; ``observed`` adds resolution ES-10/23."""

    @abstractmethod
    def on_behalf_note(self, whom: str) -> str:
        """The note on a sponsor that speaks for a group that is not known."""

    @abstractmethod
    def capacity_note(self, capacity: str) -> str:
        """The note on a sponsor that acts in an office."""

    @abstractmethod
    def sponsors_note(self) -> str:
        """The note on the sponsors of a plenary draft, who may become more."""

    @abstractmethod
    def reissued_note(self, day: date) -> str:
        """The note on a document that was issued again."""

    def is_submission(self, sponsors: Sequence[str]) -> bool:
        """Whether what stands for the sponsors is the one entry that tells who submitted a draft without any."""
        return len(sponsors) == 1 and bool(self.submission(sponsors[0]))

    def submission(self, entry: str) -> str:
        """Who submitted a draft, as its line has it: "submitted by the Chair"; empty for a sponsor.

        A capital, and the words "Draft resolution" that the line begins with, may stand before.
        """
        opening = "|".join(map(re.escape, self.submitted))
        match = re.match(rf"(?i)(?P<open>\[?)(?:{self.draft_name}\s)?(?P<by>{opening})(?P<rest>.*)", entry, re.DOTALL)
        return f"{match['open']}{match['by'].lower()}{match['rest']}" if match else ""

    @abstractmethod
    def adopted_line(self, adopted: date) -> str:
        """As in "Resolution adopted by the General Assembly on 6 December 2021"."""

    @abstractmethod
    def report_line(self, committee: str | None, report: str, paragraph: int | None) -> str:
        """As in "[on the report of the First Committee (A/76/444, para. 93)]"; without a committee, the drafts."""

    @abstractmethod
    def closing(self, meeting: int, adopted: date, *, resumed: bool = False) -> str:
        """The closing block, two lines: "45th plenary meeting", "6 December 2021"; some meetings are resumed ones."""

    @abstractmethod
    def distribution(self, *, limited: bool) -> str:
        """As in "Distr.: General" or "Distr.: Limited"."""

    def original_line(self, original: str) -> str:
        """As in "Original: English"; the language by its code."""
        return f"{self.original_lead}{self.language_names.get(original, original)}"

    def version_line(self) -> str:
        """The language of the text, as it stands above the line with the original one: "French"."""
        return capitalised(self.language_names.get(self.code, self.code))

    # Setting ---------------------------------------------------------------

    def dress(self, text: str, run: Run | None = None) -> tuple[Run, ...]:
        """Plain text as runs, with what the language sets above the line.

        Args:
            text: the words.
            run: a run whose setting and fact the new ones take; a plain one where it is None.
        """
        like = run or Run("")

        def made(words: str, raised: bool) -> Run:
            return Run(words, like.italic, like.bold, raised or like.raised, like.link, like.fact)

        if not text:
            return ()
        if self.raised is None:
            return (like if like.words == text else made(text, False),)
        out: list[Run] = []
        end = 0
        for match in self.raised.finditer(text):
            out += [made(text[end : match.start("raised")], False), made(match["raised"], True)]
            end = match.end("raised")
        out.append(made(text[end:], False))
        return tuple(r for r in out if r.words)


def is_symbol(text: str) -> bool:
    """Whether a text is the symbol of a document: "A/80/L.18"."""
    return bool(re.fullmatch(r"[A-Z]+(?:/[\w.\-]+)+", text))


def capitalised(text: str) -> str:
    """The text with its first letter a capital and nothing else changed: "Seventy-sixth"."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """The text with its first letter small, unless the first word is an abbreviation or stands in capitals."""
    first = text.split(" ", 1)[0]
    return text if len(first) > 1 and first[1].isupper() else text[:1].lower() + text[1:]
