"""Places of a draft in words: "the fourth preambular paragraph", "operative paragraphs 27 and 43"."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.amendments.instructions import Part, Where
from drafter.languages import amending, language

_ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


def place_words(place: Where, code: str) -> str:
    """One place in words of a language."""
    return places_words([place], code)


def places_words(places: Sequence[Where], code: str) -> str:
    """Places as a list, those of a kind together.

    Args:
        places: in the order in which they are to be named.
        code: the language.
    """
    groups: list[list[Where]] = []
    for place in places:
        if groups and _key(groups[-1][0]) == _key(place) and _groups(place):
            groups[-1].append(place)
        else:
            groups.append([place])
    return language(code).listing([_group(g, code) for g in groups])


def _key(place: Where) -> tuple[object, ...]:
    return place.part, place.counted, place.annex, place.alone


def _groups(place: Where) -> bool:
    return place.number > 0 and not place.alone and place.part is not Part.HEADING


def _group(places: list[Where], code: str) -> str:
    first = places[0]
    words, known = amending(code).places, language(code)
    if first.alone:
        whole = Where(first.part, first.number, first.labels, first.counted, first.annex, first.words)
        return words["chapeau"][0].format(place=_group([whole], code))
    name = first.part.value
    if len(places) == 1 and first.number == 0 and first.part not in (Part.TITLE, Part.HEADING):
        name = f"all {name}"
    elif first.counted and first.part is not Part.TABLE:
        name = f"{name} counted"
    is_annex = first.part is Part.ANNEX
    last = amending(code).last
    return words[name][len(places) > 1].format(
        ordinals=known.listing([last.get(p.number) or known.ordinal(p.number) for p in places if p.number]),
        numbers=known.listing([" ".join([_ROMAN[p.number] if is_annex else str(p.number), *p.labels]) for p in places]),
        annex=_annex(first, code),
        words=first.words,
    )


def _annex(place: Where, code: str) -> str:
    words = amending(code).places
    if not place.annex:
        return words["text"][0]
    if place.annex == 1 and not place.words:
        return words["all annex"][0]
    return words["annex"][0].format(numbers=_ROMAN[place.annex])
