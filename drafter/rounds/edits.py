"""What a partner's text changes in the text that was sent: single edits, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.comparison.alignment import aligned
from drafter.comparison.model import Changed, Kept, NoteChanged, Pieces
from drafter.comparison.nature import Judge
from drafter.comparison.revisions import compared
from drafter.comparison.settle import both
from drafter.document import Block, Document, Note, Paragraph, Run, Words, plain
from drafter.document.words import bare_words, characters, folded, unbroken
from drafter.rounds.proposal import Sort
from drafter.source.rewording import cut


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the text that was sent.

    Attributes:
        sort: what it does.
        block: the paragraph, counted over body and annexes; for one that comes, the one that it comes after, or -1.
        start, end: from which character of the paragraph to before which; the mark of a note counts as one.
        removed, added: the words.
        comes: the paragraph that comes, or None.
        moves: of a paragraph that moves, where it was; else -1.
    """

    sort: Sort
    block: int
    start: int = 0
    end: int = 0
    removed: Words = ()
    added: Words = ()
    comes: Block | None = None
    moves: int = -1


def edits_between(old: Document, new: Document) -> list[Edit]:
    """The edits that make one document of another, in the order of the text.

    A text that was pasted into a new file has lost its italics, and often its title: that is nobody's proposal.
    """
    if _is_set(old) and not _is_set(new):
        return [_set_as_before(edit, old) for edit in edits_between(_unset(old), _unset(new))]
    out = list(_of_words(old.front.title, new.front.title, -1, Sort.TITLE)) if new.front.title else []
    first = 0
    parts = [(old.body, new.body)]
    theirs = [a.blocks for a in new.annexes]
    parts += [(a.blocks, theirs[n] if n < len(theirs) else ()) for n, a in enumerate(old.annexes)]
    for before, after in parts:
        out += _of_part(before, after, first)
        first += len(before)
    for more in theirs[len(old.annexes) :]:
        out += [Edit(Sort.ADDED, first - 1, comes=block) for block in more]
    return out


def _is_set(document: Document) -> bool:
    """Whether any words of a text are in italics."""
    return any(isinstance(i, Run) and i.italic for b in document.blocks() for i in _content(b))


def _unset(document: Document) -> Document:
    """A text whose words are all set alike; notes and tables stay as they are."""

    def unset(blocks: Sequence[Block]) -> tuple[Block, ...]:
        return tuple(replace(b, content=_plainly(b.content)) if isinstance(b, Paragraph) else b for b in blocks)

    front = replace(document.front, title=_plainly(document.front.title))
    annexes = tuple(replace(a, blocks=unset(a.blocks)) for a in document.annexes)
    return replace(document, front=front, body=unset(document.body), annexes=annexes)


def _plainly(words: Words) -> Words:
    return tuple(replace(i, italic=False, bold=False) if isinstance(i, Run) else i for i in words)


def _set_as_before(edit: Edit, old: Document) -> Edit:
    """An edit of words that had lost how they are set: those that come are set like those that go."""
    if edit.sort is not Sort.WORDS:
        return edit
    removed = cut(_content(list(old.blocks())[edit.block]), edit.start, edit.end)
    settings = {(i.italic, i.bold) for i in removed if isinstance(i, Run) and i.words.strip()}
    if len(settings) != 1:
        return replace(edit, removed=removed)
    ((italic, bold),) = settings
    added = tuple(replace(i, italic=italic, bold=bold) if isinstance(i, Run) else i for i in edit.added)
    return replace(edit, removed=removed, added=added)


def _of_part(old: Sequence[Block], new: Sequence[Block], first: int) -> Iterator[Edit]:
    last = first - 1
    for match in aligned(old, new):
        if not match.new:
            index = match.old[0]
            if not match.moved:
                for gone in match.old:
                    yield Edit(Sort.REMOVED, first + gone, 0, length(_content(old[gone])), _content(old[gone]))
            last = first + index if not match.moved else last
            continue
        if not match.old:
            for come in match.new:
                yield Edit(Sort.ADDED, last, comes=new[come])
            continue
        place = first + match.old[0]
        if match.moved:
            yield Edit(Sort.MOVED, last, moves=place, comes=new[match.new[0]])
        else:
            last = first + match.old[-1]
        yield from _of_match([old[i] for i in match.old], [new[i] for i in match.new], place)


def _of_match(old: Sequence[Block], new: Sequence[Block], place: int) -> Iterator[Edit]:
    """The edits of a paragraph, or of one that was split or joined."""
    if not all(isinstance(b, Paragraph) for b in (*old, *new)):
        if [bare(b) for b in old] != [bare(b) for b in new]:
            yield Edit(Sort.REMOVED, place)
            yield Edit(Sort.ADDED, place, comes=new[0])
        return
    if len(old) == len(new) == 1:
        yield from _of_words(_content(old[0]), _content(new[0]), place, Sort.WORDS)
    elif len(old) == 1:
        # The first part stays, what is cut off comes as paragraphs of their own.
        yield from _of_words(_content(old[0]), _content(new[0]), place, Sort.WORDS)
        for more in new[1:]:
            yield Edit(Sort.ADDED, place, comes=more)
    else:
        yield from _of_words(_content(old[0]), _content(new[0]), place, Sort.WORDS)
        for n, gone in enumerate(old[1:], 1):
            yield Edit(Sort.REMOVED, place + n, 0, length(_content(gone)), _content(gone))


def same_words(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two stretches, from one character to before another, have characters in common, or are the same place."""
    return (a[0] < b[1] and b[0] < a[1]) or a == b


def bare(block: Block) -> object:
    """A block by what it prints."""
    if isinstance(block, Paragraph):
        return block.kind, bare_words(block.content)
    return [[(tuple(map(bare_words, c.paragraphs)), c.columns, c.rows) for c in row] for row in block.rows]


def _content(block: Block) -> Words:
    return block.content if isinstance(block, Paragraph) else ()


def length(words: Words) -> int:
    """How many characters words have, the mark of a note counted as one."""
    return len(characters(words))


def _of_words(old: Words, new: Words, block: int, sort: Sort) -> Iterator[Edit]:
    if bare_words(old) == bare_words(new):
        return
    at = 0
    # A Word file of ours has no-break spaces where the text has none: characters like others, in the same places.
    for piece in pieces_of(unbroken(old) if _has_no_break(new) else old, new):
        if isinstance(piece, Kept):
            at += length(piece.words)
        elif isinstance(piece, Changed):
            gone = length(piece.removed)
            if folded(plain(piece.removed)) != folded(plain(piece.added)) or not is_of_words_alone(
                piece.removed, piece.added
            ):
                yield Edit(sort, block, at, at + gone, piece.removed, piece.added)
            at += gone
        elif isinstance(piece, NoteChanged):
            yield Edit(sort, block, at, at + 1, *both((piece,)))
            at += 1


def _has_no_break(words: Words) -> bool:
    return any("\u00a0" in i.words for i in words if isinstance(i, Run))


def is_of_words_alone(removed: Words, added: Words) -> bool:
    """Whether a change is one of words alone, and not of notes or of how they are set."""
    settings = [{(i.italic, i.bold) for i in side if isinstance(i, Run)} for side in (removed, added)]
    return not any(isinstance(i, Note) for i in (*removed, *added)) and settings[0] == settings[1]


def pieces_of(old: Words, new: Words) -> Pieces:
    """The words of a paragraph compared with those of another."""
    return compared(bare_words(old), bare_words(new), Judge({}))
