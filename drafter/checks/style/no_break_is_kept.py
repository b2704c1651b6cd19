"""A word keeps one form of hyphen.

What:
    A word that is written with a non-breaking hyphen in the text is written so everywhere; and the letter of a
    resolution such as “54/54 B” is held by a no-break space where the others are.
Why:
    A mixture shows as uneven line breaks, and in a comparison as a change that nobody made.

Example:
    anti‑personnel (non-breaking) … anti-personnel (plain)
Instead:
    anti‑personnel … anti‑personnel
Fix safety:
    Safe: only how the line may break changes.
Source:
    Official texts use both, session by session; resolutions of sessions 75 to 80.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "STY10", DOUBT, ("en",)

_HYPHENED = re.compile(r"\w+(?:[\u2011-]\w+)+")
_LETTERED = re.compile(r"\b\d{2}/\d{1,3}([ \u00a0])[A-Z]\b")


LETTER = f"{CODE} letter"


def looks_at(context: Context) -> Iterable[Passage]:
    if context.mode != "submission":
        return ()
    return [p for p in context.text if "-" in p.text or ("/" in p.raw and _LETTERED.search(p.raw))]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    held = context.once(CODE, lambda: _held(context))
    if "-" in passage.raw and any(word in passage.text for word in held):
        for match in _HYPHENED.finditer(passage.raw):
            if "-" in match[0] and _plain(match[0]) in held:
                message = say("Elsewhere in this text “{match}” has non-breaking hyphens.", match=match[0])
                fix = passage.write(*match.span(), _bound(match[0]), say("Use non-breaking hyphens"))
                yield passage.problem(*match.span(), message, fix)
    if context.once(LETTER, lambda: _holds_letters(context)):
        for match in _LETTERED.finditer(passage.raw):
            if match[1] == " ":
                message = say("Elsewhere in this text a no-break space keeps such a letter on the line.")
                fix = passage.write(*match.span(1), "\u00a0", say("Use a no-break space"))
                yield passage.problem(*match.span(), message, fix)


def _bound(word: str) -> str:
    return word.replace("-", "\u2011")


def _plain(word: str) -> str:
    return word.replace("\u2011", "-")


def _held(context: Context) -> frozenset[str]:
    """Words, with plain hyphens, that mostly have non-breaking ones."""
    hyphened = [p.raw for p in context.text if "-" in p.text]
    if not any("\u2011" in text for text in hyphened):
        return frozenset()
    # The pattern is slow, so it sees each word with a hyphen once.
    seen = Counter(w for text in hyphened for w in text.split() if "-" in w or "\u2011" in w)
    bound: Counter[str] = Counter()
    for printed, count in seen.items():
        for word in _HYPHENED.findall(printed):
            bound[_plain(word)] += count if "\u2011" in word else -count
    return frozenset(word for word, more in bound.items() if more > 0)


def _holds_letters(context: Context) -> bool:
    """Whether most letters of resolutions, as in "54/54 B", are held by a no-break space."""
    seen = Counter(mark == "\u00a0" for p in context.text if "/" in p.raw for mark in _LETTERED.findall(p.raw))
    return seen[True] > seen[False]
