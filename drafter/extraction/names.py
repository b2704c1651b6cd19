"""Names for facts: what the words around them say, short enough to read in a text."""

from __future__ import annotations

import re
from collections.abc import Collection

from drafter.extraction.passages import Passage
from drafter.extraction.reading import Reading
from drafter.facts.fact import Found
from drafter.workspace.sheet import OWN_NAMES

_LONGEST = 40


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
        fact = found.fact
        role = fact.role(reading.session) or reading.gatherings.role(fact)
        wanted = role or _by_words(found, passage, reading)
        name, count = wanted, 1
        while name in self._taken:
            count += 1
            name = f"{wanted}_{count}"
        self._taken.add(name)
        return name


def _by_words(found: Found, passage: Passage, reading: Reading) -> str:
    """The name that a fact has of itself ("resolution_70_1"), or else the last words of weight before it."""
    fact = found.fact
    kind = fact.NAMED or fact.type
    if own := fact.own_name():
        return _slug(own)
    if own := fact.own_words():
        return _slug(kind, *_kept(_without_opening(own, reading), kind, reading)[:3])
    after = passage.text[found.end :]
    kept = (
        _kept(after, kind, reading)[:3] if fact.is_named_by_what_follows(after, reading.setting.language.signs) else []
    )
    kept = kept or _kept(_without_opening(passage.text[: found.start], reading), kind, reading)[-3:]
    kept = kept or _kept(after, kind, reading)[:3]
    if fact.NAMELESS and not kept:
        return fact.NAMELESS
    year = fact.year_of_name()
    while len("_".join([kind, *kept, year])) > _LONGEST and len(kept) > 1:
        kept = kept[1:]
    return _slug(kind, *kept, year)


def _kept(text: str, kind: str, reading: Reading) -> list[str]:
    """The words of weight of a clause, in small letters that every keyboard has."""
    language = reading.setting.language
    small = {*language.signs.small_words, *(m.lower() for m in language.months)}
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", re.split(r"[;:“”]", text)[0 if text[:1] == " " else -1])
    lower = (w.lower() for w in words)
    wanted = [w for w in lower if w not in small and w.split("’")[-1].rstrip("s") != kind]
    return _ascii(wanted)


def _without_opening(text: str, reading: Reading) -> str:
    """A paragraph from its second word on: the first says what is done, not what the fact is."""
    return re.sub(rf"^\W*\w+(?: (?:{reading.setting.language.signs.opening_adverbs}))?", "", text)


def _slug(*parts: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", "_".join(filter(None, parts)).lower()).strip("_")[:_LONGEST]


def _ascii(words: Collection[str]) -> list[str]:
    from unicodedata import normalize

    plain = (re.sub(r"[^a-z]", "", normalize("NFKD", w.split("’")[-1]).lower()) for w in words)
    return [w for w in plain if len(w) > 1]
