"""Dates, ordinals, sessions and citations recognised in English text.

Texts have plain spaces and hyphens, as :attr:`drafter.checks.passages.Passage.text` has them; offsets are theirs.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from drafter.languages import METADATA, language

MONTHS = language(METADATA).months
MONTH = "|".join(MONTHS)
NUMBER = r"(?:\d{1,3}|ES-\d{1,2}|S-\d{1,2})/\d{1,3}(?: [A-Z])?(?![\w/])"
FIRST_SESSION_YEAR = 1945
"""Session N opens in September of this year plus N; the first, of 1946, counts as that of 1946."""
FIRST_SLASHED_SESSION = 31
"""From this session on resolutions are numbered session/number. Source: un-format.md, A.3."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a text.

    Attributes:
        start, end: where it stands.
        day: the date; None where the calendar has no such day.
    """

    start: int
    end: int
    day: date | None


@dataclass(frozen=True, slots=True)
class Cited:
    """A resolution or decision of the General Assembly cited by its number.

    Attributes:
        number: such as "54/54 B", with plain spaces.
        start, end: where the number stands.
        adopted: the date after it, if it has one.
        title: the title after it, where it is quoted: its offsets; (0, 0) where it is not.
    """

    number: str
    start: int
    end: int
    adopted: Day | None = None
    title: tuple[int, int] = (0, 0)

    @property
    def session(self) -> int | None:
        """The session; None for special sessions."""
        head = self.number.split("/")[0]
        return int(head) if head.isdigit() else None

    @property
    def serial(self) -> int:
        """The number within the session."""
        match = re.search(r"/(\d+)", self.number)
        return int(match[1]) if match else 0


@dataclass(frozen=True, slots=True)
class Citation:
    """A list of citations behind one word "resolution" or "resolutions".

    Attributes:
        start, end: from the noun to the end of the last item.
        noun: "resolution", "resolutions", "decision" or "decisions".
        noun_start: where the noun stands.
        items: the resolutions, at least one.
        own: whether they are said to be the Assembly's: "its resolutions", "General Assembly resolution".
        other_body: whether another body's name stands before them.
        opening: whether the list stands directly behind the paragraph's opening: "Recalling its resolutions".
        alone: whether the paragraph names no other body that numbers its resolutions alike.
    """

    start: int
    end: int
    noun: str
    noun_start: int
    items: tuple[Cited, ...]
    own: bool
    other_body: bool
    opening: bool
    alone: bool

    @property
    def assembly(self) -> bool:
        """Whether all of it is certainly the Assembly's own resolutions."""
        if self.other_body or self.noun.lower().startswith("decision"):
            return False
        return self.own or self.opening or self.alone


_DAY = re.compile(rf"(\d{{1,2}}) ({MONTH}) (\d{{4}})(?!\d)")
_ITEM = re.compile(
    rf"(?P<number>{NUMBER})(?: of (?P<date>\d{{1,2}} (?:{MONTH}) \d{{4}}))?"
    r"(?P<entitled>,? entitled “(?P<title>[^“”]+)”)?"
)
_SEPARATOR = re.compile(r"(?:,? and |, (?:including |in particular )?)(?=[SE\d])")
_NOUN = re.compile(rf"\b(?P<noun>(?:[Rr]esolution|[Dd]ecision)s?) (?={NUMBER})")
_BODY = re.compile(
    r"(?:Council|Commission|Conference|Environment Assembly|Health Assembly|Meeting|Parties|Agency|Board|Union"
    r"|Organization|Committee|Forum|Human Rights)(?:’s)?(?: \w+){0,2} $"
)
_OTHER = re.compile(
    r"\b(?:Human Rights Council|Economic and Social Council|Security Council|Environment Assembly|Health Assembly"
    r"|Commission on|Governing Council|Council’s|the Council|Conference of the Parties|Meeting of the Parties|Agency)\b"
)
_OTHER_AFTER = re.compile(
    r", the (?:Human Rights |Economic and Social |Security )?(?:Council|Commission)\b"
    r"| of the (?:\w+ )*?(?:Council|Conference)\b"
)
_ANY_BODY = re.compile(
    r"Commission|Council|Committee|Conference|Environment|Health|Parties|Agency|Board|Union|Forum|Programme|Organi[sz]ation|WHA"
)
_OWN = re.compile(r"(?:\bits (?:\w+ ){0,2}|General Assembly |Assembly )$")


@lru_cache(maxsize=8192)
def days(text: str) -> tuple[Day, ...]:
    """The full dates in a text."""
    # A pattern that begins with a digit is found far sooner than one that looks back first.
    apart = (m for m in _DAY.finditer(text) if not m.start() or text[m.start() - 1] not in "0123456789–-")
    return tuple(Day(m.start(), m.end(), _day(m[1], m[2], m[3])) for m in apart)


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None


@lru_cache(maxsize=8192)
def citations(text: str) -> tuple[Citation, ...]:
    """The General Assembly's resolutions and decisions cited in a text, list by list.

    Lists of other bodies are told too where their name stands before them, since their numbers look alike.
    """
    return tuple(_citations(text)) if "/" in text else ()


def _citations(text: str) -> Iterator[Citation]:
    alone = not _ANY_BODY.search(text)
    for noun in _NOUN.finditer(text):
        items, at = [], noun.end()
        while match := _ITEM.match(text, at):
            items.append(_cited(match))
            at = match.end()
            separator = _SEPARATOR.match(text, at)
            if not separator:
                break
            at = separator.end()
        if not items:
            continue
        before = text[: noun.start()]
        clause = before[max(before.rfind(";"), before.rfind(".")) + 1 :]
        own = bool(_OWN.search(before))
        other = bool(_BODY.search(before)) or (bool(_OTHER.search(clause)) and not before.endswith("General Assembly "))
        other = other or bool(_OTHER_AFTER.match(text, items[-1].adopted.end if items[-1].adopted else items[-1].end))
        start = noun.start()
        opening = bool(re.fullmatch(r"\w+(?: \w+){0,3} (?:its|all its)(?: \w+){0,2} ", before))
        yield Citation(
            start, items[-1].end, noun["noun"], noun.start(), tuple(items), own and not other, other, opening, alone
        )


def _cited(match: re.Match[str]) -> Cited:
    adopted = None
    if match["date"]:
        day, month, year = match["date"].split(" ")
        adopted = Day(match.start("date"), match.end("date"), _day(day, month, year))
    title = match.span("title") if match["title"] else (0, 0)
    return Cited(match["number"], match.start("number"), match.end("number"), adopted, title)


@cache
def ordinal_pattern() -> str:
    """A pattern without groups for an ordinal from 1 to 999 in words, small or with a capital."""
    english = language(METADATA)
    words = sorted({english.ordinal(n) for n in range(1, 100)}, key=len, reverse=True)
    below = "|".join(f"[{w[0]}{w[0].upper()}]{w[1:]}" for w in words)
    return f"(?:{english.hundreds}(?:{below})|{english.from_100})"


def day(value: date) -> str:
    """A date in words: "6 December 2021"."""
    return language(METADATA).day(value)


def ordinal_value(words: str) -> int | None:
    """The value of an ordinal in words or figures; None if it is none."""
    return language(METADATA).ordinal_value(words)


def ordinal(number: int, like: str = "") -> str:
    """An ordinal in words; with a capital where ``like`` has one."""
    words = language(METADATA).ordinal(number)
    return words[0].upper() + words[1:] if like[:1].isupper() else words


@cache
def _session_pattern() -> re.Pattern[str]:
    return re.compile(rf"({ordinal_pattern()}|\d{{1,3}}(?:st|nd|rd|th)) session\b")


def sessions(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and value of every session's ordinal in a text."""
    if "session" not in text:
        return
    for match in _session_pattern().finditer(text):
        value = ordinal_value(match[1])
        if value:
            yield match.start(1), match.end(1), value


def session(text: str) -> int | None:
    """The first session named in a text."""
    return next((value for _, _, value in sessions(text)), None)


@dataclass(frozen=True, slots=True)
class Held:
    """A list of gatherings held, with places and years.

    Attributes:
        start, end: from the first ordinal to the last bracket.
        noun: what they are, small: "meetings".
        first, last: the ordinals it claims.
        last_start, last_end: where the last ordinal stands.
        places: where the list of places stands.
        years: the years listed, in order, and where each stands.
    """

    start: int
    end: int
    noun: str
    first: int
    last: int
    last_start: int
    last_end: int
    places: tuple[int, int]
    years: tuple[tuple[int, int, int], ...]


_PLACE = re.compile(r"(?:(?!held in)[^();]){2,60}? \((?:\d{4}(?:, | and )?)+\)")
_NEXT_PLACE = re.compile(r", and |, | and ")
_YEAR = re.compile(r"\d{4}")
_HELD_IN = re.compile(
    r"(?P<noun>(?:[\w-]+ )?(?:[Mm]eetings?|[Cc]onferences?|[Ss]essions?|[Aa]ssembl(?:y|ies)))"
    r"(?P<of>[^,;()]{0,160}?),? (?:which were )?held in "
)


def _places(text: str, at: int) -> int:
    """The end of a list of places with years that begins at an offset; the offset itself where there is none."""
    end = at
    while match := _PLACE.match(text, at):
        end = match.end()
        separator = _NEXT_PLACE.match(text, end)
        if not separator:
            break
        at = separator.end()
    return end


@cache
def _ordinals_pattern() -> re.Pattern[str]:
    o = ordinal_pattern()
    return re.compile(rf"{o}(?:(?:, | and | to ){o})* ")


@cache
def _count_pattern() -> re.Pattern[str]:
    numbers = "|".join(sorted((w for w, n in number_words().items() if 1 < n < 100), key=len, reverse=True))
    return re.compile(rf"\b(?:the|its|all) ({numbers}|[1-9]\d?) ")


@lru_cache(maxsize=8192)
def held(text: str) -> tuple[Held, ...]:
    """Lists of gatherings held: "the first to eighteenth meetings of …, held in Maputo (1999), … and Geneva (2018)".

    "The eighteen meetings" are the first to the eighteenth.
    """
    listed = "held in" in text and ("(19" in text or "(20" in text)
    return tuple(_held(text)) if listed else ()


def _held(text: str) -> Iterator[Held]:
    for match in _ordinals_pattern().finditer(text):
        ordinals = list(re.finditer(ordinal_pattern(), match[0]))
        values = [ordinal_value(o[0]) or 0 for o in ordinals]
        last = (match.start() + ordinals[-1].start(), match.start() + ordinals[-1].end())
        if found := _listed(text, match, values[0], values[-1], last):
            yield found
    for match in _count_pattern().finditer(text):
        count = int(match[1]) if match[1].isdigit() else number_words()[match[1]]
        if found := _listed(text, match, 1, count, match.span(1)):
            yield found


def _listed(text: str, match: re.Match[str], first: int, last: int, where: tuple[int, int]) -> Held | None:
    """The list that follows ordinals or a count, if places with years do."""
    noun = _HELD_IN.match(text, match.end())
    end = _places(text, noun.end()) if noun else 0
    if not noun or end == noun.end():
        return None
    years = tuple((m.start(), m.end(), int(m[0])) for m in _YEAR.finditer(text, noun.end(), end))
    if len(years) < 2 and first == last:
        return None
    places = (noun.end(), end)
    return Held(match.start(), end, noun["noun"].lower(), first, last, *where, places, years)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: "from 15 to 19 November 2021".

    Attributes:
        start, end: where it stands.
        first, last: its days; None where the calendar has no such day.
    """

    start: int
    end: int
    first: date | None
    last: date | None


_MONTH_OF_YEAR = re.compile(rf"\b(?:(?P<month>{MONTH}) |in (?:early |mid-|late )?)(?P<year>(?:19|20)\d\d)(?![\d–/-])")


def stretch(text: str) -> Span | None:
    """The first time named in a text, with its first and last day: a day, a month of a year, or a year.

    Args:
        text: such as " in Geneva in November 2021".
    """
    found = next((d for d in days(text)), None)
    month = _MONTH_OF_YEAR.search(text)
    if month and (found is None or month.start() < found.start):
        year = int(month["year"])
        if not month["month"]:
            return Span(month.start("year"), month.end("year"), date(year, 1, 1), date(year, 12, 31))
        number = MONTHS.index(month["month"]) + 1
        return Span(*month.span(), date(year, number, 1), date(year, number, monthrange(year, number)[1]))
    return Span(found.start, found.end, found.day, found.day) if found and found.day else None


_SPAN = re.compile(
    rf"\b(?:from|between) (\d{{1,2}})(?: ({MONTH}))?(?: (\d{{4}}))? (?:to|and) (\d{{1,2}}) ({MONTH}) (\d{{4}})"
)


def spans(text: str) -> Iterator[Span]:
    """Stretches of time with their days."""
    if "from " not in text and "between " not in text:
        return
    for m in _SPAN.finditer(text):
        first = _day(m[1], m[2] or m[5], m[3] or m[6])
        yield Span(m.start(), m.end(), first, _day(m[4], m[5], m[6]))


def session_of(day: date) -> int:
    """The Assembly's session that a day falls into: sessions open in the middle of September.

    The first three weeks of September belong to either; the outgoing session is taken, which is the smaller number.
    """
    return day.year - FIRST_SESSION_YEAR - (day < date(day.year, 9, 5))


def opening_of(number: int) -> date:
    """The earliest day that a session can open on."""
    return date(FIRST_SESSION_YEAR + number, 9, 5)


def within_session(day: date, number: int) -> bool:
    """Whether a day can lie in a session: from its opening in September to the next opening a year later."""
    opening = FIRST_SESSION_YEAR + number
    return date(opening, 9, 5) <= day <= date(opening + 1, 9, 25)


@cache
def number_words() -> dict[str, int]:
    """Numbers from 0 to 99 in words and their values."""
    return dict(language(METADATA).number_values)
