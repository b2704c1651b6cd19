"""Word lists read from ``data/``: spellings, names of States."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.shipped import shipped


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling that is not used.

    Attributes:
        kind: "ize", "british", "united", "word" or "phrase".
        pattern: fits the whole word in small letters; of a phrase, finds it in the text as it stands.
        right: what is written instead, with references to the pattern's groups.
        sign: letters that a text with the phrase has; empty for words.
    """

    kind: str
    pattern: re.Pattern[str]
    right: str
    sign: str = ""

    def written(self, word: str) -> str:
        """The right form of a word that the pattern fits, with its capital."""
        match = self.pattern.fullmatch(word.lower())
        if not match:
            return word
        words = re.sub(r"\\(\d)", lambda g: match[int(g[1])] or "", self.right)
        return words[0].upper() + words[1:] if word[0].isupper() else words


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a State that is not used.

    Attributes:
        first: the words that it may begin with.
        pattern: finds it where it is not part of the right name.
        text: what running text has instead; empty where it may have this one too.
        listed: what lists of names have.
        since: the first year of that name, or 0.
    """

    first: frozenset[str]
    pattern: re.Pattern[str]
    text: str
    listed: str
    since: int


def _rows(path: str) -> list[list[str]]:
    lines = shipped(path).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def _spellings() -> Sequence[Spelling]:
    rows = _rows("data/spellings.tsv")
    return tuple(Spelling(r[0], re.compile(r[1]), r[2]) for r in rows if r[0] != "phrase")


@cache
def phrase_spellings() -> Sequence[Spelling]:
    """The phrases of ``data/spellings.tsv``."""
    rows = _rows("data/spellings.tsv")
    return tuple(Spelling(r[0], re.compile(r[1]), r[2], r[3]) for r in rows if r[0] == "phrase")


@cache
def _any_spelling() -> re.Pattern[str]:
    """All of them in one pattern, to be rid of the right words in one go."""
    return re.compile("|".join(re.sub(r"\((?!\?)", "(?:", s.pattern.pattern) for s in _spellings()))


@lru_cache(maxsize=1 << 16)
def spelling_of(word: str) -> Spelling | None:
    """What is wrong with the spelling of a word; None where nothing is.

    Args:
        word: with its hyphens, in any capitals.
    """
    small = word.lower()
    if not _any_spelling().fullmatch(small):
        return None
    return next((s for s in _spellings() if s.pattern.fullmatch(small)), None)


@cache
def wrong_names() -> Sequence[Name]:
    """The names of ``data/countries.tsv``."""
    out = []
    for row in _rows("data/countries.tsv"):
        wrong, before, after, text, listed, since = (row + [""] * 6)[:6]
        behind = "".join(f"(?<!{b})" for b in _alternatives(before))
        ahead = f"(?!{after})" if after else ""
        out.append(
            Name(
                _first(wrong),
                re.compile(rf"(?<![\w-]){behind}(?:{wrong})(?![\w]){ahead}"),
                text,
                listed,
                int(since or 0),
            )
        )
    return tuple(out)


def _first(pattern: str) -> frozenset[str]:
    """The first words of the alternatives of a pattern without brackets before them."""
    heads = re.sub(r"^\(\?:([^)]*)\)\?", r"\1|", pattern).split("|")
    return frozenset(m[0] for h in heads if (m := re.search(r"\w+", h.replace("\\", ""))))


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a look-behind one by one, since each has a width of its own."""
    return pattern.removeprefix("(?:").removesuffix(")").split("|") if pattern else []
