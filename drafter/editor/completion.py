"""What may be typed next: opening phrases, facts and their forms, names of States, types of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.checks.phrases import known
from drafter.document import Kind
from drafter.languages.states import states
from drafter.messages import say
from drafter.source.paragraphs import Sort
from drafter.source.tree import Source
from drafter.workspace.folder import SHEET, Folder

_OPENING = re.compile(r"\*(?P<typed>[A-Za-z][A-Za-z ]*|)")
_NAME = re.compile(r"\s*(?:(?P<fact>\w+)\.)?(?P<typed>\w*)")
_CAPITAL = re.compile(r"(?<![\w*])(?P<typed>[A-ZÀ-Ý][\w’ ]{0,40})$")
_TYPE = re.compile(r"\btype:\s*(?P<typed>[\w-]*)$")
SHORTEST = 2
"""Letters of a State's name typed before it is offered."""


class Offer(StrEnum):
    """What is offered."""

    OPENING = "opening phrase"
    FACT = "fact"
    FORM = "form of a fact"
    STATE = "State"
    TYPE = "type of a fact"


@dataclass(frozen=True, slots=True)
class Completion:
    """Words that may be typed.

    Attributes:
        words: what stands there afterwards.
        replaced: how many characters before the cursor they take the place of.
        offer: what it is.
        detail: a few words about it.
        rank: the lower, the earlier it is offered.
    """

    words: str
    replaced: int
    offer: Offer
    detail: str = ""
    rank: int = 0


def completions(file_name: str, text: str, offset: int, folder: Folder | None) -> list[Completion]:
    """What may be typed at a place.

    Args:
        file_name: the file's name, without its folder.
        text: the file.
        offset: where the cursor stands in it.
        folder: the draft folder, as far as it can be read.
    """
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    if file_name == SHEET:
        return [*_types(line), *_states(line, listed=True)]
    before = Source(text[:offset], file_name)
    begun = before.unclosed[-1] if before.unclosed else None
    if begun and begun.closing == "}}" and (match := _NAME.fullmatch(before.text, begun.start + 2)):
        return list(_forms(match["fact"], match["typed"], folder) if match["fact"] else _facts(match["typed"], folder))
    if (paragraph := before.paragraphs[-1] if before.paragraphs else None) and line.strip():
        match = _OPENING.fullmatch(before.shown.text[paragraph.words :].rstrip("\n"))
        if match and paragraph.sort in (Sort.PLAIN, Sort.NUMBERED):
            is_operative = any(p.sort is Sort.NUMBERED for p in before.paragraphs)
            kind = Kind.OPERATIVE if is_operative else Kind.PREAMBULAR
            return list(_openings(match["typed"], kind, closed=text[offset : offset + 1] == "*"))
    return list(_states(line, listed=False))


def _openings(typed: str, kind: Kind, *, closed: bool) -> Iterator[Completion]:
    for rank, phrase in enumerate(known(kind).values()):
        if phrase.words.lower().startswith(typed.lower()):
            words = phrase.words if closed else f"{phrase.words}*"
            yield Completion(words, len(typed), Offer.OPENING, f"{phrase.count:,} paragraphs of recent sessions", rank)


def _facts(typed: str, folder: Folder | None) -> Iterator[Completion]:
    if folder is None:
        return
    from drafter.drafting.draft import all_facts
    from drafter.editor.printed import printed

    for rank, (name, fact) in enumerate(all_facts(folder).items()):
        if name.startswith(typed):
            yield Completion(name, len(typed), Offer.FACT, printed(fact, "", folder)[:80], rank)


def _forms(name: str, typed: str, folder: Folder | None) -> Iterator[Completion]:
    if folder is None:
        return
    from drafter.drafting.draft import all_facts

    fact = all_facts(folder).get(name)
    for form, says in fact.forms().items() if fact else ():
        if form and form.startswith(typed):
            yield Completion(form, len(typed), Offer.FORM, says)


def _states(line: str, *, listed: bool) -> Iterator[Completion]:
    match = _CAPITAL.search(line)
    # A name may have several words: the longest end of the line that begins a name is meant.
    for start in _word_starts(match["typed"]) if match else ():
        typed = match["typed"][start:] if match else ""
        found = [s for s in states() if s.lower().startswith(typed.lower())] if len(typed) >= SHORTEST else []
        if found:
            for rank, state in enumerate(found):
                words = f'"{state}"' if listed and "," in state else state
                yield Completion(words if listed else running(state), len(typed), Offer.STATE, state, rank)
            return


def _word_starts(typed: str) -> Iterator[int]:
    yield 0
    yield from (m.end() for m in re.finditer(r" (?=[A-ZÀ-Ý])", typed))


def running(state: str) -> str:
    """A State's name as running text has it: "Iran (Islamic Republic of)" becomes "Islamic Republic of Iran"."""
    match = re.fullmatch(r"(?P<name>[^(]+) \((?P<before>[^)]+ of)(?P<the> the)?\)", state)
    return f"{match['before']}{match['the'] or ''} {match['name']}" if match else state


def _types(line: str) -> Iterator[Completion]:
    if match := _TYPE.search(line):
        from drafter.facts.registry import TYPES

        for name, fact in TYPES.items():
            if name.startswith(match["typed"]):
                yield Completion(name, len(match["typed"]), Offer.TYPE, say(fact.TITLE))
