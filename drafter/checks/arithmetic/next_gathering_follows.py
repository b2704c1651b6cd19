"""The gathering to attend follows those held, the one to convene follows it.

What:
    Where the text recalls the first to Nth gatherings of a kind, the one it invites to is number N plus one, and the
    one it asks to convene comes right after that, or after those held where the one to attend is of another kind.
Why:
    The three ordinals move on together each year.

Example:
    Recalling the first to eighteenth meetings …; to attend the Twentieth Meeting …
Instead:
    Recalling the first to eighteenth meetings …; to attend the Nineteenth Meeting …
Fix safety:
    Safe: the ordinal is put right; the place and dates stay to be checked.
Source:
    Arithmetic; the seed series, sessions 75 to 79.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from drafter.checks.context import Context
from drafter.checks.finding import MARK, Problem
from drafter.checks.passages import Passage
from drafter.languages.language import Language
from drafter.messages import say
from drafter.recognition.gatherings import ordinal_pattern

CODE, SEVERITY, LANGUAGES = "ARI06", MARK, ("en",)


def looks_at(context: Context) -> Iterable[Passage]:
    kinds = context.once(CODE, lambda: _held(context))
    return [p for p in context.operative if kinds and any(k in p.text.lower() for k in kinds) and _mentions(p, kinds)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    kinds = context.once(CODE, lambda: _held(context))
    spoken = passage.language
    invited = {
        kind
        for p in context.operative
        if " convene " not in p.text
        for verb, kind, _, _, _ in _mentions(p, kinds)
        if verb == "attend"
    }
    for verb, kind, start, end, value in _mentions(passage, kinds):
        due = kinds[kind] + 1
        # The paragraph that convenes a gathering also invites to it.
        if kind in invited and (verb == "convene" or " convene " in passage.text):
            due += 1
        if value != due:
            wanted = spoken.ordinal_like(due, passage.text[start:end])
            before, said = spoken.ordinal(due - 1), spoken.ordinal(value)
            message = say(
                "After the {before} {kind} comes the {lower}, not the {said}.",
                before=before,
                kind=kind,
                lower=wanted.lower(),
                said=said,
            )
            yield passage.problem(start, end, message, passage.write(start, end, wanted))


def _held(context: Context) -> dict[str, int]:
    """The last ordinal of each kind of gathering recalled, by its noun; not where the list itself does not add up."""
    return {
        h.noun.removesuffix("s").strip(): h.last
        for p in context.preambular
        for h in p.held
        if h.first == 1 and h.last == len(h.years)
    }


@cache
def _pattern(kind: str, language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(attend|convene) the ({ordinal_pattern(language)}) {re.escape(kind)}\b", re.IGNORECASE)


def _mentions(passage: Passage, kinds: dict[str, int]) -> list[tuple[str, str, int, int, int]]:
    out = []
    for kind in kinds:
        for match in _pattern(kind, passage.language).finditer(passage.text):
            value = passage.language.ordinal_value(match[2])
            if value:
                out.append((match[1].lower(), kind, match.start(2), match.end(2), value))
    return out
