"""Edits at random, mixed: words, paragraphs, splits, joins, moves, notes, sub-paragraphs, the title, annexes."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from drafter.amendments.ends import lettered
from drafter.document import Annex, Block, Document, Kind, Note, Paragraph, Run, Words, plain
from drafter.document.words import tidy
from tests.amendments.drafts import operative, paragraph, preambular, sub

WORDS = "lamps wicks oil and the keepers, of glass “clear light” in 2025 fog".split()
MOVABLE = (Kind.PREAMBULAR, Kind.OPERATIVE)
Blocks = list[Block]


def edited(document: Document, chance: random.Random, most: int = 8) -> Document:
    """A document after one to ``most`` edits at random.

    Args:
        document: as it was.
        chance: decides.
        most: so many edits at most.
    """
    body = list(document.body)
    annexes = [list(a.blocks) for a in document.annexes]
    title = document.front.title
    for _ in range(chance.randint(1, most)):
        edit = chance.choice([*_EDITS, None, None])
        if edit is None and chance.random() < 0.3:
            title = _reworded(title, chance)
        elif edit is None and annexes:
            _annex_edit(annexes, chance)
        elif edit is not None:
            edit(body, chance)
    return replace(
        document,
        front=replace(document.front, title=title),
        body=tuple(lettered(body, ())),
        annexes=tuple(Annex(tuple(lettered(blocks, ()))) for blocks in annexes),
    )


def _places(body: Blocks, *kinds: Kind) -> list[int]:
    return [n for n, b in enumerate(body) if isinstance(b, Paragraph) and (b.kind in kinds if kinds else _is_text(b))]


def _is_text(block: Paragraph) -> bool:
    return block.kind is not Kind.FORMULA


def _reworded(content: Words, chance: random.Random) -> Words:
    """Some words changed; something is left."""
    runs = list(content)
    at = chance.choice([n for n, r in enumerate(runs) if isinstance(r, Run)])
    run = runs[at]
    assert isinstance(run, Run)
    parts = run.words.split(" ")
    first = chance.randrange(len(parts))
    parts[first : first + chance.randint(0, 3)] = chance.sample(WORDS, chance.randint(0, 3))
    runs[at] = replace(run, words=" ".join(parts))
    made = tidy(tuple(runs))
    return made if plain(made).strip(" ,;.:*") else content


def _word(body: Blocks, chance: random.Random) -> None:
    at = chance.choice(_places(body))
    block = body[at]
    assert isinstance(block, Paragraph)
    body[at] = replace(block, content=_reworded(block.content, chance))


def _delete(body: Blocks, chance: random.Random) -> None:
    at = chance.choice(_places(body))
    block = body[at]
    assert isinstance(block, Paragraph)
    if len(_places(body, block.kind)) > 1 or block.kind is Kind.HEADING:
        del body[at : _end(body, at)]


def _end(body: Blocks, at: int) -> int:
    """Where what stands under a paragraph ends."""
    end = at + 1
    while end < len(body) and _level(body[end]) > _level(body[at]):
        end += 1
    return end


def _level(block: Block) -> int:
    return block.level if isinstance(block, Paragraph) and block.kind is Kind.SUBPARAGRAPH else 0


def _insert(body: Blocks, chance: random.Random) -> None:
    at = chance.choice(_places(body, *MOVABLE))
    block = body[at]
    assert isinstance(block, Paragraph)
    words = f"the {chance.choice(WORDS)} of {chance.choice(WORDS)} number {chance.randint(1, 999)}"
    new = operative(1, f"*Thanks* {words};") if block.kind is Kind.OPERATIVE else preambular(f"*Mindful* of {words},")
    body.insert(chance.choice([at, _end(body, at)]), new)


def _move(body: Blocks, chance: random.Random) -> None:
    kind = chance.choice(MOVABLE)
    if len(_places(body, kind)) < 2:
        return
    at = chance.choice(_places(body, kind))
    unit = body[at : _end(body, at)]
    del body[at : at + len(unit)]
    beside = chance.choice(_places(body, kind))
    to = chance.choice([beside, _end(body, beside)])
    body[to:to] = unit


def _split(body: Blocks, chance: random.Random) -> None:
    at = chance.choice(_places(body, *MOVABLE))
    block = body[at]
    assert isinstance(block, Paragraph)
    text = block.content[-1]
    if not isinstance(text, Run) or text.words.count(" ") < 3 or _end(body, at) != at + 1:
        return
    parts = text.words.split(" ")
    cut = chance.randrange(2, len(parts))
    mark = ";" if block.kind is Kind.OPERATIVE else ","
    first = (*block.content[:-1], replace(text, words=" ".join(parts[:cut]).rstrip(",;.:") + mark))
    opening = chance.choice(["Stresses", "Also notes", "Further recalls"])
    rest = (Run(opening, italic=True), replace(text, words=" " + " ".join(parts[cut:])))
    body[at : at + 1] = [replace(block, content=first), replace(block, content=rest)]


def _join(body: Blocks, chance: random.Random) -> None:
    pairs = [
        n
        for n in range(len(body) - 1)
        if all(isinstance(b, Paragraph) and b.kind in MOVABLE for b in body[n : n + 2])
        and body[n].kind is body[n + 1].kind  # type: ignore[union-attr]
        and _end(body, n + 1) == n + 2
    ]
    if not pairs or len(_places(body, *MOVABLE)) < 4:
        return
    at = chance.choice(pairs)
    first, second = body[at], body[at + 1]
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    if len(_places(body, first.kind)) > 2:
        joined = tidy((*first.content, Run(" and "), *second.content))
        body[at : at + 2] = [replace(first, content=joined)]


def _note_added(body: Blocks, chance: random.Random) -> None:
    at = chance.choice(_places(body, *MOVABLE, Kind.SUBPARAGRAPH))
    block = body[at]
    assert isinstance(block, Paragraph)
    items = list(block.content)
    k = chance.choice([n for n, r in enumerate(items) if isinstance(r, Run)])
    run = items[k]
    assert isinstance(run, Run)
    spaces = [n for n, c in enumerate(run.words) if c == " " and n]
    cut = chance.choice(spaces) if spaces else len(run.words)
    note = Note(((Run(f"A/80/{chance.randint(1, 999)}, {chance.choice(WORDS)}."),),))
    items[k : k + 1] = [replace(run, words=run.words[:cut]), note, replace(run, words=run.words[cut:])]
    body[at] = replace(block, content=tidy(tuple(i for i in items if isinstance(i, Note) or i.words)))


def _noted(body: Blocks) -> list[tuple[int, int]]:
    return [
        (n, k)
        for n, b in enumerate(body)
        if isinstance(b, Paragraph)
        for k, i in enumerate(b.content)
        if isinstance(i, Note)
    ]


def _note_taken(body: Blocks, chance: random.Random) -> Note | None:
    """A note taken out of its paragraph."""
    noted = _noted(body)
    if not noted:
        return None
    at, k = chance.choice(noted)
    block = body[at]
    assert isinstance(block, Paragraph)
    note = block.content[k]
    assert isinstance(note, Note)
    body[at] = replace(block, content=tidy((*block.content[:k], *block.content[k + 1 :])))
    return note


def _note_removed(body: Blocks, chance: random.Random) -> None:
    _note_taken(body, chance)


def _note_moved(body: Blocks, chance: random.Random) -> None:
    note = _note_taken(body, chance)
    if note is not None:
        at = chance.choice(_places(body, *MOVABLE))
        block = body[at]
        assert isinstance(block, Paragraph)
        body[at] = replace(block, content=(*block.content, note))


def _note_changed(body: Blocks, chance: random.Random) -> None:
    noted = _noted(body)
    if noted:
        at, k = chance.choice(noted)
        block = body[at]
        assert isinstance(block, Paragraph)
        note = block.content[k]
        assert isinstance(note, Note)
        lines = tuple(tuple(i for i in _reworded(p, chance) if isinstance(i, Run)) for p in note.paragraphs)
        body[at] = replace(
            block, content=(*block.content[:k], replace(note, paragraphs=lines), *block.content[k + 1 :])
        )


def _sub(body: Blocks, chance: random.Random) -> None:
    """A sub-paragraph comes in, goes, or changes places with the one below."""
    subs = _places(body, Kind.SUBPARAGRAPH)
    if not subs or chance.random() < 0.4:
        heads = subs or _places(body, Kind.OPERATIVE)
        at = chance.choice(heads)
        level = max(_level(body[at]), 1)
        new = sub("(i)" if level > 1 else "(a)", f"To buy {chance.choice(WORDS)} of {chance.randint(1, 999)};", level)
        body.insert(_end(body, at), new)
        return
    at = chance.choice(subs)
    if chance.random() < 0.5:
        del body[at : _end(body, at)]
        return
    end = _end(body, at)
    if end < len(body) and _level(body[end]) == _level(body[at]):
        body[at : _end(body, end)] = [*body[end : _end(body, end)], *body[at:end]]


def _heading(body: Blocks, chance: random.Random) -> None:
    headings = _places(body, Kind.HEADING)
    if headings and chance.random() < 0.5:
        del body[chance.choice(headings)]
    else:
        at = chance.choice(_places(body, Kind.OPERATIVE))
        body.insert(at, paragraph(Kind.HEADING, f"On {chance.choice(WORDS)} {chance.randint(1, 99)}", "", 1))


def _annex_edit(annexes: list[Blocks], chance: random.Random) -> None:
    """A paragraph of an annex comes, goes or changes; or a whole annex comes or goes."""
    at = chance.randrange(len(annexes))
    blocks = annexes[at]
    what = chance.choice(["word", "word", "insert", "delete", "annex", "no annex"])
    if what == "annex":
        text = f"Rule {chance.randint(1, 999)} of {chance.choice(WORDS)}."
        annexes.append([paragraph(Kind.HEADING, f"More of {chance.choice(WORDS)}", "", 1), paragraph(Kind.PLAIN, text)])
    elif what == "no annex":
        del annexes[at]
    elif what == "insert":
        text = f"The rule of {chance.choice(WORDS)} is {chance.randint(1, 999)}."
        blocks.insert(chance.randint(1, len(blocks)), paragraph(Kind.PLAIN, text, "9."))
    elif what == "delete" and len(blocks) > 2:
        del blocks[chance.randrange(1, len(blocks))]
    else:
        _word(blocks, chance)


_EDITS: list[Callable[[Blocks, random.Random], None]] = [
    _word, _word, _word, _delete, _insert, _insert, _move, _split, _join,
    _note_added, _note_removed, _note_moved, _note_changed, _sub, _sub, _heading,
]  # fmt: skip
