"""What value a fact must have to print given words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from drafter.document.words import folded
from drafter.facts.count import Count
from drafter.facts.fact import Fact, Setting
from drafter.facts.figure import Figure
from drafter.facts.gathering import Gathering
from drafter.facts.gatherings_held import GatheringsHeld
from drafter.facts.resolutions import CitedResolutions
from drafter.facts.text import Text
from drafter.facts.value import Open
from drafter.facts.year import YearFact

DECIDED = ("series", "each_year", "a_year")
"""Fields that say what a year does to a fact: a text does not tell them."""
_HELD = re.compile(r"(?:^|, and |, | and )(?P<place>(?:(?! and )[^()])+?) \((?P<years>[^()]*\d{4}[^()]*)\)")
LONGEST_FIGURE = 15
"""Digits of the largest amount that a sheet takes."""
_MOST_GATHERINGS = 100


def settled(value: Any) -> Any:
    """A value with the brackets of its open parts taken away, where last year's value stands in them."""
    if isinstance(value, Open):
        return value if value.last is None else settled(value.last)
    if isinstance(value, BaseModel):
        changed = {name: settled(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update={n: v for n, v in changed.items() if v != getattr(value, n)})
    if isinstance(value, list):
        return [settled(v) for v in value]
    return value


def prints(fact: Fact, form: str, words: str, setting: Setting) -> bool:
    """Whether a fact prints words in a form."""
    try:
        phrase = fact.phrase(form, setting)
    except KeyError:
        return False
    return not phrase.is_open and folded(phrase.words) == folded(words)


def values(fact: Fact, form: str, words: str, setting: Setting) -> Iterator[Fact]:
    """Find the values with which a fact prints words.

    Args:
        fact: as it is in the folder; what a text does not tell is kept.
        form: the form that the template asks for.
        words: the words of the official text.
        setting: the language and the kinds of gatherings.

    Yields:
        Facts that print exactly the words; none where no value does.
    """
    for candidate in _candidates(fact, words, setting):
        if prints(candidate, form, words, setting) and (candidate is fact or _is_valid(candidate)):
            yield candidate


def _is_valid(fact: Fact) -> bool:
    """Whether the schema takes a fact, so that the folder can be read again."""
    fields = type(fact).model_fields
    try:
        type(fact).model_validate({info.alias or name: getattr(fact, name) for name, info in fields.items()})
    except ValidationError:
        return False
    return True


def _candidates(fact: Fact, words: str, setting: Setting) -> Iterator[Fact]:
    yield fact
    for found in type(fact).recognise(words, setting):
        if found.start == 0 and found.end == len(words):
            yield _merged(fact, found.fact)
    ordinal = setting.language.ordinal_value(folded(words))
    if ordinal and "number" in type(fact).model_fields:
        yield fact.model_copy(update={"number": ordinal})
    match fact:
        case Text():
            yield fact.model_copy(update={"words": words})
        case Count():
            number = _number(words, setting)
            if number is not None:
                yield fact.model_copy(update={"value": number})
        case Figure():
            yield fact.model_copy(update={"figure": words})
        case YearFact() if re.fullmatch(r"[12]\d{3}", words):
            yield fact.model_copy(update={"year": int(words)})
        case Gathering():
            yield from _gatherings(fact, words, setting)
        case GatheringsHeld():
            yield from _held(fact, words, setting)


def _merged(old: Fact, new: Fact) -> Fact:
    fields = [n for n in type(new).model_fields if n not in ("type", *DECIDED)]
    update = {n: getattr(new, n) for n in fields}
    number = getattr(old, "resolution", None)
    if number is not None and update.get("adopted") is None:
        # The words have the number alone: the date stays as long as it is the same resolution.
        update["adopted"] = getattr(old, "adopted", None) if update.get("resolution") == number else None
    if isinstance(old, CitedResolutions) and isinstance(new, CitedResolutions):
        notes = {str(item.resolution): item.note for item in old.items}
        update["items"] = [i.model_copy(update={"note": notes.get(str(i.resolution))}) for i in new.items]
    return old.model_copy(update=update)


def _number(words: str, setting: Setting) -> int | None:
    plain = folded(words)
    figures = re.sub(r"[,\s]", "", plain)
    return (
        int(figures)
        if figures.isdecimal() and len(figures) <= LONGEST_FIGURE
        else setting.language.number_values.get(plain.lower())
    )


def _gatherings(fact: Gathering, words: str, setting: Setting) -> Iterator[Gathering]:
    for kind in setting.gatherings:
        for number in range(1, _MOST_GATHERINGS):
            yield fact.model_copy(update={"kind": kind, "number": number})
    yield fact.model_copy(update={"place": words})
    for cut in (m.start() for m in re.finditer(r"\s|$", words)):
        place, time = words[:cut].rstrip(" ,"), words[cut:].lstrip()
        dates = _days(time, setting)
        if dates and place:
            yield fact.model_copy(update={"place": place, "from_": dates[0], "to": dates[1]})
    dates = _days(words, setting)
    if dates:
        yield fact.model_copy(update={"from_": dates[0], "to": dates[1]})


def _days(words: str, setting: Setting) -> tuple[date, date] | None:
    from drafter.facts.period import Period

    found = [f.fact for f in Period.recognise(words, setting) if f.start == 0 and f.end == len(words)]
    for period in found:
        if isinstance(period, Period) and isinstance(period.from_, date) and isinstance(period.to, date):
            return period.from_, period.to
    day = setting.language.read_day(folded(words))
    return (day, day) if day else None


def _held(fact: GatheringsHeld, words: str, setting: Setting) -> Iterator[GatheringsHeld]:  # noqa: ARG001
    listed = [
        {"place": m["place"].strip(), "year": int(year)}
        for m in _HELD.finditer(folded(words))
        for year in re.findall(r"\d{4}", m["years"])
    ]
    if listed:
        try:
            yield type(fact).model_validate({**fact.model_dump(by_alias=True), "held": listed})
        except ValidationError:
            return
