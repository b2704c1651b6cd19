"""Words cut into the units that a reader takes in whole: words, dates, symbols, citations, numbers, names, notes.

A unit changes as a whole or not at all: "15 to 19 November 2021" gives way to "21 to 25 November 2022", never "15" to
"21" and "19" to "25". White space belongs to no unit: it is kept beside the unit that follows it.

Source of the forms: un-format.md, B.4, B.6 and D (dates and resolution numbers of the six languages).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from drafter.document import Note, Run, Words, plain
from drafter.document.words import folded
from drafter.languages import all_furniture


class Sort(StrEnum):
    """What a unit is."""

    WORD = "word"
    FUNCTION = "function word"
    """A word that holds sentences together and means little alone: "of", "the", "and"."""
    ORDINAL = "ordinal"
    DATE = "date"
    CITATION = "citation"
    """A resolution's number, with its date where that follows."""
    SYMBOL = "symbol"
    NUMBER = "number"
    NAME = "name"
    """A place or State in more than one word."""
    PUNCTUATION = "punctuation"
    NOTE = "note"
    BREAK = "break"
    """The end of a paragraph inside the words that are compared."""
    END = "end"

    @property
    def is_figure(self) -> bool:
        """Whether it is a value rather than prose: what changes by the calendar."""
        return self in _FIGURES


_FIGURES = frozenset({Sort.ORDINAL, Sort.DATE, Sort.CITATION, Sort.SYMBOL, Sort.NUMBER, Sort.NAME})

_FURNITURE = tuple(all_furniture().values())
_PROSE = tuple(f.prose for f in _FURNITURE)


def _either(patterns: Iterable[str]) -> str:
    return "|".join(sorted({p for p in patterns if p}))


def _words(each: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(word for words in each for word in words)


_BY_LANGUAGE = {f"l{n}": "|".join(f.months).replace(" ", r"\s") for n, f in enumerate(_FURNITURE) if f.months}
MONTHS = "|".join(_BY_LANGUAGE.values())
_MONTH = re.compile("|".join(f"(?P<{name}>{months})" for name, months in _BY_LANGUAGE.items()))
JOINING = _words(p.through for p in _PROSE)
"""Words that stand between the ends of a range."""
_TO = rf"(?:\s(?:{_either(JOINING)})\s|\s?[–-]\s?)"
_DAY = r"\d{1,2}(?:er|º|ª)?"
_OF = rf"(?:{_either(p.before_month for p in _PROSE)})?"
_YEAR = rf"(?:\s+{_OF}\d{{4}}(?:{_either(p.behind_year for p in _PROSE)})?)"
_RESOLUTION = (
    r"(?:(?:S|ES)-)?\d{1,3}/\d{1,4}(?:\s[A-Z]{1,2}(?!\w))?"
    r"|\d{3,4}(?:\s[A-Z])?\s\([IVXL]+\)|\d{3,4}\s\(\d{4}\)"
)
_CITED = rf"(?:{_either(p.before_date for p in _PROSE)})"
_OPENS = _either(o for p in _PROSE for o in ("(?<!\\w)", *p.number_opens))
_ENDS = "".join(p.number_ends for p in _PROSE)
_NUMERALS = "".join(p.numerals for p in _PROSE)


def _date(months: str) -> str:
    """A date with one of these months."""
    day_month = rf"{_DAY}\s+{_OF}(?:{months})"
    return (
        rf"(?:{_DAY}{_TO})?{day_month}(?:{_TO}{day_month}(?=\s{_OF}\d{{4}}))?{_YEAR}?(?!\w)"
        rf"|(?:{months}){_YEAR}(?!\w)"
        rf"|{_either(d for p in _PROSE for d in p.dates)}"
    )


_PATTERNS: dict[frozenset[str], re.Pattern[str]] = {}


def _pattern_for(text: str) -> re.Pattern[str]:
    """What cuts a text into units: one that knows the months it has, since one that knows all is slow to build."""
    there = frozenset(m.lastgroup or "" for m in _MONTH.finditer(text))
    for languages, known in _PATTERNS.items():
        if there <= languages:
            return known
    return _PATTERNS.setdefault(there, _pattern("|".join(_BY_LANGUAGE[name] for name in sorted(there)) or "(?!)"))


def _pattern(months: str) -> re.Pattern[str]:
    date = _date(months)
    return re.compile(
        rf"""(?P<space>\s+)
    |(?P<citation>(?:{_OPENS})(?:{_RESOLUTION})(?:{_CITED}(?:{date}))?{_ENDS})
    |(?P<date>(?<!\w)(?:{date}))
    |(?P<symbol>(?<!\w)[A-Z]{{1,6}}(?:\(\d+\))?(?:/[A-Za-z0-9]+(?:[.\-\u2011][A-Za-z0-9]+)*)+)
    |(?P<years>(?<![\w/])(?:19|20)\d{{2}}/(?:(?:19|20)\d{{2}}|\d{{2}})(?![\w/]))
    |(?P<number>[$€£]?\d+(?:[,.\u00a0\u202f]\d{{3}}(?!\d))*(?:[.,]\d+)?(?:\s?\([a-z]{{1,2}}\))?
        (?:[–-]\d+|st\b|nd\b|rd\b|th\b|er?\b|[ºª%])?)
    |(?P<han>[{_NUMERALS}]+|[\u2e80-\u2fff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])
    |(?P<word>[^\W\d_][\w\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670]*
        (?:['’\-\u2011][^\W_][\w\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670]*)*)
    |(?P<punctuation>.)""",
        re.VERBOSE | re.DOTALL,
    )


CONJUNCTIONS = _words(p.conjunctions for p in _PROSE)
"""Words that stand before the last item of a list."""

LIST_MARKS = frozenset({",", ";", "،", "؛", "、", "，", "；"})
"""What stands between the items of a list."""

_FUNCTION = CONJUNCTIONS | _words(p.small for p in _PROSE)
_ORDINAL = re.compile(_either(p.ordinal for p in _PROSE), re.IGNORECASE)
_NAME_OPENERS = _words(p.name_openers for p in _PROSE)
_ARTICLES = _words(p.articles for p in _PROSE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and the white space before it.

    Attributes:
        key: equal for two units that read alike and are set alike; differences of :func:`folded` do not count.
        sort: what it is.
        text: its words.
        items: its runs, or its note; empty for an end or a break.
        space: the white space before it, as runs.
        number: for a break, the place of the paragraph it ends; else 0.
    """

    key: str
    sort: Sort
    text: str
    items: Words
    space: Words = ()
    number: int = 0

    @property
    def weight(self) -> float:
        """How much it tells a reader that this very unit stayed."""
        return _weight(self.sort, len(self.text))


_LIGHT = {Sort.PUNCTUATION: 0.15, Sort.FUNCTION: 0.3, Sort.NOTE: 2.0, Sort.END: 100.0, Sort.BREAK: 3.0}


def _weight(sort: Sort, length: int) -> float:
    if sort in _LIGHT:
        return _LIGHT[sort]
    if sort is Sort.WORD:
        return 0.5 + min(length, 10) * 0.06
    return 1.0 + min(length, 30) * 0.04


def units(words: Words, note_keys: Mapping[int, str] | None = None) -> list[Unit]:
    """Cut words into units.

    Args:
        words: of one paragraph.
        note_keys: by the place of a note among the notes of ``words``, what it is compared by; without it, its text.

    Returns:
        The units in order, then an end, which holds the white space after the last one.
    """
    return list(_units(words, tuple(note_keys.items()) if note_keys else ()))


@lru_cache(maxsize=2000)
def _units(words: Words, keys: tuple[tuple[int, str], ...]) -> tuple[Unit, ...]:
    """The same, kept: a text is compared with several, and again whenever it has changed somewhere."""
    note_keys = dict(keys)
    out: list[Unit] = []
    notes = 0
    held: list[Run] = []
    space: Words = ()
    for item in words:
        if isinstance(item, Run):
            held.append(item)
            continue
        space = _cut(held, out)
        held = []
        key = note_keys.get(notes)
        out.append(Unit(key or note_key(item), Sort.NOTE, "", (item,), space))
        notes += 1
    space = _cut(held, out)
    out.append(Unit("\0end", Sort.END, "", (), space))
    return tuple(_names(out))


def note_key(note: Note) -> str:
    """What a note is compared by where nothing else is said: its text."""
    return "\0note" + "\n".join(folded(plain(p)) for p in note.paragraphs)


def _cut(runs: list[Run], out: list[Unit]) -> Words:
    """Append the units of neighbouring runs to ``out``; return the white space left over."""
    if not runs:
        return ()
    slices = _Slices(runs)
    text = slices.text
    gap = ("", _PLAIN)
    space: Words = ()
    for match in _pattern_for(text).finditer(text):
        group = match.lastgroup or ""
        start, end = match.span()
        setting = slices.setting(start, end)
        if group == "space":
            gap, space = (("", _PLAIN), slices.between(start, end)) if setting is None else ((match[0], setting), ())
            continue
        if setting is None or space:
            items = slices.between(start, end)
            found = Unit(_key(match[0], items), _sort(group, match[0]), match[0], items, space or _space(*gap))
        else:
            found = _unit(group, match[0], setting, *gap)
        out.append(found)
        gap, space = ("", _PLAIN), ()
    return space or _space(*gap)


_Setting = tuple[bool, bool, bool, str | None, str | None]
"""All of a run but its words."""
_PLAIN: _Setting = (False, False, False, None, None)


@lru_cache(maxsize=20_000)
def _unit(group: str, text: str, setting: _Setting, space: str, space_setting: _Setting) -> Unit:
    """A unit within one run; most stand in both texts, and more than once."""
    items = (Run(text, *setting),)
    return Unit(_key(text, items), _sort(group, text), text, items, _space(space, space_setting))


@lru_cache(maxsize=200)
def _space(text: str, setting: _Setting) -> Words:
    return (Run(text, *setting),) if text else ()


class _Slices:
    """Neighbouring runs as one text, from which slices come out as runs again."""

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs
        self.settings: list[_Setting] = [(r.italic, r.bold, r.raised, r.link, r.fact) for r in runs]
        self.text = "".join(r.words for r in runs)
        self.ends: list[int] = []
        end = 0
        for r in runs:
            end += len(r.words)
            self.ends.append(end)
        self.at = 0

    def setting(self, start: int, end: int) -> _Setting | None:
        """How ``start`` to ``end`` is set; None where more than one run is in it. Calls go forward."""
        while self.ends[self.at] <= start:
            self.at += 1
        return self.settings[self.at] if end <= self.ends[self.at] else None

    def between(self, start: int, end: int) -> Words:
        """The runs from ``start`` to ``end``, in the run that was asked for last and those behind it."""
        out: list[Run] = []
        at = self.at
        while start < end:
            stop = min(end, self.ends[at])
            if stop > start:
                out.append(Run(self.text[start:stop], *self.settings[at]))
            start, at = stop, at + 1
        return tuple(out)


def style(run: Run) -> str:
    """How a run is set, as one character."""
    return "0123456789"[run.italic + 2 * run.bold + 4 * run.raised]


def _key(text: str, items: Words) -> str:
    first = items[0]
    if len(items) == 1 and isinstance(first, Run):
        return folded(text) + "\0" + style(first)
    settings = "".join(style(r) * len(r.words) for r in items if isinstance(r, Run))
    if settings.strip(settings[0]) == "":
        settings = settings[0]
    return folded(text) + "\0" + settings


@lru_cache(maxsize=20_000)
def _sort(group: str, text: str) -> Sort:
    if group in ("word", "han"):
        if text.lower() in _FUNCTION:
            return Sort.FUNCTION
        return Sort.ORDINAL if _is_ordinal(text) else Sort.WORD
    return Sort.NUMBER if group == "years" else Sort(group)


def _is_ordinal(text: str) -> bool:
    return _ORDINAL.fullmatch(text) is not None


def _names(found: list[Unit]) -> list[Unit]:
    """Join the words of names that begin as few other words do: "The Hague", "New York"."""
    if not any(u.text in _NAME_OPENERS for u in found):
        return found
    out: list[Unit] = []
    for u in found:
        last = out[-1] if out else None
        if (
            last is not None
            and last.text in _NAME_OPENERS
            and u.sort in (Sort.WORD, Sort.ORDINAL)
            and u.text[:1].isupper()
            and u.space
            and (last.text not in _ARTICLES or (len(out) > 1 and out[-2].text not in ".:"))
        ):
            items = last.items + u.space + u.items
            text = plain(items)
            out[-1] = Unit(_key(text, items), Sort.NAME, text, items, last.space)
        else:
            out.append(u)
    return out


def words_of(found: Iterator[Unit] | list[Unit]) -> Iterator[str]:
    """What similarity is measured by: the words and figures of units, lower case, without their setting."""
    for u in found:
        if u.sort is Sort.NOTE:
            yield u.key
        elif u.sort not in (Sort.PUNCTUATION, Sort.END, Sort.BREAK):
            yield u.key.partition("\0")[0].lower()
