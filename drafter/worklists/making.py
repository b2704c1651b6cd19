"""What the rollover did and what a person has to confirm, read off the folder as it is now.

Nothing is remembered: last year's facts lie in ``base``, the rules are asked again, and a value is the rule's where it
equals what the rule gives, the drafter's where it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from drafter.document import Document, Provenance, Standing, plain
from drafter.document.fact_names import spoken
from drafter.document.naming import paragraph_names
from drafter.drafting import front, sponsors
from drafter.drafting.draft import FIELDS, Draft, Occurrence, all_facts, setting_of
from drafter.facts.fact import Fact, Setting, is_open
from drafter.facts.phrase import Phrase, Piece
from drafter.messages import mark, say
from drafter.place import Place
from drafter.rolling.advance import advance
from drafter.rolling.year import Outcome, Year, own_citation
from drafter.worklists.item import Item, Status, field_name, to_confirm
from drafter.worklists.neighbours import Neighbours
from drafter.workspace.folder import Folder

SESSION_REASON = mark("The session of this draft")
FEW = 4
"""How many sponsors an item names one by one."""


class Worklist:
    """The worklist of a folder and its draft."""

    def __init__(self, folder: Folder, draft: Draft, *, with_last: bool = True) -> None:
        """Begin; the work is done when it is asked for.

        Args:
            folder: the draft folder.
            draft: what it renders as.
            with_last: look at last year's folder; without it the list holds only what is to be confirmed.
        """
        self.folder = folder
        self.draft = draft
        self.last = folder.last if with_last else None
        self.last_facts: Mapping[str, Fact] = all_facts(self.last) if self.last else {}

    @cached_property
    def outcomes(self) -> Mapping[str, Outcome]:
        """What the rules make of last year's facts; nothing without last year's folder."""
        if self.last is None:
            return {}
        sheet = self.folder.sheet
        based_on = sheet.based_on
        number, adopted = (based_on.resolution, based_on.adopted) if based_on else (None, None)
        year = Year(self.last, sheet.session, own_citation(self.last, number, adopted), sheet.earlier, sheet.ask)
        return advance(year)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order of the text."""
        return (*self._front(), *(i for o in self.draft.occurrences for i in self._occurrence(o)))

    def open(self) -> Iterator[Item]:
        """Yield what is to be confirmed."""
        return (item for item in self.items if item.status is Status.CONFIRM)

    # The front -------------------------------------------------------------

    def _front(self) -> Iterator[Item]:
        printed = dict(self.draft.document.front.parts())
        before = dict(front.front(self.last.sheet, self.last.setting.language).parts()) if self.last else {}
        for field, part in _PARTS.items():
            value = getattr(self.folder.sheet, field)
            words = plain(printed.get(part, ()))
            if not words:
                continue
            old = self._old_field(field, plain(before.get(part, ())) or None)
            place = self.folder.file.place((field,))
            if value is None or is_open(value) or field in self.folder.sheet.to_confirm:
                reason = to_confirm(field_name(field))
                if old is not None and field == "sponsors" and self.last is not None:
                    old = _few(sponsors.names(self.last.sheet), self.last.setting.language.listing)
                yield Item(Status.CONFIRM, old, words, None, say("masthead"), field, reason, place.file, place.line)
            elif old != words and self.last is not None:
                rule = "session-moves-on" if field == "session" else None
                reason = say(SESSION_REASON) if rule else say("Given in {where}", where=_where(place))
                yield Item(Status.CHANGED, old, words, rule, say("masthead"), field, reason, place.file, place.line)
        yield from self._committee()

    def _committee(self) -> Iterator[Item]:
        """The move to another committee, or to the plenary, where no line of the page says it."""
        if self.last is None or self.last.sheet.committee == self.folder.sheet.committee:
            return
        language = self.folder.setting.language
        was, now = (
            language.committee_line(sheet.committee) if sheet.committee else say("no Main Committee")
            for sheet in (self.last.sheet, self.folder.sheet)
        )
        place = self.folder.file.place(("committee",))
        reason = say(
            "Moved since last year, by {where}: see to the number and the title of the agenda item", where=_where(place)
        )
        yield Item(Status.CHANGED, was, now, None, say("masthead"), "committee", reason, place.file, place.line)

    def _old_field(self, field: str, printed: str | None) -> str | None:
        """What stood there last year: an open value remembers it itself."""
        if self.last is None or field in ("session", "agenda_item"):
            return printed
        sheet = self.last.sheet
        value = getattr(sheet, field)
        if value is None:
            return None
        language = self.last.setting.language
        match field:
            case "sponsors":
                return language.draft_line(sponsors.names(sheet)) if sponsors.names(sheet) else None
            case "submitted":
                known = getattr(value, "last", value)
                return language.masthead_date(known) if known else None
            case _:
                return str(getattr(value, "last", value))

    # The text --------------------------------------------------------------

    @cached_property
    def _names(self) -> Mapping[int, str]:
        """The names of the paragraphs by the line of the template they begin on."""
        document = self.draft.document
        names = paragraph_names(document)
        return {b.place.line: n for b, n in zip(document.blocks(), names, strict=True) if b.place}

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self.draft.document)

    def _paragraph(self, place: Place) -> str:
        if place.line in self._names:
            return self._names[place.line]
        return say("a note")

    def _occurrence(self, occurrence: Occurrence) -> Iterator[Item]:
        name, phrase = occurrence.name, occurrence.phrase
        if occurrence.form == "choose" or name not in self.folder.sheet.facts:
            return
        before = self._last_phrase(occurrence)
        outcome = self.outcomes.get(name)
        paragraph = self._paragraph(occurrence.place)
        place = self.folder.file.place(("facts", name))

        provenance = self._provenance(occurrence)

        def item(status: Status, old: str | None, new: str, why: Provenance, *, key: str = name) -> Item:
            at = why.place or place
            return Item(status, old, new, why.rule, paragraph, key, why.reason, at.file, at.line)

        for piece in phrase.pieces:
            if piece.is_open:
                key = _key(name, piece)
                known = piece.words if piece.words != self.folder.setting.language.placeholder else None
                if known is None and self._doubt(name):
                    known = _by_part(before).get(piece.part)
                if known is not None:
                    known = self._neighbours.among(occurrence.place.line, key, known)
                yield item(Status.CONFIRM, known, piece.printed, provenance[key], key=key)
        changed = _difference(before, phrase) if self.last is not None else None
        if changed is not None:
            old, new, first = changed
            yield item(Status.CHANGED, old, new, provenance[_key(name, first)])
        elif name in self.folder.sheet.to_confirm:
            key = _key(name, phrase.pieces[0])
            known = self._neighbours.among(occurrence.place.line, key, phrase.bare)
            yield item(Status.CONFIRM, known, phrase.words, replace(provenance[key], rule=None))
        elif not phrase.is_open and outcome is not None:
            yield item(Status.CARRIED, phrase.bare, phrase.words, provenance[_key(name, phrase.pieces[0])])

    def _doubt(self, name: str) -> str:
        """Why a fact is open though its values are given; empty where it is not."""
        return self.folder.sheet.facts[name].doubt(self.draft.setting)

    @cached_property
    def _last_setting(self) -> Setting:
        assert self.last is not None
        return setting_of(self.last)

    def _last_phrase(self, occurrence: Occurrence) -> Phrase | None:
        fact = self.last_facts.get(occurrence.name)
        if fact is None or self.last is None:
            return None
        try:
            return fact.phrase(occurrence.form, self._last_setting)
        except KeyError:
            return None

    # Provenance ------------------------------------------------------------

    def _provenance(self, occurrence: Occurrence) -> dict[str, Provenance]:
        """By the key that runs bear: why each piece has its words."""
        name = occurrence.name
        known = self.draft.document.provenance
        outcome = self.outcomes.get(name)
        follows = _by_part(self._outcome_phrase(occurrence, outcome))
        before = _by_part(self._last_phrase(occurrence))
        found: dict[str, Provenance] = {}
        for piece in occurrence.phrase.pieces:
            key = _key(name, piece)
            base = known[key]
            old = before.get(piece.part)
            if piece.is_open:
                reason = to_confirm(spoken(key))
                if outcome is not None and outcome.standing is Standing.OPEN:
                    reason = outcome.reason
                elif doubt := self._doubt(name):
                    reason = doubt
                doubted = reason == self._doubt(name)
                found[key] = replace(base, reason=reason, rule=outcome.rule if outcome and not doubted else None)
            elif outcome is not None and follows.get(piece.part) == piece.words:
                found[key] = replace(
                    base,
                    standing=outcome.standing if outcome.standing is not Standing.OPEN else Standing.FOLLOWS,
                    reason=outcome.reason,
                    rule=outcome.rule if outcome.standing is not Standing.CARRIED else None,
                    before=old,
                )
            else:
                reason = say("Given in {where}", where=_where(base.place)) if base.place else say("Given")
                found[key] = replace(base, standing=Standing.GIVEN, reason=reason, before=old)
        return found

    def _outcome_phrase(self, occurrence: Occurrence, outcome: Outcome | None) -> Phrase | None:
        if outcome is None or occurrence.form == "choose":
            return None
        try:
            return outcome.fact.phrase(occurrence.form, self.draft.setting)
        except KeyError:
            return None

    def document(self) -> Document:
        """The draft's document, every fact's words knowing where they come from."""
        provenance = dict(self.draft.document.provenance)
        for occurrence in self.draft.occurrences:
            if occurrence.name in self.folder.sheet.facts:
                provenance.update(self._provenance(occurrence))
        for field in FIELDS:
            if field in provenance and field == "session" and self.last is not None:
                provenance[field] = replace(
                    provenance[field], standing=Standing.FOLLOWS, rule="session-moves-on", reason=say(SESSION_REASON)
                )
        return replace(self.draft.document, provenance=provenance)


_PARTS = {
    "symbol": "symbol",
    "submitted": "date",
    "session": "session",
    "agenda_item": "agenda_item",
    "sponsors": "proponent",
}


def _few(names: Sequence[str], listing: Callable[[Sequence[str]], str]) -> str:
    """Names as a list where they are few, else the first of them and how many there are."""
    if len(names) <= FEW:
        return listing(names)
    return f"{', '.join(names[: FEW - 1])} … ({len(names)})"


def _difference(before: Phrase | None, after: Phrase) -> tuple[str | None, str, Piece] | None:
    """The words of two phrases that differ, and the first piece of the later that does.

    Open pieces are left out, and what parts the items of a list is no difference. None where nothing differs.
    """
    open_parts = {p.part for p in after.pieces if p.is_open}
    old = _parts(before, open_parts) if before else []
    new = _parts(after, open_parts)
    words_before, words_after = [p.words for p in old], [p.words for p in new]
    if words_before == words_after or (after.is_open and not new):
        return None
    start = 0
    while start < min(len(old), len(new)) and words_before[start] == words_after[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and words_before[-1 - end] == words_after[-1 - end]:
        end += 1
    left, came = old[start : len(old) - end], new[start : len(new) - end]
    first = came[0] if came else (new[-1] if new else after.pieces[0])
    return _between(before, left) or None, _between(after, came), first


def _parts(phrase: Phrase, without: set[str]) -> list[Piece]:
    """The pieces that print a part of the fact; all of them where the fact has no parts."""
    if any(p.part for p in phrase.pieces):
        return [p for p in phrase.pieces if p.part and p.part not in without]
    return [p for p in phrase.pieces if not p.is_open]


def _between(phrase: Phrase | None, pieces: list[Piece]) -> str:
    """The words of a phrase from the first of some pieces to the last."""
    if phrase is None or not pieces:
        return ""
    first = next(i for i, p in enumerate(phrase.pieces) if p is pieces[0])
    last = next(i for i, p in enumerate(phrase.pieces) if p is pieces[-1])
    words = "".join(p.words for p in phrase.pieces[first : last + 1])
    return words + ")" * (words.count("(") - words.count(")"))


def _key(name: str, piece: Piece) -> str:
    """The key that the runs of a piece bear."""
    return f"{name}.{piece.part}" if piece.part else name


def _by_part(phrase: Phrase | None) -> dict[str, str]:
    return {p.part: p.words for p in phrase.pieces} if phrase else {}


def _where(place: Place) -> str:
    return say("line {line} of {file}", line=place.line, file=place.file.replace(chr(92), "/").rsplit("/", 1)[-1])
