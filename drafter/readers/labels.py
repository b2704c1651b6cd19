"""Labels of working drafts ("PP1.", "OP1 bis."), notes and bullets typed by hand, read as what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.document import Inline, Note, Run, Words, plain
from drafter.document.numbering import ADDED, Label
from drafter.document.words import tidy
from drafter.readers.characters import without_bullet
from drafter.readers.structure import Found, Piece, cut

_LABEL = re.compile(
    rf"\s*(?P<bracket>[\[(]?)(?P<kind>PP|OP|PO|DP)[ .\u00a0]?(?P<number>\d{{1,3}})(?P<added>{ADDED})"
    r"(?:[ .]?(?P<letter>\([a-z]{1,2}\)))?(?P<closed>[\])]?)[.:)]?(?:\s+|$|(?<=[.:)])(?!\d))",
    re.IGNORECASE,
)
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UNITS = re.compile(r"(?:^|[\s\d(/])(?:[kcmd]?m|ha|s|CO|R)$")
_MOST_REMARKS = 5


def labelled(found: Sequence[Found], remarks: list[str]) -> list[Found]:
    """The pieces with labels of working drafts read as numbers, and without the bullets before their words.

    Args:
        found: from the first line of the text on.
        remarks: takes a sentence for each kind of thing that was done.
    """
    out: list[Found] = []
    labels: list[str] = []
    bullets = 0
    for piece in found:
        if not isinstance(piece, Piece):
            out.append(piece)
            continue
        text = plain(piece.words[:3])
        match = _LABEL.fullmatch(piece.number + " ") if piece.number else _LABEL.match(text)
        if match:
            words = piece.words if piece.number else cut(piece.words, match.end())
            label = Label(int(match["number"]), " ".join(re.findall(r"[a-z]+|\d", match["added"].lower())))
            if match["bracket"] == "[" and not match["closed"] and label.added:
                label = replace(label, bracket="[")
            elif match["bracket"] and not match["closed"]:
                # It is closed behind the words, and so begins with them.
                words = tidy((Run(match["bracket"]), *words))
            number = _number(match, label)
            if number != piece.number:
                labels.append(match[0].strip())
            out.append(replace(piece, words=words, number=number, heading=0))
        elif (bare := without_bullet(text)) != text and not piece.number:
            bullets += 1
            out.append(replace(piece, words=cut(piece.words, len(text) - len(bare))))
        else:
            out.append(piece)
    numbers = [p for p in out if isinstance(p, Piece) and re.match(r"\[?\d", p.number)]
    if labels and len(numbers) == 1:
        # A single operative paragraph has no number.
        out = [replace(p, number="") if p is numbers[0] else p for p in out]
    if labels:
        remarks.append(
            f"Labels of a working draft ({labels[0]} to {labels[-1]}) were read as paragraph numbers: {len(labels)}."
        )
    if bullets:
        remarks.append(
            f"Bullets were left out, since paragraphs of a resolution have numbers or letters instead: {bullets}."
        )
    return out


def _number(match: re.Match[str], label: Label) -> str:
    """The number that is printed: paragraphs of the preamble have one where they stand beside another."""
    if match["kind"].upper() == "PP":
        return label.printed("PP") if label.added else ""
    return match["letter"] or label.printed()


def with_typed_notes(found: Sequence[Found], remarks: list[str]) -> list[Found]:
    """The pieces with notes at raised figures that were typed, where a paragraph below begins with the same figure.

    Args:
        found: from the first line of the text on.
        remarks: takes a sentence for the notes that were joined and for each mark that has no text.
    """
    marks = {int(_figure(i)) for p in found if isinstance(p, Piece) for i in p.words[1:] if _figure(i)}
    texts: dict[int, Words] = {}
    kept: list[Found] = []
    for piece in found:
        first = _figure(piece.words[0]) if isinstance(piece, Piece) and piece.words else ""
        if isinstance(piece, Piece) and first and int(first) in marks and int(first) not in texts:
            texts[int(first)] = cut(piece.words, len(plain(piece.words[:1])))
        else:
            kept.append(piece)
    lost: list[str] = []
    out = [replace(p, words=_noted(p.words, texts, lost)) if isinstance(p, Piece) else p for p in kept]
    if texts:
        remarks.append(f"Footnotes that were typed by hand were read as footnotes: {len(texts)}.")
    remarks += [
        f"The raised figure after “{words}” looks like the mark of a footnote, but there is no such footnote."
        for words in lost[:_MOST_REMARKS]
    ]
    if len(lost) > _MOST_REMARKS:
        remarks.append(f"{len(lost) - _MOST_REMARKS} more raised figures have no footnote.")
    return out


def _noted(words: Words, texts: dict[int, Words], lost: list[str]) -> Words:
    out: list[Inline] = []
    for index, item in enumerate(words):
        figure = _figure(item)
        before = " ".join(plain(words[max(0, index - 3) : index]).split()[-3:])
        if figure and int(figure) in texts:
            runs = tuple(i for i in texts[int(figure)] if isinstance(i, Run))
            first, *others = runs or (Run(""),)
            out.append(Note(((replace(first, words=first.words.lstrip()), *others),)))
            continue
        if figure and before.strip() and not _UNITS.search(before):
            lost.append(before.strip())
        out.append(item)
    return tidy(tuple(out))


def _figure(item: Inline) -> str:
    """The number of a raised run of figures, or nothing."""
    if not isinstance(item, Run) or not item.raised:
        return ""
    text = item.words.strip().strip("()").translate(_FIGURES)
    return text if text.isascii() and text.isdecimal() and len(text) < 4 else ""
