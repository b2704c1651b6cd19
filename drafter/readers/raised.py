"""Letters above the line ("1er") in forms that do not show them: plain text, and the furniture of Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from drafter.document import Inline, Note, Run, Words, plain
from drafter.document.words import tidy
from drafter.languages import language, written


def with_raised_letters(words: Words, code: str | None) -> Words:
    """Words with the letters raised that a language raises; those that are raised already stay so.

    Args:
        words: whatever their setting, notes among them.
        code: of the language.
    """
    pattern = language(code).raised if code in written() else None
    if pattern is None:
        return words
    spans = [match.span("raised") for match in pattern.finditer(plain(words))]
    out: list[Inline] = []
    place = 0
    for item in words:
        if isinstance(item, Note):
            paragraphs = (with_raised_letters(p, code) for p in item.paragraphs)
            out.append(Note(tuple(tuple(r for r in p if isinstance(r, Run)) for p in paragraphs), item.mark))
        else:
            out += _split(item, place, spans)
            place += len(item.words)
    return tidy(tuple(out))


def _split(run: Run, place: int, spans: list[tuple[int, int]]) -> Iterator[Run]:
    """A run that begins at a place of the whole text, cut at the spans that are raised."""
    cuts = sorted({0, len(run.words), *(c - place for span in spans for c in span if 0 < c - place < len(run.words))})
    for start, end in pairwise(cuts):
        inside = any(a <= place + start and place + end <= b for a, b in spans)
        yield replace(run, words=run.words[start:end], raised=run.raised or inside)
