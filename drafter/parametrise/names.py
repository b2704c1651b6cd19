"""Names for facts: what the words around them say, short enough to read in a text."""

from __future__ import annotations

import re
from collections.abc import Collection

from drafter.facts.day import Day
from drafter.facts.fact import Fact, Found
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.facts.session import Session
from drafter.facts.symbol import Symbol
from drafter.facts.value import last_of
from drafter.folder.sheet import OWN_NAMES
from drafter.parametrise.passages import Passage
from drafter.parametrise.reading import Reading

_SMALL = frozenset(
    "a an and as at by for from had has have in into is it its not of on or that the their these this to was were "
    "which who with would will be been held also all under between during including such other "
    "au aux ce ces dans de des du elle en et est la le les leur par pour que qui sa ses son sur un une à".split()
)
_LONGEST = 40
_KINDS = {"cited-resolutions": "resolutions", "ordinal": "number"}


class Names:
    """Names given so far, none twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set(OWN_NAMES)

    def name(self, found: Found, passage: Passage, reading: Reading) -> str:
        """A new name for a fact.

        Args:
            found: the fact, at its first place.
            passage: that place.
            reading: what is known of the document.
        """
        wanted = _role(found.fact, reading) or _by_words(found, passage, reading)
        name, count = wanted, 1
        while name in self._taken:
            count += 1
            name = f"{wanted}_{count}"
        self._taken.add(name)
        return name


def _role(fact: Fact, reading: Reading) -> str:
    """The name of a fact that plays a part of its own."""
    if isinstance(fact, Session) and fact.each_year == "moves-on" and fact.number == reading.session + 1:
        return "next_session"
    if isinstance(fact, CitedResolutions) and fact.series == "own":
        return "recalled"
    if isinstance(fact, Resolution) and fact.series == "own":
        return "predecessor"
    return reading.gatherings.role(fact)


def _by_words(found: Found, passage: Passage, reading: Reading) -> str:
    """What a fact that stays is itself ("resolution_70_1"); of one that changes, the last words of weight before it."""
    fact = found.fact
    kind = _KINDS.get(fact.type, fact.type)
    stays = getattr(fact, "each_year", "stays") != "asked"
    if isinstance(fact, Resolution) and stays:
        return _slug(kind, str(last_of(fact.resolution)))
    if isinstance(fact, CitedResolutions):
        return _slug(kind, str(last_of(fact.items[0].resolution)))
    if isinstance(fact, Symbol) and stays:
        return _slug(str(last_of(fact.symbol)))
    clause = re.split(r"[;:“”]", passage.text[: found.start])[-1]
    months = {m.lower() for m in reading.setting.language.months}
    words = [w.lower() for w in re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", clause)]
    kept = _ascii([w for w in words if w not in _SMALL and w not in months and w.split("’")[-1] != kind], 3)
    day = last_of(fact.day) if isinstance(fact, Day) and stays else None
    year = str(day.year) if day else ""
    return "_".join(filter(None, [kind, *kept, year]))[:_LONGEST].strip("_") if kept else _slug(kind, year)


def _slug(*parts: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", "_".join(filter(None, parts)).lower()).strip("_")[:_LONGEST]


def _ascii(words: Collection[str], count: int) -> list[str]:
    from unicodedata import normalize

    plain = (re.sub(r"[^a-z]", "", normalize("NFKD", w.split("’")[-1]).lower()) for w in words)
    return [w for w in plain if len(w) > 1][-count:]
