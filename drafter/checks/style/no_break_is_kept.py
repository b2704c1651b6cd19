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

CODE = "STY10"
SEVERITY = DOUBT
LANGUAGES: tuple[str, ...] = ("en",)

_HYPHENED = re.compile(r"\w+(?:[\u2011-]\w+)+")
_LETTERED = re.compile(r"\b\d{2}/\d{1,3}([ \u00a0])[A-Z]\b")


LETTER = "letter"


def looks_at(context: Context) -> Iterable[Passage]:
    """The passages it reads."""
    if context.mode != "submission":
        return ()
    return [p for p in context.text if "-" in p.text or _LETTERED.search(p.raw)]


def check(passage: Passage, context: Context) -> Iterator[Problem]:
    """What is wrong with one."""
    held = context.once(CODE, lambda: _held(context))
    if any(_bound(t) in held for t in _hyphened(passage.raw) if "-" in t):
        for match in _HYPHENED.finditer(passage.raw):
            if "-" in match[0] and _bound(match[0]) in held:
                message = f"Elsewhere in this text “{match[0]}” has non-breaking hyphens."
                fix = passage.write(*match.span(), _bound(match[0]), "Use non-breaking hyphens")
                yield passage.problem(*match.span(), message, fix)
    if LETTER in held:
        for match in _LETTERED.finditer(passage.raw):
            if match[1] == " ":
                message = "Elsewhere in this text such a letter is held by a no-break space."
                fix = passage.write(*match.span(1), "\u00a0", "Use a no-break space")
                yield passage.problem(*match.span(), message, fix)


def _hyphened(text: str) -> Iterator[str]:
    """The words of a text that have a hyphen of either kind."""
    for token in text.split():
        if ("-" in token or "\u2011" in token) and (match := _HYPHENED.search(token)):
            yield match[0]


def _bound(word: str) -> str:
    return word.replace("-", "\u2011")


def _held(context: Context) -> set[str]:
    """Words that mostly have non-breaking hyphens; :data:`LETTER` where most letters of resolutions are held."""
    seen: Counter[tuple[str, bool]] = Counter()
    for passage in context.text:
        seen.update((_bound(w), "\u2011" in w) for w in _hyphened(passage.raw))
        seen.update((LETTER, m[1] == "\u00a0") for m in _LETTERED.finditer(passage.raw))
    return {word for word, is_bound in seen if is_bound and seen[word, True] > seen[word, False]}
