"""Citations as they are written: the list behind one word "resolutions", dated or not, and whose resolutions they are.

Texts have plain spaces and hyphens; offsets are theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.languages.language import Language
from drafter.recognition.citations import Cited, lists
from drafter.recognition.patterns import day_pattern
from drafter.recognition.times import Day, days

NUMBER = r"(?:\d{1,3}|ES-\d{1,2}|S-\d{1,2})/\d{1,3}(?: [A-Z])?(?![\w/])"
"""The number of a resolution of the General Assembly, without groups."""


FIRST_DECISION = 400
"""Decisions of a session are numbered from here on; it adopts some 330 resolutions."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A resolution or decision in a list.

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
class CitedList:
    """A list of citations behind one word "resolution" or "resolutions".

    Attributes:
        start, end: from the noun to the end of the last item.
        noun: "resolution", "resolutions", "decision" or "decisions".
        items: the resolutions, at least one.
        decisions: whether they are decisions.
        own: whether they are said to be the Assembly's: "its resolutions", "General Assembly resolution".
        other_body: whether another body's name stands before them.
        opening: whether the list stands directly behind the paragraph's opening: "Recalling its resolutions".
        alone: whether the paragraph names no other body that numbers its resolutions alike.
    """

    start: int
    end: int
    noun: str
    items: tuple[Listed, ...]
    decisions: bool
    own: bool
    other_body: bool
    opening: bool
    alone: bool

    @property
    def assembly(self) -> bool:
        """Whether all of it is certainly the Assembly's own resolutions."""
        if self.other_body or self.decisions:
            return False
        return self.own or self.opening or self.alone


@lru_cache(maxsize=8192)
def cited_lists(text: str, language: Language) -> tuple[CitedList, ...]:
    """The resolutions and decisions cited in a text by session and number, list by list.

    Lists of other bodies are among them where their name stands before them, since their numbers look alike.
    """
    if "/" not in text:
        return ()
    return tuple(_found(text, language) if language.checking.cited_noun else _recognised(text, language))


def _recognised(text: str, language: Language) -> Iterator[CitedList]:
    """The lists of a language whose citations are known by what facts are made of, with the noun somewhere before."""
    words = language.checking
    ends = 0
    for members in lists(text, language):
        before = text[ends : members[0].start]
        ends = members[-1].end
        items = tuple(_member(one, text, language) for one in members)
        own = bool(words.own_before.search(before))
        other = bool(members[0].organ) or bool(words.body_in_clause.search(before) and not own)
        opening = own and bool(words.list_opening.fullmatch(before))
        resolutions = tuple(item for item in items if item.serial < FIRST_DECISION)
        whole = (members[0].start, ends)
        yield CitedList(*whole, "", resolutions or items, not resolutions, own and not other, other, opening, False)


def _member(cited: Cited, text: str, language: Language) -> Listed:
    day = next((d for d in days(text[cited.start : cited.end], language)), None)
    adopted = Day(cited.start + day.start, cited.start + day.end, day.day) if day else None
    number = language.numbered(cited.number)
    at = text.find(number.translate(_PLAIN), cited.start, cited.end)
    start = cited.start if at < 0 else at
    end = cited.end if at < 0 or (adopted and adopted.start > at + len(number)) else at + len(number)
    return Listed(cited.number, start, min(end, adopted.start) if adopted and adopted.start > start else end, adopted)


_PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-"})


def _found(text: str, language: Language) -> Iterator[CitedList]:
    words = language.checking
    alone = not words.any_body.search(text)
    for noun in _noun(language).finditer(text):
        items, at = [], noun.end()
        while match := _item(language).match(text, at):
            items.append(_listed(match, text, language))
            at = match.end()
            separator = words.cited_separator.match(text, at)
            if not separator:
                break
            at = separator.end()
        if not items:
            continue
        before = text[: noun.start()]
        clause = before[max(before.rfind(";"), before.rfind(".")) + 1 :]
        own = bool(words.own_before.search(before))
        other = bool(words.body_before.search(before))
        other = other or (bool(words.body_in_clause.search(clause)) and not words.assembly_before.search(before))
        other = other or bool(
            words.body_after.match(text, items[-1].adopted.end if items[-1].adopted else items[-1].end)
        )
        decisions = bool(words.decision.match(noun["noun"]))
        opening = bool(words.list_opening.fullmatch(before))
        whole = (noun.start(), items[-1].end)
        yield CitedList(*whole, noun["noun"], tuple(items), decisions, own and not other, other, opening, alone)


def _listed(match: re.Match[str], text: str, language: Language) -> Listed:
    adopted = None
    if match["date"]:
        start, end = match.span("date")
        adopted = Day(start, end, next(iter(days(text[start:end], language))).day)
    title = match.span("title") if match["title"] else (0, 0)
    return Listed(match["number"], *match.span("number"), adopted, title)


@cache
def _noun(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{language.checking.cited_noun}(?={NUMBER})")


@cache
def _item(language: Language) -> re.Pattern[str]:
    words = language.checking
    date = rf"(?:{words.cited_date}(?P<date>{day_pattern(language)}))?"
    return re.compile(rf"(?P<number>{NUMBER}){date}(?:{words.entitled})?")
