"""The fixed formulas by which a resolution is known in a language, as patterns.

Readers need them in every official language, whether or not drafts can be written in it, and in the looser forms that
files have. Source: un-format.md, sections A.3 and D, and the official files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from drafter.document import DocumentKind
from drafter.document.words import folded
from drafter.languages.prose import UNKNOWN, Prose

COMMITTEES = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
LONGEST_LINE = 12_000
"""A line above the title has no more characters: all Members of the United Nations by name have some 3,300."""
_RESOLUTION = DocumentKind.RESOLUTION
MOST_OF_A_FORMULA = 300
MOST_OF_A_LINE = 20_000
"""The line of a draft names 193 sponsors at most; a longer one is not held against patterns that begin anywhere."""


@dataclass(frozen=True)
class Furniture:
    """The formulas of a language, as patterns over folded text.

    Attributes:
        code: "en", "fr" …
        organization, organ: the first two lines of the masthead.
        formula: the words the text begins with, whole paragraph, without its comma.
        session, committee, agenda_item, adopted, original, distribution: the lines of those names.
        draft: the end of a sponsors' line, or the whole line of a Chair's draft.
        amendment: the line of an amendment.
        decision: words in a draft's line that tell a decision from a resolution.
        instruction: how an instruction of an amendment begins.
        submission: the line of a draft without sponsors; the group "by" tells who submitted it. Known where drafts can
            be written in the language.
        meeting: the first line of the closing block; the group "meeting" is its number.
        annex: the heading of an annex.
        committees: words in the report line that tell the First to the Sixth Committee.
        paragraph: what stands between a report's symbol and the paragraph in it.
        day: a date, with the groups day, month and year.
        months: names of months, January first; alternatives separated by "|". Empty where dates are in figures.
        direction: "ltr" or "rtl".
        spaced: whether spaces stand between words.
        italic, bold: how the opening of a paragraph is set.
        small: whether paragraphs begin with a small letter.
        number_ending: what stands behind the number of an operative paragraph.
        prose: the small words of its running text.
    """

    code: str
    organization: str
    organ: str
    formula: str
    session: str
    committee: str
    agenda_item: str
    adopted: str
    draft: str
    meeting: str
    annex: str
    committees: tuple[str, ...]
    paragraph: str
    day: str
    months: tuple[str, ...] = ()
    submission: str = r"(?!)(?P<by>)"
    amendment: str = r"(?!)"
    decision: str = r"(?!)"
    instruction: str = r"(?!)"
    direction: str = "ltr"
    spaced: bool = True
    italic: bool = True
    bold: bool = False
    small: bool = False
    number_ending: str = "."
    prose: Prose = UNKNOWN

    def read_day(self, text: str) -> date | None:
        """The first date in a text, or None where there is none or it is impossible."""
        match = re.search(_with_months(self), folded(text), re.IGNORECASE)
        if not match:
            return None
        month = match["month"]
        number = int(month) if month.isdigit() else _month_number(self, month)
        try:
            return date(int(match["year"]), number, int(match["day"]))
        except ValueError:
            return None

    def is_day(self, text: str) -> bool:
        """Whether a text is a date and nothing else."""
        return bool(re.fullmatch(_with_months(self), folded(text), re.IGNORECASE))

    def is_formula(self, text: str) -> bool:
        """Whether a paragraph is the one that a resolution's text begins with."""
        if len(text) > MOST_OF_A_FORMULA:
            return False
        comma = r"\s*[,，،]" + ("" if self.formula == self.organ else "?")
        return bool(re.fullmatch(rf"(?:{self.formula}){comma}", folded(text), re.IGNORECASE))

    def begins_text(self, text: str) -> bool:
        """Whether a paragraph begins the text of a decision, which goes on behind the words of the formula."""
        return bool(re.match(rf"(?:{self.formula})(?:\s*[,:，：،]|\s+\w|(?=\w))", folded(text)))

    def is_instruction(self, text: str) -> bool:
        """Whether a paragraph begins as an instruction of an amendment does."""
        return bool(re.match(self.instruction, folded(text)))

    def is_line_above(self, text: str) -> bool:
        """Whether a line is the one above the title of a draft or an amendment, complete."""
        line = folded(text)
        return len(line) <= LONGEST_LINE and any(
            re.fullmatch(p, line, re.IGNORECASE) for p in (self.amendment, self.draft)
        )

    def kind_of(self, line: str) -> DocumentKind:
        """What a document is, by the line above its title."""
        text = folded(line).replace("\n", " ")
        if len(text) > LONGEST_LINE:
            return _RESOLUTION
        if re.fullmatch(self.amendment, text, re.IGNORECASE):
            return DocumentKind.AMENDMENT
        is_draft = re.fullmatch(self.draft, text, re.IGNORECASE)
        return DocumentKind.DECISION if is_draft and re.search(self.decision, text, re.IGNORECASE) else _RESOLUTION

    def is_meeting(self, text: str) -> bool:
        """Whether a text names a plenary meeting: the first line of the closing block."""
        return bool(re.fullmatch(self.meeting, folded(text), re.IGNORECASE))

    def is_closing(self, text: str) -> bool:
        """Whether a text is a meeting and a date, as at the end of an adopted resolution."""
        day = _with_months(self)
        return bool(re.fullmatch(rf"{self.meeting}\s*{day}", folded(text).replace("\n", " "), re.IGNORECASE))

    def is_annex(self, text: str) -> bool:
        """Whether a paragraph is the heading of an annex: "Annex", "Annex II"."""
        return bool(re.fullmatch(rf"(?:{self.annex})(?:\s*(?:[IVX]+|\d+|[A-Z]))?", folded(text), re.IGNORECASE))

    def committee_of(self, text: str) -> str | None:
        """The English ordinal of the Main Committee that a line names, or None."""
        line = folded(text).lower()
        return next((n for n, words in zip(COMMITTEES, self.committees, strict=True) if re.search(words, line)), None)


@cache
def _with_months(furniture: Furniture) -> str:
    return furniture.day.replace("MONTH", "|".join(furniture.months))


def _month_number(furniture: Furniture, name: str) -> int:
    for number, names in enumerate(furniture.months, 1):
        if re.fullmatch(names, name, re.IGNORECASE):
            return number
    return 0
