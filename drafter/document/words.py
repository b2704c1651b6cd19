"""What may be done to words without changing how they print: tidying, baring, folding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import bidirectional, normalize

from drafter.document import Annex, Block, Document, Front, Inline, Note, Paragraph, Run, Table, Words

NOTE_MARK = "\ufffc"
"""Stands for the mark of a note among characters."""
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF]
)
_FOLDS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-"}) | _INVISIBLE


def bare(document: Document) -> Document:
    """The document with nothing but what is printed: no facts, links, places, remarks or record; runs joined anew.

    Two documents print alike exactly when their bare forms are equal.
    """
    return Document(
        language=document.language,
        stage=document.stage,
        front=Front(**{name: bare_words(words) for name, words in document.front.parts()}),
        body=tuple(map(_bare_block, document.body)),
        closing=bare_words(document.closing),
        annexes=tuple(Annex(tuple(map(_bare_block, a.blocks))) for a in document.annexes),
        kind=document.kind,
    )


def bare_words(words: Words) -> Words:
    """The words as they print: without facts and links, runs that are set alike joined."""
    return tidy(tuple(map(_bare_inline, words)))


def _bare_inline(item: Inline) -> Inline:
    if isinstance(item, Note):
        return _bare_note(item)
    if item.link is None and item.fact is None:
        return item
    return Run(item.words, item.italic, item.bold, item.raised)


def _bare_note(note: Note) -> Note:
    return Note(tuple(tuple(i for i in bare_words(p) if isinstance(i, Run)) for p in note.paragraphs), note.mark)


def _bare_block(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, content=bare_words(block.content), place=None)
    return Table(
        tuple(tuple(replace(c, paragraphs=tuple(map(bare_words, c.paragraphs))) for c in row) for row in block.rows)
    )


_SPACE = re.compile(r"[^\S\n]+")
_AT_SLASH = re.compile("(?<=[\u0600-\u06ff]) ?/ ?(?=[\u0600-\u06ff])")


def characters(words: Words) -> str:
    """Words as characters, the mark of a note as one: :data:`NOTE_MARK`."""
    return "".join(NOTE_MARK if isinstance(i, Note) else i.words for i in words)


def folded(text: str) -> str:
    """Text without the differences that nobody sees.

    They are: no-break spaces and hyphens, doubled spaces, marks that print nothing, accents as characters of their own,
    a space at the slash between the two names of an Arabic month.
    Official files use them unevenly, so comparisons fold these and nothing else.
    """
    if text.isalnum() and text.isascii():
        return text
    text = _SPACE.sub(" ", normalize("NFC", text).translate(_FOLDS)).strip()
    return _AT_SLASH.sub("/", text) if "/ " in text or " /" in text else text


_UNTIDY = re.compile(r"[\t\r\f\v]|  | \n|\n ")
_SPACES = re.compile(r"[ \t\r\f\v]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_DAY_AND_MONTH = re.compile(r"(?<=\b\d) (?=[^\W\d_]{3,} \d{4}\b)|(?<=\b\d\d) (?=[^\W\d_]{3,} \d{4}\b)")
_LETTER = re.compile(r" (?=[A-Z]\b)")


def unbroken(words: Words, *, all_dates: bool = False) -> Words:
    """The words, with no-break spaces in those of facts where official texts let no line end.

    They stand between the day and the month of a date, and before the letter of a resolution such as "54/54 B", whose
    number is a link. The words of a text itself stay as they were written. For formats that break lines.
    Source: un-format.md, B.6.

    Args:
        words: the words.
        all_dates: for a page that nobody edits: dates in the text itself are held together, too. One of 1,215 in
            official drafts is not.
    """
    out: list[Inline] = []
    after_link = False
    for item in words:
        held = item
        if isinstance(item, Run) and (item.fact or all_dates):
            text = _DAY_AND_MONTH.sub("\u00a0", item.words)
            lettered = item.fact and after_link and _LETTER.match(text)
            held = _with(item, _LETTER.sub("\u00a0", text, count=1) if lettered else text)
        out.append(held)
        after_link = isinstance(item, Run) and item.link is not None
    return tuple(out)


def tidy(words: Words) -> Words:
    """Join neighbouring runs that are set alike, drop empty ones, and trim and single the white space.

    Every document is tidy: equal pages are then equal trees. A no-break space is a character, not white space.
    Space at the edge of an italic run stands outside it, in the run after it; space between two runs set alike is set
    as they are.
    """
    if _is_tidy(words):
        return words
    joined: list[Inline] = []
    for item in _spaces_out(words):
        last = joined[-1] if joined else None
        if isinstance(item, Run) and isinstance(last, Run) and _alike(last, item):
            joined[-1] = _with(last, last.words + item.words)
        elif isinstance(item, Note) or item.words:
            joined.append(item)
    out: list[Inline] = []
    after_space = True
    for item in joined:
        if isinstance(item, Note):
            out.append(item)
            continue
        text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", item.words)) if _UNTIDY.search(item.words) else item.words
        if after_space:
            text = text.lstrip(" \n")
        if text:
            after_space = text[-1] in " \n"
            out.append(_with(item, text))
    return _trimmed(out)


def _is_tidy(words: Words) -> bool:
    """Whether there is nothing to do, as for most words: then they need not be made anew."""
    last: Run | None = None
    after_space = True
    for item in words:
        if isinstance(item, Note):
            last = None
            continue
        text = item.words
        if not text or _UNTIDY.search(text) or (text[0] in " \n" and (after_space or item.italic or item.bold)):
            return False
        after_space = text[-1] in " \n"
        if text.isspace() or (item.raised and (after_space or text[0] in " \n")):
            return False
        if (after_space and (item.italic or item.bold)) or (last is not None and _alike(last, item)):
            return False
        last = item
    return not words or isinstance(words[-1], Note) or not after_space


def _spaces_out(words: Words) -> Iterator[Inline]:
    for item in words:
        if isinstance(item, Note) or not (item.italic or item.bold or item.raised):
            yield item
            continue
        if not item.words or item.words.isspace():
            yield Run(item.words, fact=item.fact)
            continue
        core = item.words.strip(" \t\r\n")
        start = item.words.index(core)
        before, after = item.words[:start], item.words[start + len(core) :]
        if before:
            yield Run(before, fact=item.fact)
        yield _with(item, core)
        if after:
            yield Run(after, fact=item.fact)


def _trimmed(items: list[Inline]) -> Words:
    while items:
        end = items[-1]
        if isinstance(end, Note):
            break
        text = end.words.rstrip(" \n")
        if text:
            items[-1] = _with(end, text)
            break
        items.pop()
    # Removing a run of white space may have brought equals together.
    out: list[Inline] = []
    for item in items:
        last = out[-1] if out else None
        before = out[-2] if len(out) > 1 else None
        if isinstance(item, Run) and isinstance(last, Run) and _alike(last, item):
            out[-1] = _with(last, last.words + item.words)
        elif (
            isinstance(item, Run)
            and isinstance(last, Run)
            and isinstance(before, Run)
            and _is_bare_space(last)
            and _alike(before, item)
        ):
            out[-2:] = [_with(before, before.words + last.words + item.words)]
        elif (
            isinstance(item, Run)
            and isinstance(last, Run)
            and isinstance(before, Run)
            and _is_bare_space(last)
            and (before.italic, before.bold, before.raised) == (item.italic, item.bold, item.raised)
        ):
            # The words of a fact between others set as they are: without the fact all would be one run.
            out[-1] = Run(last.words, before.italic, before.bold, before.raised)
            out.append(item)
        else:
            out.append(item)
    return tuple(out)


def _is_bare_space(run: Run) -> bool:
    return run.words.isspace() and "\n" not in run.words and run.link is None and run.fact is None


def _alike(a: Run, b: Run) -> bool:
    return (a.italic, a.bold, a.raised, a.link, a.fact) == (b.italic, b.bold, b.raised, b.link, b.fact)


def _with(run: Run, words: str) -> Run:
    if words == run.words:
        return run
    return Run(words, run.italic, run.bold, run.raised, run.link, run.fact)


def is_from_right(text: str) -> bool:
    """Whether a text has letters that are written from the right: Arabic, Hebrew."""
    return any(bidirectional(c) in ("R", "AL") for c in text)
