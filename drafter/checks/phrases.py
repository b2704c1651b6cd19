"""The phrases that paragraphs begin with, from ``data/opening-phrases.tsv``, and "also" and "further" in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from drafter.document import Kind
from drafter.shipped import shipped

FIRM = 0.05
"""A phrase is always set in italics whole where fewer than this share of the paragraphs stop earlier."""
DIRECTIVE = frozenset(
    "Requests Calls Urges Encourages Invites Appeals Instructs Demands Strongly Asks Reiterates Renews Mandates".split()
)
"""First words of phrases that tell somebody to do something. Source: un-format.md, B.2."""

_AFTER = re.compile(r" (also|further)\b")
_BEFORE = re.compile(r"^(Also|Further) (\w)")
CYCLE = {"": "also", "also": "further", "further": ""}
"""The adverb of a repeated opening, by that of the paragraph before. Source: un-format.md, B.2."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A known opening.

    Attributes:
        words: without "also" and "further".
        count: how many paragraphs have been seen to begin with it.
        firm: whether its italics never stop earlier.
    """

    words: str
    count: int
    firm: bool


@cache
def known(kind: Kind) -> Mapping[str, Phrase]:
    """The phrases of the preamble or the operative part, the most frequent first."""
    out: dict[str, Phrase] = {}
    for line in shipped("data/opening-phrases.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        part, count, shorter, words = line.split("\t")
        if part == kind.value:
            out[words] = Phrase(words, int(count), int(shorter) < FIRM * int(count))
    return out


def split_opening(opening: str) -> tuple[str, str]:
    """An opening without its adverb, and the adverb: "Also requests" gives "Requests" and "also"."""
    if match := _BEFORE.match(opening):
        return match[2].upper() + opening[match.end() :], match[1].lower()
    if match := _AFTER.search(opening):
        return opening[: match.start()] + opening[match.end() :], match[1]
    return opening, ""


def joined(words: str, adverb: str, kind: Kind) -> str:
    """An opening with an adverb in its place: after the participle in the preamble, before the operative verb.

    Source: un-format.md, B.2.
    """
    if not adverb:
        return words
    if kind is Kind.OPERATIVE:
        return f"{adverb.capitalize()} {words[0].lower()}{words[1:]}"
    first = _participle(words)
    return f"{first} {adverb}{words[len(first) :]}"


def _participle(words: str) -> str:
    match = re.match(
        r"(?:Taking note|Taking into account|Bearing in mind|(?:\w+ly|Having) \w+|Looking forward|[\w-]+)", words
    )
    return match[0] if match else words


@cache
def longest(text: str, kind: Kind) -> str:
    """The longest known phrase that a paragraph begins with, as it stands there, its adverb included; empty if none."""
    words = re.findall(r"[^ ]+", text[:120])
    for count in range(min(len(words), 9), 0, -1):
        head = " ".join(words[:count]).rstrip(",;")
        words_alone, adverb = split_opening(head)
        if adverb and kind is Kind.OPERATIVE and not _BEFORE.match(head):
            # "Encourages further efforts": the word belongs to the noun.
            continue
        phrase = known(kind).get(words_alone)
        if phrase and phrase.firm:
            return head
    return ""


@cache
def counterparts(kind: Kind) -> Mapping[str, str]:
    """Openings of the other part and the phrase of this one with the same verb: "Recalling": "Recalls"."""
    other = Kind.OPERATIVE if kind is Kind.PREAMBULAR else Kind.PREAMBULAR
    here = known(kind)
    out: dict[str, str] = {}
    for words in known(other):
        if words in here:
            continue
        head, _, rest = words.partition(" ")
        for changed in _changed(head):
            phrase = f"{changed} {rest}".strip()
            if phrase in here:
                out[words] = phrase
                break
    return out


def _changed(verb: str) -> tuple[str, ...]:
    if verb.endswith("ing"):
        stem = verb[:-3]
        return (f"{stem}s", f"{stem}es", f"{stem[:-1]}s" if stem[-1:] == stem[-2:-1] else f"{stem}s")
    if verb.endswith("s"):
        stem = verb[:-1]
        shorter = stem.removesuffix("e")
        return (f"{stem}ing", f"{shorter}ing")
    return ()
