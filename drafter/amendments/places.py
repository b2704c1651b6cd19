"""Places of a draft in words: "the fourth preambular paragraph", "operative paragraphs 27 and 43"."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.amendments.instructions import Part, Where
from drafter.document.naming import listed
from drafter.languages import language

_ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


def place_words(place: Where) -> str:
    """One place in words."""
    return places_words([place])


def places_words(places: Sequence[Where]) -> str:
    """Places as a list, those of a kind together.

    Args:
        places: in the order in which they are to be named.
    """
    groups: list[list[Where]] = []
    for place in places:
        if groups and _key(groups[-1][0]) == _key(place) and _groups(place):
            groups[-1].append(place)
        else:
            groups.append([place])
    return listed([_group(g) for g in groups])


def _key(place: Where) -> tuple[object, ...]:
    return place.part, place.counted, place.annex, place.alone


def _groups(place: Where) -> bool:
    return place.number > 0 and not place.alone and place.part is not Part.HEADING


def _group(places: list[Where]) -> str:
    first = places[0]
    plural = "s" if len(places) > 1 else ""
    if first.alone:
        return f"the chapeau of {_group([_whole(first)])}"
    where = _annex(first)
    numbers = listed([" ".join([str(p.number), *p.labels]) for p in places])
    if len(places) == 1 and first.number == 0:
        return _ALL.get(first.part, "") or f"the heading “{first.words}”"
    match first.part:
        case Part.PREAMBULAR:
            return f"the {_ordinals(places)} preambular paragraph{plural}"
        case Part.OPERATIVE:
            if first.counted:
                return f"the {_ordinals(places)} operative paragraph{plural}"
            return f"operative paragraph{plural} {numbers}"
        case Part.NOTE:
            return f"footnote{plural} {numbers}"
        case Part.TABLE:
            return f"the {_ordinals(places)} table{plural}"
        case Part.ANNEX:
            return listed([f"annex {_ROMAN[p.number]}" for p in places])
        case _:
            if first.counted:
                return f"the {_ordinals(places)} paragraph{plural} of {where}"
            return f"{where}, paragraph{plural} {numbers}"


def _whole(place: Where) -> Where:
    return Where(place.part, place.number, place.labels, place.counted, place.annex, place.words)


def _annex(place: Where) -> str:
    if not place.annex:
        return "the text"
    return "the annex" if place.annex == 1 and not place.words else f"annex {_ROMAN[place.annex]}"


_ALL = {
    Part.TITLE: "the title",
    Part.PREAMBULAR: "the preambular paragraphs",
    Part.OPERATIVE: "the operative paragraphs",
    Part.ANNEX: "the annex",
    Part.TABLE: "the table",
}


def _ordinals(places: Sequence[Where]) -> str:
    return listed([_LAST.get(p.number) or language("en").ordinal(p.number) for p in places])


_LAST = {-1: "last", -2: "penultimate"}
