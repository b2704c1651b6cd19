"""The gatherings of a document: lists of those held, the one to attend, the one to convene, and what links them.

A gathering can only be known from the whole text: that the nineteenth is to be held somewhere and the twentieth to be
convened makes the one become the other a year later. Where the two are not both there, nothing is linked, and an
ordinal stays an ordinal that is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from unicodedata import normalize

from drafter.document.words import folded
from drafter.extraction.passages import Passage
from drafter.facts.fact import Fact, Found, GatheringKind, Setting
from drafter.facts.gathering import Gathering
from drafter.facts.gatherings_held import GatheringsHeld
from drafter.facts.number_in_order import NumberInOrder
from drafter.facts.period import Period
from drafter.facts.recognition import found as printed
from drafter.facts.value import last_of
from drafter.languages.signs import PLAIN
from drafter.recognition.sessions import ordinals

TO_ATTEND = "to_attend"
TO_CONVENE = "to_convene"
ENOUGH_TO_COUNT_BY = 3
"""How many gatherings of a kind make a schedule, where as many years lie between each two."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A gathering named in a passage.

    Attributes:
        start, end: from its ordinal to the end of its name.
        ordinal_end: where the ordinal ends.
        number: which one it is.
        name: its name without the number: "Meeting of the States Parties".
        noun: what it is, by which names and lists are held together: "meeting", "review conference".
    """

    start: int
    end: int
    ordinal_end: int
    number: int
    name: str
    noun: str


@dataclass(frozen=True)
class Gatherings:
    """What a document says of gatherings.

    Attributes:
        kinds: the kinds it speaks of, as its sheet describes them.
        facts: by the names they are to have.
    """

    kinds: Mapping[str, GatheringKind] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def role(self, fact: Fact) -> str:
        """The name that a fact is to have; empty for one that is none of these."""
        return next((name for name, known in self.facts.items() if known == fact), "")

    def found_in(self, passage: Passage, setting: Setting) -> Iterator[Found]:
        """Yield the facts of a passage, which do not overlap; each prints, folded, as it stands there."""
        if not self.facts or passage.kind is None:
            return
        setting = replace(setting, gatherings=self.kinds)
        lists = [f for f in self.facts.values() if isinstance(f, GatheringsHeld)]
        for found in GatheringsHeld.recognise(passage.text, setting):
            for fact in lists:
                if isinstance(found.fact, GatheringsHeld) and fact.held == found.fact.held:
                    numbers = _numbers_before(fact, found, passage.text, setting)
                    yield from (replace(f, fact=fact) for f in (numbers, found) if f)
        named: set[str] = set()
        for mention in mentions(passage.text, setting):
            yield from self._as_fact(mention, passage.text, setting, named)

    def _as_fact(self, mention: Mention, text: str, setting: Setting, named: set[str]) -> Iterator[Found]:
        known = setting.language.signs
        for name, fact in self.facts.items():
            if not isinstance(fact, Gathering) or (fact.kind, fact.number) != (slug(mention.noun), mention.number):
                continue
            if name == TO_ATTEND and _attended(mention, text, setting) is not None:
                yield from printed(fact, (mention.start, mention.end), text, setting, ("", "short"))
                yield from _place_and_dates(fact, mention, text, setting)
            elif name == TO_CONVENE and (name in named or known.convenes(text[: mention.start])):
                # Named again in the same paragraph, it goes by its short name.
                forms = ("short", "") if name in named else ("", "short")
                named.add(name)
                yield from printed(fact, (mention.start, mention.end), text, setting, forms)
            # Elsewhere the words are about that very gathering, which a later one is not.
            return
        attended = self.facts.get(TO_ATTEND)
        for fact in self.facts.values():
            if not isinstance(fact, GatheringsHeld) or not isinstance(attended, Gathering):
                continue
            if fact.kind == attended.kind == slug(mention.noun) and len(fact.held) == mention.number:
                # What the latest one did, or what is said of the latest each year: nobody knows but the drafter.
                latest = NumberInOrder(number=mention.number, each_year="asked")
                yield from printed(latest, (mention.start, mention.ordinal_end), text, setting, ("", "capital"))
                return


def gatherings(passages: Iterable[Passage], setting: Setting) -> Gatherings:
    """Read what a document says of gatherings.

    Args:
        passages: its paragraphs.
        setting: its language.

    Returns:
        The facts and their kinds; none where the text does not say both which gathering is to be attended and which,
        the next, is to be convened.
    """
    known = setting.language.signs
    passages = [p for p in passages if p.kind is not None]
    seen = [(p.text, m) for p in passages for m in mentions(p.text, setting)]
    attended = next((f for text, m in seen if (f := _attended(m, text, setting))), None)
    if attended is None:
        return Gatherings()
    convened = [m for text, m in seen if known.convenes(text[: m.start])]
    convened = [m for m in convened if slug(m.noun) != attended.kind or m.number == (last_of(attended.number) or 0) + 1]
    if not convened:
        return Gatherings()
    to_convene = Gathering(kind=slug(convened[0].noun), number=convened[0].number, comes_after=TO_ATTEND)
    facts: dict[str, Fact] = {TO_ATTEND: attended.model_copy(update={"takes_over": TO_CONVENE}), TO_CONVENE: to_convene}
    names: dict[str, list[str]] = {}
    for _, m in seen:
        names.setdefault(slug(m.noun), []).append(m.name)
    for name, held in _lists(passages, setting):
        if held.kind in names:
            facts.setdefault(name, held)
    return Gatherings(_kinds(facts, names), facts)


def mentions(text: str, setting: Setting) -> Iterator[Mention]:
    """Yield the single gatherings that a text names by their number."""
    language = setting.language
    for one in ordinals(text, language):
        match = language.signs.gathering_name.match(text, one.end + 1)
        if match and text[one.end].isspace():
            yield Mention(one.start, match.end(), one.end, one.number, folded(match[0]), noun_of(match["noun"]))


def noun_of(words: str) -> str:
    """What gathers, in the singular and small, so that "Review Conferences" and "Review Conference" are alike."""
    return " ".join(re.sub(r"(?<=\w\w)s$", "", word) for word in folded(words).lower().split())


def slug(noun: str) -> str:
    """A kind's name in the sheet: letters and figures that every keyboard has."""
    plain = normalize("NFKD", noun).encode("ascii", "ignore").decode()
    return re.sub(r"\W+", "_", plain).strip("_")


def _attended(mention: Mention, text: str, setting: Setting) -> Gathering | None:
    """The gathering that a mention says is to be held at a place on days."""
    lead = setting.language.signs.to_be_held.match(text, mention.end)
    if lead is None:
        return None
    for period in Period.recognise(text[lead.end() :], setting):
        place = folded(text[lead.end() : lead.end() + period.start]).strip(" ,")
        if isinstance(period.fact, Period) and place and not re.search(r"[;.()]|\d", place):
            given = {"kind": slug(mention.noun), "number": mention.number, "place": place}
            return Gathering.model_validate({**given, "from": period.fact.from_, "to": period.fact.to})
        break
    return None


def _place_and_dates(fact: Gathering, mention: Mention, text: str, setting: Setting) -> Iterator[Found]:
    match = setting.language.signs.to_be_held.match(text, mention.end)
    if match:
        # Spaces and hyphens of the text may be non-breaking; each takes up one character all the same.
        end = match.end() + len(fact.phrase("place_and_dates", setting).bare)
        yield from printed(fact, (match.end(), end), text, setting, ("place_and_dates",))


def _lists(passages: Iterable[Passage], setting: Setting) -> Iterator[tuple[str, GatheringsHeld]]:
    """The lists of gatherings held whose count agrees with their places, with the names they are to have."""
    for passage in passages:
        for found in GatheringsHeld.recognise(passage.text, setting):
            fact = found.fact
            numbers = _numbers_before(fact, found, passage.text, setting) if isinstance(fact, GatheringsHeld) else None
            noun = setting.language.signs.gatherings_noun
            match = noun.match(passage.text, numbers.end) if numbers else None
            if match and isinstance(fact, GatheringsHeld):
                kind = slug(noun_of(match["noun"]))
                update = {"kind": kind, "joined_by": TO_ATTEND}
                yield f"{slug(folded(match['noun']).lower())}_held", fact.model_copy(update=update)


def _numbers_before(fact: Fact, found: Found, text: str, setting: Setting) -> Found | None:
    """The words before a list that say how many it has: the nearest that agree with its length."""
    sentence = text[: found.start].translate(PLAIN)
    best: Found | None = None
    for form in ("through", "through_capital", "each", "each_capital", "count"):
        words = fact.phrase(form, setting).bare
        start = sentence.rfind(f" {words} ") + 1
        if start and (best is None or start > best.start):
            best = Found(start, start + len(words), fact, form)
    return best


def _kinds(facts: Mapping[str, Fact], names: Mapping[str, list[str]]) -> dict[str, GatheringKind]:
    kinds: dict[str, GatheringKind] = {}
    for fact in facts.values():
        kind: str = getattr(fact, "kind", "")
        attested = sorted(set(names[kind]), key=len)
        name, short = attested[-1], attested[0]
        kinds.setdefault(kind, GatheringKind(name=name, short=short if short != name else ""))
        if isinstance(fact, GatheringsHeld):
            kinds[kind] = kinds[kind].model_copy(update=_schedule(fact))
    return kinds


def _schedule(fact: GatheringsHeld) -> dict[str, int]:
    """How often a kind gathers, where its list tells: as many years, more than one, between each two."""
    years = [last_of(held.year) or 0 for held in fact.held]
    gaps = {after - before for before, after in pairwise(years)}
    if len(years) >= ENOUGH_TO_COUNT_BY and len(gaps) == 1 and min(gaps) > 1:
        return {"every": gaps.pop(), "since": years[0]}
    return {}
