"""The opening phrase is one that resolutions use.

What:
    The phrase in italics is among those of the resolutions of recent sessions.
Why:
    Each phrase has its weight in negotiations. A new one is a choice; a misspelt one is a slip.

Example:
    *Recaling* its resolution 76/26,
Instead:
    *Recalling* its resolution 76/26,
Fix safety:
    Offered only where a known phrase differs by a letter or two.
Source:
    The openings of the 1,932 resolutions of sessions 75 to 80.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from drafter.checks.context import Context
from drafter.checks.finding import DOUBT, Problem
from drafter.checks.passages import Passage
from drafter.checks.phrases import counterparts, joined, known, split_opening
from drafter.document import Kind
from drafter.messages import say

CODE, SEVERITY, LANGUAGES = "OPE03", DOUBT, ("en",)

OFTEN = 20
"""How often a phrase has been met that may have more words behind it in italics."""


def looks_at(context: Context) -> Iterable[Passage]:
    return context.opening_paragraphs


def check(passage: Passage, context: Context) -> Iterator[Problem]:  # noqa: ARG001
    start, end = passage.opening()
    kind, said = passage.kind, passage.text[:end].rstrip(" ,;:")
    if not kind:
        return
    words, adverb = split_opening(said)
    if words[:1].islower() or words in known(kind) or words in counterparts(kind) or _compound(words, kind):
        return
    near = _near(words, kind)
    if near:
        phrase = joined(near, adverb, kind)
        fix = passage.write(start, len(said), phrase, f"Write “{phrase}”")
        yield passage.problem(
            start,
            len(said),
            say("“{said}” is no opening that resolutions use; “{phrase}” is.", said=said, phrase=phrase),
            fix,
        )
    else:
        yield passage.problem(start, len(said), say("“{said}” is no opening that recent resolutions use.", said=said))


def _compound(words: str, kind: Kind) -> bool:
    """Whether a phrase is made of known ones: “Invites and encourages”, or a known one with more behind it."""
    parts = [p.strip() for p in words.replace(", ", " and ").split(" and ")]
    whole = all((p[:1].upper() + p[1:]) in known(kind) for p in parts if p)
    return whole or any(
        words.startswith(f"{p.words} ") for p in known(kind).values() if len(p.words) > 5 and p.count >= OFTEN
    )


def _near(words: str, kind: Kind) -> str:
    def likeness(phrase: str) -> float:
        return SequenceMatcher(None, words.lower(), phrase.lower(), autojunk=False).ratio()

    close = [p for p in known(kind) if abs(len(p) - len(words)) <= 2]
    best = max(close, key=likeness, default="")
    return best if best and likeness(best) >= 0.9 else ""
