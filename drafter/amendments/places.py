"""Places of a draft in words: "the fourth preambular paragraph", "operative paragraphs 27 and 43"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.amendments.instructions import THE_ANNEX, Part, Where
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
    return place.number > 0 and not place.alone and not place.sentence and place.part is not Part.HEADING


def _group(places: list[Where], code: str) -> str:
    first = places[0]
    words, known = amending(code).places, language(code)
    last = amending(code).last
    if first.sentence:
        ordinal = last.get(first.sentence) or known.ordinal(first.sentence)
        return words["sentence"][0].format(ordinal=ordinal, place=_group([replace(first, sentence=0)], code))
    if first.alone:
        return words["chapeau"][0].format(place=_group([replace(first, alone=False)], code))
    name = first.part.value
    if first.part is Part.HEADING and first.number:
        below = replace(first, part=Part.PARAGRAPH if first.annex else Part.OPERATIVE)
        form = words["heading counted" if first.counted else "heading above"][0]
        return form.format(annex=_annex(first, code), place=_group([below], code))
    if len(places) == 1 and first.number == 0 and first.part not in (Part.TITLE, Part.HEADING, Part.ALL):
        name = f"all {name}"
    elif first.counted and first.part is not Part.TABLE:
        name = f"{name} counted"
    is_annex = first.part is Part.ANNEX
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
    if place.annex == THE_ANNEX:
        return words["all annex"][0]
    return words["annex"][0].format(numbers=_ROMAN[place.annex])
