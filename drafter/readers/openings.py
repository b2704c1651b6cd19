"""Openings of paragraphs, known by the words that are set in italics there, for forms that show no italics.

In Chinese they are set in bold, in Arabic in bold italics. The table is ``data/openings.json``; what it does not know
stays upright and is said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from drafter.document import Document, Kind, Paragraph, Run
from drafter.document.words import tidy
from drafter.languages import all_furniture, furniture_of
from drafter.shipped import shipped

_BRACKETS = re.compile(r"\["), re.compile(r"\[[^\[\]:]{1,60}: ?(?:[Aa]dd: ?)?"), re.compile(r"\[[^\[\]]{1,60}\] ?\[?")
"""Before an opening: "[", "[Norway: ", "[Add: Mexico] "."""
_ALTERNATIVE = re.compile(r"(?:[^\[\]]{0,60})\] ?\[(?:[^\[\]:]{1,60}: ?)?")
"""Between the openings of two alternatives: "] [", " – Norway] [Egypt: "."""


@cache
def _openings() -> dict[str, dict[str, tuple[str, ...]]]:
    """Known openings by language and kind of paragraph, the longest first."""
    data = json.loads(shipped("data/openings.json").read_text(encoding="utf-8"))
    return {
        code: {kind: tuple(sorted(phrases, key=len, reverse=True)) for kind, phrases in kinds.items()}
        for code, kinds in data.items()
        if code in all_furniture()
    }


def known_openings(code: str) -> dict[str, tuple[str, ...]]:
    """The known openings of a language, by kind of paragraph, in the order of the alphabet."""
    return {kind: tuple(sorted(phrases)) for kind, phrases in _openings()[code].items()}


def opening(text: str, code: str, kind: str | None = None) -> str:
    """The known opening that a text begins with, or nothing."""
    kinds = [kind] if kind else ["preambular", "operative"]
    spaced = furniture_of(code).spaced
    flat = text.replace("\u00a0", " ").replace("\u2011", "-")
    for phrases in (_openings().get(code, {}).get(k, ()) for k in kinds):
        for phrase in phrases:
            ends = not spaced or not flat[len(phrase) : len(phrase) + 1].isalnum()
            if ends and flat.startswith(phrase):
                return text[: len(phrase)]
    return ""


def with_openings(document: Document) -> Document:
    """The document with its openings set as on the page, where the text left them bare; what was done is remarked."""
    known = unknown = 0
    body = list(document.body)
    for index, block in enumerate(body):
        if not isinstance(block, Paragraph) or block.kind not in (Kind.FORMULA, Kind.PREAMBULAR, Kind.OPERATIVE):
            continue
        first = block.content[0] if block.content else None
        if not isinstance(first, Run) or first.italic or first.bold:
            continue
        if block.kind is Kind.FORMULA:
            phrase = first.words.rstrip(",，، ")
            found = [(0, len(phrase))] if phrase else []
        else:
            found = list(_found(first.words, document.language, block.kind.value))
        if not found:
            unknown += 1
            continue
        known += 1
        body[index] = replace(block, content=tidy((*_marked(first, found, document.language), *block.content[1:])))
    if not known and not unknown:
        return document
    remark = (
        f"The text does not show where italics are; the opening words of {known} paragraphs, such as “Recalling”, "
        "were set in italics"
    )
    remark += f"; those of {unknown} are not known, and stay upright." if unknown else "."
    return replace(document, body=tuple(body), remarks=(*document.remarks, remark))


def _found(text: str, code: str, kind: str) -> Iterator[tuple[int, int]]:
    """Where the openings of a paragraph are: one, or alternatives in brackets side by side."""
    starts = [0, *(found.end() for bracket in _BRACKETS if (found := bracket.match(text)))]
    at = next((start for start in starts if opening(text[start:], code, kind)), len(text))
    while phrase := opening(text[at:], code, kind):
        yield at, at + len(phrase)
        following = _ALTERNATIVE.match(text, at + len(phrase))
        at = following.end() if following else len(text)


def _marked(run: Run, found: Sequence[tuple[int, int]], code: str) -> Iterator[Run]:
    """A run with its openings set as on the page."""
    at, furniture = 0, furniture_of(code)
    for start, end in found:
        yield replace(run, words=run.words[at:start])
        yield Run(run.words[start:end], italic=furniture.italic, bold=furniture.bold)
        at = end
    yield replace(run, words=run.words[at:])
