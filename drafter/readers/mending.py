"""Slips of setting that official files have, mended alike in every form, so that equal pages give equal documents.

* Italics that begin or end inside a word take in, or leave out, the whole of it, as the greater part is set.
* A comma, semicolon or colon after italics is upright, as the United Nations sets it; so is a no-break space at their
  edge, as other spaces are.
* Ordinals in the front and the closing block have their letters raised ("46e"), which Akoma Ntoso leaves to the layout.
* A dash between figures with a space on one side alone ("3– 14 June") has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.document import Annex, Block, Document, Front, Inline, Note, Paragraph, Run, Table, Words
from drafter.document.words import tidy
from drafter.readers.raised import with_raised_letters

_HEAD = re.compile(r"^[^\W\d_]+")
_TAIL = re.compile(r"[^\W\d_]+$")
_STOPS = re.compile(r"(?<=[^\W_])[,;:，；：،؛]+$")
_DASH = re.compile(r"(?<=\d)–[ \u00a0](?=\d)|(?<=\d)[ \u00a0]–(?=\d)")
_MOST_REMARKS = 5


def mended(document: Document) -> Document:
    """A document without the slips named above; those inside words and beside dashes are added to its remarks."""
    met: list[str] = []
    body = tuple(_block(b, met) for b in document.body)
    annexes = tuple(Annex(tuple(_block(b, met) for b in a.blocks)) for a in document.annexes)
    remarks = [*document.remarks, *met[:_MOST_REMARKS]]
    if len(met) > _MOST_REMARKS:
        remarks.append(f"{len(met) - _MOST_REMARKS} more small slips of this kind were corrected in reading.")
    front = Front(**{name: with_raised_letters(words, document.language) for name, words in document.front.parts()})
    closing = with_raised_letters(document.closing, document.language)
    return replace(document, front=front, body=body, closing=closing, annexes=annexes, remarks=tuple(remarks))


def _block(block: Block, met: list[str]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, content=_words(block.content, met))
    rows = (tuple(replace(c, paragraphs=tuple(_words(p, met) for p in c.paragraphs)) for c in r) for r in block.rows)
    return Table(tuple(rows), block.place)


def _words(words: Words, met: list[str]) -> Words:
    only = words[0] if len(words) == 1 else None
    if isinstance(only, Run) and not only.italic and "–" not in only.words:
        return words
    out = [_note(i, met) if isinstance(i, Note) else i for i in words]
    return tidy(tuple(_upright_stops(_whole_words(_dashes(out, met), met))))


def _note(note: Note, met: list[str]) -> Note:
    return Note(tuple(tuple(i for i in _words(p, met) if isinstance(i, Run)) for p in note.paragraphs), note.mark)


def _dashes(words: Sequence[Inline], met: list[str]) -> list[Inline]:
    out: list[Inline] = []
    for item in words:
        if isinstance(item, Run) and (match := _DASH.search(item.words)):
            around = item.words[max(0, match.start() - 4) : match.end() + 8]
            met.append(f"The file has a stray space beside a dash, “{around.strip()}”; it was read without the space.")
            item = replace(item, words=_DASH.sub("–", item.words))
        out.append(item)
    return out


def _whole_words(words: Sequence[Inline], met: list[str]) -> list[Inline]:
    out = list(words)
    for index in range(len(out) - 1):
        first, second = out[index], out[index + 1]
        if not (isinstance(first, Run) and isinstance(second, Run)) or first.italic == second.italic:
            continue
        tail, head = _TAIL.search(first.words), _HEAD.match(second.words)
        if not tail or not head or first.raised or second.raised or _is_wide(tail[0]):
            continue
        longer = first if len(tail[0]) > len(head[0]) else second
        style = "in italics" if longer.italic else "upright"
        met.append(
            f"Only a part of the word “{tail[0]}{head[0]}” is in italics in the file; the whole word was read {style}."
        )
        if len(tail[0]) <= len(head[0]):
            out[index] = replace(first, words=first.words[: tail.start()])
            out[index + 1] = replace(second, words=tail[0] + second.words)
        else:
            out[index] = replace(first, words=first.words + head[0])
            out[index + 1] = replace(second, words=second.words[head.end() :])
    return out


def _upright_stops(words: Sequence[Inline]) -> list[Inline]:
    out: list[Inline] = []
    for item in words:
        if not isinstance(item, Run) or not item.italic:
            out.append(item)
            continue
        core = item.words.strip("\u00a0 ")
        start = item.words.index(core)
        match = _STOPS.search(core)
        end = start + (match.start() if match else len(core))
        out += [
            replace(item, words=item.words[:start], italic=False),
            replace(item, words=item.words[start:end]),
            replace(item, words=item.words[end:], italic=False),
        ]
    return [i for i in out if isinstance(i, Note) or i.words]


def _is_wide(text: str) -> bool:
    return any("\u3000" <= c <= "\u9fff" for c in text)
