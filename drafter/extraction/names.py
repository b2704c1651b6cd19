"""Names for facts: what they are of, short enough to read in a text: "report_on_ageing", "goals_report_year"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from unicodedata import normalize

from drafter.document.words import folded
from drafter.extraction.places import OTHER, Place
from drafter.extraction.reading import Reading
from drafter.facts.fact import Fact
from drafter.languages.language import Language
from drafter.workspace.sheet import OWN_NAMES

_LONGEST = 40
_MOST = 4
"""So many words of weight make a name: of more, the first two say what it is, the last two of what."""
_CLAUSE = 160
"""How many characters before or after a fact may tell what it is."""


class Names:
    """Names given so far, none twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set(OWN_NAMES)
        self._counts: dict[str, int] = {}

    def name(self, fact: Fact, place: Place, reading: Reading) -> str:
        """A new name for a fact.

        Args:
            fact: the fact.
            place: its first place.
            reading: what is known of the document.
        """
        role = fact.role(reading.session) or reading.gatherings.role(fact)
        wanted = role or _by_words(fact, place, reading.setting.language)
        if not wanted[:1].isalpha():
            # Of a gathering whose noun has other letters no more than "_held" is left.
            wanted = _slug(fact.NAMED or fact.type, wanted)
        name, count = wanted, self._counts.get(wanted, 1)
        while name in self._taken:
            count += 1
            name = f"{wanted}_{count}"
        self._counts[wanted] = count
        self._taken.add(name)
        return name


def _by_words(fact: Fact, place: Place, language: Language) -> str:
    """The name that a fact has of itself ("resolution_70_1"), or else what it is of, and its kind."""
    kind = fact.NAMED or fact.type
    if own := fact.own_name():
        return _slug(own)
    if own := fact.own_words():
        return _slug(kind, *_weighty(_without_opening(own, language), language)[:3])
    if fact.REPORTED and (of := _reported(place, language)):
        return _slug("report_on", *_short(of)[:3])
    after = re.split(r"[,;:.()“”]", place.after[:_CLAUSE])[0] if place.after[:1] == " " else ""
    words = _counted(fact, place, after, language) or _following(place, after, language)
    words = words or _of(_before(place.before or place.lead, language), language, last=True)
    words = words or _of(after, language, last=False) or _weighty(place.lead, language)[-3:]
    words = _short(words) or place.short.split()
    year = fact.year_of_name()
    while len("_".join([*words, kind, year])) > _LONGEST and len(words) > 1:
        words = [*words[:1], *words[2:]] if len(words) > 2 else words[1:]
    said = kind.rstrip("s") in {word.rstrip("s") for word in words}
    unsaid = said or (kind in fact.UNSAID and len(words) > 1)
    return _slug(*words, "" if unsaid else kind, year)


def _counted(fact: Fact, place: Place, after: str, language: Language) -> list[str]:
    """What is counted behind a number, and of what it is one: "meeting", "conference", "biological", "diversity"."""
    if not fact.is_named_by_what_follows(place.after, language.signs):
        return []
    return [*(_weighty(after, language)[:1] if fact.COUNTS_WHAT_FOLLOWS else []), *_of(after, language, last=False)]


def _following(place: Place, after: str, language: Language) -> list[str]:
    """The name that begins right behind a fact, where no name stands before it: "the 2020–2023 La Niña phase"."""
    if _named(language).search(_before(place.before, language)):
        return []
    match = _named(language).match(after.lstrip())
    return _weighty(match[0], language) if match else []


def _of(clause: str, language: Language, *, last: bool) -> list[str]:
    """What a clause is about: the name in it that is nearest to the fact, or else its words of weight."""
    named = (_weighty(match[0], language) for match in _named(language).finditer(clause))
    names = [words for words in named if len(words) > 1]
    if names:
        return names[-1 if last else 0]
    words = _weighty(clause, language)
    return words[-3:] if last else words[:3]


@cache
def _named(language: Language) -> re.Pattern[str]:
    """The name of something: words with capitals, small ones between them, but no "and the"."""
    conjunction = re.escape(language.separators(2)[1].strip())
    small = rf"(?!{conjunction} )[a-zà-ÿ]{{1,4}} "
    return re.compile(rf"[A-Z][\w’'-]*(?: (?:{conjunction} |(?:{small}){{1,3}})?[A-Z][\w’'-]*)+")


def _before(text: str, language: Language) -> str:
    """The clause before a fact, without the place where something was held: that says little of what it is."""
    clause = re.split(r"[;:]|\.\s", _without_opening(text, language))[-1][-_CLAUSE:]
    while (shorter := _without_place(clause, language)) != clause:
        clause = shorter
    return clause


def _without_opening(text: str, language: Language) -> str:
    """A paragraph from its second word on: the first says what is done, not what the fact is."""
    return re.sub(rf"^\W*\w+(?: (?:{language.signs.opening_adverbs}))?", "", text)


def _without_place(clause: str, language: Language) -> str:
    bare = clause.rstrip(f" ,({OTHER}")
    small = language.signs.small_words
    while bare and bare.rpartition(" ")[2].lower() in small:
        bare = bare.rpartition(" ")[0].rstrip(" ,")
    return re.sub(
        rf"\b{language.signs.place_lead} (?:the )?[A-Z][\w’'.-]*(?:(?:,| de| del| of| and)? [A-Z][\w’'.-]*)*$", "", bare
    )


def _reported(place: Place, language: Language) -> list[str]:
    """The words of weight of what a report cited is on."""
    found = list(language.signs.report_on.finditer(place.lead or place.before))
    return _weighty(found[-1]["of"], language) if found else []


def _short(words: Sequence[str]) -> list[str]:
    """The first two and the last two of many words, none twice."""
    once = list(dict.fromkeys(words))
    return once if len(once) <= _MOST else [*once[:2], *once[-2:]]


def _weighty(text: str, language: Language) -> list[str]:
    """The words of weight of a text, in small letters that every keyboard has."""
    small = {*language.signs.small_words, *(month.lower() for month in language.months)}
    words = (w.lower() for w in re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", folded(text)))
    wanted = (w for w in words if w not in small and not language.ordinal_value(w))
    plain = (
        re.sub(r"[^a-z]+", "_", normalize("NFKD", re.sub(r"[’']s$|^\w[’']", "", w)).encode("ascii", "ignore").decode())
        for w in wanted
    )
    return [w for w in plain if len(w) > 1 and w not in small]


def _slug(*parts: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "_", "_".join(filter(None, parts)).lower()).strip("_")[:_LONGEST].strip("_")
    # Of a paragraph in another script figures may be all that is left, and a name begins with a letter.
    return f"of_{name}" if name[:1].isdigit() else name
