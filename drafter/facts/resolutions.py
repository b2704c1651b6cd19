"""Resolutions cited with their dates: one, or the list that a text recalls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from drafter.facts.around import ASKED, STAYS, Around, Decision
from drafter.facts.bodies import ECONOMIC_AND_SOCIAL_COUNCIL, SECURITY_COUNCIL, year_of_number
from drafter.facts.each_year import HELP, EachYear, opened_fields
from drafter.facts.fact import BY_EVIDENCE, Fact, Found, Plain, Setting, form
from drafter.facts.phrase import Phrase, Piece, phrase
from drafter.facts.recognition import found
from drafter.facts.value import Open, Openable, Switch, last_of, opened
from drafter.languages.language import Language
from drafter.messages import mark
from drafter.recognition.calendar import FIRST_SESSION_BEFORE, FIRST_SLASHED_SESSION
from drafter.recognition.citations import NUMBER, Cited, has_serial_comma, lists

Number = Annotated[
    str, StringConstraints(pattern=r"^(\d{1,3}/\d{1,4}( [A-Z]{1,2})?|\d{1,4} \([A-Z-]+\)( [A-Z]{1,2})?)$")
]
"""A resolution's number: "76/26", "54/54 B", "3363 (XXX)". Source: un-format.md, A.3."""

CitedNumber = Annotated[str, StringConstraints(pattern=f"^{NUMBER}$")]
"""A resolution's number, of the Assembly or another organ: "76/26", "2022/22", "2548 (2020)"."""

HUMAN_RIGHTS_COUNCIL_BELOW = 61
"""Below it, a number without a date may be one of the Human Rights Council, which held its sixtieth session in 2025."""

OF = "Whose it is, if not the General Assembly’s: Human Rights Council."


class Citation(Plain):
    """A resolution, with the date of its adoption where the text gives it."""

    resolution: Openable[CitedNumber] = Field(description="Its number: 76/26, or 54/54 B.")
    adopted: Openable[date] | None = Field(None, description="The day it was adopted (not issued): 2021-12-06.")
    note: str | None = Field(None, description="The name of a footnote whose mark follows it.")

    def piece(self, setting: Setting, part: str, *, of: str = "", dated: bool = True) -> Phrase:
        """As in "76/26 of 6 December 2021", open where either half is; a link only where it is the Assembly's.

        Args:
            setting: the language.
            part: which part of a fact it is.
            of: whose it is; empty where no organ is named.
            dated: whether its date is printed, where it has one.
        """
        number, adopted = last_of(self.resolution), last_of(self.adopted) if self.adopted is not None else None
        language = setting.language
        words = language.numbered(number) if number else language.placeholder
        if dated and self.adopted is not None:
            words = language.dated(
                number or language.placeholder, language.day(adopted) if adopted else language.placeholder
            )
        is_open = isinstance(self.resolution, Open) or (dated and isinstance(self.adopted, Open))
        symbol = symbol_of(number) if number and not of and is_of_assembly(number, adopted) else None
        return Phrase((Piece(words, part, is_open, self.note, symbol),))


class Resolution(Fact):
    """One resolution, cited."""

    RULES: ClassVar = ("predecessor-replaced", *BY_EVIDENCE, "newer-offered")
    TITLE: ClassVar = mark("a resolution cited")
    ASKS: ClassVar = mark("which resolution is cited here now?")
    AFTER: ClassVar = ("cited-resolutions",)
    COMES_ANEW: ClassVar = ("resolution", "adopted")
    EXAMPLE: ClassVar = "{series: own, resolution: 75/52, adopted: 2020-12-07}"
    type: Literal["resolution"] = "resolution"
    series: Literal["own", "other"] = Field(
        "other", description="own: the latest resolution on the subject, which last year’s replaces; other: any else."
    )
    resolution: Openable[CitedNumber] = Field(description="Its number: 76/26.")
    adopted: Openable[date] | None = Field(None, description="The day it was adopted: 2021-12-06.")
    of: str = Field("", description=OF)
    each_year: EachYear = Field("moves-on", description=HELP)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """Number and date: 76/26 of 6 December 2021."""
        cited = Citation(resolution=self.resolution, adopted=self.adopted, note=None)
        return cited.piece(setting, "", of=self.of)

    @form
    def number(self, setting: Setting) -> Phrase:
        """The number alone: 76/26."""
        cited = Citation(resolution=self.resolution, adopted=self.adopted, note=None)
        return cited.piece(setting, "resolution", of=self.of, dated=False)

    @form
    def day(self, setting: Setting) -> Phrase:
        """The date alone: 6 December 2021."""
        known = last_of(self.adopted) if self.adopted is not None else None
        words = setting.language.day(known) if known else setting.language.placeholder
        return phrase(words, "adopted", is_open=isinstance(self.adopted, Open))

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the resolutions of a text that are cited alone."""
        for members in lists(text, setting.language):
            if len(members) == 1:
                yield from found_alone(members[0], text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """Another organ's newest is asked."""
        if self.series == "own" or not self.of:
            return {}
        cited = Citation(resolution=self.resolution, adopted=self.adopted, note=None)
        return ASKED if _is_recent(cited, self.of, around.year) else STAYS

    def belongs_to(self) -> int | None:
        """The year of its adoption, or that of the session in its number."""
        return _year_of(Citation(resolution=self.resolution, adopted=self.adopted, note=None), self.of)

    def may_be_newest(self) -> Citation | None:
        """The Assembly's resolution that may have been the newest of its series when the text cited it."""
        is_one = not self.of and self.each_year != "stays"
        return Citation(resolution=self.resolution, adopted=self.adopted, note=None) if is_one else None

    def with_newest_open(self) -> Resolution:
        """The same, its number to be confirmed."""
        return self.model_copy(update={"resolution": opened(self.resolution)})

    def with_value_of(self, new: Fact) -> Fact:
        """Where the words have the number alone, the date stays as long as it is the same resolution."""
        merged = super().with_value_of(new)
        if not isinstance(merged, Resolution) or merged.adopted is not None:
            return merged
        same = merged.resolution == self.resolution
        return merged.model_copy(update={"adopted": self.adopted if same else None})

    def is_denied_by(self, official: Fact) -> bool:
        """Whether an official text kept one that was taken for the latest of its series, and is not."""
        return self.series == "own" != getattr(official, "series", "own")

    def role(self, session: int) -> str:  # noqa: ARG002
        """The latest of the text's own series."""
        return "predecessor" if self.series == "own" else ""

    def own_name(self) -> str:
        """One that stays is named by its number."""
        return f"{self.type} {last_of(self.resolution)}" if self.each_year != "asked" else ""


def found_alone(cited: Cited, text: str, setting: Setting) -> Iterator[Found]:
    """Yield one citation as a fact of its own, where it prints as it stands."""
    fact = Resolution(resolution=cited.number, adopted=cited.adopted, of=cited.organ)
    yield from found(fact, (cited.start, cited.end), text, setting)


class CitedResolutions(Fact):
    """The list of resolutions that a text recalls. Source: un-format.md, B.4."""

    RULES: ClassVar = (
        "own-series-slides",
        "own-series-grows",
        "newest-replaced",
        "said-to-stay",
        "changed-before",
        "stood-unchanged",
        "new-every-year",
        "newer-offered",
    )
    TITLE: ClassVar = mark("a list of resolutions")
    ASKS: ClassVar = mark("which resolution is cited here now?")
    NAMED: ClassVar = "resolutions"
    EXAMPLE: ClassVar = (
        "{series: own, items: [{resolution: 74/61, adopted: 2019-12-12}, {resolution: 75/52, adopted: 2020-12-07}]}"
    )
    type: Literal["cited-resolutions"] = "cited-resolutions"
    series: Literal["own", "latest", "other"] = Field(
        "other",
        description="own: earlier years’ resolutions on the subject, which last year’s joins; latest: the latest of "
        "them among others, which last year’s replaces; other: the rest.",
    )
    of: str = Field("", description=OF)
    serial_comma: Switch = Field(
        False, description="Whether a comma stands before the last “and”, as in “A, B, and C”."
    )
    each_year: EachYear = Field("moves-on", description=HELP)
    continues: Switch = Field(False, description="Whether the list begins in the words before it, and ends here.")
    items: list[Citation] = Field(description="The resolutions, in the order of the text.", min_length=1)

    @form
    def usual(self, setting: Setting) -> Phrase:
        """The whole list: 54/54 B of 1 December 1999, … and 76/26 of 6 December 2021."""
        parts = [item.piece(setting, f"items.{i}", of=self.of) for i, item in enumerate(self.items)]
        separators = list(setting.language.citation_separators(len(parts)))
        if self.serial_comma and len(parts) > 1:
            separators[-1] = "," + separators[-1]
        return Phrase(tuple(self._with_notes(parts, separators, setting.language)))

    def _with_notes(self, parts: Sequence[Phrase], separators: Sequence[str], language: Language) -> Iterator[Piece]:
        """The members and what parts them, the marks of their notes where the language has them."""
        marked: list[Piece] = []
        for part, item, following in zip(parts, self.items, [*separators[1:], ""], strict=True):
            (piece,) = part.pieces
            if item.note and language.notes_follow_punctuation and following.startswith(","):
                marked += [replace(piece, note=None), Piece(",", note=item.note), Piece(following[1:])]
            else:
                marked += [piece, Piece(following)]
        return (piece for piece in marked if piece.words)

    @classmethod
    def recognise(cls, text: str, setting: Setting) -> Iterator[Found]:
        """Find the lists of resolutions of a text.

        Of a list that is not written as lists are ("A and B, C"), the members are found one by one, the last as what
        the list can go on from.
        """
        for members in lists(text, setting.language):
            if len(members) > 1:
                serial_comma = has_serial_comma(text, members, setting.language)
                fact = cls(items=_items(members), of=members[0].organ, serial_comma=serial_comma)
                taken = list(found(fact, (members[0].start, members[-1].end), text, setting))
                yield from taken
                if not taken:
                    for member in members[:-1]:
                        yield from found_alone(member, text, setting)
                    tail = cls(items=_items(members[-1:]), of=members[0].organ, continues=True)
                    yield from found(tail, (members[-1].start, members[-1].end), text, setting)

    def in_a_year(self, around: Around) -> Decision:
        """A list that ends in another organ's newest is asked."""
        return ASKED if self.of and _is_recent(self.items[-1], self.of, around.year) else {}

    def note_places(self, found: Found, text: str, language: Language) -> Mapping[int, int]:
        """A note may follow each member but the last, whose mark stands behind the list."""
        places: dict[int, int] = {}
        for members in lists(text, language):
            if (members[0].start, members[-1].end) == (found.start, found.end):
                for index, member in enumerate(members[:-1]):
                    behind_comma = language.notes_follow_punctuation and text[member.end] == ","
                    places[member.end + behind_comma] = index
        return places

    def belongs_to(self) -> int | None:
        """The year of its last member."""
        return _year_of(self.items[-1], self.of)

    def may_be_newest(self) -> Citation | None:
        """The last, which alone can have been the newest of another series."""
        return self.items[-1] if not self.of and self.series == "other" else None

    def with_newest_open(self) -> CitedResolutions:
        """The same, the number of the last to be confirmed."""
        last = self.items[-1]
        items = [*self.items[:-1], last.model_copy(update={"resolution": opened(last.resolution)})]
        return self.model_copy(update={"items": items})

    def with_value_of(self, new: Fact) -> Fact:
        """The members keep their notes."""
        notes = {str(item.resolution): item.note for item in self.items}
        merged = super().with_value_of(new)
        assert isinstance(merged, CitedResolutions)
        items = [item.model_copy(update={"note": notes.get(str(item.resolution))}) for item in merged.items]
        return merged.model_copy(update={"items": items})

    def grows(self) -> bool:
        """One of the text's own series is joined by last year's resolution."""
        return self.series == "own"

    def notes(self) -> Sequence[str]:
        """The notes of its members."""
        return [item.note for item in self.items if item.note]

    def with_notes(self, rename: Callable[[str], str | None]) -> CitedResolutions:
        """The same with other names of its notes."""
        items = [item.model_copy(update={"note": rename(item.note)}) if item.note else item for item in self.items]
        return self.model_copy(update={"items": items})

    def with_note(self, member: int, note: str) -> CitedResolutions:
        """The same, a note's mark behind a member."""
        items = list(self.items)
        items[member] = items[member].model_copy(update={"note": note})
        return self.model_copy(update={"items": items})

    def role(self, session: int) -> str:  # noqa: ARG002
        """The list of the text's own series."""
        return "recalled" if self.series == "own" else ""

    def own_name(self) -> str:
        """It is named by its first member."""
        return f"{self.NAMED} {last_of(self.items[0].resolution)}"

    def asked(self) -> CitedResolutions:
        """The same with its last member to be given anew."""
        last = self.items[-1]
        opened_last = last.model_copy(update=opened_fields(last, "resolution", "adopted"))
        return self.model_copy(update={"items": [*self.items[:-1], opened_last]})


def _is_recent(cited: Citation, organ: str, year: int) -> bool:
    """Whether another organ's resolution was its newest when a text of a year cited it, by its date or its number."""
    adopted = last_of(cited.adopted) if cited.adopted else None
    of = adopted.year if adopted else year_of_number(str(last_of(cited.resolution)), organ)
    # A year may pass before those of the two Councils that sit all year, or in summer, are cited.
    late = organ in (SECURITY_COUNCIL, ECONOMIC_AND_SOCIAL_COUNCIL)
    return of is not None and of >= year - late


def _year_of(cited: Citation, organ: str) -> int | None:
    adopted = last_of(cited.adopted) if cited.adopted else None
    if adopted:
        return adopted.year
    number = str(last_of(cited.resolution))
    session, slash, _ = number.partition("/")
    if organ or not (slash and session.isdecimal() and len(session) < 4):
        return year_of_number(number, organ)
    return FIRST_SESSION_BEFORE + int(session)


def _items(members: Sequence[Cited]) -> list[Citation]:
    return [Citation(resolution=m.number, adopted=m.adopted, note=None) for m in members]


def is_of_assembly(number: str, adopted: date | None) -> bool:
    """Whether a number that no organ is named for is surely that of a resolution of the General Assembly.

    Other organs number theirs alike ("34/24" of the Human Rights Council). The Assembly's are so numbered since its
    thirty-first session, of 1976; session N lasts from September 1945 + N for a year. Source: un-format.md, A.3.

    Args:
        number: the number.
        adopted: its day, or None where the text does not give it.
    """
    session = re.match(r"(\d{1,3})/", number)
    if session is None:
        return True
    opens = FIRST_SESSION_BEFORE + int(session[1])
    if adopted is None:
        return int(session[1]) >= HUMAN_RIGHTS_COUNCIL_BELOW
    return int(session[1]) >= FIRST_SLASHED_SESSION and adopted.year in (opens, opens + 1)


def symbol_of(number: str) -> str:
    """The symbol of a resolution by its number, without a letter: "54/54 B" gives "A/RES/54/54"."""
    return "A/RES/" + re.sub(r" (?:[A-Z] )?\(", "(", without_letter(number))


def without_letter(number: str) -> str:
    """A number without the letter of a part: "54/54 B" gives "54/54"."""
    return re.sub(r" [A-Z]{1,2}$", "", number)
