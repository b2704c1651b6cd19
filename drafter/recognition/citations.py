"""Citations recognised: single resolutions and lists of them, dated or not, of the Assembly and of other organs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from drafter.document.words import folded
from drafter.languages.language import Language
from drafter.recognition.patterns import day_pattern, either, loose

SPACE = r"[ \u00a0]"
_LETTER = rf"(?:{SPACE}[A-Z]{{1,2}})?"
NUMBER = (
    rf"(?:(?:ES-|S-)\d{{1,2}}/\d{{1,3}}|\d{{1,4}}/\d{{1,4}}|\d{{1,4}}{SPACE}\(\d{{4}}\)"
    rf"|\d{{1,4}}(?:{SPACE}[A-Z])?{SPACE}\([A-Z][A-Z-]*\)){_LETTER}"
)
"""76/26, 54/54 B, S-10/2, 2022/22, 2548 (2020), 2200 A (XXI), without groups. Source: un-format.md, A.3 and B.4."""

_ALONE = frozenset({"Council", "Commission", "Conference", "Committee", "Board"})
"""Names that say less than the form of a number does: "Council resolution 2020/8"."""
_BY_FORM = (
    (re.compile(r"\d{1,4} \(\d{4}\)"), "Security Council"),
    (re.compile(r"\d{4}/\d+"), "Economic and Social Council"),
)
_REACH = 60
"""How many characters before a number the word "resolution" may stand for the number to be one's."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A resolution cited in a text.

    Attributes:
        start, end: where it stands, its date among it.
        number: with plain spaces: "54/54 B".
        adopted: its date, or None.
        organ: whose it is, as the text says or the form of the number tells; empty for the General Assembly's.
    """

    start: int
    end: int
    number: str
    adopted: date | None
    organ: str = ""


def lists(text: str, language: Language) -> Iterator[Sequence[Cited]]:
    """Yield the citations of a text: those that stand together in a list together, a single one alone.

    Args:
        text: running text.
        language: its language.

    Yields:
        The members in their order; at least one.
    """
    run: list[Cited] = []
    for cited in _citations(text, language):
        if run and _separator(language).fullmatch(text[run[-1].end : cited.start]):
            run.append(cited)
            continue
        yield from _of_resolutions(run, text, language)
        run = [cited]
    yield from _of_resolutions(run, text, language)


def has_serial_comma(text: str, members: Sequence[Cited], language: Language) -> bool:
    """Whether a comma stands before the "and" of a list where the language has none."""
    last = "," + language.citation_separators(2)[1]
    return len(members) > 1 and folded(text[members[-2].end : members[-1].start]) == folded(last)


def _citations(text: str, language: Language) -> Iterator[Cited]:
    for match in _pattern(language).finditer(text):
        day = language.read_day(folded(match["day"])) if match["day"] else None
        if match["day"] and day is None:
            continue
        # Where the date stands first, a number without one is in a group of its own.
        number = "number" if match["number"] else "bare"
        start, end = (match.start(), match.end()) if match["day"] else match.span(number)
        yield Cited(start, end, language.read_number(folded(match[number])), day)


def _of_resolutions(run: list[Cited], text: str, language: Language) -> Iterator[list[Cited]]:
    """The run itself where it is of resolutions: dated, of a form of their own, or beside the word."""
    if not run:
        return
    start = max(0, run[0].start - _REACH)
    before, after = text[start : run[0].start], text[run[-1].end :]
    if language.signs.other_papers.search(folded(before) + " " * before[-1:].isspace()):
        return
    beside = language.signs.mentioned.search(before) or language.signs.mentioned_after.match(after)
    if beside or any(c.adopted or "(" in c.number for c in run):
        organ = _organ(language.signs.opening.sub("", before) if not start else before, after, language)
        yield [replace(c, organ=_organ_by_form(c.number, organ)) for c in run]


def _organ(before: str, after: str, language: Language) -> str:
    match = language.signs.organ_before.search(before) or language.signs.organ_after.match(after)
    return folded(match["organ"]) if match else ""


def _organ_by_form(number: str, named: str) -> str:
    """The organ that the text names, or else the one that numbers its resolutions so."""
    if named and named not in _ALONE:
        return named
    return next((organ for pattern, organ in _BY_FORM if pattern.fullmatch(number)), named)


@cache
def number_pattern(language: Language) -> str:
    """The number of a resolution as running text of a language has it, without groups; see :data:`NUMBER`."""
    space = f"{SPACE}?" if language.numbered("1 (1)")[1] == "(" else SPACE
    letter = language.resolution_letter
    return (
        rf"(?:(?:{language.special_session}\d{{1,2}}/\d{{1,3}}|\d{{1,4}}/\d{{1,4}}|\d{{1,4}}{space}\(\d{{4}}\)"
        rf"|\d{{1,4}}(?:{letter})?{space}\((?:{language.session_of_old})\))(?:{letter})?)"
    )


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """A number with its date where it has one, in the order of the language."""
    number = number_pattern(language)
    before, between, after = re.split("[\0\1]", language.dated("\0", "\1"))
    day = f"(?P<day>{day_pattern(language)})"
    edge, end = r"(?<![\w/.(-])", r"(?![\w-])"
    if language.dated("\0", "\1").index("\0") < language.dated("\0", "\1").index("\1"):
        dated = rf"(?:{loose(between)}{day}{loose(after)})?"
        return re.compile(rf"{edge}{loose(before)}(?P<number>{number}){end}{dated}(?![\w/-])")
    dated = rf"{loose(before)}{day}{loose(between)}(?P<number>{number}){loose(after)}"
    return re.compile(rf"{language.before}{dated}|(?<![\d/.(-])(?P<bare>{number})(?![\d/-])")


@cache
def _separator(language: Language) -> re.Pattern[str]:
    return re.compile(f",?{either(language.citation_separators(3))}")
