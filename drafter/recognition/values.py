"""The values of a text that are the same in every language: numbers cited, dates, sessions, symbols, counts, places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from drafter.document.words import folded
from drafter.languages.language import Language
from drafter.languages.places import named
from drafter.recognition.calls import calls
from drafter.recognition.citations import number_pattern
from drafter.recognition.patterns import day_pattern
from drafter.recognition.sessions import sessions

_SYMBOL = re.compile(
    r"(?<![A-Za-z\d/])[A-Z]{1,7}(?:[.-]\d+|\(\d+\)|\.[A-Z\d]+)*"
    r"(?:/(?=[A-Z\d])[A-Za-z\d.-]*(?:\([A-Za-z\d]+\)| \(\d\d\)(?=/))?)+"
    r"(?![A-Za-z\d/])"
)
_ADDED = re.compile(r"(?<![/\w.])(?:Corr|Add|Rev)\.\d+(?:/(?:Corr|Add)\.\d+)?", re.ASCII)
"""What is added to the symbol before it: "A/60/88 and Corr.1"."""
_ADDED_REACH = 60
_DECISION = re.compile(r"(?<![A-Za-z\d/])(?P<meeting>[IVX]+)/(?P<number>\d+)(?![A-Za-z\d/])")
"""The decision of a conference: "X/2", which some languages have as 10/2."""
_YEARS = re.compile(r"(?P<first>\d{4})/(?:\d\d)?(?P<last>\d\d)")

_YEAR = re.compile(r"(?<![\d/.,])(?:1[89]|20|21)\d\d(?![\d/]|[.,]\d)")
_GENERAL_COMMENT = re.compile(r"\d{1,2} ?\(")
"""No resolution: "general comment No. 12 (1999)"."""
_MONTH_AFTER = re.compile(r"(?:至|和|、)(?P<month>\d{1,2})月(?!\d)")
SMALLEST = 10
"""Smaller numbers stand in words in some languages and in figures in others."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value in running text.

    Attributes:
        kind: "resolution", "date", "session", "symbol", "paragraph", "year", "place" or "number".
        value: in a form that is the same in every language: "54/54 B", "2021-12-06", "77".
        words: as the text has it.
        start: where it begins.
    """

    kind: str
    value: str
    words: str
    start: int


def comparable(text: str) -> str:
    """Text without what is set at will, or by its direction.

    Invisible marks, lengthened letters and Arabic vowels go, and so do spaces within the name of a month. Groups of
    figures with plain spaces between them stand in Arabic text from right to left: "900 252 61" is 61,252,900.
    """
    if _ARABIC.search(text):
        text = _TURNED.sub(
            lambda groups: "\u00a0".join(reversed(re.split("[ \u00a0]", groups[0]))), _MARKS.sub("", text)
        )
        text = re.sub(rf"(?<={_ARABIC.pattern}) ?/ ?(?={_ARABIC.pattern})", "/", text)
    text = _PARTS.sub("", folded(_MARKS.sub("", text)))
    return re.sub(r"(?<=[\d)])[–−\u2010](?=[A-Z]+[/.-])", "-", text)


_ARABIC = re.compile("[\u0600-\u06ff]")
_PARTS = re.compile(r" ?\(Parts? [IVX]+[^()]{0,12}\)", re.IGNORECASE)
_MARKS = re.compile("[\u200e\u200f\u0640\u064b-\u0652]")
_TURNED = re.compile(r"(?<![\d/.,-])(?:\d{3}(?: \d{3})* \d{1,3}|0\d\d(?:[ \u00a0]\d{3})*[ \u00a0]\d{1,3})(?![\d/.,-])")


def values(text: str, language: Language) -> tuple[Value, ...]:
    """The values of a text in the order of their places; what belongs to one is not found again within it.

    Args:
        text: as :func:`comparable` has it.
        language: its language.
    """
    found: list[Value] = []
    rest = text
    for finder in (_resolutions, _decisions, _symbols, _days, _months, _calls, _sessions, _places, _numbers):
        here = list(finder(rest, language))
        found += [value for value, _ in here]
        taken = [(v.start, end) for v, end in here]
        for start, end in taken:
            rest = rest[:start] + "\0" * (end - start) + rest[end:]
    return tuple(sorted(found, key=lambda v: (v.start, v.value)))


_Found = Iterator[tuple[Value, int]]


def _symbols(text: str, language: Language) -> _Found:  # noqa: ARG001
    known: list[tuple[int, str]] = []
    for match in _SYMBOL.finditer(text):
        if re.search(r"\d", match[0]):
            symbol = match[0].rstrip(".-")
            plain = re.sub(r" |\([IVXL]+\)$", "", symbol)
            known.append((match.start() + len(symbol), plain))
            yield Value("symbol", plain, symbol, match.start()), match.start() + len(symbol)
    for match in _ADDED.finditer(text):
        before = [plain for end, plain in known if 0 < match.start() - end < _ADDED_REACH]
        if before:
            whole = re.sub(r"(?:/(?:Corr|Add|Rev)\.\d+)+$", "", before[-1])
            yield Value("symbol", f"{whole}/{match[0]}", match[0], match.start()), match.end()


def _resolutions(text: str, language: Language) -> _Found:
    for match in _numbers_cited(language).finditer(text):
        years = _YEARS.fullmatch(match[0])
        if years and (int(years["first"]) + 1) % 100 == int(years["last"]):
            yield Value("year", f"{years['first']}/{years['last']}", match[0], match.start()), match.end()
        elif not _GENERAL_COMMENT.match(match[0]):
            yield Value("resolution", language.read_number(match[0]), match[0], match.start()), match.end()


def _decisions(text: str, language: Language) -> _Found:  # noqa: ARG001
    for match in _DECISION.finditer(text):
        value = f"{_roman(match['meeting'])}/{match['number']}"
        yield Value("resolution", value, match[0], match.start()), match.end()


def _roman(letters: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in letters]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))


def _days(text: str, language: Language) -> _Found:
    """Dates, and the days that share the month or the year of one: "27 May and 30 September 2015", "15 to 19 May"."""
    for match in _day(language).finditer(text):
        day = language.read_day(match[0])
        if day is None:
            continue
        yield Value("date", day.isoformat(), match[0], match.start()), match.end()
        yield from _sharing(text, match, day, language)


def _sharing(text: str, match: re.Match[str], day: date, language: Language) -> _Found:
    start, end = match.span()
    while other := language.day_beside(text[:start], text[end:]):
        words, month, number = other
        try:
            day = date(day.year, month or day.month, number)
        except ValueError:
            return
        at = text.index(words, end) if language.year_first else text.rindex(words, 0, start)
        yield Value("date", day.isoformat(), words, at), at + len(words)
        start, end = min(start, at), max(end, at + len(words))


def _months(text: str, language: Language) -> _Found:
    for match in _month(language).finditer(text):
        before = text[: match.start()].split()[-2:]
        if any(language.ordinal_value(word.strip(",")) for word in before):
            # The day stands in words: "the fourth of June 1967".
            continue
        yield Value("date", f"{match['year']}-{language.month_number(match['month']):02}", *_at(match)), match.end()
        if not language.year_first and (other := _month_before(language).search(text, 0, match.start())):
            number = language.month_number(other["month"])
            yield Value("date", f"{match['year']}-{number:02}", other["month"], other.start()), other.end("month")
        if language.year_first and (other := _MONTH_AFTER.match(text, match.end())):
            yield Value("date", f"{match['year']}-{int(other['month']):02}", *_at(other)), other.end()


def _at(match: re.Match[str]) -> tuple[str, int]:
    """The words of a match and where they begin."""
    return match[0], match.start()


def _calls(text: str, language: Language) -> _Found:
    for start, number in calls(text, language):
        yield Value("paragraph", str(number), str(number), start), start + len(str(number))


def _sessions(text: str, language: Language) -> _Found:
    for session in sessions(text, language):
        words = text[session.start : session.end]
        yield Value("session", str(session.number), words, session.start), session.end


def _places(text: str, language: Language) -> _Found:
    for start, end, place in named(text, language.code):
        yield Value("place", place, text[start:end], start), end


def _numbers(text: str, language: Language) -> _Found:
    for match in _YEAR.finditer(text):
        yield Value("year", match[0], match[0], match.start()), match.end()
    for match in _figure(language).finditer(text):
        if _YEAR.fullmatch(match["figure"]) and not match["scale"]:
            continue
        figure = re.sub(language.decimal, ".", re.sub(_grouping(language), "", match["figure"]))
        shared = None if match["scale"] else _upper_end(language).match(text, match.end())
        number = Decimal(figure) * _scale(match["scale"] or (shared["scale"] if shared else ""), language)
        if number >= SMALLEST:
            yield Value("number", f"{number.normalize():f}", match[0], match.start()), match.end()


@cache
def _numbers_cited(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d/.-])(?<![A-Za-z])(?<![A-Z]{2} ){number_pattern(language)}(?![A-Za-z\d/])")


@cache
def _day(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{language.before}{day_pattern(language)}{language.after}")


@cache
def _month(language: Language) -> re.Pattern[str]:
    return re.compile(language.month_in_any_case)


@cache
def _month_before(language: Language) -> re.Pattern[str]:
    """A month that shares the year of one behind it: "March and April 2021"."""
    names = "|".join(map(re.escape, language.months))
    return re.compile(rf"{language.before}(?P<month>{names})(?:{language.joint})$")


@cache
def _figure(language: Language) -> re.Pattern[str]:
    scales = "|".join(f"(?:{words})" for words, _ in language.scales)
    figure = rf"\d{{1,3}}(?:{_grouping(language)}\d{{3}})+|\d+"
    return re.compile(
        rf"(?<![\d/.,])(?P<figure>(?:{figure})(?:{language.decimal}\d+)?)(?![\d/]|[.,]\d)"
        rf"(?:{language.scaled}(?P<scale>{scales}))?"
    )


@cache
def _upper_end(language: Language) -> re.Pattern[str]:
    """The rest of a range, whose upper end has the word for both: "5 to 10 million"."""
    return re.compile(rf"(?:{language.joint}){_figure(language).pattern.removesuffix('?')}")


def _grouping(language: Language) -> str:
    """The mark between groups of three; a no-break space is a space here."""
    return language.grouping.replace("\u00a0", " ")


def _scale(words: str, language: Language) -> int:
    return next((size for pattern, size in language.scales if words and re.fullmatch(pattern, words)), 1)
