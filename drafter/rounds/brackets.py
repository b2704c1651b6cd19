"""Words in brackets, as rooms write them: alternatives side by side, each with who proposes it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from drafter.document import Run, Words
from drafter.document.words import characters, tidy
from drafter.rounds.edits import length
from drafter.rounds.parties import is_parties, named_behind
from drafter.source.rewording import cut

_ADDS = re.compile(r"[Aa]dd: ?(?P<who>[^:]{1,60})")
_SPEAKS = re.compile(r"(?P<who>[A-Z][^:\[\]]{0,60}): ?(?:[Aa]dd: ?)?(?=\S)")
"""Who proposes the words behind: "Mexico: …", "US: Add: …"."""
_ALTERNATIVE = re.compile(r"[Aa]lt(?:\.|ernative)?(?: ?\d{1,2})?[:.] ?(?=\S)|[Aa]dd: ?(?=\S)")
"""A label that says no more than that these words are others."""
_DELETED = re.compile(r"[Dd]elet(?:e|ed|ion)\.?")
_DELETE = re.compile(r"\[[^\[\]]*?: delete: ")
_SAYS_NOTHING = re.compile(
    r"(?:…|\.\.\.|(?:agreed\b|(?:agreed )?ad ref)[^\[\]]*|(?:bis|ter|quater|alt\.?)|[^\[\]:]{0,60}:? ?"
    r"(?:reserves?|reservation|reserved|brackets?|placeholder|tbc|tbd))\.?",
    re.IGNORECASE,
)
"""What brackets hold beside words that are proposed: that a paragraph is agreed, that somebody reserves."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words that stand in brackets.

    Attributes:
        words: what would be read; empty for a deletion.
        who: who proposes them, with commas between; empty for the words that are there.
    """

    words: Words
    who: str = ""

    def is_of(self, author: str) -> bool:
        """Whether somebody is among those who propose it."""
        return author == self.who or author in self.who.split(", ")


# Written -----------------------------------------------------------------------------


def bracketed(alternatives: Sequence[Alternative]) -> Words:
    """Alternatives in brackets: "[calls upon] [urges – Norway]", "[Egypt: delete]".

    White space that all of them have at an edge stands outside the brackets.
    """
    out: list[Words] = []
    said = ["".join(i.words for i in a.words if isinstance(i, Run)) for a in alternatives]
    lead = " " if any(s.startswith(" ") for s in said) else ""
    tail = " " if any(s.endswith(" ") for s in said) else ""
    for one in alternatives:
        words = _trimmed(one.words)
        if not words:
            out.append((Run(f"[{one.who}: delete]"),) if one.who else ())
        else:
            out.append((Run("["), *words, Run(f" – {one.who}]" if one.who else "]")))
    joined: list[Words] = [(Run(lead),)] if lead else []
    for n, words in enumerate(w for w in out if w):
        joined.append((Run(" "), *words) if n else words)
    return tuple(i for words in joined for i in words) + ((Run(tail),) if tail else ())


def _trimmed(words: Words) -> Words:
    said = characters(words)
    start = len(said) - len(said.lstrip(" "))
    return cut(words, start, max(len(said.rstrip(" ")), start))


def unwrapped(words: Words) -> Words:
    """The words of a paragraph that stands in brackets as a whole, as :func:`whole` puts it."""
    said = characters(words)
    start = _DELETE.match(said)
    end = said.rfind("]")
    dash = end if start else said.rfind(" – ", 0, end)
    first = start.end() if start else 1
    return tidy((*cut(words, first, dash), *cut(words, end + 1, length(words))))


def whole(words: Words, who: str, *, delete: bool = False) -> Words:
    """A paragraph in brackets: "[… – Norway]", "[Egypt: delete: …]"; the mark at its end stays outside."""
    said = characters(words)
    end = length(words) - (said[-1:] in (",", ";", "."))
    head = f"[{who}: delete: " if delete else "["
    tail = "]" if delete else f" – {who}]"
    return tidy((Run(head), *cut(words, 0, end), Run(tail), *cut(words, end, length(words))))


# Read --------------------------------------------------------------------------------


def groups_in(text: str) -> list[tuple[int, int]]:
    """Where brackets stand that are alternatives of each other, in order; those within others behind these.

    Names behind a bracket belong to it: "[…] (Egypt) [… – EU]" is one.
    """
    found: list[tuple[int, int]] = []
    held: dict[int, tuple[int, int]] = {}
    begun: list[int] = []
    for at, character in enumerate(text):
        if character == "[":
            begun.append(at)
        elif character == "]" and begun:
            start = begun.pop()
            depth = len(begun)
            end = named_behind(text, at + 1)[1]
            last = held.get(depth)
            if last is not None and not text[last[1] : start].strip(" \u00a0"):
                start = last[0]
            elif last is not None:
                found.append(last)
            held[depth] = start, end
            found += [held.pop(deeper) for deeper in [d for d in held if d > depth]]
    return sorted([*found, *held.values()])


def alternatives_in(words: Words, span: tuple[int, int], authors: Collection[str] = ()) -> list[Alternative]:
    """The alternatives that stand in brackets from one character to before another.

    Args:
        words: the words of a paragraph.
        span: where the brackets stand.
        authors: who is known to have proposed something, whatever they are called.
    """
    text = characters(words)
    out: list[Alternative] = []
    at = span[0]
    while (begin := text.find("[", at, span[1])) >= 0:
        depth, end = 1, begin + 1
        while end < span[1] and depth:
            depth += (text[end] == "[") - (text[end] == "]")
            end += 1
        who, at = named_behind(text, end)
        inner = text[begin + 1 : end - 1]
        adds = _ADDS.fullmatch(inner)
        if adds and is_parties(adds["who"]):
            # "[strongly] [Add: Mexico]" says who adds the words before.
            if out and not out[-1].who:
                out[-1] = Alternative(out[-1].words, adds["who"])
        elif not _SAYS_NOTHING.fullmatch(inner):
            out.append(_alternative(words, begin + 1, inner, who, authors))
    return out


def _alternative(words: Words, start: int, inner: str, who: str, authors: Collection[str]) -> Alternative:
    """What one pair of brackets proposes; who is named behind it may be nobody."""
    end = start + len(inner)
    said, dash, name = inner.rpartition(" – ")
    named, opened, rest = inner.rpartition(" (")
    if inner.endswith(": delete"):
        return Alternative((), inner.removesuffix(": delete"))
    if dash and (name in authors or name[:1].isupper() or is_parties(name)):
        who, end = name, start + len(said)
    elif opened and rest.endswith(")") and is_parties(rest[:-1]):
        who, end = rest[:-1], start + len(named)
    elif (speaks := _SPEAKS.match(inner)) and (speaks["who"] in authors or is_parties(speaks["who"])):
        who, start = speaks["who"], start + speaks.end()
    elif label := _ALTERNATIVE.match(inner):
        start += label.end()
    proposed = cut(words, start, end)
    return Alternative(() if who and _DELETED.fullmatch(characters(proposed).strip()) else proposed, who)
