"""Spellings that are not used, found in a passage. The words are in ``data/spellings.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.checks.context import Context
from drafter.checks.passages import Passage
from drafter.checks.world import Spelling, phrase_spellings, spelling_of

OF_PARTS = ("ize", "british", "word")
"""Kinds that concern the parts of a hyphenated word too: "self-defense"; the others are about the hyphen itself."""


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A misspelt word of a text.

    Attributes:
        word: as it stands there, hyphens included.
        start, end: which part of it is wrong.
        spelling: what is wrong.
    """

    word: str
    start: int
    end: int
    spelling: Spelling


def misspelt(passage: Passage, context: Context, *kinds: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and right form of every misspelt word outside quotation marks and italics.

    Args:
        passage: where to look.
        context: the document it is of.
        kinds: of :class:`drafter.checks.world.Spelling`.
    """
    for wrong in context.once("spelling", lambda: sorted(_wrong(context), key=lambda w: (w.word, w.start))):
        if wrong.spelling.kind not in kinds or wrong.word not in passage.text:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(wrong.word)}(?![\w-])", passage.text):
            start, end = match.start() + wrong.start, match.start() + wrong.end
            if not _kept(passage, start, wrong.spelling.kind):
                yield start, end, wrong.spelling.written(wrong.word[wrong.start : wrong.end])
    if "phrase" in kinds:
        yield from _phrases(passage, context)


def _phrases(passage: Passage, context: Context) -> Iterator[tuple[int, int, str]]:
    for spelling in context.once("phrases", lambda: [s for s in phrase_spellings() if s.sign in context.whole]):
        if spelling.sign in passage.text:
            for match in spelling.pattern.finditer(passage.text):
                if not (passage.quoted(match.start()) or _in_title(passage, match.start())):
                    yield match.start(), match.end(), match.expand(spelling.right)


def _wrong(context: Context) -> Iterator[_Wrong]:
    for word in context.vocabulary:
        if found := spelling_of(word):
            yield _Wrong(word, 0, len(word), found)
        elif "-" in word:
            yield from _wrong_parts(word)


@lru_cache(maxsize=1 << 14)
def _wrong_parts(word: str) -> tuple[_Wrong, ...]:
    parts = [(part, spelling_of(part[0])) for part in re.finditer(r"[^-]+", word)]
    return tuple(_Wrong(word, p.start(), p.end(), s) for p, s in parts if s and s.kind in OF_PARTS)


def _kept(passage: Passage, at: int, kind: str) -> bool:
    """Whether words keep their spelling: quoted ones, titles of publications in italics, and names.

    An ending in -ise is none of a name that official texts have, but for "Organisation", which bodies with a name of
    their own spelling bear.
    """
    capital = passage.text[at].isupper() and at > 0 and passage.text[at - 2 : at] not in (". ", "; ")
    name = capital and (kind != "ize" or passage.text.startswith("Organisation", at) or passage.kind is None)
    return passage.quoted(at) or _in_title(passage, at) or name


def _in_title(passage: Passage, at: int) -> bool:
    run = passage.run_at(at)
    return bool(run and run.italic and at >= max(passage.opening()[1], 1))
