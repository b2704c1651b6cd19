"""Names for facts: what the words around them say, short enough to read in a text."""

from __future__ import annotations

import re
from collections.abc import Collection

from drafter.extraction.passages import Passage
from drafter.extraction.reading import Reading
from drafter.facts.day import Day
from drafter.facts.fact import Fact, Found
from drafter.facts.number_in_order import NumberInOrder
from drafter.facts.own_paragraph import OwnParagraph
from drafter.facts.resolutions import CitedResolutions, Resolution
from drafter.facts.session import Session
from drafter.facts.symbol import Symbol
from drafter.facts.value import last_of
from drafter.workspace.sheet import OWN_NAMES

_SMALL = frozenset(
    "a an and as at by for from had has have in into is it its not of on or that the their these this to was were "
    "upon which who with would will be been held also all under between during including such other "
    "au aux ce ces dans de des du elle en et est la le les leur par pour que qui sa ses son sur un une à".split()
)
_LONGEST = 40
_OWNER = re.compile(r"[^,;.]{0,30}?\bsessions?,?\s(?:of|du|de)\s", re.IGNORECASE)
"""After a session's ordinal: whose it is."""
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
    if isinstance(fact, OwnParagraph):
        return _slug(kind, *_kept(_without_opening(str(last_of(fact.begins))), kind, reading)[:3])
    if isinstance(fact, Symbol) and fact.each_year == "stays":
        return _slug(str(last_of(fact.symbol)))
    after = passage.text[found.end :]
    owned = isinstance(fact, NumberInOrder) or (isinstance(fact, Session) and _OWNER.match(after))
    kept = _kept(after, kind, reading)[:3] if owned else []
    kept = kept or _kept(_without_opening(passage.text[: found.start]), kind, reading)[-3:]
    kept = kept or _kept(after, kind, reading)[:3]
    if isinstance(fact, Symbol) and not kept:
        return "report_symbol"
    day = last_of(fact.day) if isinstance(fact, Day) and stays else None
    year = str(day.year) if day else ""
    while len("_".join([kind, *kept, year])) > _LONGEST and len(kept) > 1:
        kept = kept[1:]
    return _slug(kind, *kept, year)


def _kept(text: str, kind: str, reading: Reading) -> list[str]:
    """The words of weight of a clause, in small letters that every keyboard has."""
    months = {m.lower() for m in reading.setting.language.months}
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", re.split(r"[;:“”]", text)[0 if text[:1] == " " else -1])
    small = (w.lower() for w in words)
    wanted = [w for w in small if w not in _SMALL and w not in months and w.split("’")[-1].rstrip("s") != kind]
    return _ascii(wanted)


def _without_opening(text: str) -> str:
    """A paragraph from its second word on: the first says what is done, not what the fact is."""
    return re.sub(r"^\W*\w+(?: (?:also|further|again|with \w+|en outre|également))?", "", text)


def _slug(*parts: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", "_".join(filter(None, parts)).lower()).strip("_")[:_LONGEST]


def _ascii(words: Collection[str]) -> list[str]:
    from unicodedata import normalize

    plain = (re.sub(r"[^a-z]", "", normalize("NFKD", w.split("’")[-1]).lower()) for w in words)
    return [w for w in plain if len(w) > 1]
