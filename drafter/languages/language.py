"""The interface of a language: numbers, dates and lists in words, the furniture of the page, and how to read them.

Everything is plain text. What a language sets above the line ("1er") is marked afterwards by :meth:`Language.dress`, so
that no other room needs to know of it.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from drafter.document import Run
from drafter.languages.signs import Signs

HIGHEST_ORDINAL = 999


class Language(ABC):
    """An official language.

    Attributes:
        code: "en", "fr" …
        tag: the BCP 47 tag for documents: "en-GB".
        direction: "ltr" or "rtl".
        locale: the name of its Babel locale.
        organization, organ: the first two lines of the masthead.
        formula: the line the text begins with, italics left out: "The General Assembly,".
        notice: printed on drafts where the job number would stand.
        annex: the heading of an annex.
        held_in: what leads into the places where gatherings were held: "held in ".
        notes_follow_punctuation: whether the mark of a note stands behind a comma, not before it.
        note, notes: what a page read aloud calls a footnote and the list of them.
        to_text, to_mark: where links lead: to the beginning of the text, from a footnote back to its mark.
        hundreds, from_100: patterns for what may stand before an ordinal below 100, and for whole hundreds and figures.
        placeholder: what stands for an open value of which nothing is known.
        submitted: how an entry begins that tells who submitted a draft that has no sponsors.
        draft_name: what a draft is called, small.
        beginning: how the first preambular and the first operative paragraph of a new draft open.
        endings: of a preambular paragraph, an operative one, and the last.
        signs: the words by which facts are found, and by which it is told what a year does to them.
        before, after: patterns for where a date or an ordinal may begin and end in running text.
        between_words, within_date: what stands between two words, and between day, month and year.
        grouping, decimal: patterns for the marks within a number in figures.
        letters: the language's own letters of sub-items, and the Latin ones that the sheet has.
        cases: the grammatical cases in which the ordinal of a session may stand, beside the usual one.
    """

    code: str
    tag: str
    direction = "ltr"
    locale: str
    organization: str
    organ: str
    formula: str
    notice: str
    annex: str
    held_in: str
    note: str
    notes: str
    to_text: str
    to_mark: str
    hundreds = ""
    from_100 = "(?!)"
    placeholder = "…"
    notes_follow_punctuation = True
    raised: re.Pattern[str] | None = None
    submitted: tuple[str, ...]
    draft_name: str
    beginning: tuple[str, str]
    endings = (",", ";", ".")
    signs = Signs()
    before = r"(?<!\w)"
    after = r"(?!\w)"
    between_words = " "
    within_date = " "
    grouping = "[,\u00a0\u202f]"
    decimal = r"\."
    cases: tuple[str, ...] = ()
    letters: Mapping[str, str] = {}

    # Numbers ---------------------------------------------------------------

    @abstractmethod
    def ordinal(self, number: int, gender: str = "f") -> str:
        """An ordinal in words, lower case; figures where the language writes figures (from 100 on).

        Args:
            number: from 1.
            gender: "f" or "m", for languages that tell them apart.
        """

    def ordinal_words(self, number: int, gender: str = "f") -> str:
        """An ordinal in words, whatever its size: "one hundred and first"."""
        return self.ordinal(number, gender)

    @abstractmethod
    def ordinal_figure(self, number: int) -> str:
        """An ordinal in figures: "45th"."""

    @abstractmethod
    def cardinal(self, number: int, gender: str = "m") -> str:
        """A number in words, below 10**15."""

    @abstractmethod
    def thousands(self, number: int) -> str:
        """A number in figures, with the language's separator."""

    def number(self, number: int, gender: str = "m") -> str:
        """A number as running text has it: below ten in words. Source: un-format.md, B.6."""
        return self.cardinal(number, gender) if 0 <= number < 10 else self.thousands(number)

    def session_ordinal(self, number: int, case: str = "") -> str:  # noqa: ARG002
        """The ordinal of a session of the Assembly, as it stands beside the noun.

        Args:
            number: from 1.
            case: one of :attr:`cases`; the usual one if empty.
        """
        return self.ordinal(number)

    @cached_property
    def ordinal_values(self) -> Mapping[str, int]:
        """Every ordinal from 1 to 999 in words or figures, lower case, and its value."""
        values: dict[str, int] = {}
        for n in range(HIGHEST_ORDINAL, 0, -1):
            for form in (*self._ordinals(n), self.ordinal_figure(n)):
                values[form.replace("\u2011", "-").lower()] = n
        return values

    def _ordinals(self, number: int) -> Iterator[str]:
        """An ordinal in words, in all its forms."""
        yield from (self.ordinal_words(number, "f"), self.ordinal_words(number, "m"), self.ordinal(number))
        yield from (self.session_ordinal(number, case) for case in ("", *self.cases))

    @cached_property
    def number_values(self) -> Mapping[str, int]:
        """Every number from 0 to 99 in words, lower case, and its value."""
        return {self.cardinal(n, g).lower(): n for g in "mf" for n in range(100)}

    def ordinal_value(self, text: str) -> int | None:
        """The value of an ordinal in words or figures, whatever its capitals and hyphens; None if it is none."""
        return self.ordinal_values.get(text.replace("\u2011", "-").replace("\u00a0", " ").lower())

    @cached_property
    def ordinal_pattern(self) -> str:
        """A regular expression (no groups, to be used with IGNORECASE) for an ordinal; from 100 on in figures too."""
        words = sorted({w for n in range(1, 100) for w in self._ordinals(n)}, key=len, reverse=True)
        return f"(?:{self.hundreds}(?:{'|'.join(map(_loose, words))})|{self.from_100})"

    @cached_property
    def number_pattern(self) -> str:
        """A regular expression (no groups) for a number in words from 0 to 99, or in figures."""
        words = sorted(self.number_values, key=len, reverse=True)
        return "(?:" + "|".join(_loose(w) for w in words) + r"|\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+|\d+)"

    @cached_property
    def count_pattern(self) -> str:
        """A regular expression (no groups) for a whole number in figures."""
        return rf"(?<![\w/.,–-])\d{{1,3}}(?:{self.grouping}\d{{3}})*(?![\w/–-]|[.,]\d)"

    @cached_property
    def figure_pattern(self) -> str:
        """A regular expression (no groups) for a number in figures, with its decimals."""
        return rf"(?<![\w/.,–-])\d+(?:{self.grouping}\d{{3}})*(?:{self.decimal}\d+)?(?![\w/–-]|[.,]\d)"

    # Dates -----------------------------------------------------------------

    @cached_property
    def months(self) -> tuple[str, ...]:
        """Names of the months, January first, as in a date: Babel's, where a language does not list them itself."""
        # Reading Babel's data costs a twentieth of a start.
        from babel.core import Locale

        names: Mapping[int, str] = Locale.parse(self.locale).months["format"]["wide"]
        return tuple(names[m] for m in range(1, 13))

    @abstractmethod
    def day(self, day: date) -> str:
        """A date: "6 December 2021"."""

    def masthead_date(self, day: date) -> str:
        """A date in the masthead; some languages leave it in English."""
        return self.day(day)

    @abstractmethod
    def days(self, first: date, last: date) -> str:
        """When something takes place: "from 15 to 19 November 2021", "on 15 November 2021"."""

    @abstractmethod
    def month(self, day: date) -> str:
        """A month and its year: "November 2021"."""

    @property
    @abstractmethod
    def day_pattern(self) -> str:
        """A regular expression with the named groups day, month and year for a date in running text."""

    def read_day(self, text: str) -> date | None:
        """The date a text is, wholly; None if it is none or impossible."""
        match = re.fullmatch(self.day_pattern, text.strip())
        if not match:
            return None
        try:
            return date(int(match["year"]), self.month_number(match["month"]), int(re.match(r"\d+", match["day"])[0]))  # type: ignore[index]
        except ValueError:
            return None

    @cached_property
    def days_pattern(self) -> str:
        """A regular expression for a period in running text, by the words that :meth:`days` puts around two days.

        Its groups are day, month and year of the first, the latter two where they differ, and last, the whole of the
        second; they are what :meth:`read_days` is given.
        """
        first, last = date(2001, 1, 2), date(2002, 3, 4)
        before, _, rest = self.days(first, last).partition(self.day(first))
        between = rest.removesuffix(self.day(last))
        day = re.search(r"\(\?P<day>[^)]*\)", self.day_pattern)[0]  # type: ignore[index]
        space = _loose(self.within_date)
        month = rf"(?:{space}(?P<month>{'|'.join(self.months)}))?"
        year = rf"(?:{space}(?P<year>\d{{4}}))?"
        whole = re.sub(r"\?P<\w+>", "?:", self.day_pattern)
        return f"{_loose(before)}{day}{month}{year}{_loose(between)}(?P<last>{whole})"

    def read_days(self, parts: Mapping[str, str]) -> tuple[date, date] | None:
        """The two days of a period, from the groups of :attr:`days_pattern`; None where the calendar has none."""
        last = self.read_day(parts["last"])
        number = re.match(r"\d+", parts["day"])
        if last is None or number is None:
            return None
        month = self.month_number(parts["month"]) if parts["month"] else last.month
        try:
            return date(int(parts["year"] or last.year), month, int(number[0])), last
        except ValueError:
            return None

    def month_number(self, name: str) -> int:
        """The number of a month by its name, 1 for January.

        Raises:
            ValueError: it is no month.
        """
        return self.months.index(name) + 1

    @cached_property
    def month_pattern(self) -> str:
        """A regular expression with the named groups month and year for a month without a day."""
        return rf"(?<!\d\s)(?<!\w)(?P<month>{'|'.join(self.months)})\s(?P<year>\d{{4}})(?!\w)"

    @abstractmethod
    def years(self, first: int, last: int) -> str:
        """A span of years: "2020–2024"."""

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

    @abstractmethod
    def agenda_title(self, item: str, sub_item: str) -> str:
        """The titles of an item and its sub-item: "General and complete disarmament: implementation of …"."""

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

    @abstractmethod
    def draft_line(self, sponsors: Sequence[str], what: str = ...) -> str:
        """As in "Colombia, Germany and Netherlands: draft resolution".

        One entry that tells who submitted the draft gives "Draft resolution submitted by the Chair of the Committee";
        none gives "Draft resolution".
        """

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
    def closing(self, meeting: int, adopted: date) -> str:
        """The closing block, two lines: "45th plenary meeting", "6 December 2021"."""

    @abstractmethod
    def distribution(self, *, limited: bool) -> str:
        """As in "Distr.: General" or "Distr.: Limited"."""

    @abstractmethod
    def original_line(self, original: str) -> str:
        """As in "Original: English"; the language by its code."""

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


def _loose(words: str) -> str:
    """A pattern for words in which hyphens and spaces may be non-breaking."""
    return re.escape(words).replace(r"\-", "[-\u2011]").replace(r"\ ", "[ \u00a0]")
